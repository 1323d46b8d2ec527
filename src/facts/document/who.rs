//! Whose paper it is: the name and the birth date printed on it, behind labels or beside each other.

use satchel_records::{DatePrecision, Page, Patient, PrintedIdentity};

use super::super::dates::{DateStyle, FoundDate, find_dates};
use super::super::forms::Field;
use super::super::identity::same_name;
use super::super::knowledge::knowledge;
use super::super::layout::Row;
use super::super::lexicon::holds;
use super::super::prose::rows_as_read;
use super::super::text::{Folded, at_word_edge, fold_tight, is_han, is_mostly_arabic};
use super::date::is_birth;

/// Rows of the first page in which a letter says whom it is about.
const HEAD_ROWS: usize = 40;

/// Rows of the first page that hold the letterhead and the block of the patient.
const BLOCK_ROWS: usize = 14;

/// The name and birth date printed on the document. A paper without labels is searched for a birth date with a name before it; where the
/// paper says neither, for the name of the `patient`, so that a paper of the child is known as the child's.
pub(in super::super) fn identity(
    pages: &[Page],
    fields: &[Field],
    style: DateStyle,
    patient: Option<&Patient>,
) -> PrintedIdentity {
    let name = labelled_name(fields, patient);
    let born = fields
        .iter()
        .filter(|f| f.key == "birth")
        .find_map(|f| find_dates(&f.value, style).into_iter().next())
        .filter(|d| d.date.precision() == DatePrecision::Day)
        .map(|d| d.date);
    let labelled = PrintedIdentity { name, born };
    if labelled.name.is_some() && labelled.born.is_some() {
        return labelled;
    }
    let Some(page) = pages.iter().find(|page| !page.lines.is_empty()) else { return labelled };
    let rows = rows_as_read(page);
    let texts: Vec<String> = rows.iter().take(HEAD_ROWS).map(reading_order).collect();
    let beside = texts.iter().find_map(|text| beside_birth_date(text, style, patient));
    if let Some(name) = labelled.name {
        // "Patient: Ana Doe (b. 2015-12-01)"
        let same = |found: &PrintedIdentity| found.name.as_ref().is_some_and(|other| same_name(&name, other));
        let born = labelled.born.or_else(|| beside.filter(same)?.born);
        return PrintedIdentity { name: Some(name), born };
    }
    if let Some(found) = beside {
        return PrintedIdentity { born: labelled.born.or(found.born), ..found };
    }
    let known = || {
        let head = rows.iter().take(BLOCK_ROWS).filter(|row| !names_other(&row.text()));
        let parts = head.flat_map(|row| &row.cells).flat_map(|cell| cell.text.split(BORDERS));
        let parts = parts.flat_map(|part| part.split(" - ")).map(str::trim);
        parts.clone().find(|part| is_patients(patient, part)).map(str::to_owned)
    };
    PrintedIdentity { name: known(), ..labelled }
}

/// The name behind its label, or behind the labels of its parts.
fn labelled_name(fields: &[Field], patient: Option<&Patient>) -> Option<String> {
    let of = |key: &str| {
        let names = || fields.iter().filter(move |f| f.key == key);
        // A word beside or below a label without its colon may be the next label of the form, or the next heading.
        let words = |f: &Field| clean_name(&f.value).map_or(0, |name| name.split_whitespace().count());
        let sure = |f: &&Field| is_behind_colon(f) || words(f) > 1;
        let childs = || names().filter_map(|f| clean_name(&f.value)).find(|name| is_patients(patient, name));
        let first = names().find(|f| clean_name(&f.value).is_some());
        match first {
            Some(first) if is_behind_colon(first) => clean_name(&first.value),
            _ => childs().or_else(|| names().filter(sure).find_map(|f| clean_name(&f.value))),
        }
    };
    let name = of("patient_name").or_else(|| of("given_name").filter(|_| of("surname").is_some()));
    match (of("surname"), name) {
        (Some(surname), Some(name)) if !fold_tight(&name).contains(&fold_tight(&surname)) => {
            Some(format!("{surname} {name}"))
        }
        (surname, name) => name.or(surname),
    }
}

/// Whether a colon stands between a label and its value.
fn is_behind_colon(field: &Field) -> bool {
    let before = field.line.find(&field.value).map(|at| field.line[..at].trim_end());
    before.is_some_and(|before| before.ends_with([':', '：', '=']))
}

/// A row's text as it is read.
fn reading_order(row: &Row) -> String {
    let text = row.text();
    if !is_mostly_arabic(&text) {
        return text;
    }
    row.cells.iter().rev().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("  ")
}

/// "ROOKE, Amelie  DOB 22-Mar-2015", "患儿沈知夏，女，2018年3月15日出生": a birth date with the name before it.
fn beside_birth_date(text: &str, style: DateStyle, patient: Option<&Patient>) -> Option<PrintedIdentity> {
    find_dates(text, style).into_iter().filter(|d| d.date.precision() == DatePrecision::Day).find_map(
        |date| {
            let before = &text[..date.start];
            // "Her mother, Anna Rooke, born …", "Donor: …"
            if names_other(before) {
                return None;
            }
            let is_childs_day = patient.and_then(|patient| patient.born) == Some(date.date);
            let is_stated = is_birth(text, &date) || is_in_block(text, &date);
            let born = Some(date.date);
            match name_before(before) {
                Some(name) if is_childs_day && is_patients(patient, &name) => {
                    Some(PrintedIdentity { name: Some(name), born })
                }
                // Where the day is the child's, other words before it are no other child's name.
                _ if is_childs_day => is_stated.then_some(PrintedIdentity { name: None, born }),
                Some(name) if is_stated => Some(PrintedIdentity { name: Some(name), born }),
                _ => None,
            }
        },
    )
}

/// Whether a text speaks of another person ("Donor: …").
fn names_other(text: &str) -> bool {
    let folded = fold_tight(text);
    knowledge().scope.list("person").any(|phrase| holds(&folded, &phrase.text))
}

/// Whether a text is the patient's name.
fn is_patients(patient: Option<&Patient>, text: &str) -> bool {
    let Some(patient) = patient else { return false };
    let words = text.split_whitespace().count();
    let is_short = words <= 5 && text.chars().count() <= 60 && !text.chars().any(|c| c.is_ascii_digit());
    is_short && std::iter::once(&patient.name).chain(&patient.other_names).any(|known| same_name(text, known))
}

/// Whether the sex stands behind a date, as in the line of a form: "ROOKE, Amelie | 22-Mar-2015 | F".
fn is_in_block(text: &str, date: &FoundDate) -> bool {
    let behind = text[date.stop..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let word: String = behind.chars().take_while(|c| c.is_alphanumeric()).collect();
    knowledge().labels.whole("sex", &fold_tight(&word)).is_some()
}

/// What parts the name from what stands before it.
const BORDERS: [char; 14] = ['|', '¦', '•', '·', ';', '；', ':', '：', '(', '（', '–', '—', '/', '\t'];

/// The name that ends where a birth date begins.
fn name_before(before: &str) -> Option<String> {
    if before.chars().any(is_han) {
        return han_name(before);
    }
    let before = without_birth_word(before);
    let edge =
        |c: char| BORDERS.contains(&c) || matches!(c, ' ' | ',' | '،' | '-' | '.' | '\u{200e}' | '\u{200f}');
    let before = before.trim_end_matches(edge);
    let start = [before.rfind(BORDERS), before.rfind("  "), before.rfind(" - ")].into_iter().flatten().max();
    let segment = start.map_or(before, |at| &before[at..]);
    let segment = segment.trim_start_matches(edge);
    let name =
        if segment.chars().any(|c| c.is_uppercase()) { cased_name(segment) } else { caseless_name(segment) }?;
    let folded = fold_tight(&name);
    let labels = &knowledge().labels;
    let is_other = labels.inside("facility", &folded).is_some()
        || knowledge().kinds.list("title").any(|phrase| holds(&folded, &phrase.text));
    (!is_other).then_some(name)
}

/// A text without the words that say that a birth date follows, at its end.
fn without_birth_word(before: &str) -> &str {
    let folded = Folded::new(before);
    let text = folded.text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let words = knowledge().dates.list("birth").filter(|p| p.key == "before");
    let labels = knowledge().labels.list("label").filter(|p| p.key == "birth");
    let last_word = text.rfind(' ').map_or(0, |at| at + 1);
    let begins = |phrase: &str| match phrase.strip_suffix('*') {
        Some(stem) => text[last_word..].starts_with(stem).then_some(last_word),
        None => text.strip_suffix(phrase).map(str::len).filter(|at| at_word_edge(text, *at)),
    };
    let start = words.chain(labels).filter_map(|phrase| begins(&phrase.text)).min();
    &before[..folded.origin(start.unwrap_or(folded.text.len()))]
}

/// Words of a name at most.
const LONGEST_NAME: usize = 5;

/// The words with capitals at the end of a text, "Surname, Given" among them.
fn cased_name(segment: &str) -> Option<String> {
    let words: Vec<&str> = segment.split_whitespace().collect();
    let mut first = words.len();
    for (at, word) in words.iter().enumerate().rev() {
        let is_last = at + 1 == words.len();
        let plain = word.trim_end_matches(',');
        let letters = plain.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
        let capital = plain.chars().next().is_some_and(char::is_uppercase);
        // "van", "de la", "bin" inside a name.
        let joins = !is_last && at > 0 && plain.chars().count() <= 4;
        // A comma stands behind a surname that begins the text, or behind the whole name.
        let comma = word.len() > plain.len() && !is_last && at > 0;
        if !letters || comma || !capital && !joins {
            break;
        }
        first = at;
    }
    while first < words.len() && !words[first].chars().next().is_some_and(char::is_uppercase) {
        first += 1;
    }
    let is_label = |word: &str| {
        let folded = fold_tight(word.trim_end_matches(['.', ',']));
        knowledge().labels.whole("label", &folded).is_some_and(|label| label.key == "patient_name")
    };
    while first < words.len() && is_label(words[first]) {
        first += 1;
    }
    let name = &words[first.min(words.len())..];
    let folded = |word: &&&str| fold_tight(word);
    let is_doctor = name.first().as_ref().map(folded).is_some_and(|word| {
        knowledge()
            .labels
            .list("facility")
            .any(|p| p.key == "person" && p.text.trim_end_matches('.') == word.trim_end_matches('.'))
    });
    let whole = name.iter().filter(|word| word.trim_end_matches(['.', ',']).chars().count() > 1).count();
    let fits = (2..=LONGEST_NAME).contains(&name.len()) && whole >= 1 && !is_doctor;
    fits.then(|| name.join(" ").trim_end_matches(',').to_owned())
}

/// The words behind the last word for a patient, in a script without capitals.
fn caseless_name(segment: &str) -> Option<String> {
    let words: Vec<&str> = segment.split_whitespace().collect();
    let is_label = |word: &&&str| {
        knowledge().labels.whole("label", &fold_tight(word)).is_some_and(|label| label.key == "patient_name")
    };
    let start = words.iter().rposition(|word| is_label(&word)).map_or(0, |at| at + 1);
    let name = &words[start..];
    let letters = name.iter().all(|word| word.chars().all(char::is_alphabetic));
    ((2..=LONGEST_NAME).contains(&name.len()) && letters).then(|| name.join(" "))
}

/// "患者沈知夏，女，7岁，出生": the characters before the sex.
fn han_name(before: &str) -> Option<String> {
    let runs: Vec<&str> =
        before.split(|c: char| !is_han(c) && c != '·').filter(|run| !run.is_empty()).collect();
    let labels = &knowledge().labels;
    let at = runs.iter().position(|run| labels.whole("sex", run).is_some())?;
    let run = runs.get(at.checked_sub(1)?)?;
    let label = labels.list("label").find(|p| p.key == "patient_name" && run.starts_with(&p.text));
    let name = label.map_or(*run, |label| &run[label.text.len()..]);
    let length = name.chars().count();
    let fits = if name.contains('·') { (3..=16).contains(&length) } else { (2..=4).contains(&length) };
    fits.then(|| name.to_owned())
}

/// A name without what stands behind it on the line.
fn clean_name(value: &str) -> Option<String> {
    let value = value.split("  ").find(|part| !part.trim().is_empty())?;
    let cut = value
        .find(|c: char| c.is_ascii_digit() || matches!(c, '(' | '（' | '|' | ';' | '；'))
        .unwrap_or(value.len());
    let value = value[..cut].trim().trim_end_matches([',', '，', '/', '-', '.', ':']).trim();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let words = value.split_whitespace().count();
    let folded = fold_tight(value);
    // "HASTA ÇIKIŞ ÖZETİ" is a title that begins with a label, and a label is nobody's name.
    let is_label = knowledge().labels.whole("label", &folded).is_some()
        || ["title", "title_weak"].iter().any(|list| {
            knowledge().kinds.list(list).any(|phrase| phrase.text.len() > 3 && holds(&folded, &phrase.text))
        });
    let fits = (2..=60).contains(&value.chars().count()) && letters >= 2 && words <= 6;
    (fits && !is_label).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a line says of a child that the vault knows as Amelie Rooke, born on 22 March 2015.
    fn check(line: &str, expect: Option<&str>) {
        let patient = Patient {
            name: "Amelie Rooke".into(),
            other_names: vec!["沈知夏".into(), "Ковалёва Дарья Ильинична".into()],
            born: "2015-03-22".parse().ok(),
            sex: None,
        };
        let found = beside_birth_date(line, DateStyle::default(), Some(&patient));
        let born = |identity: &PrintedIdentity| identity.born.map(|day| day.to_string()).unwrap_or_default();
        let told = found
            .map(|identity| format!("{}, {}", identity.name.clone().unwrap_or_default(), born(&identity)));
        assert_eq!(told.as_deref(), expect, "{line:?}");
    }

    #[test]
    fn a_heading_beside_a_label_is_nobodys_name() {
        let patient = Patient {
            name: "Amelie Rooke".into(),
            other_names: Vec::new(),
            born: "2015-03-22".parse().ok(),
            sex: None,
        };
        for (text, expect) in [
            (
                "Patient              Referrer\nName   Amelie Rooke   Name   Dr Miriam Aldous",
                Some("Amelie Rooke"),
            ),
            ("Patient        Background     To do\nSomebody Else  r/r ALL        echo", None),
            ("Patient: Clara\nDiagnosis: ALL", Some("Clara")),
            ("Patient        Clara Rooke\nDiagnosis      ALL", Some("Clara Rooke")),
            ("Amelie Rooke - our story so far", Some("Amelie Rooke")),
            ("Brother of Amelie Rooke - typing", None),
        ] {
            let pages = [super::super::super::testing::page(text)];
            let fields = super::super::super::forms::fields(&pages);
            let found = identity(&pages, &fields, DateStyle::default(), Some(&patient));
            assert_eq!(found.name.as_deref(), expect, "{text:?}");
        }
    }

    #[test]
    fn a_name_stands_before_a_birth_date() {
        for (line, expect) in [
            ("Rooke, Amelie  DOB 3/22/2015 (9 y.o. F)  MRN 00418827", Some("Rooke, Amelie, 2015-03-22")),
            (
                "Pathology ABN 11 222 333 444  AMELIE ROOKE DOB 22/03/2015 UR 8801273",
                Some("AMELIE ROOKE, 2015-03-22"),
            ),
            ("Re: request for therapy - Amelie Rooke, born 22 March 2015", Some("Amelie Rooke, 2015-03-22")),
            ("ROOKE, Amelie | 22-Mar-2015 | F | NHS 990 417 2286", Some("ROOKE, Amelie, 2015-03-22")),
            (
                "Amelie Rooke (22 March 2015) - timeline prepared by her parents",
                Some("Amelie Rooke, 2015-03-22"),
            ),
            ("ROOKE, Clara | 02-May-2018 | F | NHS 990 417 2287", Some("ROOKE, Clara, 2018-05-02")),
            (
                "This is to certify that the child Clara van Rooke, born on 02.05.2018, is",
                Some("Clara van Rooke, 2018-05-02"),
            ),
            ("患者沈知夏，女，7岁，出生2018-03-15。2025-03-24入我院", Some("沈知夏, 2018-03-15")),
            ("患儿沈知夏，女，2018年3月15日出生。", Some("沈知夏, 2018-03-15")),
            (
                "Больная Ковалева Дарья Ильинична, 26.04.2015 г.р., и/б 7716",
                Some("Ковалева Дарья Ильинична, 2015-04-26"),
            ),
            // Other days, and other people.
            ("Berg am Laim, 02.05.2024", None),
            ("Bone Marrow 12/03/2024", None),
            ("Her mother, Anna Rooke, born 12/03/1985, is well", None),
            ("Paediatric Haematology Clinic 22/03/2015", None),
            ("Dr Hanna Lindqvist, born 22 May 1970", None),
        ] {
            check(line, expect);
        }
    }
}
