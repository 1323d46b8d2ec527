//! Dates as papers write them in six languages, found in running text.

mod calendar;
mod forms;
mod names;
mod relative;
mod spans;
mod style;
mod vague;

use satchel_records::{DayOrder, PartialDate};

use super::memo::{Question, answer_asked};
use super::number::{holds_figure, pattern};
use super::text::{Folded, fold_tight};
use forms::Hit;

pub(super) use relative::{Since, find_relative, is_told_relatively};
pub(super) use spans::join_labelled;
pub(super) use style::{Beside, DateStyle};
pub(super) use vague::{
    Around, find_days_of_year, find_months_of, find_short_days, find_short_months, find_years, heading_year,
    year_alone,
};

/// A date in a text, with the bytes of the printed text it stands on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundDate {
    /// The date, or the first day of an interval.
    pub date: PartialDate,
    /// The last day of an interval.
    pub end: Option<PartialDate>,
    /// Time of day behind it, `HH:MM`.
    pub time: Option<String>,
    /// First byte in the printed text.
    pub start: usize,
    /// The byte behind its last.
    pub stop: usize,
    /// Day and month could be exchanged.
    pub ambiguous: bool,
}

pattern!(
    TIME,
    r"^[\s,t-]{0,3}(?:at |в |saat |a las |时间)?(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[ap])\.?m)?"
);

/// Every date of a printed text, in its order, intervals joined.
pub(super) fn find_dates(printed: &str, style: DateStyle) -> Vec<FoundDate> {
    if !holds_figure(printed) {
        return Vec::new();
    }
    let folded = Folded::new(printed);
    let mut hits = without_doubled_calendar(forms::scan_all(&folded, style));
    for hit in &mut hits {
        hit.date.time = time_of_day(folded.text.get(hit.stop..).unwrap_or_default());
    }
    spans::join(&folded, hits, style).into_iter().map(|hit| hit.date).collect()
}

/// A date as printed, with its two readings: the day first, and the month first.
pub type OpenDate = (String, PartialDate, PartialDate);

/// The dates of a text that could be read two ways.
#[must_use]
pub fn open_dates(printed: &str) -> Vec<OpenDate> {
    let read = |order| find_dates(printed, DateStyle { order: Some(order) });
    let open = find_dates(printed, DateStyle::default()).into_iter().filter(|date| date.ambiguous);
    let (day, month) = (read(DayOrder::DayFirst), read(DayOrder::MonthFirst));
    let at = |dates: &[FoundDate], start: usize| dates.iter().find(|d| d.start == start).map(|d| d.date);
    open.filter_map(|date| {
        let words = printed.get(date.start..date.stop)?.to_owned();
        Some((words, at(&day, date.start)?, at(&month, date.start)?))
    })
    .collect()
}

/// A cell that is a date and little else.
pub(super) fn whole_date(printed: &str, style: DateStyle) -> Option<FoundDate> {
    /// Bytes of the longest date with what may stand around it: two days in two calendars and the time.
    const LONGEST: usize = 200;
    if printed.len() > LONGEST || !holds_figure(printed) {
        return None;
    }
    let way = match style.order {
        None => 0,
        Some(DayOrder::DayFirst) => 1,
        Some(DayOrder::MonthFirst) => 2,
    };
    answer_asked::<WholeDate>(way, printed, || read_whole(printed, style))
}

/// Which date a text is as a whole.
struct WholeDate;

impl Question for WholeDate {
    type Answer = Option<FoundDate>;
}

fn read_whole(printed: &str, style: DateStyle) -> Option<FoundDate> {
    let dates = find_dates(printed, style);
    let [date] = dates.as_slice() else { return None };
    let rest = printed.len() - (date.stop - date.start);
    (rest <= 12 || date.time.is_some() && rest <= 16).then(|| date.clone())
}

/// Whether a printed word is the name of a month, or short for one.
pub(super) fn is_month_name(printed: &str) -> bool {
    names::named().month(&fold_tight(printed)).is_some()
}

/// The time printed behind a date, as `HH:MM` of twenty-four hours.
fn time_of_day(behind: &str) -> Option<String> {
    let time = TIME.captures(behind)?;
    let hour: u32 = time.name("h").and_then(|h| h.as_str().parse().ok()).unwrap_or(0);
    let hour = match time.name("half").map(|half| half.as_str()) {
        Some("p") if hour < 12 => hour + 12,
        Some("a") if hour == 12 => 0,
        _ => hour,
    };
    time.name("min").map(|min| format!("{hour:02}:{}", min.as_str()))
}

/// A day printed in two calendars is one day, and the Gregorian one is exact.
fn without_doubled_calendar(hits: Vec<Hit>) -> Vec<Hit> {
    /// Folded bytes that may stand between the two, such as "Hijri, which is".
    const BESIDE: usize = 40;
    let doubled = |hit: &Hit| {
        hits.iter().any(|other| {
            let gap = if other.start >= hit.stop {
                other.start - hit.stop
            } else {
                hit.start.saturating_sub(other.stop)
            };
            let apart = (other.date.date.first_day() - hit.date.date.first_day()).get_days().abs();
            !other.hijri && gap <= BESIDE && apart <= 62
        })
    };
    let keep: Vec<bool> = hits.iter().map(|hit| !hit.hijri || !doubled(hit)).collect();
    hits.into_iter().zip(keep).filter_map(|(hit, keep)| keep.then_some(hit)).collect()
}

#[cfg(test)]
mod tests;
