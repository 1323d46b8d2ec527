//! Days counted from a treatment (`D0`, `Day +7`, `第14天`) as dates.

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::knowledge;
use super::super::super::text::fold_tight;
use super::super::Sheet;

/// A day label as a date counted from the stated Day 0; none where the paper states no Day 0.
pub(super) fn day_label(sheet: &Sheet<'_>, text: &str) -> Option<FoundDate> {
    let days = day_number(text)?;
    let zero = sheet.day_zero.as_ref()?;
    let date = zero.date.exact()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(FoundDate { date: date.into(), time: None, end: None, ..zero.clone() })
}

/// The day a column "on admission" or "at discharge" means, where the paper prints both.
pub(super) fn day_of_stay(sheet: &Sheet<'_>, text: &str) -> Option<FoundDate> {
    let (Some(admitted), Some(discharged)) = &sheet.stay else { return None };
    match knowledge().labels.whole("label", &fold_tight(text))?.key.as_str() {
        "admitted" => Some(admitted.clone()),
        "discharged" => Some(discharged.clone()),
        _ => None,
    }
}

/// The number of a day label: a word for "day" before or behind up to three digits.
pub(super) fn day_number(text: &str) -> Option<i64> {
    let folded = fold_tight(text);
    let number = |rest: &str| {
        let rest = rest.trim_matches([' ', '-', '.']).replace(' ', "");
        let (negative, digits) = match folded.contains('-') && !rest.starts_with('+') {
            true => (is_before_zero(&folded), rest.trim_start_matches('-').to_owned()),
            false => (false, rest.trim_start_matches('+').to_owned()),
        };
        let plain = !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<i64>().ok()).flatten().map(|n| if negative { -n } else { n })
    };
    let words = |key: &str| {
        let key = key.to_owned();
        knowledge().headings.list("daylabel").filter(move |phrase| phrase.key == key)
    };
    let behind = || words("behind").find_map(|word| number(folded.strip_suffix(word.text.as_str())?));
    let before = words("before").find_map(|word| {
        let rest = folded.strip_prefix(word.text.as_str())?;
        number(rest)
            .or_else(|| words("behind").find_map(|last| number(rest.strip_suffix(last.text.as_str())?)))
    });
    before.or_else(behind)
}

/// "D-5" counts backwards; the dash of "15-й день" does not.
fn is_before_zero(folded: &str) -> bool {
    let digit = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    folded[..digit].trim_end().ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_labels_are_counted() {
        for (text, expect) in [
            ("D0", Some(0)),
            ("D+28", Some(28)),
            ("Day 7", Some(7)),
            ("Day -5", Some(-5)),
            ("День 15", Some(15)),
            ("15-й день", Some(15)),
            ("第14天", Some(14)),
            ("14天", Some(14)),
            ("Día +3", Some(3)),
            ("3. gün", Some(3)),
            ("اليوم 7", Some(7)),
            ("14", None),
            ("D3.5", None),
            ("Dose 7", None),
            ("Date", None),
        ] {
            assert_eq!(day_number(text), expect, "{text:?}");
        }
    }
}
