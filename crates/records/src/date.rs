//! Dates as papers give them: a day, a month or a year, never sharpened.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DatePrecision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// A calendar day.
    Day,
}

/// A Gregorian date known to the year, the month or the day.
///
/// It is written as ISO 8601 cut to its precision: `2024`, `2024-05`, `2024-05-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// A text or a set of numbers that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date of the form 2024, 2024-05 or 2024-05-21 was expected")
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// A calendar day. Errors when there is no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        let date = Date::new(year, month, day).map_err(|_| DateError)?;
        Ok(Self::from(date))
    }

    /// A month of a year. Errors when there is no such month.
    pub fn month(year: i16, month: i8) -> Result<Self, DateError> {
        let date = Date::new(year, month, 1).map_err(|_| DateError)?;
        Ok(Self { year: date.year(), month: Some(date.month()), day: None })
    }

    /// A year between 1 and 9999.
    pub fn year(year: i16) -> Result<Self, DateError> {
        if (1..=9999).contains(&year) { Ok(Self { year, month: None, day: None }) } else { Err(DateError) }
    }

    /// How much is known.
    #[must_use]
    pub fn precision(&self) -> DatePrecision {
        match (self.month, self.day) {
            (None, _) => DatePrecision::Year,
            (Some(_), None) => DatePrecision::Month,
            (Some(_), Some(_)) => DatePrecision::Day,
        }
    }

    /// The first day this date may mean.
    #[must_use]
    pub fn first_day(&self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day this date may mean.
    #[must_use]
    pub fn last_day(&self) -> Date {
        let first = self.first_day();
        match self.precision() {
            DatePrecision::Day => first,
            DatePrecision::Month => first.last_of_month(),
            DatePrecision::Year => first.last_of_year(),
        }
    }

    /// The day itself, when it is known.
    #[must_use]
    pub fn exact(&self) -> Option<Date> {
        (self.precision() == DatePrecision::Day).then(|| self.first_day())
    }

    /// Whether one date lies inside the other's precision, so that both may mean the same day.
    #[must_use]
    pub fn may_equal(&self, other: &Self) -> bool {
        self.first_day() <= other.last_day() && other.first_day() <= self.last_day()
    }

    /// The date for a reader of a language, `14 Mar 2026` or `2026年3月14日`, cut to what is known; always Gregorian, with
    /// Latin digits.
    #[must_use]
    pub fn in_words(&self, language: &str) -> String {
        let first = self.first_day();
        let (year, month, day) = (first.year(), first.month(), first.day());
        let name = first.strftime("%b");
        match (language.starts_with("zh"), self.precision()) {
            (true, DatePrecision::Day) => format!("{year}年{month}月{day}日"),
            (true, DatePrecision::Month) => format!("{year}年{month}月"),
            (true, DatePrecision::Year) => format!("{year}年"),
            (false, DatePrecision::Day) => format!("{day} {name} {year}"),
            (false, DatePrecision::Month) => format!("{name} {year}"),
            (false, DatePrecision::Year) => year.to_string(),
        }
    }

    /// Whole calendar days from `anchor` to this date; `None` unless both are known to the day.
    #[must_use]
    pub fn days_since(&self, anchor: &Self) -> Option<i32> {
        let (here, there) = (self.exact()?, anchor.exact()?);
        there.until(here).ok().map(|span| span.get_days())
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

/// By first day, the less precise date before the more precise one.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.first_day().cmp(&other.first_day()).then_with(|| self.precision().cmp(&other.precision()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |part: &str, width: usize| -> Result<i16, DateError> {
            if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| DateError)
            } else {
                Err(DateError)
            }
        };
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [y] => Self::year(number(y, 4)?),
            [y, m] => Self::month(number(y, 4)?, i8::try_from(number(m, 2)?).map_err(|_| DateError)?),
            [y, m, d] => Self::day(
                number(y, 4)?,
                i8::try_from(number(m, 2)?).map_err(|_| DateError)?,
                i8::try_from(number(d, 2)?).map_err(|_| DateError)?,
            ),
            _ => Err(DateError),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn precision_is_kept_in_the_text() {
        for text in ["2024", "2024-05", "2024-05-21", "0987-01-01"] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text, "nothing may be added to a date or taken from it");
        }
    }

    #[test]
    fn words_are_cut_to_what_is_known() {
        let show = |text: &str, language| text.parse::<PartialDate>().unwrap().in_words(language);
        assert_eq!(show("2026-03-14", "en"), "14 Mar 2026");
        assert_eq!(show("2026-03", "en"), "Mar 2026");
        assert_eq!(show("2026-03-14", "zh-CN"), "2026年3月14日");
        assert_eq!(show("2026", "zh-CN"), "2026年");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-02-29", "2024-13", "24-05-01", "2024-5-1", "2024-05-21T08:00", ""] {
            assert!(text.parse::<PartialDate>().is_err(), "{text:?} is no date");
        }
    }

    #[test]
    fn a_month_may_mean_each_of_its_days_and_no_other() {
        let month: PartialDate = "2024-02".parse().unwrap();
        assert!(month.may_equal(&"2024-02-29".parse().unwrap()));
        assert!(!month.may_equal(&"2024-03-01".parse().unwrap()));
    }

    #[test]
    fn days_are_counted_only_between_known_days() {
        let day_zero: PartialDate = "2025-10-14".parse().unwrap();
        let day28: PartialDate = "2025-11-11".parse().unwrap();
        let month: PartialDate = "2025-11".parse().unwrap();
        assert_eq!(day28.days_since(&day_zero), Some(28));
        assert_eq!(month.days_since(&day_zero), None, "a month has no day number");
    }

    proptest! {
        #[test]
        fn order_follows_the_calendar(a in 0i32..40000, b in 0i32..40000) {
            let start = Date::constant(1950, 1, 1);
            let at = |n: i32| PartialDate::from(start.saturating_add(jiff::Span::new().days(n)));
            prop_assert_eq!(a.cmp(&b), at(a).cmp(&at(b)));
            prop_assert_eq!(at(b).days_since(&at(a)), Some(b - a));
        }
    }
}
