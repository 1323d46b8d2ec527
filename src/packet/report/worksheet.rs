//! The worksheet as the report shows it: one landscape page of options, then what belongs to it.

use serde_json::{Value, json};

use super::quoted::quoted;
use super::words::word;
use crate::decision::{self, EvidenceCard, OptionColumn, Quotation, Worksheet};
use crate::packet::selection::Selection;

/// The rows of the options table, in order.
const ROWS: [&str; 4] = ["goal", "timing", "risk", "feasibility"];

/// The worksheet; nothing when the family has not begun one.
pub(super) fn section(sheet: Option<&Worksheet>, selection: &Selection<'_>) -> Value {
    let Some(sheet) = sheet.filter(|sheet| has_page(sheet)) else { return Value::Null };
    let words = decision::library().worksheet();
    let said = |list: &[Quotation]| -> Vec<Value> {
        list.iter().filter(|said| !said.is_blank()).map(|said| quoted(said, selection)).collect()
    };
    let asks = words.bank.iter().filter(|ask| sheet.asks.contains(&ask.id)).map(|ask| json!(ask.words));
    json!({
        "goal": sheet.goal.as_ref().filter(|goal| !goal.is_blank()).map(|goal| quoted(goal, selection)),
        "reasons": sheet.reasons.iter().filter(|reason| !reason.trim().is_empty()).collect::<Vec<_>>(),
        "options": sheet.options.iter().map(|option| column(option, selection)).collect::<Vec<_>>(),
        "rows": ROWS.map(|row| json!({ "key": row, "label": word("option", row) })),
        "sentences": words.sentences.iter().map(|sentence| json!({
            "lead": sentence.words,
            "text": sheet.sentences.get(&sentence.id).map(|text| text.trim()).filter(|text| !text.is_empty()),
        })).collect::<Vec<_>>(),
        "blank": words.blank,
        "asks": asks.collect::<Vec<_>>(),
        "own_asks": sheet.own_asks.iter().filter(|ask| !ask.trim().is_empty()).collect::<Vec<_>>(),
        "supportive": said(&sheet.supportive),
        "cards": sheet.cards.iter().map(|card| self::card(card, selection)).collect::<Vec<_>>(),
        "at_home": sheet.at_home.in_packet.then(|| json!({
            "caregivers": sheet.at_home.caregivers, "logistics": sheet.at_home.logistics,
        })),
    })
}

/// What sort of question page 1 asks.
pub(super) fn question_type(sheet: Option<&Worksheet>) -> Value {
    let key = sheet.and_then(|sheet| serde_json::to_value(sheet.question_type?).ok());
    key.and_then(|key| key.as_str().map(|key| json!(word("question_type", key)))).unwrap_or_default()
}

/// A question alone stands on page 1 and needs no page of its own.
fn has_page(sheet: &Worksheet) -> bool {
    let question_alone = Worksheet {
        question: sheet.question.clone(),
        question_type: sheet.question_type,
        at_home: sheet.at_home.clone(),
        home_return: sheet.home_return.clone(),
        ..Worksheet::default()
    };
    *sheet != question_alone || (sheet.at_home.in_packet && sheet.at_home != decision::AtHome::default())
}

fn column(option: &OptionColumn, selection: &Selection<'_>) -> Value {
    let cell = |list: &[Quotation]| -> Vec<Value> {
        list.iter().filter(|said| !said.is_blank()).map(|said| quoted(said, selection)).collect()
    };
    let mark = option.mark.as_ref().map(|mark| {
        let key = serde_json::to_value(mark.standing).ok();
        let key = key.as_ref().and_then(|key| key.as_str()).unwrap_or_default();
        json!({ "label": word("standing", key), "said": quoted(&mark.said, selection) })
    });
    json!({
        "name": option.name,
        "translation": option.translation,
        "mark": mark,
        "goal": cell(&option.goal),
        "timing": cell(&option.timing),
        "risk": cell(&option.risk),
        "feasibility": cell(&option.feasibility),
    })
}

fn card(card: &EvidenceCard, selection: &Selection<'_>) -> Value {
    let place = card.document_id.filter(|id| selection.holds(*id));
    json!({
        "claim": card.claim,
        "population": card.population,
        "n": card.n,
        "date": card.date,
        "doi": card.doi,
        "not_in_study": card.not_in_study,
        "interest": card.interest,
        "src": place.map(|id| json!({ "doc": id.0, "page": card.page.unwrap_or(1) })),
    })
}
