//! Recent changes: what was decided lately, as Home tells it.

use serde::Serialize;

use super::checklist::item_of_note;
use super::subject::Subject;
use crate::checklist::{Decision, Words};
use crate::records::PartialDate;
use crate::vault::Change;

/// A change someone made.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RecentChange {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The fact or document: `l12`, `e4`, `d3`.
    pub subject: String,
    /// What changed: a field's name, or `status`.
    pub field: String,
    /// The new value, for showing.
    pub after: String,
    /// What the checklist asks for, when the decision was about that.
    pub item: Option<DecidedItem>,
    /// Whether this is the change that undo takes back.
    pub can_undo: bool,
}

/// An item of the checklist that the family decided about.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct DecidedItem {
    /// Its short name, for example `B5`.
    pub id: String,
    /// What is asked for.
    pub title: Words,
    /// The day it was asked for, as it stands after the change.
    pub asked_on: Option<PartialDate>,
}

impl RecentChange {
    pub(super) fn new(change: &Change, can_undo: bool) -> Self {
        Self {
            at: change.at.0.clone(),
            subject: change.subject.clone(),
            field: change.field.clone(),
            after: shown(&change.after, &change.field),
            item: DecidedItem::of(change),
            can_undo,
        }
    }
}

impl DecidedItem {
    /// The item a change is about; none for a fact, and for an item the list no longer has.
    fn of(change: &Change) -> Option<Self> {
        let (id, title) = item_of_note(Subject::note_name(&change.subject)?)?;
        let decided: Option<Decision> = serde_json::from_value(change.after.clone()).ok();
        let asked_on = decided.and_then(|decided| decided.asked).map(|asked| asked.on);
        Some(Self { id: id.to_owned(), title: title.clone(), asked_on })
    }
}

/// The new value of a changed field, for showing.
fn shown(after: &serde_json::Value, field: &str) -> String {
    match after.get(field).or_else(|| after.get("as_reported")?.get(field)) {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(other) if !other.is_null() => other.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::vault::{Actor, Timestamp};

    fn change(subject: &str, field: &str, after: Value) -> RecentChange {
        let change = Change {
            at: Timestamp("2026-11-21T10:00:00Z".to_owned()),
            by: Actor::Person,
            subject: subject.to_owned(),
            field: field.to_owned(),
            before: Value::Null,
            after,
        };
        RecentChange::new(&change, false)
    }

    #[test]
    fn a_decision_about_an_item_names_what_is_asked_for_and_when() {
        let asked = json!({ "asked": { "on": "2026-11-03", "whom": "Records office" } });
        let item = change("note:checklist/b_all/B18", "asked", asked).item.unwrap();
        assert_eq!((item.id.as_str(), item.asked_on), ("B18", Some("2026-11-03".parse().unwrap())));
        assert!(!item.title.get("en").is_empty() && !item.title.get("zh").is_empty());
    }

    #[test]
    fn a_decision_taken_back_still_names_its_item() {
        let item = change("note:checklist/b_all/B18", "cleared", Value::Null).item.unwrap();
        assert_eq!((item.id.as_str(), item.asked_on), ("B18", None));
    }

    #[test]
    fn what_is_no_item_of_a_list_has_none() {
        for subject in
            ["l12", "patient", "note:template", "note:checklist/b_all/Z99", "note:checklist/none/B18"]
        {
            assert_eq!(change(subject, "status", json!({ "status": "confirmed" })).item, None, "{subject}");
        }
    }

    #[test]
    fn the_new_value_is_the_fields_own() {
        assert_eq!(change("l12", "status", json!({ "status": "confirmed" })).after, "confirmed");
        assert_eq!(change("l12", "value", json!({ "as_reported": { "value": "3.2" } })).after, "3.2");
        assert_eq!(change("l12", "value", Value::Null).after, "");
    }
}
