//! Proposing matches: which papers and facts of a case are what an item asks for.

use jiff::civil::Date;
use satchel_records::{Event, Source};

use super::case::{Case, ReadDocument, ReadPage};
use super::outcome::{Match, MatchedBy};
use super::template::Find;
use super::therapy::{last_of, plus};
use crate::facts::folded;

/// First and last day.
pub(super) type Window = (Date, Date);

/// Everything that one of the proposals finds, newest first, each page once.
pub(super) fn matches(find: &[Find], case: &Case<'_>) -> Vec<Match> {
    let mut found: Vec<Match> = find.iter().flat_map(|find| propose(find, case)).collect();
    sort(&mut found);
    found
}

/// The same, each fact once: values that stand on one page are several findings.
#[must_use]
pub fn findings(find: &[Find], case: &Case<'_>) -> Vec<Match> {
    let mut found: Vec<Match> = find.iter().flat_map(|find| propose(find, case)).collect();
    order(&mut found);
    let mut seen = Vec::new();
    found.retain(|m| {
        let finding = (m.document_id, m.page, m.fact.clone());
        let is_new = !seen.contains(&finding);
        seen.push(finding);
        is_new
    });
    found
}

/// Newest first, what a person stands behind before the rest of its day.
fn order(found: &mut [Match]) {
    found.sort_by(|a, b| {
        let key = |m: &Match| (m.date.map(|date| date.last_day()), m.confirmed);
        key(b).cmp(&key(a)).then_with(|| (a.by, a.document_id, a.page).cmp(&(b.by, b.document_id, b.page)))
    });
}

/// In order, each page of a document once.
pub(super) fn sort(found: &mut Vec<Match>) {
    order(found);
    let mut seen = Vec::new();
    found.retain(|m| {
        let place = (m.document_id, m.page, m.date, m.document_id.is_none().then(|| m.fact.clone()));
        let is_new = !seen.contains(&place);
        seen.push(place);
        is_new
    });
}

/// Whether a match may be of a day inside the window.
pub(super) fn lies_in(found: &Match, (from, to): Window) -> bool {
    found.date.is_some_and(|date| date.first_day() <= to && date.last_day() >= from)
}

fn propose(find: &Find, case: &Case<'_>) -> Vec<Match> {
    let mut found: Vec<Match> = labs(find, case).chain(events(find, case)).collect();
    if find.labs.is_empty() && find.events.is_empty() {
        found.extend(documents(find, case));
    }
    if let Some(near) = &find.near {
        let windows: Vec<Window> = case
            .events_of(&[near.event])
            .map(|(event, _)| window(event, near.before_days, near.after_days))
            .collect();
        found.retain(|m| windows.iter().any(|window| lies_in(m, *window)));
    }
    found
}

/// The days from some before an event until some after its end.
pub(super) fn window(event: &Event, before_days: i64, after_days: i64) -> Window {
    (plus(event.date.first_day(), -before_days), plus(last_of(event).last_day(), after_days))
}

fn labs<'a>(find: &'a Find, case: &'a Case<'_>) -> impl Iterator<Item = Match> + 'a {
    let wanted = |analyte: &String| find.labs.contains(analyte);
    case.labs()
        .filter(move |(lab, _)| {
            wanted(&lab.lab.analyte)
                && (find.specimens.is_empty() || find.specimens.contains(&lab.lab.specimen))
        })
        .map(|(lab, place)| {
            let fact = lab.id.to_string();
            of_fact(place, fact, lab.lab.collected, MatchedBy::Lab, lab.status.is_settled_by_person())
        })
}

fn events<'a>(find: &'a Find, case: &'a Case<'_>) -> impl Iterator<Item = Match> + 'a {
    case.events_of(&find.events)
        .filter(|(event, _)| {
            find.details.is_empty() || find.details.iter().any(|key| event.details.contains_key(key))
        })
        .map(|(event, place)| {
            let (fact, date) = (event.id.to_string(), Some(event.date));
            let confirmed = event.status.is_settled_by_person();
            match place {
                Some(place) => of_fact(place, fact, date, MatchedBy::Event, confirmed),
                None => Match {
                    document_id: None,
                    page: None,
                    date,
                    fact: Some(fact),
                    by: MatchedBy::Event,
                    quote: None,
                    confirmed,
                },
            }
        })
}

fn of_fact(
    place: &Source,
    fact: String,
    date: Option<satchel_records::PartialDate>,
    by: MatchedBy,
    confirmed: bool,
) -> Match {
    Match {
        document_id: Some(place.document_id),
        page: Some(place.page),
        date,
        fact: Some(fact),
        by,
        quote: None,
        confirmed,
    }
}

fn documents<'a>(find: &'a Find, case: &'a Case<'_>) -> impl Iterator<Item = Match> + 'a {
    let of_kind = |read: &&ReadDocument| {
        find.documents.is_empty() || find.documents.contains(&read.document.facts.kind.value)
    };
    let words: Vec<String> = find.words.iter().map(|word| folded(word)).collect();
    let with: Vec<String> = find.with.iter().map(|word| folded(word)).collect();
    let without: Vec<String> = find.without.iter().map(|word| folded(word)).collect();
    case.documents().filter(of_kind).filter_map(move |read| {
        let holds = |text: &str, words: &[String]| {
            words.is_empty() || words.iter().any(|word| word_at(text, word).is_some())
        };
        let is_named = |page: &&ReadPage| {
            let text = &page.folded;
            let bars = !without.is_empty() && holds(text, &without);
            holds(text, &words) && holds(text, &with) && !bars
        };
        let (page, by, quote) = if words.is_empty() && with.is_empty() && without.is_empty() {
            (1, MatchedBy::Document, None)
        } else {
            let page = read.pages().iter().find(is_named)?;
            let quote = page.lines.iter().find(|line| holds(&folded(line), &words)).cloned();
            (page.number, MatchedBy::Words, quote)
        };
        Some(Match {
            document_id: Some(read.document.id),
            page: Some(page),
            date: read.date(),
            fact: None,
            by,
            quote,
            // That a person settled the paper's kind does not say that it is what is asked for.
            confirmed: false,
        })
    })
}

/// Where a folded text first holds a folded word: whole, or as a beginning or an end where the word has a `*` there.
/// Chinese is written without spaces, so its words stand anywhere.
pub(crate) fn word_at(text: &str, pattern: &str) -> Option<usize> {
    let (open_start, open_end) = (pattern.starts_with('*'), pattern.ends_with('*'));
    let word = pattern.trim_matches('*');
    if word.is_empty() {
        return None;
    }
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(c));
    let stands = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let free_start = open_start || word.starts_with(is_han) || !joins(before);
        let free_end = open_end || word.ends_with(is_han) || !joins(after);
        free_start && free_end
    };
    text.match_indices(word).map(|(at, _)| at).find(stands)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_unless_a_star_opens_them() {
        let page = folded("Страхования; ECG recorded. 心脏超声LVEF 65%. CD19+ cells. التأمين الصحي");
        let has = |word: &str| word_at(&page, &folded(word)).is_some();
        assert!(has("ECG") && has("страхов*") && has("超声") && has("LVEF") && has("cd19") && has("*تأمين"));
        assert!(!has("EC") && !has("страхов"), "a word is not a part of another");
        assert!(!has("*"), "a star alone is no word");
    }
}
