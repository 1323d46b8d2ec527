//! The report's fixed words and the choice of what it draws: `assets/packet/labels.toml` and `charts.toml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::facts::knowledge;

static LABELS: &str = include_str!("../../../assets/packet/labels.toml");
static CHARTS: &str = include_str!("../../../assets/packet/charts.toml");

/// A coded word in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Bi {
    pub(super) en: String,
    pub(super) zh: String,
}

/// Group, key, word.
pub(super) type Labels = BTreeMap<String, BTreeMap<String, Bi>>;

/// What is drawn.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Charts {
    pub(super) pinned: Vec<Pinned>,
    pub(super) mrd: BTreeMap<String, Vec<String>>,
    pub(super) mrd_units: BTreeMap<String, f64>,
    pub(super) trends: BTreeMap<String, Vec<String>>,
    pub(super) shapes: BTreeMap<String, String>,
    pub(super) details: Vec<String>,
    pub(super) line_details: Vec<String>,
    pub(super) summary: Vec<String>,
    pub(super) episode_labs: Vec<EpisodeLabs>,
}

/// Results shown with an infusion or a transplant.
#[derive(Debug, Deserialize)]
pub(super) struct EpisodeLabs {
    pub(super) kind: String,
    pub(super) analytes: Vec<String>,
    pub(super) show: Show,
}

/// Which results of an episode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Show {
    /// All of them.
    Each,
    /// The highest on record.
    Highest,
}

/// What fills one of the five facts.
#[derive(Debug, Deserialize)]
pub(super) struct Pinned {
    pub(super) key: String,
    #[serde(default)]
    pub(super) events: Vec<String>,
    #[serde(default)]
    pub(super) latest_events: Vec<String>,
    #[serde(default)]
    pub(super) latest_labs: Vec<String>,
}

/// The words, parsed at first use; a test holds the file to be whole.
pub(super) fn labels() -> &'static Labels {
    static PARSED: OnceLock<Labels> = OnceLock::new();
    PARSED.get_or_init(|| toml::from_str(LABELS).unwrap_or_default())
}

/// The choice, parsed at first use; a test holds the file to be whole.
pub(super) fn charts() -> &'static Charts {
    static PARSED: OnceLock<Charts> = OnceLock::new();
    PARSED.get_or_init(|| toml::from_str(CHARTS).unwrap_or_default())
}

/// A word of a group; the key itself where the file has none.
pub(super) fn word(group: &str, key: &str) -> Bi {
    let known = labels().get(group).and_then(|g| g.get(key)).cloned();
    known.unwrap_or_else(|| Bi { en: key.replace('_', " "), zh: key.replace('_', " ") })
}

/// An analyte's name from the analyte table; the printed name where the table has none.
pub(super) fn analyte(key: &str, printed: &str) -> Bi {
    match knowledge().analyte(key) {
        Some(analyte) => Bi { en: analyte.name("en").to_owned(), zh: analyte.name("zh").to_owned() },
        None => Bi { en: printed.to_owned(), zh: printed.to_owned() },
    }
}

/// Keys of a list of the charts file.
pub(super) fn listed<'a>(table: &'a BTreeMap<String, Vec<String>>, name: &str) -> &'a [String] {
    table.get(name).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use satchel_records::{DocumentKind, EventKind};

    use super::*;
    use crate::checklist::State;
    use crate::decision::{ChangedPart, HowChanged, Person};

    #[test]
    fn every_kind_has_a_word_in_both_languages() {
        let has = |group: &str, key: &str| {
            labels().get(group).and_then(|g| g.get(key)).is_some_and(|w| !w.en.is_empty() && !w.zh.is_empty())
        };
        for kind in DocumentKind::ALL {
            assert!(has("kind", kind.key()), "document kind {}", kind.key());
        }
        for kind in EventKind::ALL {
            assert!(has("event", kind.key()), "event kind {}", kind.key());
        }
        for fact in &charts().pinned {
            assert!(has("pinned", &fact.key), "pinned fact {}", fact.key);
        }
        let serialised = [
            ("state", serde_json::to_value(State::ALL).unwrap()),
            (
                "person",
                serde_json::to_value([
                    Person::Patient,
                    Person::Mother,
                    Person::Father,
                    Person::Sibling,
                    Person::Relative,
                    Person::Unrelated,
                    Person::Cord,
                ])
                .unwrap(),
            ),
            (
                "how_changed",
                serde_json::to_value([
                    HowChanged::Corrected,
                    HowChanged::Confirmed,
                    HowChanged::TakenOut,
                    HowChanged::PutBack,
                ])
                .unwrap(),
            ),
            (
                "changed_part",
                serde_json::to_value([
                    ChangedPart::Question,
                    ChangedPart::Worksheet,
                    ChangedPart::Checklist,
                    ChangedPart::Evidence,
                    ChangedPart::Calendar,
                    ChangedPart::Boards,
                ])
                .unwrap(),
            ),
        ];
        for (group, keys) in serialised {
            for key in keys.as_array().unwrap() {
                assert!(has(group, key.as_str().unwrap()), "{group} {key}");
            }
        }
    }

    #[test]
    fn the_choice_names_kinds_that_exist() {
        let charts = charts();
        assert_eq!(charts.pinned.len(), 5, "page 1 has five facts");
        let kinds = charts.pinned.iter().flat_map(|p| p.events.iter().chain(&p.latest_events));
        let kinds = kinds
            .chain(charts.shapes.keys())
            .chain(charts.episode_labs.iter().map(|labs| &labs.kind))
            .chain(&charts.summary);
        for kind in kinds {
            assert!(EventKind::from_key(kind).is_some(), "{kind} is not an event kind");
        }
    }

    #[test]
    fn no_word_advises() {
        let banned = ["eligible", "recommend", "should", "better", "overdue", "advise"];
        for word in labels().values().flat_map(BTreeMap::values) {
            for ban in banned {
                assert!(!word.en.to_lowercase().contains(ban), "{:?} sounds like advice", word.en);
            }
        }
    }
}
