//! From a case to states and reasons. Nothing here knows a disease.

use std::collections::BTreeMap;

use satchel_records::PartialDate;

use super::case::Case;
use super::decision::Decision;
use super::find;
use super::library::library;
use super::outcome::{Checklist, Outcome, PartOutcome, Reason, State, TierHead};
use super::profile::Profile;
use super::reason::{listed, reason};
use super::template::{After, Check, Fresh, Item, Template};
use super::therapy::{last_of, stretches};
use super::wants::{Want, wants};
use super::words::Value;

/// A question to a reviewer has at most so many characters.
const QUESTION_CHARS: usize = 600;

/// What is here and what is not, for a recipient.
#[must_use]
pub fn check(template: &Template, profile: &Profile, case: &Case<'_>) -> Checklist {
    let asks = |item: &&Item| profile.tiers.contains(&item.tier);
    let items: Vec<Outcome> =
        template.items.iter().filter(asks).map(|item| outcome(item, template, profile, case)).collect();
    let mut counts: BTreeMap<State, u32> = State::ALL.into_iter().map(|state| (state, 0)).collect();
    for item in &items {
        *counts.entry(item.state).or_default() += 1;
    }
    Checklist {
        template: template.into(),
        recipient: profile.into(),
        tiers: template
            .tiers
            .iter()
            .filter(|tier| profile.tiers.contains(&tier.id))
            .map(|tier| TierHead { id: tier.id.clone(), name: tier.name.clone(), private: tier.private })
            .collect(),
        items,
        counts,
    }
}

fn outcome(item: &Item, template: &Template, profile: &Profile, case: &Case<'_>) -> Outcome {
    let decision = case.decisions.get(&item.id).cloned().unwrap_or_default();
    let wants = wants(item, profile.instead.get(&item.id), template, case, &decision);
    let fresh = fresh(item, profile);
    let found = judge(item, &wants, fresh, template, case);
    let (state, mut reasons) = with_family(found, &decision);
    reasons.extend(remarks(item, &wants, template, case));
    let mut sources: Vec<_> = wants.iter().flat_map(|want| want.found.iter().cloned()).collect();
    find::sort(&mut sources);
    let date = deciding_date(&wants, fresh);
    Outcome {
        id: item.id.clone(),
        tier: item.tier.clone(),
        title: item.words.clone(),
        state,
        age_days: date.and_then(|date| PartialDate::from(case.today).days_since(&date)),
        date,
        confirmed: !sources.is_empty() && wants.iter().all(|want| want.found.iter().any(|m| m.confirmed)),
        sources,
        parts: wants.iter().filter(|want| !want.id.is_empty()).map(part).collect(),
        reasons,
        asked: decision.asked,
        chosen: decision.confirmed,
        rejected: decision.rejected,
        pinned: item.pinned.clone(),
        private: template.tiers.iter().any(|tier| tier.id == item.tier && tier.private),
        source: library().source(&item.source),
    }
}

/// The item's own figure, or the recipient's.
fn fresh(item: &Item, profile: &Profile) -> Option<Fresh> {
    match profile.days.get(&item.id) {
        Some(days) => Some(Fresh { days: Some(*days), after: item.fresh.and_then(|fresh| fresh.after) }),
        None => item.fresh,
    }
}

fn part(want: &Want) -> PartOutcome {
    PartOutcome {
        id: want.id.clone(),
        title: want.title.clone(),
        here: !want.found.is_empty(),
        optional: want.optional,
        date: newest(want),
    }
}

/// The state that papers and dates give, before the family's word.
fn judge(
    item: &Item,
    wants: &[Want],
    fresh: Option<Fresh>,
    template: &Template,
    case: &Case<'_>,
) -> (State, Vec<Reason>) {
    if item.check == Some(Check::Question) {
        return question(case);
    }
    let something_here = wants.iter().any(|want| !want.found.is_empty());
    if !something_here {
        if let Some(condition) = &item.only_if
            && case.events_of(&condition.events).next().is_none()
        {
            let text = condition.otherwise.clone();
            return (State::DoesNotApply, vec![Reason { code: "nothing_recorded".into(), text }]);
        }
        if let (Some(from), Some(age)) = (item.from_age_years, case.age_years())
            && age < i16::try_from(from).unwrap_or(i16::MAX)
        {
            let values = [("from", Value::Number(from.into())), ("age", Value::Number(age.into()))];
            return (State::AskTeam, vec![reason("younger", &values)]);
        }
        let state = if item.ask_team { State::AskTeam } else { State::Missing };
        return (state, vec![reason("not_found", &[])]);
    }
    let gaps: Vec<&Want> = wants.iter().filter(|want| want.found.is_empty() && !want.optional).collect();
    if !gaps.is_empty() {
        return (State::Missing, missing_parts(wants, &gaps));
    }
    fresh.map_or((State::Have, Vec::new()), |fresh| freshness(fresh, wants, template, case))
}

fn question(case: &Case<'_>) -> (State, Vec<Reason>) {
    match case.question.map(|text| text.trim().chars().count()).filter(|length| *length > 0) {
        None => (State::Missing, vec![reason("no_question", &[])]),
        Some(length) => {
            let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
            let values = [("length", number(length)), ("limit", number(QUESTION_CHARS))];
            (State::Have, vec![reason("question_length", &values)])
        }
    }
}

fn missing_parts(wants: &[Want], gaps: &[&Want]) -> Vec<Reason> {
    let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let asked = wants.iter().filter(|want| !want.optional).count();
    let what = listed(gaps.iter().map(|want| &want.title));
    vec![
        reason("part_not_found", &[("what", Value::Words(&what))]),
        reason("here_of", &[("here", number(asked - gaps.len())), ("of", number(asked))]),
    ]
}

/// Whether what is here is as new as asked: the oldest part decides.
fn freshness(fresh: Fresh, wants: &[Want], template: &Template, case: &Case<'_>) -> (State, Vec<Reason>) {
    let Some(date) = deciding_date(wants, Some(fresh)) else {
        return (State::AskTeam, vec![reason("undated", &[])]);
    };
    if fresh.after == Some(After::LastTherapy)
        && let Some(last) = stretches(template, case).last()
        && date.first_day() <= last.to
    {
        let values = [("date", Value::Date(date)), ("therapy", Value::Date(last.to_as_written))];
        return (State::OlderThanLastTherapy, vec![reason("before_therapy_ended", &values)]);
    }
    if fresh.after == Some(After::LastEvent)
        && let Some(last) = last_event(case)
        && date.last_day() < last.first_day()
    {
        let values = [("date", Value::Date(date)), ("event", Value::Date(last))];
        return (State::OlderThanAsked, vec![reason("before_last_event", &values)]);
    }
    let age = PartialDate::from(case.today).days_since(&PartialDate::from(date.last_day()));
    if let (Some(days), Some(age)) = (fresh.days, age)
        && i64::from(age) > days
    {
        let values =
            [("date", Value::Date(date)), ("age", Value::Number(age.into())), ("days", Value::Number(days))];
        return (State::OlderThanAsked, vec![reason("older_than_asked", &values)]);
    }
    (State::Have, Vec::new())
}

/// The family's word goes before what was found; what was asked for is waited for only while it is not here.
fn with_family((state, mut reasons): (State, Vec<Reason>), decision: &Decision) -> (State, Vec<Reason>) {
    if let Some(why) = &decision.does_not_apply {
        return (State::DoesNotApply, vec![reason("family_says", &[("why", Value::Text(why))])]);
    }
    match &decision.asked {
        Some(asked) if state != State::Have => {
            let code = if asked.whom.is_empty() { "asked" } else { "asked_whom" };
            let values = [("on", Value::Date(asked.on)), ("whom", Value::Text(&asked.whom))];
            reasons.insert(0, reason(code, &values));
            (State::Asked, reasons)
        }
        _ => (state, reasons),
    }
}

/// What a reader may want to know beside the state.
fn remarks(item: &Item, wants: &[Want], template: &Template, case: &Case<'_>) -> Vec<Reason> {
    let mut remarks = Vec::new();
    if item.check == Some(Check::Identity) && case.held_back() > 0 {
        let count = i64::try_from(case.held_back()).unwrap_or(i64::MAX);
        remarks.push(reason("held_back", &[("count", Value::Number(count))]));
    }
    if let Some(days) = item.name_gaps_days {
        let stretches = stretches(template, case);
        for (one, next) in stretches.iter().zip(stretches.iter().skip(1)) {
            let (to, from) = (PartialDate::from(one.to), PartialDate::from(next.from));
            if from.days_since(&to).is_some_and(|gap| i64::from(gap) > days) {
                let values = [("from", Value::Date(one.to_as_written)), ("to", Value::Date(from))];
                remarks.push(reason("no_therapy_between", &values));
            }
        }
    }
    let found: Vec<_> = wants.iter().flat_map(|want| &want.found).collect();
    if !found.is_empty() && found.iter().all(|m| !m.confirmed) {
        remarks.push(reason("not_looked_at", &[]));
    }
    remarks
}

fn newest(want: &Want) -> Option<PartialDate> {
    want.found.iter().find_map(|m| m.date)
}

/// Without a rule, the newest of everything; with one, the newest match of the part that is oldest. A part without any
/// date leaves the whole undecided.
fn deciding_date(wants: &[Want], fresh: Option<Fresh>) -> Option<PartialDate> {
    let here = wants.iter().filter(|want| !want.found.is_empty());
    if fresh.is_some() {
        here.filter(|want| !want.optional).map(newest).collect::<Option<Vec<_>>>()?.into_iter().min()
    } else {
        here.filter_map(newest).max()
    }
}

/// The last date of an event that has happened.
fn last_event(case: &Case<'_>) -> Option<PartialDate> {
    let happened = |date: &PartialDate| date.first_day() <= case.today;
    case.events().map(|(event, _)| last_of(event)).filter(happened).max()
}
