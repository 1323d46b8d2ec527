//! Days told without their year ("3月1日查血常规"): the year that brings them nearest to the date told before.

use jiff::civil::Date;

use super::super::super::dates::FoundDate;
use super::super::super::number::pattern;

pattern!(SHORT, r"(?:^|[^\d年])(?P<day>(?P<m>1[0-2]|0?[1-9])\s?月\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日号])");

/// Farther than this many days from the date told before, the year stays in doubt.
const NEAR: i32 = 150;

/// The days of a sentence that lack their year, beside those that have one.
pub(super) fn short_days(sentence: &str, whole: &[FoundDate], before: Option<&FoundDate>) -> Vec<FoundDate> {
    let found = SHORT.captures_iter(sentence).filter_map(|hit| {
        let place = hit.name("day")?;
        if whole.iter().any(|known| known.start < place.end() && place.start() < known.stop) {
            return None;
        }
        // A date in the same sentence tells more than one before it.
        let earlier = whole.iter().rfind(|known| known.stop <= place.start());
        let anchor = earlier.or(before).or(whole.first())?.date.exact()?;
        let (day, distance) = nearest(anchor, hit["m"].parse().ok()?, hit["d"].parse().ok()?)?;
        Some(FoundDate {
            date: day.into(),
            end: None,
            time: None,
            start: place.start(),
            stop: place.end(),
            ambiguous: distance > NEAR,
        })
    });
    found.collect()
}

/// The day of a month nearest to another day, and how far it is.
fn nearest(anchor: Date, month: i8, day: i8) -> Option<(Date, i32)> {
    let year = anchor.year();
    [year - 1, year, year + 1]
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .filter_map(|day| Some((day, anchor.until(day).ok()?.get_days().abs())))
        .min_by_key(|(_, distance)| *distance)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_nearest_year_is_meant() {
        for (anchor, month, day, expect) in [
            (date(2025, 3, 2), 3, 1, date(2025, 3, 1)),
            (date(2024, 12, 28), 1, 5, date(2025, 1, 5)),
            (date(2025, 1, 4), 12, 30, date(2024, 12, 30)),
        ] {
            assert_eq!(nearest(anchor, month, day).map(|(day, _)| day), Some(expect));
        }
    }
}
