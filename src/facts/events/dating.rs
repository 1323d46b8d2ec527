//! Which date of a sentence belongs to which trigger.

use satchel_records::{DatePrecision, EventKind};

use super::super::dates::FoundDate;
use super::super::knowledge::knowledge;
use super::super::scope::Scope;
use super::super::text::{fold_tight, is_han};
use super::sorts::{is_examination, is_outcome, is_treatment, is_verdict};
use super::triggers::{Strength, Trigger};

/// A trigger's date: which of the sentence's dates, and how far it stands in the sense of [`cost`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dated {
    /// The place of the date among the sentence's dates.
    pub date: usize,
    /// Distance, in characters and what hinders.
    pub cost: usize,
}

/// What a sentence offers for dating.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The printed sentence.
    pub sentence: &'a str,
    /// Its dates in their order.
    pub dates: &'a [FoundDate],
    /// Its triggers in their order.
    pub triggers: &'a [Trigger],
    /// What is said of each trigger. Those that state nothing may keep a date from the others, but do not win one easily.
    pub scopes: &'a [Scope],
}

impl Setting<'_> {
    /// Whether the sentence is an entry under one date, with which it opens.
    fn is_entry(&self, date: usize) -> bool {
        self.dates.len() == 1 && self.sentence[..self.dates[date].start].trim().is_empty()
    }
}

/// An entry may tell of an admission and of what was found at it.
fn admits_with(a: EventKind, b: EventKind) -> bool {
    a == EventKind::Admission && is_verdict(b) || b == EventKind::Admission && is_verdict(a)
}

/// Pairs triggers with dates, the nearest pair first. A date serves several triggers only when these may have happened together.
pub(super) fn pair(setting: &Setting<'_>) -> Vec<Option<Dated>> {
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (t, trigger) in setting.triggers.iter().enumerate() {
        for (d, date) in setting.dates.iter().enumerate() {
            let before = date.stop <= trigger.printed.0;
            let hindered = match setting.scopes[t] {
                Scope::Stated | Scope::Ended => 0,
                // "27 February after irradiation": the day is not the irradiation's. That of a complication is, where it is the cause.
                Scope::Anchor if before && !is_outcome(trigger.kind) => continue,
                // "CR2 after CAR-T (11 July)" dates the cells.
                Scope::Anchor if dates_in_bracket(setting.sentence, trigger, date) => 0,
                // "On 11 February relapse after transplant": the day is that of the relapse.
                Scope::AnchorBehind if before && leads_to_outcome(setting, t) => continue,
                Scope::AnchorBehind if !before && !dates_in_bracket(setting.sentence, trigger, date) => {
                    continue;
                }
                // "Relapse after transplant: 30 June" dates what the label begins with.
                Scope::Anchor if is_end_of_label(setting, t, date) => continue,
                _ => 15,
            };
            let cost = cost(setting, trigger, date);
            if cost <= reach(trigger, date, setting.sentence) {
                pairs.push((cost + hindered, t, d));
            }
        }
    }
    pairs.sort_unstable();
    let mut found: Vec<Option<Dated>> = vec![None; setting.triggers.len()];
    let mut owners: Vec<Vec<usize>> = vec![Vec::new(); setting.dates.len()];
    for (cost, t, d) in pairs {
        // The end of one thing may be the day of another.
        let ends = |at: usize| setting.scopes[at] == Scope::Ended;
        let free = owners[d].iter().all(|other| {
            let (a, b) = (&setting.triggers[*other], &setting.triggers[t]);
            ends(*other) || ends(t) || may_share(a, b) || setting.is_entry(d) && admits_with(a.kind, b.kind)
        });
        // "CRS grade 3 (15 June), ICANS grade 1": the date in brackets is of the words before it.
        let closed = owners[d].iter().any(|other| {
            let date = &setting.dates[d];
            setting.triggers[*other].stands_before(date.start)
                && setting.triggers[t].printed.0 >= date.stop
                && in_bracket(setting.sentence, date)
                && is_outcome(setting.triggers[*other].kind)
        });
        if found[t].is_none() && free && !closed {
            found[t] = Some(Dated { date: d, cost });
            owners[d].push(t);
        }
    }
    found
}

/// Whether a verdict or a complication is named right behind a trigger and the word "after" ("移植后复发").
fn leads_to_outcome(setting: &Setting<'_>, at: usize) -> bool {
    /// Letters of "after", in scripts with and without spaces.
    const AFTER: (usize, usize) = (12, 2);
    let end = setting.triggers[at].printed.1;
    let follows = |other: &Trigger| {
        let between = setting.sentence.get(end..other.printed.0).unwrap_or_default();
        let most = if between.chars().any(is_han) { AFTER.1 } else { AFTER.0 };
        // "回输后缓解": the day is that of the cells, to which the disease answered.
        let outcome = is_verdict(other.kind) && other.kind != EventKind::Remission || is_outcome(other.kind);
        !is_verdict(setting.triggers[at].kind)
            && outcome
            && !between.is_empty()
            && between.chars().count() <= most
    };
    setting.triggers[at + 1..].iter().any(follows)
}

/// Whether a bracket behind a trigger, and few words, opens with a date ("移植后（2024-04-02）").
pub(super) fn dates_in_bracket(sentence: &str, trigger: &Trigger, date: &FoundDate) -> bool {
    /// Letters of "sonrası" and its like.
    const WORDS: usize = 10;
    let between = sentence.get(trigger.printed.1..date.start).unwrap_or_default().trim_end();
    between.strip_suffix(['(', '（']).is_some_and(|words| {
        words.chars().count() <= WORDS && !words.contains([',', '，', ';', '；', '.', '。'])
    })
}

/// Whether a colon parts a trigger from the date and another trigger stands before it without a date of its own.
fn is_end_of_label(setting: &Setting<'_>, at: usize, date: &FoundDate) -> bool {
    let end = setting.triggers[at].printed.1;
    let colon = setting.sentence.get(end..date.start).is_some_and(|text| text.trim_start().starts_with(':'));
    let begun = || setting.triggers[..at].iter().any(|t| t.strength == Strength::Strong);
    colon && begun() && !setting.dates.iter().any(|other| other.stop <= end)
}

/// Whether one day can be that of both.
fn may_share(a: &Trigger, b: &Trigger) -> bool {
    let (x, y) = (a.kind, b.kind);
    x == y
        || is_examination(x) && (is_examination(y) || is_verdict(y) || y == EventKind::Consultation)
        || is_examination(y) && (is_verdict(x) || x == EventKind::Consultation)
        || is_outcome(x) && (is_outcome(y) || is_examination(y))
        || is_outcome(y) && is_examination(x)
        // "Moved to intensive care on 2 April with septic shock".
        || x == EventKind::Admission && is_outcome(y)
        || y == EventKind::Admission && is_outcome(x)
        // "Vincristine and TBI from 21 February": drugs of one row.
        || is_treatment(x) && is_treatment(y) && (a.strength == Strength::Drug || b.strength == Strength::Drug)
}

/// How far a date may stand from a trigger.
fn reach(trigger: &Trigger, date: &FoundDate, sentence: &str) -> usize {
    let before = date.stop <= trigger.printed.0;
    // "Transplant: haploidentical, PBSC, 14 August" is a label with its value.
    let label = trigger.printed.0 <= 3 && sentence[trigger.printed.1..].starts_with([':', '：']);
    if label && trigger.strength == Strength::Weak {
        return 90;
    }
    let han = sentence.chars().any(is_han);
    match (trigger.strength, han) {
        (Strength::Strong, true) => {
            if before {
                120
            } else {
                60
            }
        }
        (Strength::Strong, false) => 150,
        (Strength::Course, true) => 40,
        (Strength::Course, false) => 90,
        (Strength::Drug | Strength::Germ, true) => 50,
        (Strength::Drug | Strength::Germ, false) => 100,
        (Strength::Weak, true) => 22,
        (Strength::Weak, false) => 44,
    }
}

/// How far an answer stands from its question.
const ANSWER: usize = 6;

/// Whether a question ends between a trigger and a date, and its answer begins in the next cell.
fn answers(between: &str) -> bool {
    between.find(['?', '؟', '？']).is_some_and(|at| between[at..].contains("  "))
}

/// What lies between a trigger and a date, as a number of characters.
fn cost(setting: &Setting<'_>, trigger: &Trigger, date: &FoundDate) -> usize {
    let (start, stop) = trigger.printed;
    let behind = date.start >= stop;
    let (from, to) = if date.stop <= start {
        (date.stop, start)
    } else if behind {
        (stop, date.start)
    } else {
        // The trigger's words hold the date.
        return 0;
    };
    let between = setting.sentence.get(from..to).unwrap_or_default();
    // "Admitted: 15 May Discharged: 30 June": a label's value is nearer to it than to the label behind.
    if behind && matches!(between.trim(), ":" | "：") {
        return 0;
    }
    if behind && answers(between) {
        return ANSWER;
    }
    // What stands in brackets of its own is said by the way: it parts less than its length.
    let plain = outside_brackets(between);
    let chars = plain.chars().count() + (between.chars().count() - plain.chars().count()) / 4;
    // In a table's row a cell may hold a list of drugs.
    let in_cells = between.contains("  ");
    let commas = if in_cells { 0 } else { plain.matches([',', '，', '،', '、']).count() };
    // What stands in a column of outcomes is not dated by the columns before it.
    let breaks = between.matches([';', '；']).count() + 3 * between.matches('|').count();
    let others = setting
        .triggers
        .iter()
        .filter(|t| t.kind != trigger.kind && t.printed.0 >= from && t.printed.1 <= to)
        .filter(|t| t.strength == Strength::Strong || trigger.strength < Strength::Strong)
        .count();
    let parting = setting.dates.iter().filter(|other| other.start >= from && other.stop <= to).count();
    let mark = between.trim_start();
    let bracketed = opens_bracket(between);
    // "1. nüks 08/2022, nakil 03/2023": a list that names first and dates behind.
    let beside = between == " " && !setting.sentence.chars().any(is_han);
    let introduced = mark.starts_with(['(', '（', ':', '：', '于', '在', '-', '–', '—', '=']);
    let against_order = if behind && puts_date_first(setting.sentence) && !introduced && !bracketed && !beside
    {
        40
    } else {
        0
    };
    let lasting = date.end.is_some()
        && !is_treatment(trigger.kind)
        && !is_outcome(trigger.kind)
        && trigger.kind != EventKind::Admission;
    // "CAR-T  11/07/2024  CRS 2": in a row that names an event before its date, the cells behind it hold remarks.
    let remark = !behind && between.starts_with("  ") && names_in_cell_before(setting, trigger, date);
    // "Diagnosed in 2021 and transplanted in 2022": the date before "and" is of what stands before it.
    let conjoined = !behind && opens_with_and(between);
    // "Contracted adenovirus and four days later was moved": what the "and" leads to is dated by it.
    let led = behind && ends_with_and(between);
    let vague = date.date.precision() == DatePrecision::Year;
    // "After CAR-T (July 2025) she is in remission": the date in brackets is of the words before them.
    let closed =
        !behind && between.trim_start().starts_with([')', '）']) && in_bracket(setting.sentence, date);
    // Behind a count of days ("day 4 (15 March) CRS") the bracket is of nothing before it.
    let owned = closed && names_before_bracket(setting, date);
    // "Transplant, 13 March 2025 (TBI 12 Gy and etoposide)": what a bracket behind the date tells belongs to what was dated.
    let aside = !behind && opens_bracket(between) && names_before(setting, trigger, date);
    against_order
        + chars
        + commas
            * if behind {
                26
            } else if puts_date_first(setting.sentence) {
                10
            } else {
                18
            }
        + breaks * 60
        + others * if behind { 24 } else { 6 }
        + parting * if behind { 40 } else { 30 }
        + if lasting { 30 } else { 0 }
        + if vague { 8 } else { 0 }
        + if conjoined { 20 } else { 0 }
        + if led { 30 } else { 0 }
        + if remark { 40 } else { 0 }
        + if closed { 20 } else { 0 }
        + if owned { 20 } else { 0 }
        + if aside { 40 } else { 0 }
}

/// Whether a date opens a bracket that does not open the sentence, or stands in it behind one word ("infused 8 July").
fn in_bracket(sentence: &str, date: &FoundDate) -> bool {
    let before = sentence[..date.start].trim_end();
    let Some(open) = before.rfind(['(', '（']) else { return false };
    let inside = before[open..].trim_start_matches(['(', '（']);
    before[..open].chars().any(char::is_alphabetic)
        && inside.split_whitespace().count() <= 1
        && inside.chars().all(char::is_alphabetic)
}

/// Whether an event of another kind is named in the cell right before that of a date.
fn names_in_cell_before(setting: &Setting<'_>, trigger: &Trigger, date: &FoundDate) -> bool {
    let head = setting.sentence[..date.start].trim_end();
    let apart = setting.sentence[head.len()..date.start].len() >= 2;
    let cell = head.rfind("  ").map_or(0, |at| at + 2);
    let named = |t: &Trigger| t.kind != trigger.kind && t.printed.0 >= cell && t.printed.1 <= head.len();
    apart && setting.triggers.iter().any(named)
}

/// Whether the clause before the bracket of a date names an event.
fn names_before_bracket(setting: &Setting<'_>, date: &FoundDate) -> bool {
    let Some(open) = setting.sentence[..date.start].rfind(['(', '（']) else { return false };
    setting.triggers.iter().any(|t| {
        let gap = setting.sentence.get(t.printed.1.min(open)..open).filter(|_| t.printed.0 < open);
        gap.is_some_and(|gap| !gap.contains([',', '，', ';', '；', ')', '）']))
    })
}

/// Whether an event of another kind is named before a date, with no other date between.
fn names_before(setting: &Setting<'_>, trigger: &Trigger, date: &FoundDate) -> bool {
    setting.triggers.iter().any(|other| {
        let between = setting.sentence.get(other.printed.1..date.start);
        let alone = || setting.dates.iter().all(|d| d.start >= date.start || d.stop <= other.printed.1);
        other.kind != trigger.kind
            && between.is_some_and(|words| !words.contains([';', '；', '|']))
            && alone()
    })
}

/// Whether the words behind a date go on with "and".
fn opens_with_and(between: &str) -> bool {
    let folded = fold_tight(between);
    // Arabic writes it onto the next word.
    let behind_comma = folded.strip_prefix(['،', ',']);
    if behind_comma.is_some_and(|rest| rest.trim_start().starts_with('و')) {
        return true;
    }
    let word = folded.split(' ').next().unwrap_or_default();
    let then = || knowledge().scope.whole("contrast", word).is_some();
    knowledge().dates.whole("span", word).is_some_and(|phrase| phrase.key == "and") || then()
}

/// Whether the words before a date end with "and".
fn ends_with_and(between: &str) -> bool {
    let folded = fold_tight(between);
    let word = folded.rsplit(' ').next().unwrap_or_default();
    knowledge().dates.whole("span", word).is_some_and(|phrase| phrase.key == "and")
}

/// A text without what stands in its closed brackets.
pub(super) fn outside_brackets(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(open) = rest.find(['(', '（']) {
        let Some(close) = rest[open..].find([')', '）']) else { break };
        kept.push_str(&rest[..open]);
        let after = open + close;
        rest = &rest[after + rest[after..].chars().next().map_or(1, char::len_utf8)..];
    }
    kept.push_str(rest);
    kept
}

/// Whether a bracket opens in a text and stays open.
fn opens_bracket(text: &str) -> bool {
    text.matches(['(', '（']).count() > text.matches([')', '）']).count()
}

/// Chinese and Turkish put the date before what happened on it.
pub(super) fn puts_date_first(sentence: &str) -> bool {
    sentence.chars().any(|c| is_han(c) || matches!(c, 'ı' | 'ğ' | 'ş' | 'İ'))
}
