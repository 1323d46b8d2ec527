//! The calendar as an iCalendar file (RFC 5545). All-day events alone, so a writer of our own is smaller than a crate.

use jiff::ToSpan;
use satchel_records::PartialDate;

use super::calendar::CalendarEntry;
use super::library::library;
use crate::checklist::Value;

/// A line has at most so many octets; longer ones are folded (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// The calendar's file. Nothing in it names the patient: calendars are shared and synchronised.
///
/// `stamp` is the moment of writing, RFC 3339 in UTC; `scope` keeps the events of two vaults apart.
#[must_use]
pub fn ics(entries: &[CalendarEntry], language: &str, stamp: &str, scope: &str) -> String {
    let mut text = String::new();
    let mut line = |content: &str| fold(content, &mut text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Satchel//Calendar//EN");
    line("CALSCALE:GREGORIAN");
    let stamp = basic_time(stamp);
    for entry in entries {
        let end = entry.to.last_day().saturating_add(1.days());
        line("BEGIN:VEVENT");
        line(&format!("UID:{}-{}@satchel", scope, entry.id.replace('/', "-")));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", basic_date(&entry.from.first_day().into())));
        // The end is the day after the last one (RFC 5545, 3.6.1).
        line(&format!("DTEND;VALUE=DATE:{}", basic_date(&end.into())));
        line(&format!("SUMMARY:{}", escaped(entry.title.get(language))));
        line(&format!("DESCRIPTION:{}", escaped(&description(entry, language))));
        line("TRANSP:TRANSPARENT");
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// Whose date it is, the quotation, and the days counted from Day 0.
fn description(entry: &CalendarEntry, language: &str) -> String {
    let counted = library().sentence("counted_from").fill(&[
        ("from", Value::Number(entry.days[0].into())),
        ("to", Value::Number(entry.days[1].into())),
        ("date", Value::Date(entry.day_zero)),
    ]);
    let quote = entry.quote.as_ref().map(|quote| format!("“{quote}”"));
    let parts = [Some(counted.get(language).to_owned()), Some(entry.whose.get(language).to_owned()), quote];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// `2025-08-19` as `20250819`.
fn basic_date(date: &PartialDate) -> String {
    date.to_string().replace('-', "")
}

/// `2026-11-21T10:00:00Z` as `20261121T100000Z`; fractions of a second are dropped.
fn basic_time(stamp: &str) -> String {
    let whole = stamp.split('.').next().unwrap_or_default().trim_end_matches('Z');
    format!("{}Z", whole.replace(['-', ':'], ""))
}

/// Text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\r', '\n'], "\\n")
}

/// Adds a content line, folded between characters so that no octet sequence is torn.
fn fold(content: &str, text: &mut String) {
    let mut octets = 0;
    for c in content.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use satchel_records::{EventId, EventKind};

    use super::*;
    use crate::checklist::Words;

    fn entry() -> CalendarEntry {
        CalendarEntry {
            id: "e22/day_28".into(),
            title: Words([("en".to_owned(), "Day 28, marrow; 第28天".to_owned())].into()),
            event: EventId(22),
            event_kind: EventKind::CarTInfusion,
            day_zero: "2025-07-22".parse().unwrap(),
            from: "2025-08-19".parse().unwrap(),
            to: "2025-08-31".parse().unwrap(),
            days: [28, 40],
            quote: Some("one, two; three\\four 检查骨髓检查骨髓检查骨髓检查骨髓检查骨髓检查骨髓".into()),
            translation: Words::default(),
            source: None,
            whose: Words([("en".to_owned(), "Your team sets yours.".to_owned())].into()),
            set: None,
        }
    }

    #[test]
    fn an_entry_is_an_event_of_whole_days_whose_end_is_the_day_after() {
        let text = ics(&[entry()], "en", "2026-11-21T10:00:00.123Z", "v1");
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "UID:v1-e22-day_28@satchel\r\n",
            "DTSTAMP:20261121T100000Z\r\n",
            "DTSTART;VALUE=DATE:20250819\r\n",
            "DTEND;VALUE=DATE:20250901\r\n",
            "SUMMARY:Day 28\\, marrow\\; 第28天\r\n",
            "END:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line:?} stands in {text}");
        }
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_unfold_to_what_they_were() {
        let text = ics(&[entry()], "en", "2026-11-21T10:00:00Z", "v1");
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_OCTETS), "{text}");
        assert!(text.lines().any(|line| line.starts_with(' ')), "the quotation is long enough to be folded");
        let unfolded = text.replace("\r\n ", "");
        assert!(
            unfolded
                .contains("“one\\, two\\; three\\\\four 检查骨髓检查骨髓检查骨髓检查骨髓检查骨髓检查骨髓”")
        );
    }
}
