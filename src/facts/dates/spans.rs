//! Intervals: two dates of which one may lean on the other's month or year.

use regex::Captures;
use satchel_records::{DatePrecision, DayOrder, PartialDate};

use super::super::knowledge::{Phrase, knowledge};
use super::super::text::{Folded, fold_tight};
use super::FoundDate;
use super::calendar::from_parts;
use super::forms::{Form, Hit, day_and_month, int};
use super::names::named;
use super::style::DateStyle;

/// Joins the dates of intervals, in their order.
pub(super) fn join(folded: &Folded, mut hits: Vec<Hit>, style: DateStyle) -> Vec<Hit> {
    for at in 0..hits.len() {
        let floor = at.checked_sub(1).map_or(0, |before| hits[before].stop);
        lean_back(folded, &mut hits[at], floor, style);
    }
    let mut joined: Vec<Hit> = Vec::new();
    for hit in hits {
        if let Some(last) = joined.last_mut()
            && last.date.end.is_none()
            && hit.date.end.is_none()
            && hit.date.date.last_day() >= last.date.date.first_day()
            && is_span(
                folded,
                last.start,
                hit.stop,
                folded.text.get(last.stop..hit.start).unwrap_or_default(),
            )
        {
            last.date.end = Some(hit.date.date);
            last.date.stop = hit.date.stop;
            last.stop = hit.stop;
            continue;
        }
        joined.push(hit);
    }
    for at in 0..joined.len() {
        let ceiling = joined.get(at + 1).map_or(folded.text.len(), |next| next.start);
        lean_forward(folded, &mut joined[at], ceiling, style);
    }
    joined
}

/// Whether the words between two dates make an interval of them. "And" does so only beside "between".
fn is_span(folded: &Folded, start: usize, stop: usize, between: &str) -> bool {
    named().between.captures(between).is_some_and(|found| joins(folded, &found, start, stop))
}

/// Whether a connector joins: dashes and "to" always, "and" only between its framing words.
fn joins(folded: &Folded, found: &Captures<'_>, start: usize, stop: usize) -> bool {
    found.name("pair").is_none()
        || named().pair_before.is_match(&folded.text[..start])
        || named().pair_behind.is_match(&folded.text[stop..])
}

/// "14.03-20.04.2021", "с 3 по 28 марта 2021", "March 12 to April 9, 2023", "Nov-Dec 2023": the first date leans on the second.
fn lean_back(folded: &Folded, hit: &mut Hit, floor: usize, style: DateStyle) {
    let last = hit.date.date;
    if hit.date.end.is_some() || last.precision() == DatePrecision::Year {
        return;
    }
    let before = &folded.text[floor..hit.start];
    let Some(found) = named().leaning.captures(before) else { return };
    let Some(first) = found.name("first") else { return };
    let start = floor + first.start();
    if !joins(folded, &found, start, hit.stop) {
        return;
    }
    let Some(date) = first_day(&found, hit, style) else { return };
    if date.first_day() >= last.first_day() {
        return;
    }
    hit.date.end = Some(last);
    hit.date.date = date;
    hit.date.start = folded.origin(start);
    hit.start = start;
}

fn first_day(found: &Captures<'_>, hit: &Hit, style: DateStyle) -> Option<PartialDate> {
    let last = hit.date.date;
    let day = last.precision() == DatePrecision::Day;
    let (year, month) = (last.first_day().year(), i16::from(last.first_day().month()));
    // A span over New Year whose first day has no year began in the year before.
    let in_year = |month_of: i16, day: Option<i16>| {
        from_parts(if month_of > month { year - 1 } else { year }, month_of, day, false)
    };
    if let (Some(a), Some(b)) = (int(found, "a"), int(found, "b")) {
        let sep = if found.name("first")?.as_str().contains('/') { "/" } else { "." };
        let (d, m, _) = day_and_month(a, b, sep, style)?;
        return (day && hit.form == Form::Numeric).then(|| in_year(m, Some(d))).flatten();
    }
    for (name, number) in [("mon", "d"), ("mon2", "d2")] {
        if let Some(name) = found.name(name) {
            let (false, m) = named().month(name.as_str())? else { return None };
            return day.then(|| in_year(i16::from(m), int(found, number))).flatten();
        }
    }
    if let Some(name) = found.name("mon3") {
        let (false, m) = named().month(name.as_str())? else { return None };
        return (!day).then(|| in_year(i16::from(m), None)).flatten();
    }
    let printed_day_first = matches!(hit.form, Form::Named | Form::Numeric) && day;
    printed_day_first.then(|| from_parts(year, month, int(found, "d"), false)).flatten()
}

/// "2023年11月6日至12月4日", "2024.5.20-6.5", "6 November 2023 to 3 December": the last date leans on the first.
fn lean_forward(folded: &Folded, hit: &mut Hit, ceiling: usize, style: DateStyle) {
    if hit.date.end.is_some() || hit.hijri {
        return;
    }
    let behind = &folded.text[hit.stop..ceiling];
    let Some(found) = named().trailing.captures(behind) else { return };
    let Some(end) = last_day(&found, hit, style) else { return };
    let Some(stop) =
        ["b", "zd", "zm", "mon", "d2", "mon3"].iter().filter_map(|n| found.name(n)).map(|m| m.end()).max()
    else {
        return;
    };
    let mut stop = hit.stop + stop;
    let sign =
        folded.text[stop..].chars().take_while(|c| matches!(c, '日' | '号' | '月')).map(char::len_utf8);
    stop += sign.sum::<usize>();
    if !joins(folded, &found, hit.start, stop) {
        return;
    }
    hit.date.end = Some(end);
    hit.date.stop = folded.origin(stop);
    hit.stop = stop;
}

fn last_day(found: &Captures<'_>, hit: &Hit, style: DateStyle) -> Option<PartialDate> {
    let first = hit.date.date;
    let day = first.precision() == DatePrecision::Day;
    let (year, month) = (first.first_day().year(), i16::from(first.first_day().month()));
    let in_year = |month_of: i16, day: Option<i16>| {
        from_parts(if month_of < month { year + 1 } else { year }, month_of, day, false)
    };
    let end = if let (Some(a), Some(b)) = (int(found, "a"), int(found, "b")) {
        let sep = found.name("sep")?.as_str();
        // Behind "2024.5.20-" the month stands first; behind "05.03.2024-" two full numbers are needed.
        match hit.form {
            Form::Iso => in_year(a, Some(b)),
            Form::Numeric if sep == "/" || a >= 10 && found.name("b")?.as_str().len() == 2 => {
                let style = if sep == "/" { style } else { DateStyle { order: Some(DayOrder::DayFirst) } };
                day_and_month(a, b, sep, style).and_then(|(d, m, _)| in_year(m, Some(d)))
            }
            _ => None,
        }
    } else if let Some(d) = int(found, "zd") {
        let month_of = int(found, "m").unwrap_or(month);
        (day || found.name("m").is_some()).then(|| in_year(month_of, Some(d))).flatten()
    } else if let Some(m) = int(found, "zm") {
        (!day).then(|| in_year(m, None)).flatten()
    } else {
        let names = [("mon", Some("d")), ("mon2", Some("d2")), ("mon3", None)];
        let (name, number) =
            names.into_iter().find_map(|(name, number)| Some((found.name(name)?, number)))?;
        let (false, m) = named().month(name.as_str())? else { return None };
        let number = number.and_then(|number| int(found, number));
        (day == number.is_some()).then(|| in_year(i16::from(m), number)).flatten()
    }?;
    (end.last_day() > first.first_day()).then_some(end)
}

/// Joins a first and a last day that words label ("start 5 September, stop 9 September").
pub(in super::super) fn join_labelled(printed: &str, dates: &mut Vec<FoundDate>) {
    let labels = |text: &str, key: &str| {
        let folded = fold_tight(text);
        let word = folded.trim_matches([' ', ',', ';', ':', '-', '/', '(']);
        let of_key = |word: &str| {
            let of_key = |phrase: &Phrase| phrase.key == key && phrase.text == word;
            knowledge().dates.list("span_column").any(of_key)
        };
        of_key(word) || key == "from" && of_key(word.rsplit(' ').next().unwrap_or_default())
    };
    let mut at = 0;
    while at + 1 < dates.len() {
        let (first, last) = (&dates[at], &dates[at + 1]);
        let lead = printed.get(..first.start).is_some_and(|before| labels(before, "from"));
        let joined = first.end.is_none()
            && last.end.is_none()
            && first.date < last.date
            && lead
            && printed.get(first.stop..last.start).is_some_and(|between| labels(between, "to"));
        if joined {
            let last = dates.remove(at + 1);
            dates[at].end = Some(last.date);
            dates[at].stop = last.stop;
        }
        at += 1;
    }
}
