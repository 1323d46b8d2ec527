//! Days counted from others: from an infusion ("D+28", "移植后第14天") where the same paper has told of it, from the day before.

use regex::Captures;
use satchel_records::{DatePrecision, EventKind, EventSuggestion, PartialDate};

use super::super::dates::FoundDate;
use super::super::knowledge::{Phrase, knowledge};
use super::super::lexicon::{holds, places};
use super::super::number::pattern;
use super::super::text::Folded;
use super::sorts::is_treatment;
use super::triggers;

// A sign before the number counts from an infusion by itself; "day 15" may be one of an induction and needs the infusion's name.
pattern!(
    SIGNED,
    r"(?:^|[^\p{L}\p{N}]|\p{Han})(?P<all>(?:d|day|день|дня|д|dia|gun|يوم|اليوم|第)?\s?\+\s?(?P<n>\d{1,3})(?:\s?(?:-й|-е)?\.?\s?(?:天|日|days?|день|дня|сутки|gun|يوم))?)(?:[^\p{L}\p{N}%]|\p{Han}|$)"
);
pattern!(
    NAMED_DAY,
    r"(?:^|[^\p{L}\p{N}])(?P<all>(?:day|день|dia|اليوم)\s(?P<n>\d{1,3})|(?P<n2>\d{1,3})(?:-й|-е|\.|th)?\s(?:days?|день|сутки|gun\p{L}*|dias))(?:[^\p{L}\p{N}%]|$)"
);
pattern!(
    COURSE_DAY,
    r"(?:^|[^\p{L}\p{N}])(?P<all>day\s(?P<n>\d{1,2}))\s(?:of\s)?(?:the\s|his\s|her\s)?\p{L}[\p{L}-]+(?:[^\p{L}\p{N}]|$)"
);
pattern!(
    DAY_OF_MONTH,
    r"(?:^|[^\p{L}\p{N}])(?:on|from|by|since|until)\s(?P<all>the\s(?P<n>\d{1,2})(?:st|nd|rd|th))(?:[.,;:)]|\s(?:and|he|she|we|they|with|when)\s|$)"
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
            let of_last =
                || captures.name("n").is_some() && goes_on_from_infusion(&folded.text[stop..], told);
            if kind.is_none() && !signed && !of_last() {
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

/// Whether "day 28" is counted from an infusion: it is the treatment told last, and no other is named behind the day.
fn goes_on_from_infusion(behind: &str, told: &[EventSuggestion]) -> bool {
    /// Letters of the word that says of what a day is ("of induction").
    const OF: usize = 24;
    let near: String = behind.chars().take(OF).collect();
    let last = told.iter().rfind(|event| {
        is_treatment(event.kind) || matches!(event.kind, EventKind::CarTInfusion | EventKind::Hsct)
    });
    let of_other = [EventKind::Chemotherapy, EventKind::Immunotherapy, EventKind::Lymphodepletion]
        .into_iter()
        .any(|kind| triggers::names(kind, &near));
    !of_other && last.is_some_and(|event| matches!(event.kind, EventKind::CarTInfusion | EventKind::Hsct))
}

/// "Day 29 of induction", where the paper has told when that began; its first day is day 1.
pub(super) fn find_days_of_course(
    printed: &str,
    dates: &[FoundDate],
    told: &[EventSuggestion],
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut found = Vec::new();
    for captures in COURSE_DAY.captures_iter(&folded.text) {
        let Some((start, stop, days)) = counted(&captures) else { continue };
        let of_course = &folded.text[stop..captures.get(0).map_or(stop, |whole| whole.end())];
        let begun = told.iter().rfind(|event| {
            event.kind == EventKind::Chemotherapy && event.date.precision() == DatePrecision::Day
        });
        let named = triggers::names(EventKind::Chemotherapy, of_course);
        let Some(date) = begun.filter(|_| named).and_then(|event| day_after(event.date, days - 1)) else {
            continue;
        };
        let place = (folded.origin(start), folded.origin(stop));
        if !dates.iter().any(|known| place.0 < known.stop && known.start < place.1) {
            let (start, stop) = place;
            found.push(FoundDate { date, end: None, time: None, start, stop, ambiguous: false });
        }
    }
    found
}

/// Whether a treatment only says of what a count of days is ("day 29 of induction").
pub(super) fn is_course_of_day(printed: &str, date: &FoundDate, treatment: usize) -> bool {
    let between = printed.get(date.stop..treatment).filter(|gap| !gap.contains("  ") && gap.starts_with(' '));
    between.is_some_and(|gap| gap.chars().count() <= 8 && !gap.contains([',', '.', ':', '(', ';', '-']))
        && NAMED_DAY
            .captures(&Folded::new(&printed[date.start..date.stop]).text)
            .is_some_and(|found| found.name("n").is_some())
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

/// "From the 8th": the day of that number on or after the day told last (`last`), or the latest one before the paper was written (`own`).
pub(super) fn find_days_of_month(
    printed: &str,
    dates: &[FoundDate],
    last: Option<PartialDate>,
    own: Option<PartialDate>,
) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut found: Vec<FoundDate> = Vec::new();
    for captures in DAY_OF_MONTH.captures_iter(&folded.text) {
        let Some((start, stop, number)) = counted(&captures) else { continue };
        let place = (folded.origin(start), folded.origin(stop));
        if dates.iter().any(|known| place.0 < known.stop && known.start < place.1) {
            continue;
        }
        let before =
            dates.iter().chain(&found).filter(|date| date.stop <= place.0).max_by_key(|date| date.stop);
        let told =
            before.map(|date| date.date).or(last).filter(|date| date.precision() != DatePrecision::Year);
        let Some(told) = told else { continue };
        let first = told.first_day();
        let numbered = |months: i64| {
            let month = first.first_of_month().checked_add(jiff::Span::new().months(months)).ok()?;
            let day = i16::try_from(number).ok()?;
            PartialDate::day(month.year(), month.month(), i8::try_from(day).ok()?).ok()
        };
        let date = if Some(told) == own && before.is_none() {
            numbered(0).filter(|date| date.first_day() <= first).or_else(|| numbered(-1))
        } else {
            numbered(0).filter(|date| date.first_day() >= first).or_else(|| numbered(1))
        };
        if let Some(date) = date {
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

/// The day of the event that some folded words open with, as the paper told it last.
pub(super) fn day_told(found: &[EventSuggestion], words: &str) -> Option<PartialDate> {
    /// Letters in which the event is named ("her second transplant").
    const NAME: usize = 28;
    let near: String = words.chars().take(NAME).collect();
    let near = near.split([',', ';', '.', '(']).next().unwrap_or_default();
    let mut past = found.iter().rev().filter(|event| event.date.precision() == DatePrecision::Day);
    past.find(|event| {
        is_anchoring(event.kind) && (triggers::names(event.kind, near) || is_counted_from(event.kind, near))
    })
    .map(|event| event.date)
}

/// Events from which papers count time.
fn is_anchoring(kind: EventKind) -> bool {
    matches!(kind, EventKind::Diagnosis | EventKind::Relapse | EventKind::Hsct | EventKind::CarTInfusion)
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
    [EventKind::CarTInfusion, EventKind::Hsct].into_iter().find(|kind| is_counted_from(*kind, around))
}

/// Whether folded words name an infusion from which days are counted.
fn is_counted_from(kind: EventKind, around: &str) -> bool {
    let names = |phrase: &Phrase| phrase.key == kind.key() && holds(around, &phrase.text);
    knowledge().events.list("counted_from").any(names)
}

fn day_after(zero: PartialDate, days: i64) -> Option<PartialDate> {
    let span = jiff::Span::new().try_days(days).ok()?;
    Some(zero.exact()?.checked_add(span).ok()?.into())
}
