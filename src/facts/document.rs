//! A document as a whole: kind, date, language, facility, title, printed identity.

use satchel_records::{
    DatePrecision, DocumentId, DocumentKind, Fact, LabSuggestion, Page, PrintedIdentity, Source,
};

use super::dates::{DateStyle, FoundDate, find_dates};
use super::forms::{DatedField, Field};
use super::knowledge::{LANGUAGES, knowledge};
use super::layout::{Row, rows};
use super::text::{find_words, fold_tight, is_han};

/// Rows at the top of the first page that hold letterhead and title.
const TOP_ROWS: usize = 14;

/// The main language of some text, by script, then by its small words.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let (mut han, mut cyrillic, mut arabic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match c {
            c if is_han(c) => han += 1,
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fefc}' => arabic += 1,
            _ => latin += 1,
        }
    }
    // One Chinese character says what three or four letters say.
    let weights = [("zh", han * 4), ("ru", cyrillic * 2), ("ar", arabic * 2), ("", latin)];
    let (script, most) = weights.into_iter().max_by_key(|(_, n)| *n)?;
    if most == 0 {
        return None;
    }
    if !script.is_empty() {
        return LANGUAGES.into_iter().find(|l| *l == script);
    }
    let lower = text.to_lowercase();
    let count =
        |words: &[&str]| lower.split(|c: char| !c.is_alphabetic()).filter(|w| words.contains(w)).count();
    let letters = |set: &str| lower.chars().filter(|c| set.contains(*c)).count();
    let english = count(&[
        "the", "of", "and", "in", "was", "with", "for", "on", "to", "is", "date", "name", "result", "range",
        "report", "test", "patient", "unit", "units",
    ]);
    let spanish = count(&[
        "de",
        "la",
        "el",
        "en",
        "los",
        "las",
        "del",
        "con",
        "por",
        "para",
        "se",
        "una",
        "fecha",
        "nombre",
        "resultado",
        "paciente",
        "valores",
        "y",
        "unidades",
    ]) + letters("ñ¿áéíó");
    let turkish = count(&[
        "ve",
        "ile",
        "bir",
        "için",
        "tarihi",
        "hasta",
        "sonuç",
        "olarak",
        "adı",
        "soyadı",
        "birim",
        "değer",
        "raporu",
        "tarihinde",
    ]) + letters("ğışİ");
    let best =
        [("en", english), ("es", spanish), ("tr", turkish)].into_iter().rev().max_by_key(|(_, n)| *n)?;
    Some(best.0)
}

/// The kind of paper, by its title first, then by its words.
pub(super) fn kind(pages: &[Page], labs: &[LabSuggestion]) -> (DocumentKind, Option<usize>) {
    let Some(first) = pages.iter().find(|page| !page.lines.is_empty()) else {
        return (DocumentKind::Other, None);
    };
    let rows = rows(first);
    let mut heights: Vec<f32> = rows.iter().map(Row::type_height).collect();
    heights.sort_by(f32::total_cmp);
    let usual = heights.get(heights.len() / 2).copied().unwrap_or(1.0).max(0.1);
    let mut scores: Vec<(DocumentKind, f32, Option<usize>)> =
        DocumentKind::ALL.iter().map(|k| (*k, 0.0, None)).collect();
    let mut body: Vec<f32> = vec![0.0; DocumentKind::ALL.len()];
    for (at, row) in rows.iter().enumerate() {
        let mut seen: Vec<DocumentKind> = Vec::new();
        for (text, height) in row.cells.iter().map(|cell| (fold_tight(&cell.text), cell.bounds.height())) {
            let length = text.chars().count().max(1);
            let letterhead = knowledge().labels.inside("facility", &text).is_some();
            let labelled = text.contains(": ") || text.ends_with(':') || text.contains('：');
            for phrase in knowledge().kinds.list("title").chain(knowledge().kinds.list("title_weak")) {
                let Some(kind) = DocumentKind::from_key(&phrase.key) else { continue };
                if find_words(&text, &phrase.text).next().is_none() {
                    continue;
                }
                let Some(place) = DocumentKind::ALL.iter().position(|k| *k == kind) else { continue };
                if !seen.contains(&kind) {
                    seen.push(kind);
                    body[place] += 1.0;
                }
                if at >= TOP_ROWS {
                    continue;
                }
                #[allow(clippy::cast_precision_loss, reason = "lines are short")]
                let share = (phrase.text.chars().count() as f32 / length as f32).min(1.0);
                #[allow(clippy::cast_precision_loss, reason = "only the first rows count")]
                let early = 1.0 - at as f32 / 20.0;
                let weak = if phrase.list == "title_weak" { 0.6 } else { 1.0 };
                let weight = 10.0
                    * weak
                    * if length > 36 { share } else { share.sqrt() }
                    * (height / usual).clamp(0.8, 2.0)
                    * early
                    * if letterhead { 0.45 } else { 1.0 }
                    * if labelled { 0.3 } else { 1.0 };
                if weight > scores[place].1 {
                    scores[place].1 = weight;
                    scores[place].2 = Some(at);
                }
            }
        }
    }
    for (score, body) in scores.iter_mut().zip(&body) {
        score.1 += body.min(4.0) * 0.3;
        if score.0 == DocumentKind::LabReport {
            let known = labs
                .iter()
                .filter(|lab| lab.source.rule.starts_with("table") && !lab.analyte.starts_with("x_"))
                .count();
            score.1 += if known >= 15 {
                6.0
            } else if known >= 5 {
                3.0
            } else if known >= 2 {
                1.0
            } else {
                0.0
            };
        }
    }
    let best = scores.into_iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    match best {
        Some((kind, score, row)) if score >= 1.0 => (kind, row),
        _ => (DocumentKind::Other, None),
    }
}

/// The heading of the first page as printed, else the name of the file.
pub(super) fn title(pages: &[Page], title_row: Option<usize>, source_path: &str) -> String {
    let file = source_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let Some(first) = pages.iter().find(|page| !page.lines.is_empty()) else { return file };
    let rows = rows(first);
    let row = title_row
        .and_then(|at| rows.get(at))
        .or_else(|| rows.iter().take(TOP_ROWS).max_by(|a, b| a.type_height().total_cmp(&b.type_height())));
    let Some(row) = row else { return file };
    let text = row.text().split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() < 3 { file } else { text.chars().take(120).collect() }
}

/// The hospital or laboratory on the letterhead.
pub(super) fn facility(pages: &[Page], fields: &[Field], document_id: DocumentId) -> Option<Fact<String>> {
    let first = pages.iter().find(|page| !page.lines.is_empty())?;
    let words: Vec<_> = knowledge().labels.list("facility").filter(|p| p.key == "word").collect();
    let mut best: Option<(f32, String, &Row)> = None;
    let all = rows(first);
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
            if hits == 0 || !(4..=110).contains(&length) {
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
    text.to_owned()
}

fn source(
    document_id: DocumentId,
    page: u32,
    quote: &str,
    bounds: satchel_records::Rect,
    rule: &str,
) -> Source {
    Source {
        document_id,
        page,
        quote: quote.to_owned(),
        bounds: Some(bounds),
        name_box: None,
        rule: rule.to_owned(),
    }
}

/// The name and birth date printed on the document.
pub(super) fn identity(fields: &[Field], style: DateStyle) -> PrintedIdentity {
    let name = fields.iter().filter(|f| f.key == "patient_name").find_map(|f| clean_name(&f.value));
    let born = fields
        .iter()
        .filter(|f| f.key == "birth")
        .find_map(|f| find_dates(&f.value, style).into_iter().next())
        .filter(|d| d.date.precision() == DatePrecision::Day)
        .map(|d| d.date);
    PrintedIdentity { name, born }
}

/// A name without what stands behind it on the line.
fn clean_name(value: &str) -> Option<String> {
    let value = value.split("  ").find(|part| !part.trim().is_empty())?;
    let cut = value
        .find(|c: char| c.is_ascii_digit() || matches!(c, '(' | '（' | '|' | ';' | '；'))
        .unwrap_or(value.len());
    let value = value[..cut].trim().trim_end_matches([',', '，', '/', '-', '.', ':']).trim();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let words = value.split_whitespace().count();
    ((2..=60).contains(&value.chars().count()) && letters >= 2 && words <= 6).then(|| value.to_owned())
}

/// The date that counts: of the sample, the study or the stay; of reporting only where nothing better is printed.
pub(super) fn date(
    kind: DocumentKind,
    dated: &[DatedField],
    labs: &[LabSuggestion],
    pages: &[Page],
    style: DateStyle,
) -> Option<(FoundDate, Option<DatedField>)> {
    let order: &[&str] = match kind {
        DocumentKind::DischargeSummary => &["admitted", "study", "date", "discharged", "reported"],
        DocumentKind::LabReport
        | DocumentKind::FlowCytometry
        | DocumentKind::Genetics
        | DocumentKind::Pathology
        | DocumentKind::TransplantDonor => &["collected", "study", "date", "received", "reported"],
        DocumentKind::ImagingReport
        | DocumentKind::TreatmentRecord
        | DocumentKind::Consultation
        | DocumentKind::Medication => &["study", "collected", "date", "admitted", "received", "reported"],
        _ => &["study", "date", "collected", "admitted", "received", "reported"],
    };
    let full = |d: &&DatedField| d.date.date.precision() == DatePrecision::Day;
    let pick = |key: &str| {
        let all = || dated.iter().filter(|d| d.key == key);
        // A stay's first day is the earlier of what is printed; a sample is the first named.
        if key == "admitted" {
            all().filter(full).min_by_key(|d| d.date.date)
        } else {
            all().find(full).or_else(|| all().next())
        }
    };
    // A sheet of several days begins with its first.
    let days: Vec<_> = labs
        .iter()
        .filter(|lab| {
            lab.source.rule.starts_with("table:days") || lab.source.rule.starts_with("table:tests-across")
        })
        .filter_map(|lab| lab.collected)
        .collect();
    if matches!(kind, DocumentKind::LabReport)
        && !dated.iter().any(|d| d.key == "collected")
        && let Some(first) = days.iter().min()
    {
        return Some((
            FoundDate { date: *first, end: None, time: None, start: 0, stop: 0, ambiguous: false },
            None,
        ));
    }
    if let Some(found) = order.iter().find_map(|key| pick(key)) {
        return Some((found.date.clone(), Some(found.clone())));
    }
    // No label: the first date in the head of the paper that is no birth date, then any in it.
    let born: Vec<_> =
        dated.iter().filter(|d| matches!(d.key, "birth" | "printed")).map(|d| d.date.date).collect();
    let lines: Vec<String> =
        pages.iter().flat_map(|p| p.lines.iter().map(satchel_records::Line::text)).collect();
    let free = |line: &String| find_dates(line, style).into_iter().find(|d| !born.contains(&d.date));
    let head = lines.iter().take(16).find_map(free);
    let tail = || lines.iter().rev().take(8).find_map(free);
    let found = match kind {
        DocumentKind::Consultation | DocumentKind::Medication | DocumentKind::IdentityAdmin => {
            head.or_else(tail)
        }
        _ => head.or_else(|| lines.iter().find_map(free)),
    };
    found.map(|date| (date, None))
}
