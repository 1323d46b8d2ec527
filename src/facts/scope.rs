//! What a sentence really says of its subject: whether it happened, to whom, and whether it is still to come.
//!
//! After ConText (Harkema 2009): words before or behind a trigger change its meaning inside the same clause.

use super::knowledge::{Phrase, knowledge};
use super::lexicon::{holds, places};
use super::text::{at_word_edge, fold_tight, is_han};

/// What a clause says about a trigger in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// It happened.
    Stated,
    /// It is denied.
    Denied,
    /// It is feared, hoped for or conditional.
    Supposed,
    /// It is still to come.
    Planned,
    /// It only serves to date or explain something else ("after the transplant"); a date right behind it is its own.
    Anchor,
    /// Its end is told, not its beginning.
    Ended,
    /// As an anchor, said behind the word ("nakil sonrası", "移植后"); a date behind it belongs to what follows.
    AnchorBehind,
}

/// The section a passage stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Section {
    /// Complaints, course, results, conclusions.
    #[default]
    Body,
    /// History of the disease: retold events.
    History,
    /// Family history, a donor's or a sibling's data.
    Other,
    /// Plans and recommendations.
    Plan,
}

impl Section {
    /// Moves to the section that a passage opens, when it opens with a heading.
    pub(super) fn enter(&mut self, passage: &str) {
        let folded = fold_tight(passage);
        let head: String = folded.chars().take(60).collect();
        let numbered = head.trim_start_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '#' | '*' | '【' | '[' | '•' | '-')
        });
        let numbered = numbered.trim_start_matches(|c: char| "一二三四五六七八九十、".contains(c));
        let hit = knowledge().scope.list("section").find(|phrase| {
            numbered.starts_with(&phrase.text) && {
                let rest = &numbered[phrase.text.len()..];
                let after = rest.trim_start();
                // "Family diary of the treatment" is a title, no family history.
                let title = phrase.key == "other" && after.chars().count() > phrase.text.chars().count();
                at_word_edge(numbered, phrase.text.len())
                    && (after.is_empty()
                        || passage.chars().count() < 48 && !passage.contains(['.', '。', ',']) && !title
                        || after.starts_with([':', '】', ']', '.', '-', '/', '('])
                        || rest.starts_with("  "))
            }
        });
        if let Some(phrase) = hit {
            *self = match phrase.key.as_str() {
                "other" => Self::Other,
                "plan" => Self::Plan,
                "history" => Self::History,
                _ => Self::Body,
            };
        }
    }

    /// Whether the section is about another person.
    pub(super) fn is_of_another(self) -> bool {
        self == Self::Other
    }
}

/// Whether a sentence is about a relative or a donor rather than the patient.
pub(super) fn is_of_another_person(sentence: &str) -> bool {
    let folded = fold_tight(sentence);
    knowledge().scope.perhaps_in("person", &folded).any(|phrase| holds(&folded, &phrase.text))
}

/// Whether a sentence is about the illness of a relative, who is its subject.
pub(super) fn tells_illness_of_relative(sentence: &str) -> bool {
    /// Letters in which a subject stands: "Her maternal grandmother".
    const SUBJECT: usize = 24;
    let folded = fold_tight(sentence);
    let opening = first_chars(&folded, SUBJECT);
    let of = |list: &str, text: &str| {
        knowledge().scope.perhaps_in(list, text).any(|phrase| holds(text, &phrase.text))
    };
    // "Maternal haploidentical transplant" is the patient's.
    let donates = |phrase: &Phrase| {
        places(opening, &phrase.text).any(|(_, stop)| {
            let behind = folded[stop..].trim_start_matches("'s").trim_start();
            let opens = |used: &Phrase| places(behind, &used.text).any(|(start, _)| start == 0);
            knowledge().scope.perhaps_in("donor_use", behind).any(opens)
        })
    };
    let donor = || knowledge().scope.perhaps_in("person", opening).any(donates);
    of("person", opening) && of("illness", &folded) && !donor()
}

/// Whether a sentence goes on about the person of the one before it.
pub(super) fn opens_with_pronoun(sentence: &str) -> bool {
    let folded = fold_tight(sentence);
    let opening = folded.trim_start_matches(|c: char| !c.is_alphabetic());
    knowledge().scope.list("pronoun").any(|phrase| {
        opening
            .strip_prefix(phrase.text.as_str())
            .is_some_and(|rest| phrase.language == "zh" || rest.starts_with(' '))
    })
}

/// What a clause says about the trigger at some bytes of its folded text.
pub(super) fn scope_of(clause: &str, start: usize, stop: usize) -> Scope {
    let (before, after) = (clause.get(..start).unwrap_or_default(), clause.get(stop..).unwrap_or_default());
    // "No fever but relapse": a contrast ends what was said before it.
    let contrasts = |text| knowledge().scope.perhaps_in("contrast", text);
    let cut = contrasts(before)
        .filter_map(|p| places(before, &p.text).last())
        .map(|(_, stop)| stop)
        .max()
        .unwrap_or(0);
    let before = &before[cut..];
    let cut = contrasts(after).filter_map(|p| places(after, &p.text).next()).map(|(start, _)| start).min();
    let after = &after[..cut.unwrap_or(after.len())];
    // The reach is a few words, so that a long clause does not deny itself.
    let near_before: &str = last_chars(before, if before.chars().any(is_han) { 18 } else { 42 });
    let near_after: &str = first_chars(after, if after.chars().any(is_han) { 10 } else { 48 });
    let closest_before = last_chars(before, if before.chars().any(is_han) { 4 } else { 18 });
    let closest_after = first_chars(after, if after.chars().any(is_han) { 3 } else { 16 });
    let hit = |key_list: &str, key: &str, text: &str| {
        knowledge()
            .scope
            .perhaps_in(key_list, text)
            .any(|phrase| phrase.key == key && holds(text, &phrase.text))
    };
    // "Nüks sonrası remisyon elde edilemedi": behind an anchor, the clause speaks of what came of it.
    let anchored_behind = hit("anchor", "after", closest_after);
    let near_after = if anchored_behind { "" } else { near_after };
    let said_after = &near_after[..negative_company(near_after).unwrap_or(near_after.len())];
    if hit("negation", "before", near_before) || hit("negation", "after", said_after) {
        return Scope::Denied;
    }
    if hit("plan", "before", near_before) || hit("plan", "after", near_after) {
        return Scope::Planned;
    }
    if hit("hypothesis", "before", near_before) || hit("hypothesis", "after", near_after) {
        return Scope::Supposed;
    }
    // "Started on 20 September and stopped for toxicity" dates the beginning.
    let begins = || hit("begun", "begun", near_before) || hit("begun", "begun", near_after);
    if (hit("ended", "before", near_before) || hit("ended", "after", near_after)) && !begins() {
        return Scope::Ended;
    }
    if anchored_behind {
        return Scope::AnchorBehind;
    }
    // The "pre" of "pre-B ALL" is a part of a name.
    let name = knowledge()
        .scope
        .perhaps_in("not_anchor", closest_before)
        .any(|phrase| holds(closest_before, &phrase.text));
    if hit("anchor", "before", closest_before) && !name {
        return Scope::Anchor;
    }
    Scope::Stated
}

/// Where "with negative cultures" begins in a folded text: what is negative there is something else than what stands before it.
pub(super) fn negative_company(text: &str) -> Option<usize> {
    /// Letters between "with" and "negative".
    const NEAR: usize = 24;
    let negative = |from: usize| {
        let near = first_chars(&text[from..], NEAR);
        knowledge().scope.perhaps_in("negative", near).any(|phrase| holds(near, &phrase.text))
    };
    let with = knowledge().scope.perhaps_in("with", text).flat_map(|phrase| places(text, &phrase.text));
    with.filter(|(_, stop)| negative(*stop)).map(|(start, _)| start).min()
}

/// Whether a sentence opens with a condition, on which all that it tells depends.
pub(super) fn is_conditional(folded: &str) -> bool {
    let opening = folded.trim_start_matches(|c: char| !c.is_alphabetic());
    knowledge().scope.list("condition").any(|phrase| {
        opening.starts_with(phrase.text.as_str())
            && (phrase.language == "zh" || at_word_edge(opening, phrase.text.len()))
    })
}

/// Whether the rest of a sentence says that what stands before it is still to come.
pub(super) fn is_planned_behind(rest: &str) -> bool {
    let near = first_chars(rest, if rest.chars().any(is_han) { 20 } else { 90 });
    let plans = || {
        knowledge()
            .scope
            .perhaps_in("plan", near)
            .filter(|phrase| phrase.key == "after" && phrase.text.chars().count() > 3)
    };
    plans().any(|phrase| holds(near, &phrase.text))
}

/// Whether a line opens with the heading of a section or a conclusion and its colon.
pub(super) fn opens_section(line: &str) -> bool {
    let head: String = fold_tight(line).chars().take(60).collect();
    let Some((heading, _)) = head.split_once(':') else { return false };
    ["section", "conclusion"].iter().any(|list| knowledge().scope.whole(list, heading.trim()).is_some())
}

/// Whether a passage holds the text of its heading behind the heading's colon.
pub(super) fn closes_itself(passage: &str) -> bool {
    /// Letters of a text that is more than another heading.
    const TEXT: usize = 16;
    passage.split_once([':', '：']).is_some_and(|(_, text)| text.trim().chars().count() >= TEXT)
}

/// Whether a passage is the heading of a conclusion.
pub(super) fn is_conclusion(passage: &str) -> bool {
    let folded = fold_tight(passage);
    knowledge().scope.list("conclusion").any(|phrase| {
        folded.starts_with(&phrase.text) && {
            let rest = folded[phrase.text.len()..].trim_start();
            rest.is_empty() || rest.starts_with(':') || folded.chars().count() < 36
        }
    })
}

/// The last words of a text, at most so many characters.
pub(super) fn last_chars(text: &str, count: usize) -> &str {
    let skip = text.chars().count().saturating_sub(count);
    let at = text.char_indices().nth(skip).map_or(text.len(), |(at, _)| at);
    // A word cut in half is no word.
    let text = &text[at..];
    if skip > 0 && !text.chars().next().is_some_and(is_han) {
        text.split_once(' ').map_or(text, |(_, rest)| rest)
    } else {
        text
    }
}

fn first_chars(text: &str, count: usize) -> &str {
    let at = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    &text[..at]
}
