//! Details of a transplant: donor, graft, conditioning, prophylaxis, cell dose, engraftment.

use satchel_records::DatePrecision;

use super::super::super::dates::{DateStyle, find_dates};
use super::super::super::knowledge::knowledge;
use super::super::super::lexicon::{holds, places};
use super::super::super::prose::sentences;
use super::super::super::text::{Folded, fold_tight};
use super::{drugs, figures, first};

/// Puts what a text says of a transplant.
pub(super) fn of(text: &str, folded: &str, put: &mut impl FnMut(&str, Option<String>)) {
    put("donor_type", first("donor_type", folded));
    put("donor", first("donor", folded));
    put("graft_source", first("graft_source", folded));
    put("conditioning", conditioning(text));
    put("prophylaxis", prophylaxis(text));
    put("cd34", figures::cd34(text));
    put("neutrophil_engraftment", day_behind(text, "neutrophil_engraftment"));
    put("platelet_engraftment", day_behind(text, "platelet_engraftment"));
}

/// Drugs and radiation of the sentence that speaks of conditioning, else of the one that names a drug given for nothing else.
fn conditioning(text: &str) -> Option<String> {
    let parts: Vec<String> = sentences(text)
        .into_iter()
        .map(|(start, stop)| fold_tight(before_prophylaxis(&text[start..stop])))
        .collect();
    let word = |part: &&String| knowledge().details.list("conditioning_word").any(|p| holds(part, &p.text));
    let drug = |part: &&String| drugs::agents(part, &["conditioning"]).is_some();
    let part = parts.iter().find(|p| word(p) && drugs::agents(p, &["conditioning", "chemo"]).is_some());
    let part = part.or_else(|| parts.iter().find(drug))?;
    let agents = drugs::agents(part, &["conditioning", "chemo"])?;
    let Some(dose) = figures::gray(part).filter(|_| agents.contains("TBI")) else { return Some(agents) };
    Some(agents.replace("TBI", &format!("TBI {dose}")))
}

/// A sentence up to where it turns to prophylaxis.
fn before_prophylaxis(sentence: &str) -> &str {
    let folded = Folded::new(sentence);
    let at = knowledge()
        .details
        .list("prophylaxis_word")
        .filter_map(|p| places(&folded.text, &p.text).next())
        .map(|(start, _)| folded.origin(start))
        .min();
    at.map_or(sentence, |at| &sentence[..at])
}

/// Drugs behind the word for prophylaxis, in its sentence.
fn prophylaxis(text: &str) -> Option<String> {
    sentences(text).into_iter().find_map(|(start, stop)| {
        let sentence = &text[start..stop];
        let rest = &sentence[before_prophylaxis(sentence).len()..];
        (!rest.is_empty()).then(|| drugs::agents(&fold_tight(rest), &["prophylaxis"])).flatten()
    })
}

/// The day printed behind a word of a list, before the next full stop.
fn day_behind(text: &str, list: &str) -> Option<String> {
    let folded = Folded::new(text);
    for phrase in knowledge().details.list(list) {
        for (_, stop) in places(&folded.text, &phrase.text) {
            let near: String = text[folded.origin(stop)..].chars().take(40).collect();
            let day = find_dates(&near, DateStyle::default())
                .into_iter()
                .find(|d| d.date.precision() == DatePrecision::Day && !d.ambiguous);
            if let Some(day) = day {
                return Some(day.date.to_string());
            }
        }
    }
    None
}
