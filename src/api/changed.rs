//! What changed between two packets to the same recipient, from the documents of both and from the history.

use std::collections::BTreeMap;

use super::error::ApiResult;
use super::said;
use super::subject::Subject;
use crate::decision::{ChangedFact, ChangedPart, ChangedSince, Worksheet, changed_parts};
use crate::vault::{Change, PacketRecord};

/// What the names of notes begin with, and the part of a packet they belong to. The worksheet is looked into.
const PARTS: [(&str, ChangedPart); 5] = [
    ("checklist/", ChangedPart::Checklist),
    ("evidence/", ChangedPart::Evidence),
    ("calendar/", ChangedPart::Calendar),
    ("board/", ChangedPart::Boards),
    ("donors", ChangedPart::Boards),
];

/// Against the newest earlier packet to the same recipient; a packet to nobody named is compared with none.
///
/// `earlier` is in the order packets were made, `history` newest first.
pub(super) fn since(
    packet: &PacketRecord,
    earlier: &[PacketRecord],
    history: &[Change],
) -> ApiResult<Option<ChangedSince>> {
    let same = |other: &&PacketRecord| !packet.recipient.is_empty() && other.recipient == packet.recipient;
    let Some(before) = earlier.iter().rev().find(same) else { return Ok(None) };
    let mut changed = ChangedSince::between(&before.packet_id, &before.documents, &packet.documents);
    for (subject, was, is) in net(before, packet, history) {
        if let Some(name) = Subject::note_name(&subject) {
            changed.said.extend(parts(name, was, is)?);
            continue;
        }
        let fact = match (Subject::from_json(&subject, was), Subject::from_json(&subject, is)) {
            (Ok(Subject::Lab(was)), Ok(Subject::Lab(is))) => ChangedFact::of_lab(&was, &is),
            (Ok(Subject::Event(was)), Ok(Subject::Event(is))) => ChangedFact::of_event(&was, &is),
            _ => None,
        };
        // A fact of a paper that came in between is new with its paper.
        let in_both = |fact: &ChangedFact| {
            fact.document_id.is_none_or(|id| before.documents.contains(&id) && packet.documents.contains(&id))
        };
        changed.facts.extend(fact.filter(in_both));
    }
    changed.said.sort_unstable();
    changed.said.dedup();
    Ok(Some(changed))
}

/// Each subject that was changed between two packets, as it stood at the first and at the second.
fn net(
    before: &PacketRecord,
    packet: &PacketRecord,
    history: &[Change],
) -> Vec<(String, serde_json::Value, serde_json::Value)> {
    let between = |change: &&Change| change.at > before.at && change.at <= packet.at;
    let mut found: BTreeMap<&str, (&Change, &Change)> = BTreeMap::new();
    for change in history.iter().rev().filter(between) {
        found.entry(&change.subject).and_modify(|(_, last)| *last = change).or_insert((change, change));
    }
    let whole = |(subject, (first, last)): (&str, (&Change, &Change))| {
        (subject.to_owned(), first.before.clone(), last.after.clone())
    };
    found.into_iter().filter(|(_, (first, last))| first.before != last.after).map(whole).collect()
}

/// The parts of a packet that a note belongs to.
fn parts(name: &str, was: serde_json::Value, is: serde_json::Value) -> ApiResult<Vec<ChangedPart>> {
    if name == super::worksheet::NOTE {
        let read = |note: serde_json::Value| -> ApiResult<Worksheet> {
            if note.is_null() { Ok(Worksheet::default()) } else { said::from_note(note) }
        };
        return Ok(changed_parts(&read(was)?, &read(is)?));
    }
    let part = PARTS.iter().find(|(prefix, _)| name.starts_with(prefix));
    Ok(part.map(|(_, part)| *part).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::records::DocumentId;
    use crate::vault::{Actor, Timestamp};

    fn packet(day: &str, recipient: &str, documents: &[u32]) -> PacketRecord {
        PacketRecord {
            at: Timestamp(format!("2026-11-{day}T10:00:00Z")),
            packet_id: day.to_owned(),
            file_name: "packet.zip.age".to_owned(),
            sha256: "0".repeat(64),
            recipient: recipient.to_owned(),
            profile: "reports".to_owned(),
            pages: 1,
            documents: documents.iter().map(|n| DocumentId(*n)).collect(),
        }
    }

    fn change(day: &str, subject: &str, before: Value, after: Value) -> Change {
        Change {
            at: Timestamp(format!("2026-11-{day}T12:00:00Z")),
            by: Actor::Person,
            subject: subject.to_owned(),
            field: "field".to_owned(),
            before,
            after,
        }
    }

    fn event(label: &str, status: &str, document: u32) -> Value {
        json!({
            "id": "e4", "kind": "relapse", "date": "2025-05-20", "end": null, "label": label, "details": {},
            "status": status, "sources": [{ "document_id": format!("d{document}"), "page": 2, "quote": "" }],
            "conflicting_dates": [],
        })
    }

    #[test]
    fn a_packet_is_compared_with_the_last_one_to_the_same_recipient() {
        let earlier = [
            packet("01", "Board A", &[1]),
            packet("02", "Board A", &[1, 2, 3]),
            packet("03", "Board B", &[9]),
        ];
        let changed = since(&packet("04", "Board A", &[1, 3, 4]), &earlier, &[]).unwrap().unwrap();
        assert_eq!(changed.since, "02");
        assert_eq!((changed.added, changed.gone), (vec![DocumentId(4)], vec![DocumentId(2)]));
        assert!(changed.facts.is_empty() && changed.said.is_empty());
    }

    #[test]
    fn nobody_named_and_nobody_written_to_before_compare_with_none() {
        let earlier = [packet("01", "", &[1]), packet("02", "Board A", &[1])];
        assert_eq!(since(&packet("04", "", &[1]), &earlier, &[]).unwrap(), None);
        assert_eq!(since(&packet("04", "Board C", &[1]), &earlier, &[]).unwrap(), None);
    }

    #[test]
    fn what_was_settled_and_said_in_between_is_listed_and_nothing_else() {
        let earlier = [packet("02", "Board A", &[1])];
        let question = json!({ "question": { "en": "Which comes first?" } });
        let newest_first = [
            change("09", "e4", event("relapse", "confirmed", 1), event("after", "corrected", 1)),
            change("04", "note:worksheet", Value::Null, question),
            change("04", "note:template", Value::Null, json!("b_all")),
            change(
                "04",
                "e5",
                event("of a new paper", "suggested", 7),
                event("of a new paper", "confirmed", 7),
            ),
            change("03", "e4", event("relapse?", "suggested", 1), event("relapse", "confirmed", 1)),
            change("01", "e4", event("before", "suggested", 1), event("relapse?", "suggested", 1)),
        ];
        let changed = since(&packet("05", "Board A", &[1, 7]), &earlier, &newest_first).unwrap().unwrap();
        assert_eq!(changed.added, [DocumentId(7)]);
        assert_eq!(changed.said, [ChangedPart::Question]);
        let facts: Vec<(&str, &str)> =
            changed.facts.iter().map(|fact| (fact.before.as_str(), fact.now.as_str())).collect();
        assert_eq!(facts, [("2025-05-20: relapse?", "2025-05-20: relapse")]);
    }

    #[test]
    fn what_was_changed_and_taken_back_is_no_change() {
        let earlier = [packet("02", "Board A", &[1])];
        let (was, other) = (event("relapse", "suggested", 1), event("relapse", "rejected", 1));
        let newest_first =
            [change("04", "e4", other.clone(), was.clone()), change("03", "e4", was.clone(), other)];
        let changed = since(&packet("05", "Board A", &[1]), &earlier, &newest_first).unwrap().unwrap();
        assert!(changed.facts.is_empty());
    }

    #[test]
    fn caregivers_and_logistics_are_no_news_to_a_recipient() {
        let sheet = json!({ "at_home": { "caregivers": ["grandmother"] } });
        let news = [change("03", "note:worksheet", Value::Null, sheet)];
        let earlier = [packet("02", "Board A", &[1])];
        let changed = since(&packet("05", "Board A", &[1]), &earlier, &news).unwrap().unwrap();
        assert!(changed.said.is_empty());
    }
}
