//! What an item asks for in this case: one thing, several parts, or one for each relapse, stay or stretch of therapy.

use satchel_records::{Event, PartialDate};

use super::case::Case;
use super::decision::Decision;
use super::find::{self, Window};
use super::library::library;
use super::outcome::{Match, MatchedBy};
use super::template::{Find, Item, Per, Template};
use super::therapy::{last_of, plus, stretches};
use super::words::{Value, Words};

/// One thing asked for, and what was found of it.
#[derive(Debug)]
pub(super) struct Want {
    /// The part's word or the event's number; empty for an item without parts.
    pub(super) id: String,
    /// What is asked for; empty for an item without parts.
    pub(super) title: Words,
    pub(super) optional: bool,
    /// Newest first.
    pub(super) found: Vec<Match>,
}

/// Everything an item asks for.
pub(super) fn wants(
    item: &Item,
    instead: Option<&Vec<Find>>,
    template: &Template,
    case: &Case<'_>,
    decision: &Decision,
) -> Vec<Want> {
    let find = instead.unwrap_or(&item.find);
    let mut wants = match &item.per {
        Some(per) if per.stretches => per_stretch(find, template, case),
        Some(per) => per_event(per, find, case),
        None if item.parts.is_empty() => {
            vec![Want {
                id: String::new(),
                title: Words::default(),
                optional: false,
                found: find::matches(find, case),
            }]
        }
        None => item
            .parts
            .iter()
            .map(|part| Want {
                id: part.id.clone(),
                title: part.words.clone(),
                optional: part.optional,
                found: find::matches(&part.find, case),
            })
            .collect(),
    };
    for want in &mut wants {
        want.found.retain(|m| m.document_id.is_none_or(|id| !decision.rejected.contains(&id)));
        want.found.extend(chosen(&want.id, case, decision));
        find::sort(&mut want.found);
    }
    wants
}

/// The family's own pages for one thing that is asked for. They outrank what the program proposes on the same page.
fn chosen<'a>(want: &'a str, case: &'a Case<'_>, decision: &'a Decision) -> impl Iterator<Item = Match> + 'a {
    let ours = move |part: &Option<String>| part.as_ref().is_none_or(|part| part == want);
    decision.confirmed.iter().filter(move |chosen| ours(&chosen.part)).filter_map(|chosen| {
        let read = case.document(chosen.document_id)?;
        Some(Match {
            document_id: Some(chosen.document_id),
            page: Some(chosen.page),
            date: read.date(),
            fact: None,
            by: MatchedBy::Family,
            quote: None,
            confirmed: true,
        })
    })
}

fn per_event(per: &Per, find: &[Find], case: &Case<'_>) -> Vec<Want> {
    let all = find::matches(find, case);
    let mut events: Vec<&Event> = case.events_of(&per.events).map(|(event, _)| event).collect();
    events.sort_by_key(|event| (event.date, event.id));
    let mut wants: Vec<Want> = Vec::new();
    let mut covered: Option<Window> = None;
    for event in events {
        let window = find::window(event, per.before_days, per.after_days);
        // Two papers may tell of one event a few days apart; asking for it twice would be wrong.
        let is_told_again = covered.is_some_and(|(_, to)| event.date.first_day() <= to);
        covered =
            Some((window.0, covered.filter(|_| is_told_again).map_or(window.1, |(_, to)| to.max(window.1))));
        if is_told_again {
            continue;
        }
        wants.push(Want {
            id: event.id.to_string(),
            title: named(event.date, last_of(event)),
            optional: false,
            found: all.iter().filter(|m| find::lies_in(m, window)).cloned().collect(),
        });
    }
    wants
}

fn per_stretch(find: &[Find], template: &Template, case: &Case<'_>) -> Vec<Want> {
    let all = find::matches(find, case);
    let stretches = stretches(template, case);
    let begins: Vec<_> = stretches.iter().skip(1).map(|next| next.from).collect();
    stretches
        .iter()
        .enumerate()
        .map(|(i, stretch)| {
            // A result of the day the next therapy began was taken before it.
            let to = begins.get(i).copied().unwrap_or(case.today.max(stretch.to));
            let window = (plus(stretch.from, 1), to);
            let from = PartialDate::from(stretch.from);
            Want {
                id: from.to_string(),
                title: named(from, stretch.to_as_written),
                optional: false,
                found: all.iter().filter(|m| find::lies_in(m, window)).cloned().collect(),
            }
        })
        .collect()
}

/// `12 Sep 2023`, or `6 Oct 2025 to 18 Nov 2025`.
fn named(from: PartialDate, to: PartialDate) -> Words {
    let code = if from == to { "on_day" } else { "from_to" };
    library().sentence(code).fill(&[("from", Value::Date(from)), ("to", Value::Date(to))])
}
