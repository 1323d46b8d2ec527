//! Dates counted from Day 0, each as some source quotes it, or as the family's own team set it. A date is shown; whether it
//! was kept is not asked.

use jiff::ToSpan;
use jiff::civil::Date;
use satchel_records::{Event, EventId, EventKind, PartialDate};
use serde::{Deserialize, Serialize};

use super::library::library;
use crate::checklist::{self, Provenance, Value, Words};
use crate::timeline;

/// A date that is counted: the shape of `assets/checklist/calendar.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountedDate {
    /// Its fixed word.
    pub id: String,
    /// The event whose day is Day 0.
    pub after: EventKind,
    /// What it is.
    pub title: Words,
    /// The first day.
    pub from: Span,
    /// The last day.
    pub to: Span,
    /// The source's words; none where the date is arithmetic alone.
    pub quote: Option<String>,
    /// Translations by language, made for this program.
    #[serde(default)]
    pub translation: Words,
    /// Who says so: a key of `sources.toml`.
    pub source: Option<String>,
}

/// How far from Day 0.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Span {
    /// Calendar days.
    #[serde(default)]
    pub days: i32,
    /// Calendar months, counted before the days.
    #[serde(default)]
    pub months: i32,
}

/// Dates that the family's own team set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetDates {
    /// The first day.
    pub from: PartialDate,
    /// The last day; the same when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Who set it.
    #[serde(default)]
    pub by: String,
}

/// A date of the calendar.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct CalendarEntry {
    /// Its name: the Day 0 event and the date's word, for example `e22/day_28`.
    pub id: String,
    /// What it is.
    pub title: Words,
    /// The event whose day is Day 0.
    pub event: EventId,
    /// What happened on Day 0.
    pub event_kind: EventKind,
    /// Day 0.
    pub day_zero: PartialDate,
    /// The first day: the team's where it set one, else the counted one.
    pub from: PartialDate,
    /// The last day.
    pub to: PartialDate,
    /// First and last day counted from Day 0.
    pub days: [i32; 2],
    /// The source's words.
    pub quote: Option<String>,
    /// Their translations by language.
    pub translation: Words,
    /// Who says so.
    pub source: Option<Provenance>,
    /// Whose date it is, in a sentence.
    pub whose: Words,
    /// What the family's own team set.
    pub set: Option<SetDates>,
}

/// What the family's own team set, by an entry's name.
pub(super) type Settings<'a> = &'a dyn Fn(&str) -> Option<SetDates>;

/// The dates that follow each Day 0 of a case, by first day. A Day 0 that is not known to the day gives none.
#[must_use]
pub fn calendar(events: &[Event], settings: Settings<'_>) -> Vec<CalendarEntry> {
    let zeros = timeline::day_zeros(events);
    let known = zeros.into_iter().filter_map(|zero| Some((zero, zero.date.exact()?)));
    let mut entries: Vec<CalendarEntry> = known
        .flat_map(|(zero, day)| {
            let dates = library().dates().iter().filter(|date| date.after == zero.kind);
            dates.filter_map(move |date| entry(date, zero, day, settings))
        })
        .collect();
    entries.sort_by(|a, b| (a.from, a.to, &a.id).cmp(&(b.from, b.to, &b.id)));
    entries
}

fn entry(date: &CountedDate, zero: &Event, day: Date, settings: Settings<'_>) -> Option<CalendarEntry> {
    let id = format!("{}/{}", zero.id, date.id);
    let set = settings(&id);
    let (from, to) = match &set {
        Some(set) => (set.from, set.to.unwrap_or(set.from)),
        None => (counted(day, date.from)?.into(), counted(day, date.to)?.into()),
    };
    let days = |date: Date| day.until(date).ok().map(|span| span.get_days());
    let source = date.source.as_deref().map(|key| checklist::library().source(key));
    Some(CalendarEntry {
        title: date.title.clone(),
        event: zero.id,
        event_kind: zero.kind,
        day_zero: zero.date,
        from,
        to,
        days: [days(from.first_day())?, days(to.last_day())?],
        quote: date.quote.clone(),
        translation: date.translation.clone(),
        whose: whose(set.as_ref(), source.as_ref()),
        source,
        set,
        id,
    })
}

fn counted(day: Date, span: Span) -> Option<Date> {
    day.checked_add(span.months.months()).ok()?.checked_add(span.days.days()).ok()
}

fn whose(set: Option<&SetDates>, source: Option<&Provenance>) -> Words {
    let (code, name) = match (set, source) {
        (Some(set), _) if set.by.trim().is_empty() => ("dates_set", ""),
        (Some(set), _) => ("dates_set_by", set.by.as_str()),
        (None, Some(source)) => ("dates_quoted", source.name.as_str()),
        (None, None) => ("dates_counted", ""),
    };
    library().sentence(code).fill(&[("who", Value::Text(name))])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use satchel_records::FactStatus;

    use super::*;

    fn infusion(date: &str) -> Event {
        Event {
            id: EventId(22),
            kind: EventKind::CarTInfusion,
            date: date.parse().unwrap(),
            end: None,
            label: String::new(),
            details: BTreeMap::new(),
            status: FactStatus::Confirmed,
            sources: Vec::new(),
            conflicting_dates: Vec::new(),
        }
    }

    fn found<'a>(entries: &'a [CalendarEntry], id: &str) -> &'a CalendarEntry {
        entries.iter().find(|entry| entry.id == id).unwrap()
    }

    #[test]
    fn dates_are_counted_from_day_zero() {
        let entries = calendar(&[infusion("2025-07-22")], &|_| None);
        let day_28 = found(&entries, "e22/day_28");
        assert_eq!((day_28.from.to_string(), day_28.days), ("2025-08-19".into(), [28, 28]));
        assert_eq!(found(&entries, "e22/day_60").from.to_string(), "2025-09-20");
        let window = found(&entries, "e22/transplant_window");
        assert_eq!(window.to.to_string(), "2025-10-22", "three calendar months");
        assert!(day_28.whose.get("en").contains("your team sets yours"));
    }

    #[test]
    fn what_the_team_set_stands_in_place_of_what_was_counted() {
        let set = SetDates { from: "2025-08-21".parse().unwrap(), to: None, by: "Dr Chen".into() };
        let settings = |id: &str| (id == "e22/day_28").then(|| set.clone());
        let entries = calendar(&[infusion("2025-07-22")], &settings);
        let day_28 = found(&entries, "e22/day_28");
        assert_eq!((day_28.from.to_string(), day_28.days), ("2025-08-21".into(), [30, 30]));
        assert!(day_28.whose.get("en").contains("Dr Chen"));
        assert!(day_28.quote.is_some(), "the quotation stays beside it");
    }

    #[test]
    fn a_month_is_no_day_to_count_from() {
        assert!(calendar(&[infusion("2025-07")], &|_| None).is_empty());
    }
}
