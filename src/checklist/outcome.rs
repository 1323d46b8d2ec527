//! What the engine says about a case: states, places and reasons; counts, never a share.

use std::collections::BTreeMap;

use satchel_records::{DocumentId, PartialDate};
use serde::Serialize;

use super::decision::{Asked, ConfirmedMatch};
use super::profile::{Images, Profile, Route};
use super::template::Template;
use super::{Provenance, Words};

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is here, and as new as asked.
    Have,
    /// It is here, but from before the end of the last therapy.
    OlderThanLastTherapy,
    /// It is here, but older than asked.
    OlderThanAsked,
    /// It, or a part of it, is not in our records.
    Missing,
    /// It does not apply, by the family's word or because nothing of the sort is recorded.
    DoesNotApply,
    /// It is not here; the family asked for it.
    Asked,
    /// Whether it is needed, or new enough, is a question for the team.
    AskTeam,
}

impl State {
    /// Every state, in the order counts are shown.
    pub const ALL: [Self; 7] = [
        Self::Have,
        Self::OlderThanLastTherapy,
        Self::OlderThanAsked,
        Self::Missing,
        Self::DoesNotApply,
        Self::Asked,
        Self::AskTeam,
    ];
}

/// What is here and what is not.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Checklist {
    /// The list: its fixed word, name, version and when it was gone through.
    pub template: TemplateHead,
    /// The recipient it is asked for.
    pub recipient: ProfileHead,
    /// Groups, in order.
    pub tiers: Vec<TierHead>,
    /// Every item, in order.
    pub items: Vec<Outcome>,
    /// How many items stand where; every state is named.
    pub counts: BTreeMap<State, u32>,
}

/// The list an outcome was made with.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TemplateHead {
    /// Its fixed word.
    pub id: String,
    /// The disease.
    pub name: Words,
    /// Its version.
    pub version: u32,
    /// When a person last went through it.
    pub reviewed: PartialDate,
}

impl From<&Template> for TemplateHead {
    fn from(template: &Template) -> Self {
        Self {
            id: template.id.clone(),
            name: template.name.clone(),
            version: template.version,
            reviewed: template.reviewed,
        }
    }
}

/// The recipient an outcome was made for.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct ProfileHead {
    /// Its fixed word.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What is particular about it.
    pub about: Words,
    /// How it takes images.
    pub images: Images,
    /// Who may send it the papers.
    pub route: Route,
}

impl From<&Profile> for ProfileHead {
    fn from(profile: &Profile) -> Self {
        Self {
            id: profile.id.clone(),
            name: profile.name.clone(),
            about: profile.about.clone(),
            images: profile.images,
            route: profile.route,
        }
    }
}

/// A group of items.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct TierHead {
    /// Its fixed word.
    pub id: String,
    /// Its heading.
    pub name: Words,
    /// What it holds stays with the family unless it chooses otherwise.
    pub private: bool,
}

/// One item and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Outcome {
    /// Its short name.
    pub id: String,
    /// The group it belongs to.
    pub tier: String,
    /// What is asked for.
    pub title: Words,
    /// Where it stands.
    pub state: State,
    /// Whole days from its date to today; none without a full date.
    pub age_days: Option<i32>,
    /// The date that decides: of the newest match, or of the oldest part.
    pub date: Option<PartialDate>,
    /// Every place it was found, newest first.
    pub sources: Vec<Match>,
    /// Its parts, or the events it is asked for one by one.
    pub parts: Vec<PartOutcome>,
    /// Why it stands so, in order of weight.
    pub reasons: Vec<Reason>,
    /// A person stands behind what was found.
    pub confirmed: bool,
    /// When and whom the family asked.
    pub asked: Option<Asked>,
    /// The family's own pages.
    pub chosen: Vec<ConfirmedMatch>,
    /// Documents the family said are not what is asked for.
    pub rejected: Vec<DocumentId>,
    /// The pinned fact of page 1 that tells where it stands.
    pub pinned: Option<String>,
    /// It stays with the family unless it chooses otherwise.
    pub private: bool,
    /// Who asks for it.
    pub source: Provenance,
}

/// A part of an item.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct PartOutcome {
    /// Its word, or the number of the event it is asked for.
    pub id: String,
    /// What is asked for.
    pub title: Words,
    /// It was found.
    pub here: bool,
    /// The item is whole without it.
    pub optional: bool,
    /// The date of its newest match.
    pub date: Option<PartialDate>,
}

/// A place where an item was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Match {
    /// The document; none for what a person typed in without a paper.
    pub document_id: Option<DocumentId>,
    /// The page, counted from 1.
    pub page: Option<u32>,
    /// Date of the sample, the study or the stay.
    pub date: Option<PartialDate>,
    /// The fact it is: `l12` or `e4`; none for a document as such.
    pub fact: Option<String>,
    /// What proposed it.
    pub by: MatchedBy,
    /// The line that names it, as written, when words proposed it.
    pub quote: Option<String>,
    /// A person stands behind it.
    pub confirmed: bool,
}

/// What proposed a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    /// The family said so.
    Family,
    /// A lab value.
    Lab,
    /// An event.
    Event,
    /// The document's kind.
    Document,
    /// Words on the page.
    Words,
}

/// Why an item stands as it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Reason {
    /// A fixed word.
    pub code: String,
    /// The sentence, by language.
    pub text: Words,
}
