//! The summary for the doctor at home: what a person settled since the last Day 0, what the treating team asks, and the
//! dates that were counted or set.

use satchel_records::{Event, PartialDate};

use super::calendar::CalendarEntry;
use super::letter::{Letter, LetterText};
use super::library::library;
use super::worksheet::Worksheet;
use crate::checklist::{Case, Value, Words};
use crate::timeline;

/// The summary, one text a language. Events are told in the words of their papers; one nobody looked at is left out.
#[must_use]
pub fn return_summary(
    case: &Case<'_>,
    sheet: &Worksheet,
    dates: &[CalendarEntry],
    languages: &[String],
) -> Letter {
    let zero = timeline::day_zeros(case.events).last().copied();
    let texts = languages.iter().map(|language| text(case, sheet, dates, zero, language));
    Letter { made: case.today.into(), texts: texts.collect() }
}

fn text(
    case: &Case<'_>,
    sheet: &Worksheet,
    dates: &[CalendarEntry],
    zero: Option<&Event>,
    language: &str,
) -> LetterText {
    let say = |code: &str, values: &[(&str, Value<'_>)]| -> String {
        let words: Words = library().letters().sentences.get(code).cloned().unwrap_or_default();
        words.fill(values).get(language).to_owned()
    };
    let is_told = |event: &&Event| {
        let since = zero.is_none_or(|zero| event.date.first_day() >= zero.date.first_day());
        since && event.status.is_settled_by_person()
    };
    let mut told: Vec<&Event> = case.events.iter().filter(is_told).collect();
    told.sort_by_key(|event| (event.date, event.id));
    let asked = sheet.home_return.asked.iter().filter(|asked| !asked.is_blank()).map(|asked| {
        let who = asked.who.as_deref().unwrap_or_default();
        let when = asked.when.map(|when| when.to_string()).unwrap_or_default();
        let by =
            [who, when.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        if by.is_empty() {
            format!("“{}”", asked.text.trim())
        } else {
            format!("“{}” ({by})", asked.text.trim())
        }
    });
    let ahead = dates.iter().filter(|entry| entry.to.last_day() >= case.today).map(|entry| {
        let to = if entry.to == entry.from { String::new() } else { format!(" – {}", entry.to) };
        format!("{}{to}: {}. {}", entry.from, entry.title.get(language), entry.whose.get(language))
    });
    let mut closing: Vec<String> = asked.collect();
    if !closing.is_empty() {
        closing.insert(0, say("return_asked", &[]));
    }
    let ahead: Vec<String> = ahead.collect();
    if !ahead.is_empty() {
        closing.push(say("return_dates", &[]));
        closing.extend(ahead);
    }
    closing.push(say("return_foot", &[]));
    let patient = case.patient.map(|patient| {
        let mut lines = vec![say("patient", &[("name", Value::Text(&patient.name))])];
        lines.extend(patient.born.map(|born| say("born", &[("date", Value::Date(born))])));
        lines
    });
    LetterText {
        language: language.to_owned(),
        subject: say("return_subject", &[]),
        head: vec![
            say("to", &[("hospital", Value::Text(sheet.home_return.physician.trim()))]),
            say("date", &[("date", Value::Date(PartialDate::from(case.today)))]),
        ],
        patient: patient.unwrap_or_default(),
        opening: match zero {
            Some(zero) => say("return_since", &[("date", Value::Date(zero.date))]),
            None => say("return_all", &[]),
        },
        items: told.iter().map(|event| item(event)).collect(),
        closing,
    }
}

/// A date, the paper's words and where they stand.
fn item(event: &Event) -> String {
    let end = event.end.map(|end| format!(" – {end}")).unwrap_or_default();
    let details: Vec<&str> =
        event.details.values().map(String::as_str).filter(|value| !value.trim().is_empty()).collect();
    let details = if details.is_empty() { String::new() } else { format!(" ({})", details.join("; ")) };
    let place = event.sources.first().map(|s| format!(" [Doc {} p.{}]", s.document_id.0, s.page));
    format!("{}{end}: {}{details}{}", event.date, event.label, place.unwrap_or_default())
}
