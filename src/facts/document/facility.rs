//! Whose letterhead a paper carries.

use satchel_records::{DocumentId, Fact, Page, Rect, Source};

use super::super::forms::Field;
use super::super::knowledge::knowledge;
use super::super::layout::Row;
use super::super::lexicon::places;
use super::super::prose::rows_as_read;
use super::super::text::{find_words, fold_tight, is_han};

/// The hospital or laboratory on the letterhead.
pub(in super::super) fn facility(
    pages: &[Page],
    fields: &[Field],
    document_id: DocumentId,
) -> Option<Fact<String>> {
    let first = pages.iter().find(|page| !page.lines.is_empty())?;
    let words: Vec<_> = knowledge().labels.list("facility").filter(|p| p.key == "word").collect();
    let mut best: Option<(f32, String, &Row)> = None;
    let all = rows_as_read(first);
    for (at, row) in all.iter().take(12).enumerate() {
        for cell in &row.cells {
            let folded = fold_tight(&cell.text);
            let hits = words
                .iter()
                .filter(|p| {
                    find_words(&folded, &p.text).next().is_some()
                        || p.language == "zh" && folded.contains(&p.text)
                })
                .count();
            let length = cell.text.chars().count();
            if hits == 0 || !(4..=110).contains(&length) || is_no_name(&folded) {
                continue;
            }
            #[allow(clippy::cast_precision_loss, reason = "only the first rows count")]
            let mut score = 4.0 - at as f32 * 0.5 + cell.bounds.height() / 20.0;
            if folded.contains(':') {
                score -= 2.5;
            }
            if folded.chars().filter(char::is_ascii_digit).count() > 5 {
                score -= 2.0;
            }
            score += standing(&cell.text, &folded);
            if best.as_ref().is_none_or(|(s, _, _)| score > *s) {
                best = Some((score, cell.text.clone(), row));
            }
        }
    }
    let labelled = fields.iter().find(|field| field.key == "facility" && field.value.chars().count() > 4);
    if let Some((score, text, row)) = best
        && (score > 0.0 || labelled.is_none())
    {
        let source = source(document_id, first.number, &text, row.bounds(), "document:letterhead");
        return Some(Fact::suggested(without_title(&text), Some(source)));
    }
    let field = labelled?;
    let value = field.value.split("  ").next().unwrap_or(&field.value).trim().to_owned();
    Some(Fact::suggested(
        value.clone(),
        Some(source(document_id, field.page, &value, field.bounds, "document:label")),
    ))
}

/// Whether a line is a label of a form ("Sending hospital"), or a title whose only word for a facility is a field of medicine or a laboratory
/// ("Surgical Pathology: Bone Marrow").
fn is_no_name(folded: &str) -> bool {
    let labels = &knowledge().labels;
    let weak = |text: &str| labels.whole("facility_field", text).is_some();
    let hits =
        labels.list("facility").filter(|p| p.key == "word" && find_words(folded, &p.text).next().is_some());
    let mut hits = hits.peekable();
    let only_weak = hits.peek().is_some() && hits.all(|p| weak(&p.text));
    labels.whole("label", folded.trim_end_matches([':', '.'])).is_some()
        || only_weak && begins_as_title(folded)
}

fn begins_as_title(folded: &str) -> bool {
    knowledge().kinds.list("title").any(|p| places(folded, &p.text).any(|(start, _)| start == 0))
}

/// What speaks for or against a line of the letterhead beside its place: a department, a ministry or a title names no hospital, a name in
/// quotation marks does.
fn standing(text: &str, folded: &str) -> f32 {
    let says = |key: &str| {
        let phrases = knowledge().labels.list("facility").filter(|p| p.key == key);
        phrases.flat_map(|p| places(folded, &p.text)).map(|(start, _)| start).min()
    };
    let mut score = 0.0;
    if says("department") == Some(0) {
        score -= 2.5;
    }
    if says("authority").is_some() {
        score -= 3.0;
    }
    // Chinese letterheads run on into the title on one line.
    if !text.chars().any(is_han) && begins_as_title(folded) {
        score -= 2.0;
    }
    if text.contains(['«', '“', '„', '"']) {
        score += 1.0;
    }
    score
}

/// "Lagoon Teaching Hospital, Department of Radiology" names the hospital.
fn without_department(text: &str) -> &str {
    let department = |(at, _): &(usize, char)| {
        let behind = fold_tight(&text[*at..]);
        let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut words = knowledge().labels.list("facility").filter(|p| p.key == "department");
        words.any(|p| places(behind, &p.text).any(|(start, _)| start == 0))
    };
    let mut borders = text.char_indices().filter(|(_, c)| matches!(c, ',' | '–' | '—' | '|' | '/'));
    borders.find(department).map_or(text, |(at, _)| text[..at].trim_end())
}

/// A letterhead that runs on into the title ("…医院检验报告单") ends with the facility; a label before it goes too.
fn without_title(text: &str) -> String {
    let text = text.trim();
    let text = text
        .rsplit_once(['：'])
        .map_or(text, |(label, rest)| if label.chars().count() < 8 { rest } else { text });
    if text.chars().any(is_han) {
        let end = ["医院", "研究所", "中心", "检验所", "实验室"]
            .iter()
            .filter_map(|w| text.rfind(w).map(|at| at + w.len()))
            .max();
        let titled = |rest: &str| knowledge().kinds.list("title").any(|p| fold_tight(rest).contains(&p.text));
        if let Some(end) = end
            && titled(&text[end..])
        {
            return text[..end].to_owned();
        }
    }
    without_department(text).to_owned()
}

fn source(document_id: DocumentId, page: u32, quote: &str, bounds: Rect, rule: &str) -> Source {
    Source {
        document_id,
        page,
        quote: quote.to_owned(),
        bounds: Some(bounds),
        name_box: None,
        rule: rule.to_owned(),
    }
}
