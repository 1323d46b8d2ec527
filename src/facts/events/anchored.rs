//! Days counted from others: from an infusion ("D+28", "移植后第14天") where the same paper has told of it, from the day before.

use regex::Captures;
use satchel_records::{DatePrecision, EventKind, EventSuggestion, PartialDate};

use super::super::dates::FoundDate;
use super::super::knowledge::knowledge;
use super::super::lexicon::{holds, places};
use super::super::number::pattern;
use super::super::text::Folded;

// A sign before the number counts from an infusion by itself; "day 15" may be one of an induction and needs the infusion's name.
pattern!(
    SIGNED,
    r"(?:^|[^\p{L}\p{N}]|\p{Han})(?P<all>(?:d|day|день|дня|д|dia|gun|يوم|اليوم|第)?\s?\+\s?(?P<n>\d{1,3})(?:\s?(?:-й|-е)?\.?\s?(?:天|日|days?|день|дня|сутки|gun|يوم))?)(?:[^\p{L}\p{N}%]|\p{Han}|$)"
);
pattern!(
    NAMED_DAY,
    r"(?:^|[^\p{L}\p{N}])(?P<all>(?:day|день|dia|اليوم)\s(?P<n>\d{1,3})|(?P<n2>\d{1,3})(?:-й|-е|\.|th)?\s(?:days?|день|сутки|gun\p{L}*|dias))(?:[^\p{L}\p{N}%]|$)"
);
pattern!(HAN_DAY, r"后\s?(?P<all>第?\s?(?P<n>\d{1,3})\s?[天日])");

/// Letters on either side of a count in which the infusion may be named.
const NEAR: usize = 28;

/// Days of a text that are counted from an infusion told before, none inside a date found already.
pub(super) fn find_counted_days(
    printed: &str,
    dates: &[FoundDate],
    told: &[EventSuggestion],
) -> Vec<FoundDate> {
    let infusions: Vec<&EventSuggestion> = told
        .iter()
        .filter(|e| matches!(e.kind, EventKind::CarTInfusion | EventKind::Hsct))
        .filter(|e| e.date.precision() == DatePrecision::Day)
        .collect();
    if infusions.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(printed);
    let mut found: Vec<FoundDate> = Vec::new();
    for (pattern, signed) in [(&SIGNED, true), (&HAN_DAY, false), (&NAMED_DAY, false)] {
        for captures in pattern.captures_iter(&folded.text) {
            let Some((start, stop, days)) = counted(&captures) else { continue };
            let place = (folded.origin(start), folded.origin(stop));
            // "16 April (+28 days)": the date beside it says it better.
            let beside = |gap: Option<&str>| gap.is_some_and(|gap| gap.chars().count() <= 3);
            let taken = |date: &FoundDate| {
                place.0 < date.stop && date.start < place.1
                    || beside(printed.get(date.stop..place.0))
                    || beside(printed.get(place.1..date.start))
                    || printed.get(place.1..date.start).is_some_and(opens_bracket_soon)
            };
            if dates.iter().chain(&found).any(taken) {
                continue;
            }
            let kind = infusion_near(&folded.text, start, stop);
            if kind.is_none() && !signed {
                continue;
            }
            let of_kind = infusions.iter().filter(|e| kind.is_none_or(|kind| kind == e.kind));
            let zero = of_kind.max_by_key(|e| e.date);
            if let Some(date) = zero.and_then(|zero| day_after(zero.date, days)) {
                found.push(FoundDate {
                    date,
                    end: None,
                    time: None,
                    start: place.0,
                    stop: place.1,
                    ambiguous: false,
                });
            }
        }
    }
    found
}

/// Whether a bracket opens behind a word at most ("Day +32 marrow (15 September)").
fn opens_bracket_soon(gap: &str) -> bool {
    gap.trim_end().strip_suffix(['(', '（']).is_some_and(|words| words.chars().count() <= 12)
}

/// "The next day", behind a day of the same sentence.
pub(super) fn find_next_days(printed: &str, dates: &[FoundDate]) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut found: Vec<FoundDate> = Vec::new();
    for phrase in knowledge().dates.list("next_day") {
        for (start, stop) in places(&folded.text, &phrase.text) {
            let place = (folded.origin(start), folded.origin(stop));
            let before =
                dates.iter().rfind(|date| date.stop <= place.0).map(|date| date.end.unwrap_or(date.date));
            let Some(date) = before.and_then(|day| day_after(day, 1)) else { continue };
            if !found.iter().any(|known| place.0 < known.stop && known.start < place.1) {
                found.push(FoundDate {
                    date,
                    end: None,
                    time: None,
                    start: place.0,
                    stop: place.1,
                    ambiguous: false,
                });
            }
        }
    }
    found
}

/// Whether the printed words of a date are a count of days.
pub(super) fn is_counted(printed: &str) -> bool {
    let folded = Folded::new(printed);
    let behind = format!("后{}", folded.text);
    let whole = |captures: Option<Captures<'_>>, len: usize| {
        captures.and_then(|c| c.name("all")).is_some_and(|all| all.len() == len)
    };
    let len = folded.text.len();
    whole(SIGNED.captures(&folded.text), len)
        || whole(NAMED_DAY.captures(&folded.text), len)
        || whole(HAN_DAY.captures(&behind), len)
}

/// The folded bytes of a count and its days.
fn counted(captures: &Captures<'_>) -> Option<(usize, usize, i64)> {
    let all = captures.name("all")?;
    let days = captures.name("n").or_else(|| captures.name("n2"))?.as_str().parse().ok()?;
    Some((all.start(), all.end(), days))
}

/// The infusion that the words around a count name as past.
fn infusion_near(text: &str, start: usize, stop: usize) -> Option<EventKind> {
    let from = text[..start].char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let to = text[stop..].char_indices().nth(NEAR).map_or(text.len(), |(at, _)| stop + at);
    let around = &text[from..to];
    let named = |key: &str| {
        knowledge().events.list("counted_from").any(|phrase| phrase.key == key && holds(around, &phrase.text))
    };
    [EventKind::CarTInfusion, EventKind::Hsct].into_iter().find(|kind| named(kind.key()))
}

fn day_after(zero: PartialDate, days: i64) -> Option<PartialDate> {
    let span = jiff::Span::new().try_days(days).ok()?;
    Some(zero.exact()?.checked_add(span).ok()?.into())
}
