//! Lines of therapy, and a card for each infusion and transplant, from what the records state.

use satchel_records::{Event, LabValue};
use serde_json::{Value, json};

use super::case::{place, status};
use super::labs::printed;
use super::tables::{days, details};
use super::words::{EpisodeLabs, Show, analyte, charts, word};
use crate::packet::selection::Selection;
use crate::timeline::{self, Episode, Part, Role, TherapyLine};

/// Lines in order of dates, each with its treatments and the responses on record before the next one. A row a treatment: the first carries
/// the name of the line, the last its responses.
pub(super) fn lines(selection: &Selection<'_>) -> Vec<Value> {
    let episodes = timeline::episodes(&selection.events, selection.assembly);
    timeline::lines(&selection.events, selection.assembly)
        .iter()
        .flat_map(|line| {
            let last = line.further.len();
            let row = |(at, therapy): (usize, &Event)| {
                let mut row = treatment(therapy, &episodes);
                row["line_name"] = json!(line.name.as_ref().filter(|_| at == 0));
                row["same_line"] = json!(at > 0);
                row["responses"] = if at == last { responses(line) } else { json!([]) };
                row
            };
            line.treatments().enumerate().map(row).collect::<Vec<_>>()
        })
        .collect()
}

fn responses(line: &TherapyLine<'_>) -> Value {
    let response = |event: &&Event| {
        json!({
            "label": word("event", event.kind.key()), "text": event.label, "details": details(event, |key| key != "response"),
            "response": event.details.get("response"), "date": event.date, "status": status(event.status),
            "src": event.sources.first().map(place),
        })
    };
    line.responses.iter().map(response).collect()
}

fn treatment(therapy: &Event, episodes: &[Episode<'_>]) -> Value {
    let own = |key: &str| therapy.details.get(key).filter(|value| !value.trim().is_empty());
    let preparation = episodes
        .iter()
        .filter(|episode| episode.day_zero.id == therapy.id)
        .flat_map(|episode| &episode.parts)
        .filter(|part| part.role == Role::Lymphodepletion);
    json!({
        "label": word("event", therapy.kind.key()),
        "number": own("line"), "intent": own("intent"), "cycles": own("cycles"),
        "text": therapy.label,
        "agents": own("agents"),
        "details": details(therapy, |key| charts().line_details.iter().any(|told| told == key)),
        "before": preparation.map(|part| part_json(part, None)).collect::<Vec<_>>(),
        "date": therapy.date, "stop": therapy.end,
        "response": own("response"), "stated_by": own("stated_by"),
        "status": status(therapy.status),
        "src": therapy.sources.iter().map(place).collect::<Vec<_>>(),
    })
}

/// A card for each infusion and transplant.
pub(super) fn episodes(selection: &Selection<'_>) -> Vec<Value> {
    timeline::episodes(&selection.events, selection.assembly)
        .iter()
        .map(|episode| card(episode, selection))
        .collect()
}

fn card(episode: &Episode<'_>, selection: &Selection<'_>) -> Value {
    let zero = episode.day_zero;
    let (before, after): (Vec<&Part<'_>>, Vec<&Part<'_>>) =
        episode.parts.iter().partition(|part| part.event.date.first_day() < zero.date.first_day());
    let stated = details(zero, |_| true).into_iter().map(|mut row| {
        row["text"] = row["value"].take();
        row["status"] = json!(status(zero.status));
        row["src"] = json!(zero.sources.iter().take(1).map(place).collect::<Vec<_>>());
        row
    });
    let part = |part: &&Part<'_>| part_json(part, Some(zero));
    let rows: Vec<Value> = before
        .iter()
        .map(part)
        .chain(stated)
        .chain(after.iter().map(part))
        .chain(labs(episode, selection))
        .collect();
    json!({
        "label": word("event", zero.kind.key()),
        "text": zero.label,
        "date": zero.date,
        "facility": facility(zero, selection),
        "rows": rows,
        "status": status(zero.status),
        "src": zero.sources.iter().take(2).map(place).collect::<Vec<_>>(),
    })
}

fn part_json(part: &Part<'_>, zero: Option<&Event>) -> Value {
    let event = part.event;
    let agents = event.details.get("agents").filter(|agents| !agents.trim().is_empty());
    json!({
        "label": word("role", part.role.key()),
        "text": agents.unwrap_or(&event.label),
        "details": details(event, |key| key != "agents"),
        "date": event.date, "stop": event.end,
        "days": zero.and_then(|zero| days(event.date, zero.date)),
        "status": status(event.status),
        "src": event.sources.iter().take(2).map(place).collect::<Vec<_>>(),
    })
}

/// Results that belong to the episode by the charts file and by their dates.
fn labs<'a>(episode: &'a Episode<'_>, selection: &'a Selection<'_>) -> impl Iterator<Item = Value> + 'a {
    let kind = episode.day_zero.kind;
    let chosen = charts().episode_labs.iter().filter(move |choice| choice.kind == kind.key());
    chosen.flat_map(move |choice| {
        choice.analytes.iter().flat_map(move |key| analyte_rows(choice, key, episode, selection))
    })
}

fn analyte_rows(
    choice: &EpisodeLabs,
    key: &str,
    episode: &Episode<'_>,
    selection: &Selection<'_>,
) -> Vec<Value> {
    let zero = episode.day_zero.date.first_day();
    let until = episode.until.map(|event| event.date.first_day());
    let within = |lab: &&LabValue| {
        let day = lab.lab.collected.map(|date| date.first_day());
        lab.lab.analyte == key && day.is_some_and(|day| day >= zero && until.is_none_or(|end| day < end))
    };
    let values: Vec<&LabValue> = selection.labs.iter().filter(within).collect();
    match choice.show {
        Show::Each => values.iter().map(|value| lab_row(value, None, episode.day_zero)).collect(),
        Show::Highest => {
            // Only figures of one unit can be compared.
            let unit = values.iter().find_map(|v| v.lab.unit.as_deref());
            let comparable = values.iter().filter(|v| v.lab.unit.as_deref() == unit && v.lab.value.is_some());
            let highest = comparable.clone().max_by(|a, b| {
                let number = |v: &LabValue| v.lab.value.unwrap_or(f64::MIN);
                number(a).total_cmp(&number(b))
            });
            highest
                .map(|value| lab_row(value, Some(comparable.count()), episode.day_zero))
                .into_iter()
                .collect()
        }
    }
}

/// A result as a row; `of` says of how many it is the highest.
fn lab_row(value: &LabValue, of: Option<usize>, zero: &Event) -> Value {
    let lab = &value.lab;
    json!({
        "label": analyte(&lab.analyte, &lab.as_reported.name),
        "highest_of": of.filter(|count| *count > 1),
        "text": printed(value),
        "date": lab.collected,
        "days": lab.collected.and_then(|date| days(date, zero.date)),
        "status": status(value.status),
        "src": [place(&lab.source)],
    })
}

/// The hospital of the paper that tells the infusion first.
fn facility<'a>(zero: &Event, selection: &'a Selection<'_>) -> Option<&'a str> {
    let source = zero.sources.first()?;
    let document = selection.documents.iter().find(|d| d.document.id == source.document_id)?;
    document.document.facts.facility.as_ref().map(|fact| fact.value.as_str())
}
