//! Recipients: which items one asks for, and how.

use std::collections::BTreeMap;

use satchel_records::PartialDate;
use serde::{Deserialize, Serialize};

use super::Words;
use super::template::Find;

/// A kind of recipient.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its fixed word, for example `reports_only`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What is particular about it, in a sentence.
    pub about: Words,
    /// The groups of items it asks for.
    pub tiers: Vec<String>,
    /// How it takes images.
    pub images: Images,
    /// Who may send it the papers.
    pub route: Route,
    /// Items it asks to be at most so many days old, instead of the list's own figure.
    #[serde(default)]
    pub days: BTreeMap<String, i64>,
    /// Items for which it takes something other than the list says.
    #[serde(default)]
    pub instead: BTreeMap<String, Vec<Find>>,
    /// Who asks for it: a key of `sources.toml`.
    pub source: String,
    /// When a person last went through it.
    pub reviewed: PartialDate,
}

/// How a recipient takes images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Images {
    /// Written reports, no images.
    Reports,
    /// Raw DICOM.
    Dicom,
}

/// Who may send the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// The family itself.
    Family,
    /// The treating physician only: the packet is a bundle for our doctor to send.
    TreatingPhysician,
}
