//! Lists, recipients, sources and sentences, read once from `assets/checklist`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use satchel_records::PartialDate;
use serde::{Deserialize, Serialize};

use super::profile::Profile;
use super::template::Template;
use super::words::Words;

/// One file a list: a disease is added by a file.
static LISTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/checklist/lists");
const PROFILES: &str = include_str!("../../assets/checklist/profiles.toml");
const SOURCES: &str = include_str!("../../assets/checklist/sources.toml");
const SENTENCES: &str = include_str!("../../assets/checklist/sentences.toml");

/// The list of a vault whose family has not chosen one.
const FIRST_TEMPLATE: &str = "b_all";

/// Who says so, and what that source is interested in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Title, edition or number.
    pub name: String,
    /// Whose interest it serves.
    pub interest: Words,
    /// When it was published or last changed, as far as it says.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// Where it can be read: an address or a DOI.
    #[serde(default)]
    pub place: Option<String>,
    /// When it was read for this program.
    pub read: Option<PartialDate>,
}

/// Everything `assets/checklist` holds.
#[derive(Debug, Default)]
pub struct Library {
    templates: Vec<Template>,
    profiles: Vec<Profile>,
    sources: BTreeMap<String, Provenance>,
    sentences: BTreeMap<String, Words>,
}

/// The library, parsed at first use; tests hold its files to be whole.
#[must_use]
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::parse().unwrap_or_default())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profiles {
    profiles: Vec<Profile>,
}

impl Library {
    fn parse() -> Result<Self, toml::de::Error> {
        let lists: Vec<&str> = LISTS.files().filter_map(|file| file.contents_utf8()).collect();
        Ok(Self {
            templates: templates(&lists)?,
            profiles: toml::from_str::<Profiles>(PROFILES)?.profiles,
            sources: toml::from_str(SOURCES)?,
            sentences: toml::from_str(SENTENCES)?,
        })
    }

    /// The lists a family can choose from.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        // A list that is only included by others asks for nothing of a disease.
        self.templates.iter().filter(|template| !template.therapy.is_empty())
    }

    /// A list by its word; the first one when no word is given.
    #[must_use]
    pub fn template(&self, id: Option<&str>) -> Option<&Template> {
        let id = id.unwrap_or(FIRST_TEMPLATE);
        self.templates().find(|template| template.id == id)
    }

    /// Every recipient; the first is the one a family begins with.
    #[must_use]
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// A recipient by its word; the first one when no word is given.
    #[must_use]
    pub fn profile(&self, id: Option<&str>) -> Option<&Profile> {
        self.profiles.iter().find(|profile| id.is_none_or(|id| profile.id == id))
    }

    /// A source by its key.
    #[must_use]
    pub fn source(&self, key: &str) -> Provenance {
        self.sources.get(key).cloned().unwrap_or_default()
    }

    /// A sentence by its code.
    #[must_use]
    pub fn sentence(&self, code: &str) -> Words {
        self.sentences.get(code).cloned().unwrap_or_default()
    }
}

/// The lists that texts hold, each with those it includes. Nothing but data makes a list.
///
/// # Errors
/// When a text is not of a list's form.
pub fn templates(texts: &[&str]) -> Result<Vec<Template>, toml::de::Error> {
    let all = texts.iter().map(|text| toml::from_str(text)).collect::<Result<Vec<Template>, _>>()?;
    Ok(all.iter().map(|template| with_included(template, &all)).collect())
}

/// The list with those it includes. What it says about a group or an item itself stands in place of theirs.
fn with_included(template: &Template, all: &[Template]) -> Template {
    let included = || template.include.iter().filter_map(|id| all.iter().find(|other| other.id == *id));
    let mut whole = template.clone();
    whole.tiers = merged(included().flat_map(|other| &other.tiers), &template.tiers, |tier| &tier.id);
    whole.items = merged(included().flat_map(|other| &other.items), &template.items, |item| &item.id);
    // A person reads the order of the groups, not of the files.
    let order: Vec<String> = whole.tiers.iter().map(|tier| tier.id.clone()).collect();
    whole.items.sort_by_key(|item| order.iter().position(|tier| *tier == item.tier));
    whole
}

fn merged<'a, T: Clone + 'a>(
    included: impl Iterator<Item = &'a T>,
    own: &'a [T],
    id: impl Fn(&T) -> &String,
) -> Vec<T> {
    let mut list: Vec<T> = included.cloned().collect();
    for mine in own {
        match list.iter_mut().find(|theirs| id(theirs) == id(mine)) {
            Some(theirs) => *theirs = mine.clone(),
            None => list.push(mine.clone()),
        }
    }
    list
}

#[cfg(test)]
mod tests;
