//! The clause a trigger stands in, and what its neighbours make of it.

use satchel_records::EventKind;

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::{Phrase, knowledge};
use super::super::super::lexicon::{holds, places};
use super::super::super::scope::{Scope, last_chars, scope_of};
use super::super::super::text::Folded;
use super::super::sorts::{is_outcome, is_treatment, is_verdict};
use super::super::told::Topic;
use super::super::triggers::{Strength, Trigger};

/// Lets "second cycle" be one of the treatment named before it; beside the treatment's own name it says nothing more.
pub(super) fn name_courses(folded: &Folded, triggers: &mut Vec<Trigger>, topic: Option<&Topic>) {
    let named: Vec<Trigger> =
        triggers.iter().filter(|t| is_treatment(t.kind) && t.strength != Strength::Course).cloned().collect();
    triggers.retain(|t| {
        let (from, to) = clause(&folded.text, t);
        t.strength != Strength::Course || !named.iter().any(|n| n.folded.0 >= from && n.folded.1 <= to)
    });
    for trigger in triggers.iter_mut().filter(|t| t.strength == Strength::Course) {
        let before = named.iter().rfind(|n| n.folded.1 <= trigger.folded.0).map(|n| n.kind);
        if let Some(kind) = before.or(topic.map(|topic| topic.kind)) {
            trigger.kind = kind;
        }
    }
}

/// Adds the "again" behind a relapse ("relapsed in June 2022 and again in March 2023"), where its clause names nothing else.
pub(super) fn name_repeats(folded: &Folded, triggers: &mut Vec<Trigger>) {
    let Some(first) = triggers.iter().find(|t| t.kind == EventKind::Relapse).map(|t| t.folded.1) else {
        return;
    };
    let text = folded.text.as_str();
    let again = |phrase: &Phrase| places(text, &phrase.text).find(|(start, _)| *start >= first);
    let Some((start, stop)) = knowledge().events.list("again").find_map(again) else { return };
    let next = text[stop..].find([',', ';', '.']).map_or(text.len(), |at| stop + at);
    if !triggers.iter().any(|t| t.folded.1 > start && t.folded.0 < next) {
        let printed = (folded.origin(start), folded.origin(stop));
        let repeat =
            Trigger { kind: EventKind::Relapse, strength: Strength::Strong, folded: (start, stop), printed };
        triggers.push(repeat);
        triggers.sort_by_key(|trigger| trigger.folded.0);
    }
}

/// Triggers without those whose words mean something else here.
pub(super) fn without_misread(folded: &Folded, all: Vec<Trigger>, dates: &[FoundDate]) -> Vec<Trigger> {
    let near = |a: &Trigger, b: &Trigger, reach: usize| {
        let (from, to) =
            if a.folded.1 <= b.folded.0 { (a.folded.1, b.folded.0) } else { (b.folded.1, a.folded.0) };
        let between = folded.text.get(from..to).unwrap_or_default();
        let parted = dates.iter().any(|d| {
            let (start, stop) = (d.start, d.stop);
            start >= folded.origin(from) && stop <= folded.origin(to)
        });
        between.chars().count() <= reach && !parted && !between.contains([',', ';', '،', '.'])
    };
    let misread = |t: &Trigger| match t.kind {
        // "Relapse was diagnosed", "diagnosed with pneumonia".
        EventKind::Diagnosis
            if all.iter().any(|o| is_outcome(o.kind) && o.folded.1 <= t.folded.0)
                && is_label_of_date(&folded.text, t) =>
        {
            true
        }
        EventKind::Diagnosis => {
            let (from, to) = clause(&folded.text, t);
            let other = |kind: EventKind| kind == EventKind::Relapse || is_outcome(kind);
            all.iter().any(|o| other(o.kind) && (near(o, t, 32) || is_subject(folded, o, t, dates)))
                || knowledge()
                    .events
                    .perhaps_in("other_disease", &folded.text[from..to])
                    .any(|p| holds(&folded.text[from..to], &p.text))
        }
        // "Leukapheresis for CAR-T on 16 January": what it was for did not happen then.
        _ if t.strength == Strength::Weak && serves_purpose(&folded.text[..t.folded.0]) => true,
        // "Relapse on 12 March (bone marrow, CSF)" names sites.
        EventKind::Pathology | EventKind::Procedure => names_site(folded, t, dates),
        // What passes is a complication, not the leukaemia.
        EventKind::Remission if t.strength == Strength::Weak => {
            all.iter().any(|o| is_outcome(o.kind) && o.folded.0 < t.folded.0)
        }
        _ => false,
    };
    let keep: Vec<bool> = all.iter().map(|t| !misread(t)).collect();
    all.into_iter().zip(keep).filter_map(|(t, keep)| keep.then_some(t)).collect()
}

/// "Acute GVHD of the skin, grade II, was diagnosed": whether what a sentence opens with is what was diagnosed.
fn is_subject(folded: &Folded, subject: &Trigger, verb: &Trigger, dates: &[FoundDate]) -> bool {
    /// Letters before and behind a subject with what is said of it.
    const REACH: (usize, usize) = (16, 48);
    let Some(between) = folded.text.get(subject.folded.1..verb.folded.0) else { return false };
    let dated = dates.iter().any(|d| d.start >= subject.printed.1 && d.stop <= verb.printed.0);
    subject.folded.0 <= REACH.0
        && subject.strength == Strength::Strong
        && between.len() <= REACH.1
        && !between.contains([';', '.', ':', '|', '('])
        && !between.contains("  ")
        && !dated
}

/// "GVHD: yes. Date of diagnosis: 3 June": behind a complication the label dates it.
fn is_label_of_date(text: &str, trigger: &Trigger) -> bool {
    text[trigger.folded.1..].trim_start().starts_with(':')
        && holds_label(&text[trigger.folded.0..trigger.folded.1])
}

/// Whether a label asks for a date rather than naming what was found.
fn holds_label(label: &str) -> bool {
    knowledge().dates.list("date_label").any(|phrase| holds(label, &phrase.text))
}

/// Whether a trigger stands in a bracket right behind a date that holds no figures: the place of what the date is of.
fn names_site(folded: &Folded, trigger: &Trigger, dates: &[FoundDate]) -> bool {
    /// Letters of a list of sites.
    const SITES: usize = 36;
    let text = folded.text.as_str();
    let Some(open) = text[..trigger.folded.0].rfind('(') else { return false };
    let Some(close) = text[trigger.folded.1..].find(')') else { return false };
    let inside = &text[open + 1..trigger.folded.1 + close];
    let behind_date = dates.iter().any(|date| {
        date.stop <= folded.origin(open)
            && text[..open].chars().rev().take_while(|c| *c == ' ').count() <= 1
            && folded.origin(text[..open].trim_end().len()) <= date.stop
    });
    behind_date
        && inside.chars().count() <= SITES
        && !inside.contains([')', '.'])
        && !inside.chars().any(|c| c.is_ascii_digit())
}

/// Whether the words right before a trigger make it the purpose of something else.
fn serves_purpose(before: &str) -> bool {
    let near = last_chars(before, 26);
    knowledge().scope.perhaps_in("purpose", near).any(|phrase| holds(near, &phrase.text))
}

/// What a trigger's clause says of it. What stands behind the next trigger is said of that one, once a date has parted them; so is
/// what stands behind an "and" before it.
pub(super) fn scope_in(folded: &Folded, trigger: &Trigger, all: &[Trigger], dates: &[FoundDate]) -> Scope {
    let text = folded.text.as_str();
    let (from, to) = clause(text, trigger);
    let from = own_cell(text, from, trigger.folded.0);
    let next = all.iter().filter(|t| t.folded.0 >= trigger.folded.1).find_map(|t| {
        let parts = |d: &&FoundDate| d.start >= trigger.printed.1 && d.stop <= t.printed.0;
        let date = dates.iter().find(parts)?;
        let mut word = 0;
        let and = text[..t.folded.0].split_inclusive(' ').find_map(|part| {
            let start = word;
            word += part.len();
            let joins =
                knowledge().dates.whole("span", part.trim()).is_some_and(|phrase| phrase.key == "and");
            (joins && folded.origin(start) >= date.stop).then_some(start)
        });
        Some(and.unwrap_or(t.folded.0))
    });
    // "Remission with residual disease not detected" denies the disease.
    let measured = all.iter().find(|t| {
        is_verdict(trigger.kind) && t.kind == EventKind::Assessment && t.folded.0 >= trigger.folded.1
    });
    let measured = measured.map(|t| with_denial(text, t.folded.0).max(trigger.folded.1));
    let to = next.into_iter().chain(measured).fold(to, usize::min);
    // The month of May is no possibility.
    let said = without_names(without_questions(without_dates(folded, dates)));
    let (start, stop) = (trigger.folded.0 - from, trigger.folded.1 - from);
    let mut scope = scope_of(&said[from..to], start, stop);
    // "Blinatumomab 8 April, stopped on day 9": the date right behind a treatment is its first day.
    if scope == Scope::Ended
        && is_treatment(trigger.kind)
        && let Some(own) = right_behind(folded, trigger, dates).filter(|own| *own <= to)
    {
        scope = scope_of(&said[from..own], start, stop);
    }
    if let Some(answer) = answer_to(text, trigger) {
        scope = scope_of_answer(scope, &said[trigger.folded.0..trigger.folded.1], &said[answer..]);
    }
    let moves = matches!(trigger.kind, EventKind::Admission | EventKind::Discharge);
    let lasts = is_treatment(trigger.kind) || is_outcome(trigger.kind);
    match scope {
        // "因发热入院": the cause stands between, the admission is told.
        Scope::Anchor if moves => Scope::Stated,
        // "Apheresis was completed on 3 March": what takes a day is over on its day.
        Scope::Ended if !lasts => Scope::Stated,
        // "Pancreatitis, asparaginase discontinued": the drug was, not what it had done.
        Scope::Ended
            if is_outcome(trigger.kind) && !ends_itself(&said[from..to], trigger.folded.0 - from) =>
        {
            Scope::Stated
        }
        scope => scope,
    }
}

/// Where what is said of a trigger begins: what a cell of several words says before its own is of something else.
fn own_cell(text: &str, from: usize, trigger: usize) -> usize {
    /// Words of a cell that is no mere answer.
    const TEXT: usize = 4;
    let Some(gap) = text[..trigger].rfind("  ").filter(|gap| *gap >= from) else { return from };
    let cell = text[..gap].rsplit("  ").next().unwrap_or_default();
    let asks = cell.contains(['?', '؟', '？']);
    if cell.split_whitespace().count() >= TEXT && !asks { gap + 2 } else { from }
}

/// The folded end of the date right behind a trigger.
fn right_behind(folded: &Folded, trigger: &Trigger, dates: &[FoundDate]) -> Option<usize> {
    let own = dates.iter().find(|date| date.start >= trigger.printed.1)?;
    let end = (trigger.folded.1..=folded.text.len()).find(|at| folded.origin(*at) >= own.stop)?;
    let begin = (trigger.folded.1..=end).find(|at| folded.origin(*at) >= own.start)?;
    let gap = folded.text.get(trigger.folded.1..begin)?;
    (gap.len() <= 8 && gap.split_whitespace().count() <= 1).then_some(end)
}

/// Whether a clause says that the complication in it passed, before its name ("end of CRS") or anywhere in the words of passing.
fn ends_itself(clause: &str, start: usize) -> bool {
    let anchors = |text: &str| {
        knowledge().scope.list("anchor").any(|phrase| phrase.key == "before" && holds(text, &phrase.text))
    };
    // "Stopped for neurotoxicity" ends the drug.
    let ends = |phrase: &Phrase| {
        phrase.key == "before"
            && places(&clause[..start], &phrase.text).any(|(_, stop)| !anchors(&clause[stop..start]))
    };
    knowledge().events.list("resolved").any(|phrase| holds(clause, &phrase.text))
        || knowledge().scope.list("ended").any(ends)
}

/// Where a denial right before a measurement begins ("negative residual disease"): it is said of the measurement.
fn with_denial(text: &str, measured: usize) -> usize {
    let before = text[..measured].trim_end();
    let start = before.rfind(' ').map_or(0, |at| at + 1);
    let denies = |phrase: &Phrase| holds(&before[start..], &phrase.text);
    if knowledge().scope.list("negation").any(denies) { start } else { measured }
}

/// A text with blanks for the marks of questions that a form asks: they leave nothing open.
fn without_questions(text: String) -> String {
    let asks = |at: usize| text[at..].starts_with('?') && text[at..].contains("  ");
    let blank = |(at, c): (usize, char)| if c == '?' && asks(at) { ' ' } else { c };
    text.char_indices().map(blank).collect()
}

/// A text with blanks for names that hold a word of denial or of indication ("Gram-negative").
fn without_names(mut text: String) -> String {
    let named: Vec<_> = knowledge()
        .scope
        .list("not_scope")
        .flat_map(|phrase| places(&text, &phrase.text).collect::<Vec<_>>())
        .collect();
    for (start, stop) in named {
        // Byte for byte, so that every place stays one.
        let blank: String = text[start..stop].chars().map(|c| blank(c.len_utf8())).collect();
        text.replace_range(start..stop, &blank);
    }
    text
}

/// The answer of a form's row, where a trigger stands in its question ("Previous transplant? When?  Yes, 20/11/2023").
fn answer_to(text: &str, trigger: &Trigger) -> Option<usize> {
    let behind = text.get(trigger.folded.1..)?;
    let question = behind.find(['?', '؟'])?;
    let cell = question + behind[question..].find("  ")?;
    (!behind[cell..].trim().is_empty()).then_some(trigger.folded.1 + cell)
}

/// What an answer says of what was asked for: a question supposes nothing, but may be about what is still to come.
fn scope_of_answer(asked: Scope, subject: &str, answer: &str) -> Scope {
    let first = answer.trim_start().split([' ', ',', '.', ';']).next().unwrap_or_default();
    let denies = |phrase: &Phrase| phrase.text == first;
    if asked == Scope::Planned || knowledge().scope.list("negation").any(denies) {
        return if asked == Scope::Planned { asked } else { Scope::Denied };
    }
    scope_of(&format!("{subject} {answer}"), 0, subject.len())
}

/// A folded text with blanks for its dates, byte for byte.
pub(super) fn without_dates(folded: &Folded, dates: &[FoundDate]) -> String {
    let mut text = String::with_capacity(folded.text.len());
    for (at, c) in folded.text.char_indices() {
        let origin = folded.origin(at);
        if dates.iter().any(|date| date.start <= origin && origin < date.stop) {
            text.push_str(blank(c.len_utf8()));
        } else {
            text.push(c);
        }
    }
    text
}

/// A blank for one character, of its length.
fn blank(length: usize) -> &'static str {
    match length {
        1 => " ",
        2 => "\u{a0}",
        3 => "\u{3000}",
        _ => "    ",
    }
}

/// The folded bounds of the clause a trigger stands in.
pub(super) fn clause(folded: &str, trigger: &Trigger) -> (usize, usize) {
    let (start, stop) = trigger.folded;
    let digit = |text: &str, last: bool| {
        let c = if last { text.chars().next_back() } else { text.chars().next() };
        c.is_some_and(|c| c.is_ascii_digit())
    };
    let ends = |(at, c): &(usize, char)| {
        let in_number = digit(&folded[..*at], true) && digit(&folded[at + c.len_utf8()..], false);
        matches!(c, ',' | ';' | '；' | '،' | ':' | '|') && !in_number
    };
    let from = folded[..start].char_indices().rfind(ends).map_or(0, |(at, c)| at + c.len_utf8());
    let to =
        folded.char_indices().skip_while(|(at, _)| *at < stop).find(ends).map_or(folded.len(), |(at, _)| at);
    (from, to)
}
