//! Calendars: Gregorian, Buddhist and Islamic years, and years of two digits.

use satchel_records::PartialDate;

/// The year two digits stand for: papers here are of living patients.
pub(super) fn century(year: i16) -> i16 {
    if year < 60 { 2000 + year } else { 1900 + year }
}

/// Whether a year counts from the Hijra.
pub(super) fn is_hijri_year(year: i16) -> bool {
    (1300..1500).contains(&year)
}

/// A date of one of three calendars. Buddhist years are Gregorian ones moved by 543. The Islamic calendar's days depend on the
/// place, so a date of it is known to the month of its likeliest day only.
pub(super) fn from_parts(year: i16, month: i16, day: Option<i16>, hijri: bool) -> Option<PartialDate> {
    let small = |n: i16| i8::try_from(n).ok();
    if hijri || is_hijri_year(year) {
        let gregorian = hijri_to_gregorian(year, month, day.unwrap_or(15))?;
        return PartialDate::month(gregorian.year(), gregorian.month()).ok();
    }
    let year = if (2440..2640).contains(&year) { year - 543 } else { year };
    if !(1900..2100).contains(&year) {
        return None;
    }
    match day {
        Some(day) => PartialDate::day(year, small(month)?, small(day)?).ok(),
        None => PartialDate::month(year, small(month)?).ok(),
    }
}

/// The tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29).
fn hijri_to_gregorian(year: i16, month: i16, day: i16) -> Option<jiff::civil::Date> {
    if !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    // Days since 1 Muharram of year 1, which was 16 July 622 Julian, 19 July Gregorian.
    let days = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1;
    jiff::civil::Date::constant(622, 7, 19).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
