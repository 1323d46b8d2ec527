//! Whether the person printed on a document is the patient.

use satchel_records::{IdentityCheck, PartialDate, Patient, PrintedIdentity};

use super::knowledge::knowledge;
use super::text::{fold_tight, is_han};

/// Compares the printed name and birth date with the patient's.
///
/// Case, accents, order and initials do not matter. Names in different scripts cannot be compared, so the birth date decides
/// between them; a name in a known script that is another one is a question even when the birth date agrees (twins).
#[must_use]
pub fn check_identity(printed: &PrintedIdentity, patient: Option<&Patient>) -> IdentityCheck {
    let Some(patient) = patient else { return IdentityCheck::Unknown };
    let same_birth = match (printed.born, patient.born) {
        (Some(printed), Some(known)) => {
            Some(printed.may_equal(&known) || day_and_month_exchanged(printed, known))
        }
        _ => None,
    };
    if same_birth == Some(false) {
        return IdentityCheck::Differs;
    }
    let same_name = printed.name.as_deref().and_then(|name| {
        let known = std::iter::once(&patient.name).chain(&patient.other_names);
        let comparable: Vec<bool> = known
            .filter(|known| script(known) == script(name))
            .map(|known| same_person(name, known))
            .collect();
        (!comparable.is_empty()).then(|| comparable.contains(&true))
    });
    match (same_name, same_birth) {
        (Some(false), _) => IdentityCheck::Differs,
        (Some(true), _) | (None, Some(true)) => IdentityCheck::Matches,
        (None, _) => IdentityCheck::Unknown,
    }
}

/// Whether two names of one script may be one person's.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    script(a) == script(b) && same_person(a, b)
}

fn day_and_month_exchanged(a: PartialDate, b: PartialDate) -> bool {
    match (a.exact(), b.exact()) {
        (Some(a), Some(b)) => a.year() == b.year() && a.month() == b.day() && a.day() == b.month(),
        _ => false,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Other,
}

/// The script most letters of a name belong to.
fn script(name: &str) -> Script {
    let of = |c: char| match c {
        c if is_han(c) => Script::Han,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fefc}' => Script::Arabic,
        c if c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) => Script::Latin,
        _ => Script::Other,
    };
    let scripts: Vec<Script> = name.chars().filter(|c| c.is_alphabetic()).map(of).collect();
    [Script::Latin, Script::Cyrillic, Script::Arabic, Script::Han]
        .into_iter()
        .max_by_key(|s| scripts.iter().filter(|x| *x == s).count())
        .filter(|s| scripts.contains(s))
        .unwrap_or(Script::Other)
}

/// Whether every part of the shorter name is a part, or the initial of a part, of the longer. Forms of address are no part of a name.
fn same_person(a: &str, b: &str) -> bool {
    let is_address = |text: &str| knowledge().labels.whole("address", text).is_some();
    if script(a) == Script::Han {
        let plain = |name: &str| {
            let name: String = name.chars().filter(|c| is_han(*c)).collect();
            let named = name.char_indices().skip(2).find(|(at, _)| is_address(&name[*at..]));
            named.map_or(name.clone(), |(at, _)| name[..at].to_owned())
        };
        return plain(a) == plain(b);
    }
    let parts = |name: &str| -> Vec<String> {
        let all: Vec<String> = fold_tight(name)
            .split(|c: char| !c.is_alphabetic() && c != '\'')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        let named: Vec<String> = all.iter().filter(|part| !is_address(part)).cloned().collect();
        if named.is_empty() { all } else { named }
    };
    let (a, b) = (parts(a), parts(b));
    // Recognition runs the parts of a name together: "Martina RoldanIbanez".
    if !a.is_empty() && a.concat() == b.concat() {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return false;
    }
    let mut left = long;
    let mut whole = 0;
    for part in &short {
        let same = |other: &String| {
            let initial = part.chars().count() == 1 || other.chars().count() == 1;
            if initial {
                part.chars().next() == other.chars().next()
            } else {
                strsim::jaro_winkler(part, other) >= 0.92
            }
        };
        let Some(at) = left.iter().position(same) else { return false };
        let found = left.swap_remove(at);
        whole += usize::from(part.chars().count() > 1 && found.chars().count() > 1);
    }
    whole >= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, born: &str, expect: IdentityCheck) {
        let patient = Patient {
            name: "Zarina Tolkun".into(),
            other_names: vec!["Толкун Зарина Азатовна".into(), "扎丽娜·托勒坤".into()],
            born: "2016-08-17".parse().ok(),
            sex: None,
        };
        let printed =
            PrintedIdentity { name: (!name.is_empty()).then(|| name.into()), born: born.parse().ok() };
        assert_eq!(check_identity(&printed, Some(&patient)), expect, "{name:?} born {born:?}");
    }

    #[test]
    fn a_patient_is_known_by_name_and_birth_date() {
        use IdentityCheck::{Differs, Matches, Unknown};
        for (name, born, expect) in [
            ("TOLKUN, ZARINA", "2016-08-17", Matches),
            ("Zarina TOLKUN", "", Matches),
            ("ZARİNA TOLKUN", "2016-08-17", Matches),
            ("Z. Tolkun", "", Matches),
            ("ZarinaTolkun", "2016-08-17", Matches),
            ("AlimaTolkun", "2016-08-17", Differs),
            ("Miss Zarina Tolkun", "2016-08-17", Matches),
            ("Miss Alima Tolkun", "2016-08-17", Differs),
            ("扎丽娜·托勒坤小朋友", "", Matches),
            ("Толкун З. А.", "", Matches),
            ("Толкун Зарина", "2016-08-17", Matches),
            ("زارينا تولكون", "2016-08-17", Matches),
            ("زارينا تولكون", "", Unknown),
            ("Zarina Tolkun", "2019-08-17", Differs),
            ("Alima Tolkun", "2016-08-17", Differs),
            ("Алима Толкун", "", Differs),
            ("扎丽娜托勒坤", "", Matches),
            ("", "2016-08-17", Matches),
            ("", "", Unknown),
        ] {
            check(name, born, expect);
        }
    }
}
