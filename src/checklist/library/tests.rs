//! The data files are whole, and say nothing they may not say.

use std::collections::BTreeSet;

use super::*;
use crate::checklist::template::Find;
use crate::facts::knowledge;

fn whole() -> Library {
    Library::parse().expect("every file of assets/checklist reads as its type")
}

fn finds(library: &Library) -> Vec<(String, Find)> {
    let of_items = library.templates.iter().flat_map(|template| &template.items).flat_map(|item| {
        let of_parts = item.parts.iter().flat_map(|part| part.find.clone());
        item.find.clone().into_iter().chain(of_parts).map(|find| (item.id.clone(), find)).collect::<Vec<_>>()
    });
    let of_profiles = library
        .profiles
        .iter()
        .flat_map(|profile| &profile.instead)
        .flat_map(|(id, finds)| finds.iter().map(|find| (id.clone(), find.clone())));
    of_items.chain(of_profiles).collect()
}

#[test]
fn every_wording_is_there_in_english_and_chinese() {
    let library = whole();
    let mut wordings: Vec<(String, Words)> = Vec::new();
    for template in &library.templates {
        wordings.push((template.id.clone(), template.name.clone()));
        wordings.extend(template.tiers.iter().map(|tier| (tier.id.clone(), tier.name.clone())));
        for item in &template.items {
            wordings.push((item.id.clone(), item.words.clone()));
            wordings.extend(item.parts.iter().map(|part| (part.id.clone(), part.words.clone())));
            wordings.extend(item.only_if.iter().map(|only| (item.id.clone(), only.otherwise.clone())));
        }
    }
    for profile in &library.profiles {
        wordings.extend([&profile.name, &profile.about].map(|words| (profile.id.clone(), words.clone())));
    }
    wordings.extend(library.sources.iter().map(|(key, source)| (key.clone(), source.interest.clone())));
    wordings.extend(library.sentences.clone());
    for (id, words) in wordings {
        for language in ["en", "zh"] {
            assert!(words.0.get(language).is_some_and(|text| !text.is_empty()), "{id} lacks {language}");
        }
    }
}

#[test]
fn every_item_is_unique_in_a_known_group_and_says_who_asks() {
    let library = whole();
    assert!(library.templates().count() >= 1, "there is a list to choose");
    for template in library.templates() {
        let mut seen = BTreeSet::new();
        for item in &template.items {
            assert!(seen.insert(&item.id), "{} stands twice in {}", item.id, template.id);
            assert!(template.tiers.iter().any(|tier| tier.id == item.tier), "{} is in no group", item.id);
            assert!(library.sources.contains_key(&item.source), "{} names no known source", item.id);
            let finds_nothing = item.find.is_empty() && item.parts.is_empty() && item.check.is_none();
            assert!(!finds_nothing, "nothing can propose a match for {}", item.id);
        }
        assert!(template.reviewed.exact().is_some(), "{} has a full date of review", template.id);
    }
    for source in library.sources.values() {
        assert!(!source.name.is_empty() && source.read.is_some_and(|date| date.exact().is_some()));
    }
}

#[test]
fn proposals_name_analytes_that_exist_and_one_thing_each() {
    let library = whole();
    for (id, find) in finds(&library) {
        for analyte in &find.labs {
            assert!(knowledge().analyte(analyte).is_some(), "{id} names the unknown analyte {analyte}");
        }
        let papers = !find.documents.is_empty() || !find.words.is_empty();
        let named = [papers, !find.labs.is_empty(), !find.events.is_empty()];
        assert_eq!(
            named.iter().filter(|is| **is).count(),
            1,
            "{id}: a proposal is a paper, a value or an event"
        );
        assert!(find.specimens.is_empty() || !find.labs.is_empty(), "{id}: only a lab value has a specimen");
        assert!(find.details.is_empty() || !find.events.is_empty(), "{id}: only an event has details");
        assert!(find.with.is_empty() || !find.words.is_empty(), "{id}: a second word needs a first");
    }
}

#[test]
fn recipients_differ_in_what_and_how_they_take() {
    let library = whole();
    let ids: Vec<&str> = library.profiles.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(ids, ["reports_only", "raw_dicom", "physician_only", "transplant"]);
    let template = library.template(None).unwrap();
    for profile in &library.profiles {
        assert!(library.sources.contains_key(&profile.source) && profile.reviewed.exact().is_some());
        for tier in &profile.tiers {
            assert!(template.tiers.iter().any(|known| known.id == *tier), "{} asks for {tier}", profile.id);
        }
        for item in profile.days.keys().chain(profile.instead.keys()) {
            assert!(template.items.iter().any(|known| known.id == *item), "{} names {item}", profile.id);
        }
    }
}

#[test]
fn a_list_that_includes_another_may_say_something_itself() {
    let library = whole();
    let template = library.template(Some("b_all")).unwrap();
    let tiers: Vec<&str> = template.tiers.iter().map(|tier| tier.name.get("en")).collect();
    assert_eq!(tiers, ["First contact", "Leukaemia", "Transplant", "Journey and aftercare"]);
    let ids: Vec<&str> = template.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!((ids[0], ids[6], *ids.last().unwrap()), ("A1", "B1", "D5"), "items follow their groups");
}
