//! Events from sentences: trigger words, their scope, and the date of their own clause.

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion, Source};

use super::super::dates::{FoundDate, find_dates, find_days_of_year, find_years};
use super::super::knowledge::knowledge;
use super::super::prose::{Passage, sentences};
use super::super::scope::{Scope, Section, is_conclusion, is_of_another_person, is_planned_behind, scope_of};
use super::super::text::{Folded, at_word_edge, find_words, is_han};
use super::{Telling, details, holds};

/// A trigger word in a sentence.
#[derive(Debug, Clone)]
struct Trigger {
    kind: EventKind,
    /// Folded places.
    start: usize,
    stop: usize,
    /// It tells of the event only with a date right beside it and no stronger word.
    weak: bool,
}

/// What a sentence without a date of its own may take its date from.
#[derive(Debug, Clone, Copy, Default)]
struct Borrowed<'a> {
    /// The date its passage opens with.
    opening: Option<&'a FoundDate>,
    /// The date of the sentence before it, for verdicts only.
    before: Option<&'a FoundDate>,
    /// The sample's date, for verdicts in the conclusion of its report.
    sample: Option<&'a FoundDate>,
}

/// Every event the sentences of a document tell.
pub(super) fn read(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let mut found = Vec::new();
    let mut section = Section::Body;
    let mut concluding = false;
    let mut year: Option<i16> = telling.date.as_ref().map(|d| d.date.first_day().year());
    // Nothing that happened is dated after the paper itself.
    let written =
        telling.dated.iter().filter(|d| d.key != "birth").map(|d| d.date.end.unwrap_or(d.date.date)).max();
    let about_sample = matches!(telling.kind, DocumentKind::Pathology | DocumentKind::FlowCytometry);
    for passage in telling.passages {
        section.enter(&passage.text);
        let short = passage.text.chars().count() < 48;
        if is_conclusion(&passage.text) {
            concluding = true;
        } else if short && !passage.is_row && !passage.text.contains(['.', '。', ',', '，']) {
            concluding = false;
        }
        if matches!(section, Section::Other | Section::Plan) {
            continue;
        }
        let labelled = labelled_dates(telling, passage);
        let mut opening: Option<FoundDate> = None;
        let mut before: Option<FoundDate> = None;
        for (number, (start, stop)) in sentences(&passage.text).into_iter().enumerate() {
            let sentence = &passage.text[start..stop];
            let mut dates = find_dates(sentence, telling.style);
            dates.retain(|d| !labelled.contains(&d.date));
            if let Some(year) = year {
                let yearless = find_days_of_year(sentence, &dates, year);
                dates.extend(yearless);
            }
            year = dates.iter().map(|d| d.date.first_day().year()).max().or(year);
            if number == 0 {
                // An entry that opens with its date dates the sentences behind it.
                opening = dates.first().filter(|d| sentence[..d.start].chars().count() <= 6).cloned();
            }
            let years = find_years(sentence, &dates);
            dates.extend(years);
            dates.retain(|d| written.is_none_or(|last| d.date.first_day() <= last.last_day()));
            dates.sort_by_key(|d| d.start);
            let alone = dates.is_empty();
            let borrowed = Borrowed {
                opening: opening.as_ref().filter(|_| number > 0 && alone),
                before: before.as_ref().filter(|_| alone && !about_sample),
                sample: telling.date.as_ref().filter(|_| alone && about_sample && concluding),
            };
            found.extend(of_sentence(telling, passage, start, sentence, &dates, borrowed));
            before = dates.last().cloned().filter(|d| d.date.precision() == DatePrecision::Day);
        }
    }
    found
}

/// The dates of a form's row that its labels claim.
fn labelled_dates(telling: &Telling<'_>, passage: &Passage) -> Vec<satchel_records::PartialDate> {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let text = plain(&passage.text);
    telling
        .dated
        .iter()
        .filter(|d| {
            d.key == "birth"
                || d.field.page == passage.page && d.key != "date" && text.contains(&plain(&d.field.line))
        })
        .map(|d| d.date.date)
        .collect()
}

/// Whether a folded text names a kind of event.
pub(super) fn names(kind: EventKind, folded: &str) -> bool {
    if kind == EventKind::Immunotherapy
        && knowledge().drugs.list("immuno").any(|phrase| holds(folded, &phrase.text))
    {
        return true;
    }
    knowledge().events.list("trigger").any(|phrase| phrase.key == kind.key() && holds(folded, &phrase.text))
}

fn triggers(folded: &str) -> Vec<Trigger> {
    let mut found: Vec<Trigger> = Vec::new();
    let mut add = |kind: EventKind, start: usize, stop: usize, weak: bool| {
        if !found.iter().any(|t: &Trigger| start < t.stop && t.start < stop) {
            found.push(Trigger { kind, start, stop, weak });
        }
    };
    let events = &knowledge().events;
    let weak =
        |kind: &str, text: &str| events.list("weak").any(|phrase| phrase.key == kind && phrase.text == text);
    for phrase in events.list("trigger") {
        let Some(kind) = EventKind::from_key(&phrase.key) else { continue };
        for at in find_words(folded, &phrase.text) {
            add(kind, at, at + phrase.text.len(), weak(&phrase.key, &phrase.text));
        }
    }
    for phrase in knowledge().drugs.list("immuno") {
        for (at, text) in folded.match_indices(phrase.text.as_str()) {
            if at_word_edge(folded, at) {
                add(EventKind::Immunotherapy, at, at + text.len(), false);
            }
        }
    }
    found.sort_by_key(|t| t.start);
    found
}

fn of_sentence(
    telling: &Telling<'_>,
    passage: &Passage,
    offset: usize,
    sentence: &str,
    dates: &[FoundDate],
    borrowed: Borrowed<'_>,
) -> Vec<EventSuggestion> {
    if dates.is_empty() && borrowed.opening.or(borrowed.before).or(borrowed.sample).is_none() {
        return Vec::new();
    }
    let folded = Folded::new(sentence);
    let triggers = triggers(&folded.text);
    let mut found: Vec<EventSuggestion> = Vec::new();
    for trigger in &triggers {
        let clause = clause(&folded.text, trigger);
        let person_clause = &sentence[folded.origin(clause.0)..folded.origin(clause.1)];
        // "Haploidentical transplant from her father" is the patient's; a father's illness is not.
        let donor_event = matches!(trigger.kind, EventKind::Hsct | EventKind::CarTInfusion | EventKind::Gvhd);
        if !donor_event && is_of_another_person(person_clause) {
            continue;
        }
        let scope =
            scope_of(&folded.text[clause.0..clause.1], trigger.start - clause.0, trigger.stop - clause.0);
        let (start, stop) = (folded.origin(trigger.start), folded.origin(trigger.stop));
        let nearest = date_of(sentence, dates, &triggers, trigger, &folded);
        let verdict = matches!(trigger.kind, EventKind::Relapse | EventKind::Remission);
        let lent = borrowed
            .opening
            .filter(|_| !trigger.weak)
            .or(borrowed.sample.or(borrowed.before).filter(|_| verdict));
        let Some((date, gap)) = nearest.or_else(|| lent.map(|date| (date, 0))) else { continue };
        if nearest.is_some() && is_of_infusion(&triggers, trigger, date, &folded, sentence) {
            continue;
        }
        // "For CAR-T therapy on 16 June she was admitted": the day is the admission's.
        let moves = |t: &&Trigger| {
            matches!(t.kind, EventKind::Admission | EventKind::Discharge) && t.kind != trigger.kind
        };
        let behind = |t: &Trigger| folded.origin(t.start).checked_sub(date.stop).is_some_and(|gap| gap <= 9);
        if nearest.is_some() && triggers.iter().filter(moves).any(behind) {
            continue;
        }
        let borrows = nearest.is_none();
        let han = sentence.chars().any(is_han);
        let accepted = match scope {
            Scope::Stated => true,
            Scope::Anchor => !borrows && gap <= if han { 3 } else { 18 } && date.start >= stop,
            Scope::Denied | Scope::Supposed | Scope::Planned | Scope::AnchorBehind => false,
        } && !is_planned_behind(&folded.text[trigger.stop..]);
        let limit = if trigger.weak {
            if han { 14 } else { 34 }
        } else if han {
            60
        } else {
            130
        };
        if !accepted || gap > limit {
            continue;
        }
        if trigger.weak && triggers.iter().any(|t| !t.weak && t.start >= clause.0 && t.stop <= clause.1) {
            continue;
        }
        let milestone = matches!(
            trigger.kind,
            EventKind::Diagnosis
                | EventKind::Relapse
                | EventKind::Remission
                | EventKind::Hsct
                | EventKind::CarTInfusion
                | EventKind::Chemotherapy
                | EventKind::Radiotherapy
        );
        if date.date.precision() == DatePrecision::Year && (trigger.weak || !milestone) {
            continue;
        }
        let here = FoundDate { start: start.max(date.start), stop: stop.min(date.stop), ..date.clone() };
        let date = if borrows { &here } else { date };
        let event =
            suggest(telling, passage, offset, sentence, trigger, (start, stop), date, &folded, clause);
        if !found.iter().any(|e| {
            e.kind == event.kind
                && e.date == event.date
                && e.details.get("toxicity") == event.details.get("toxicity")
        }) {
            found.push(event);
        }
        // "Blinatumomab (06.11.2023-04.12.2023 and 18.12.2023-15.01.2024)": each interval is a course.
        if matches!(
            trigger.kind,
            EventKind::Immunotherapy | EventKind::Chemotherapy | EventKind::Radiotherapy
        ) && date.end.is_some()
        {
            for more in dates.iter().filter(|d| d.end.is_some() && d.start > date.stop) {
                let own = date_of(sentence, std::slice::from_ref(more), &triggers, trigger, &folded);
                let parted = triggers.iter().any(|t| {
                    t.start != trigger.start
                        && folded.origin(t.start) > date.stop
                        && folded.origin(t.stop) < more.start
                });
                if own.is_some_and(|(_, gap)| gap <= 2 * limit) && !parted {
                    found.push(suggest(
                        telling,
                        passage,
                        offset,
                        sentence,
                        trigger,
                        (start, stop),
                        more,
                        &folded,
                        clause,
                    ));
                }
            }
        }
    }
    found
}

/// "CAR-T cells on 22 July, with grade 2 CRS": the date is the infusion's, not that of what came of it.
fn is_of_infusion(
    triggers: &[Trigger],
    trigger: &Trigger,
    date: &FoundDate,
    folded: &Folded,
    sentence: &str,
) -> bool {
    let outcome = matches!(
        trigger.kind,
        EventKind::Toxicity
            | EventKind::Gvhd
            | EventKind::Remission
            | EventKind::Assessment
            | EventKind::Infection
            | EventKind::BCellRecovery
    );
    let (start, before) = (folded.origin(trigger.start), date.stop <= folded.origin(trigger.start));
    let parted = before
        && sentence
            .get(date.stop..start)
            .is_some_and(|between| between.contains([',', '，', '、', '،']) || between.contains(" with "));
    outcome
        && parted
        && triggers.iter().any(|t| {
            matches!(t.kind, EventKind::CarTInfusion | EventKind::Hsct)
                && folded.origin(t.stop) <= date.start
                && date.start - folded.origin(t.stop) <= 24
                || trigger.kind == EventKind::Remission
                    && t.kind == EventKind::Diagnosis
                    && folded.origin(t.start) >= date.stop
                    && t.start < trigger.start
                || matches!(t.kind, EventKind::CarTInfusion | EventKind::Hsct)
                    && folded.origin(t.start) >= date.stop
                    && t.start < trigger.start
        })
}

#[allow(clippy::too_many_arguments, reason = "one place puts a suggestion together")]
fn suggest(
    telling: &Telling<'_>,
    passage: &Passage,
    offset: usize,
    sentence: &str,
    trigger: &Trigger,
    (start, stop): (usize, usize),
    date: &FoundDate,
    folded: &Folded,
    clause: (usize, usize),
) -> EventSuggestion {
    let clause_text = &sentence[folded.origin(clause.0)..folded.origin(clause.1)];
    // The clause's own words first; what it leaves open the sentence may say.
    let mut details = details::of(trigger.kind, clause_text);
    let shared = !matches!(
        trigger.kind,
        EventKind::Relapse
            | EventKind::Remission
            | EventKind::Imaging
            | EventKind::Procedure
            | EventKind::Toxicity
            | EventKind::Gvhd
    );
    if shared {
        for (key, value) in details::of(trigger.kind, sentence) {
            details.entry(key).or_insert(value);
        }
    }
    if matches!(trigger.kind, EventKind::Toxicity) && !details.contains_key("toxicity") {
        details.extend(details::of(trigger.kind, &sentence[start..stop]));
    }
    let mut label = sentence[start..stop].trim().to_owned();
    if let Some(more) =
        ["target", "site", "toxicity", "modality", "protocol"].iter().find_map(|key| details.get(*key))
    {
        if !super::super::text::fold_tight(&label).contains(&super::super::text::fold_tight(more)) {
            label = format!("{label}, {more}");
        }
    }
    let own_event = match telling.kind {
        DocumentKind::TreatmentRecord => telling.date.as_ref().is_some_and(|d| d.date == date.date),
        _ => false,
    };
    let (from, to) = (start.min(date.start), stop.max(date.stop));
    let quoted = if to > from
        && to <= sentence.len()
        && to - from <= 400
        && date.stop <= sentence.len()
        && sentence.is_char_boundary(from)
        && sentence.is_char_boundary(to)
    {
        &sentence[from..to]
    } else {
        sentence
    };
    EventSuggestion {
        kind: trigger.kind,
        date: date.date,
        end: date.end,
        label,
        details,
        source: Source {
            document_id: telling.document_id,
            page: passage.page,
            quote: quoted.trim().to_owned(),
            bounds: passage.bounds(offset + start, offset + stop),
            name_box: None,
            rule: "event:narrative".to_owned(),
        },
        own_event,
    }
}

/// The folded bounds of the clause a trigger stands in.
fn clause(folded: &str, trigger: &Trigger) -> (usize, usize) {
    let ends = |c: char| matches!(c, ',' | ';' | '；' | '،' | ':');
    let start = folded[..trigger.start]
        .rfind(ends)
        .map_or(0, |at| at + folded[at..].chars().next().map_or(1, char::len_utf8));
    let stop = folded[trigger.stop..].find(ends).map_or(folded.len(), |at| trigger.stop + at);
    (start, stop)
}

/// The date of a trigger's own clause and how far it stands, or the nearest in the sentence that no other trigger parts from it.
fn date_of<'a>(
    sentence: &str,
    dates: &'a [FoundDate],
    triggers: &[Trigger],
    trigger: &Trigger,
    folded: &Folded,
) -> Option<(&'a FoundDate, usize)> {
    let (start, stop) = (folded.origin(trigger.start), folded.origin(trigger.stop));
    // Chinese and Turkish put the date before what happened on it.
    let date_first = sentence.chars().any(|c| is_han(c) || matches!(c, 'ı' | 'ğ' | 'ş' | 'İ'));
    let cost = |date: &FoundDate| {
        let (from, to) = if date.stop <= start {
            (date.stop, start)
        } else if date.start >= stop {
            (stop, date.start)
        } else {
            // The trigger's words hold the date.
            return 0;
        };
        let between = sentence.get(from..to).unwrap_or_default();
        let chars = between.chars().count();
        let commas = between.matches([',', '，', '،']).count();
        let breaks = between.matches([';', '；']).count();
        // A date that another trigger stands nearer to is that trigger's.
        let behind = date.start >= stop;
        let others = triggers
            .iter()
            .filter(|t| t.start != trigger.start && t.kind != trigger.kind)
            .filter(|t| folded.origin(t.start) >= from && folded.origin(t.stop) <= to)
            .count();
        let bracketed = between.trim_start().starts_with(['(', '（']) && chars <= 3;
        let against_order = if behind && date_first && !bracketed { 40 } else { 0 };
        against_order
            + chars
            + commas * if behind { 30 } else { 12 }
            + breaks * 70
            + others * if behind { 24 } else { 4 }
    };
    dates.iter().map(|date| (date, cost(date))).min_by_key(|(_, cost)| *cost)
}
