//! Dates told by their distance from others: "three weeks later", "the following month", "in March of that year".
//!
//! People round such distances. What is counted in days keeps its day; anything longer is dated no finer than its month, and only
//! where rounding cannot have carried it into another one.

use std::sync::OnceLock;

use jiff::ToSpan as _;
use jiff::civil::Date;
use regex::{Captures, Regex};
use satchel_records::{DatePrecision, PartialDate};

use super::super::knowledge::knowledge;
use super::super::text::Folded;
use super::FoundDate;
use super::names::{alternatives, named, regex};

/// What relative words of a text may count from.
#[derive(Clone, Copy)]
pub(in super::super) struct Since<'a> {
    /// The date told last before the text.
    pub last: Option<PartialDate>,
    /// When the paper was written.
    pub written: Option<PartialDate>,
    /// The day of the event that some folded words open with, where the paper has told of it.
    pub event: &'a dyn Fn(&str) -> Option<PartialDate>,
}

/// Longest distance between two months of a telling, the second without its year ("… in August 2024, and CAR-T in January").
const MONTHS_ON: i32 = 8;

/// The relative dates of a text, none beside a whole date that says the same.
pub(in super::super) fn find_relative(
    printed: &str,
    dates: &[FoundDate],
    since: Since<'_>,
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let all = |captures: &Captures<'_>| captures.name("all").map_or(0..0, |all| all.range());
    let mut hits: Vec<(Captures<'_>, Read)> = Vec::new();
    for (pattern, read) in patterns() {
        hits.extend(pattern.captures_iter(&folded.text).map(|captures| (captures, *read)));
    }
    // In the order of the text, so that one may count from another.
    hits.sort_by_key(|(captures, _)| all(captures).start);
    let mut found: Vec<FoundDate> = Vec::new();
    for (captures, read) in hits {
        let words = all(&captures);
        let (start, stop) = (folded.origin(words.start), folded.origin(words.end));
        if lasts(&folded.text[..words.start]) || opens_bracket_with_date(printed, stop, dates) {
            continue;
        }
        let told = dates.iter().chain(&found).filter(|date| date.stop <= start).max_by_key(|d| d.stop);
        let last = told.map(|date| date.end.unwrap_or(date.date)).or(since.last);
        let behind = &folded.text[words.end..];
        let capital = printed[start..].starts_with(char::is_uppercase);
        let place = Place { last, since, behind, capital };
        let Some(date) = read(&captures, &place) else { continue };
        let touches = |other: &FoundDate| start < other.stop && other.start < stop;
        let same = |other: &FoundDate| other.date.may_equal(&date) && told.is_none_or(|t| t != other);
        if !dates.iter().any(|other| touches(other) || same(other)) && !found.iter().any(touches) {
            found.push(FoundDate { date, end: None, time: None, start, stop, ambiguous: false });
        }
    }
    found
}

/// Whether the whole date of the same stands in a bracket right behind ("in July last year (11/07/2024)").
fn opens_bracket_with_date(printed: &str, stop: usize, dates: &[FoundDate]) -> bool {
    /// Letters of "last year" and its like.
    const NEAR: usize = 16;
    dates.iter().any(|date| {
        let gap = printed.get(stop..date.start);
        gap.is_some_and(|gap| gap.chars().count() <= NEAR && gap.trim_end().ends_with('('))
    })
}

/// Whether a text speaks of a time by its distance from another: what it tells happened on no date told before it.
pub(in super::super) fn is_told_relatively(printed: &str) -> bool {
    let folded = Folded::new(printed);
    patterns().iter().take(2).any(|(pattern, _)| pattern.is_match(&folded.text))
}

/// What stands around relative words.
struct Place<'a> {
    last: Option<PartialDate>,
    since: Since<'a>,
    behind: &'a str,
    capital: bool,
}

type Read = fn(&Captures<'_>, &Place<'_>) -> Option<PartialDate>;

fn patterns() -> &'static [(Regex, Read)] {
    static PATTERNS: OnceLock<Vec<(Regex, Read)>> = OnceLock::new();
    PATTERNS.get_or_init(|| {
        let words =
            |list: &str| alternatives(knowledge().dates.list(list).map(|phrase| phrase.text.as_str()));
        let (counts, units, months) = (words("count"), words("time_unit"), words("month"));
        let counted = format!(r"(?:(?P<n>\d{{1,2}})|(?P<word>{counts}))\s(?P<unit>{units})");
        let edge = r"(?:^|[^\p{L}\p{N}])";
        let end = r"(?:[^\p{L}\p{N}]|$)";
        vec![
            (regex(&format!(r"{edge}(?P<all>{counted}\s(?:{})){end}", words("later"))), later as Read),
            (regex(&format!(r"{edge}(?P<all>(?:{})\s(?P<unit>{units})){end}", words("next_of"))), next_unit),
            (regex(&format!(r"{edge}(?P<all>{counted}\s(?:{})){end}", words("later_than"))), later_than),
            (
                regex(&format!(
                    r"{edge}(?P<all>(?P<mon>{months}),?\s(?:(?P<same>{})|(?:{}))){end}",
                    words("same_year"),
                    words("next_year")
                )),
                month_of_year,
            ),
            (regex(&format!(r"{edge}(?:{})\s(?P<all>(?P<mon>{months})){end}", words("next_of"))), next_month),
            (
                regex(&format!(
                    r"{edge}(?P<all>(?P<mon>{months})\s(?:(?P<same>{})|(?:{}))){end}",
                    words("this_year"),
                    words("last_year")
                )),
                month_of_written,
            ),
            (
                regex(&format!(
                    r"{edge}(?:{})\s(?P<all>(?P<mon>{months}))(?:[,;.:)](?:\s|$)|\s[^\d\s]|$)",
                    words("month_before")
                )),
                month_alone,
            ),
        ]
    })
}

/// Whether the words before a time make a stretch of it ("for the following month", "every second week").
fn lasts(before: &str) -> bool {
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    knowledge().dates.whole("lasting", word).is_some()
}

fn later(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    after(place.last?, count(captures)?, unit(captures)?)
}

fn later_than(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    after((place.since.event)(place.behind)?, count(captures)?, unit(captures)?)
}

fn next_unit(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    let first = place.last?.first_day();
    match unit(captures)? {
        // The month and the year after those told are these, whatever the day.
        "month" if place.last?.precision() != DatePrecision::Year => {
            let next = first.first_of_month().checked_add(1.month()).ok()?;
            PartialDate::month(next.year(), next.month()).ok()
        }
        "year" => PartialDate::year(first.year() + 1).ok(),
        "week" => after(place.last?, 1, "week"),
        _ => None,
    }
}

fn month_of_year(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    let year = place.last?.first_day().year();
    let year = if captures.name("same").is_some() { year } else { year + 1 };
    PartialDate::month(year, month(captures)?).ok()
}

fn month_of_written(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    let year = place.since.written?.first_day().year();
    let year = if captures.name("same").is_some() { year } else { year - 1 };
    PartialDate::month(year, month(captures)?).ok()
}

fn next_month(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    let last = place.last.filter(|last| last.precision() != DatePrecision::Year)?.first_day();
    let month = month(captures)?;
    let year = if month > last.month() { last.year() } else { last.year() + 1 };
    PartialDate::month(year, month).ok()
}

fn month_alone(captures: &Captures<'_>, place: &Place<'_>) -> Option<PartialDate> {
    let last =
        place.last.filter(|last| last.precision() != DatePrecision::Year && place.capital)?.first_day();
    let month = month(captures)?;
    let on = (i32::from(month) - i32::from(last.month())).rem_euclid(12);
    if on > MONTHS_ON {
        return None;
    }
    let year = if month >= last.month() { last.year() } else { last.year() + 1 };
    PartialDate::month(year, month).ok()
}

fn month(captures: &Captures<'_>) -> Option<i8> {
    named().month(captures.name("mon")?.as_str()).filter(|(hijri, _)| !hijri).map(|(_, month)| month)
}

fn count(captures: &Captures<'_>) -> Option<i32> {
    if let Some(figures) = captures.name("n") {
        return figures.as_str().parse().ok();
    }
    knowledge().dates.whole("count", captures.name("word")?.as_str())?.key.parse().ok()
}

fn unit(captures: &Captures<'_>) -> Option<&'static str> {
    let phrase = knowledge().dates.whole("time_unit", captures.name("unit")?.as_str())?;
    ["day", "week", "month", "year"].into_iter().find(|unit| *unit == phrase.key)
}

/// A date some time after another, as fine as such words are meant.
fn after(from: PartialDate, count: i32, unit: &str) -> Option<PartialDate> {
    /// Days by which a number of weeks, and a number of months, is rounded.
    const ROUNDED: (i32, i32) = (3, 10);
    let add = |date: Date| match unit {
        "day" => date.checked_add(count.days()).ok(),
        "week" => date.checked_add(count.weeks()).ok(),
        "month" => date.checked_add(count.months()).ok(),
        _ => date.checked_add(count.years()).ok(),
    };
    let Some(day) = from.exact() else {
        // Without a day, only whole months and years can be counted.
        let date = add(from.first_day())?;
        return match (from.precision(), unit) {
            (DatePrecision::Month, "month") => PartialDate::month(date.year(), date.month()).ok(),
            (_, "year") => PartialDate::year(date.year()).ok(),
            _ => None,
        };
    };
    let date = add(day)?;
    let within = |days: i32| -> Option<(Date, Date)> {
        Some((date.checked_sub(days.days()).ok()?, date.checked_add(days.days()).ok()?))
    };
    match unit {
        "day" => Some(date.into()),
        "year" => {
            let (first, last) = within(60)?;
            (first.year() == last.year()).then(|| PartialDate::year(date.year()).ok())?
        }
        _ => {
            let (first, last) = within(if unit == "week" { ROUNDED.0 } else { ROUNDED.1 })?;
            if first.first_of_month() == last.first_of_month() {
                return PartialDate::month(date.year(), date.month()).ok();
            }
            (first.year() == last.year()).then(|| PartialDate::year(date.year()).ok())?
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DateStyle, find_dates};
    use super::*;

    #[test]
    fn distances_are_dated_as_fine_as_they_are_meant() {
        for (text, expect) in [
            ("Diagnosed on 8 September 2020 and treated three days later", vec!["2020-09-11"]),
            ("Transplant on 23 May 2023; 4 weeks later skin GVHD", vec!["2023-06"]),
            ("Relapse on 29 August 2024, FLAG the next month", vec!["2024-09"]),
            ("Relapse in August 2024 and CAR-T the following January", vec!["2025-01"]),
            ("Relapse on 17 January 2023 and blinatumomab in March of that year", vec!["2023-03"]),
            ("Diagnosed in September 2020, maintenance in May of the following year", vec!["2021-05"]),
            ("Relapse in August 2024 and cells in November.", vec!["2024-11"]),
            ("A month later, on 20 June 2023, GVHD", vec![]),
            ("She had CAR-T in July last year", vec!["2024-07"]),
            ("She had CAR-T in July last year (11/07/2024)", vec![]),
            // Rounding could have carried these over the end of a month or a year.
            ("Transplant on 2 June 2023, four weeks later GVHD", vec!["2023"]),
            ("Diagnosed on 8 December 2020 and relapsed two years later", vec![]),
            // A stretch of time is no date.
            ("Since 3 May 2023 on steroids for the following month", vec![]),
            ("CAR-T on 13 January 2025 and a marrow 28 days after infusion", vec!["2025-02-10"]),
        ] {
            let dates = find_dates(text, DateStyle::default());
            let infused = |words: &str| words.contains("infusion").then(|| dates[0].date);
            let written = PartialDate::day(2025, 10, 16).ok();
            let found = find_relative(text, &dates, Since { last: None, written, event: &infused });
            let found: Vec<String> = found.iter().map(|date| date.date.to_string()).collect();
            assert_eq!(found, expect, "{text:?}");
        }
    }
}
