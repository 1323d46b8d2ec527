//! Labels of a form and what stands behind them: the patient's name, the birth date, the date of the sample.

use satchel_records::{Page, Rect, TextSource};

use super::dates::{DateStyle, FoundDate, find_dates};
use super::knowledge::{Phrase, knowledge};
use super::layout::{Cell, Row};
use super::prose::rows_as_read;
use super::text::{Folded, at_word_edge, fold_tight, is_han, is_mostly_arabic};

/// A label with its value.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// What the label stands for, for example `collected`.
    pub key: &'static str,
    /// The text behind it, up to the next label.
    pub value: String,
    /// The page, counted from 1.
    pub page: u32,
    /// The line's place.
    pub bounds: Rect,
    /// The line as printed.
    pub line: String,
}

/// A date behind a label.
#[derive(Debug, Clone)]
pub(super) struct DatedField {
    /// What the label stands for.
    pub key: &'static str,
    /// The date.
    pub date: FoundDate,
    /// Where it stands.
    pub field: Field,
}

/// Every label of a document with its value.
pub(super) fn fields(pages: &[Page]) -> Vec<Field> {
    let mut found = Vec::new();
    for page in pages {
        let rows = rows_as_read(page);
        for (at, row) in rows.iter().enumerate() {
            found.extend(fields_of_row(row, rows.get(at + 1), page.number));
            found.extend(rows.get(at + 1).and_then(|below| over_two_lines(row, below, page.number)));
            if page.text_source == TextSource::Ocr {
                found.extend(row.cells.iter().filter_map(|cell| misread(cell, row, page.number)));
            }
        }
    }
    found
}

/// The labelled dates among the fields.
pub(super) fn dated(fields: &[Field], style: DateStyle) -> Vec<DatedField> {
    let with_date = |field: &Field| {
        let value = &field.value;
        let date = find_dates(value, style).into_iter().next()?;
        // A date far behind its label, or behind a colon of its own, belongs to something else.
        let between = &value[..date.start];
        (between.chars().count() <= 40 && !between.contains([':', '：'])).then(|| DatedField {
            key: field.key,
            date,
            field: field.clone(),
        })
    };
    fields.iter().filter_map(with_date).collect()
}

fn fields_of_row(row: &Row, below: Option<&Row>, page: u32) -> Vec<Field> {
    let mut cells = closed_up(&row.cells);
    let is_arabic = is_mostly_arabic(&row.text());
    if is_arabic {
        cells.reverse();
    }
    let mut text = String::new();
    let mut edges = Vec::new();
    for cell in &cells {
        if !text.is_empty() {
            text.push_str("  ");
        }
        let start = text.len();
        text.push_str(&cell.text);
        edges.push((start, text.len()));
    }
    let folded = Folded::new(&text);
    let mut labels = labels_in(&folded, &text, &edges);
    let bounds = row.bounds();
    let mut found = Vec::new();
    for (at, pair) in cells.windows(2).enumerate() {
        if let Some(phrase) = below.and_then(|below| wrapped_label(&pair[0], &pair[1], below)) {
            let (key, value) = (phrase.key.as_str(), pair[1].text.clone());
            found.push(Field { key, value, page, bounds, line: text.clone() });
            // Its first line alone may be another label: "Date of".
            labels.retain(|(_, start, stop)| edges[at].1 <= *start || *stop <= edges[at].0);
        }
    }
    for (i, (phrase, _, stop)) in labels.iter().enumerate() {
        let end = labels.get(i + 1).map_or(text.len(), |(_, next, _)| *next);
        let value =
            text[*stop..end].trim_start_matches([':', '：', '=', '/', ' ', '.', '-', '\u{a0}']).trim();
        let mut value = value.to_owned();
        if value.is_empty() && is_arabic && i == 0 {
            // The table of a form may run from left to right even where its words run the other way.
            text[..labels[0].1].trim().clone_into(&mut value);
        }
        if value.is_empty() {
            // Labels in one row, values in the row below them.
            let cell = edges.iter().position(|(_, e)| *e >= *stop).and_then(|at| cells.get(at));
            let under = below.and_then(|below| {
                let cell = cell?;
                below.cells.iter().find(|c| c.bounds.x0 < cell.bounds.x1 && cell.bounds.x0 < c.bounds.x1)
            });
            value = under.map(|c| c.text.clone()).unwrap_or_default();
            if value.is_empty() && i + 1 == labels.len() {
                value = broken_off(&text[*stop..], below).unwrap_or_default();
            }
        }
        if phrase.key == "patient_name"
            && let Some(rest) = below.and_then(|below| wrapped(&cells, &edges, *stop, end, below))
        {
            // What stands beside the name stays behind it.
            let (name, beside) = value.split_once("  ").unwrap_or((&value, ""));
            value = format!("{name} {rest}  {beside}").trim_end().to_owned();
        }
        if phrase.key != "stop" && !value.is_empty() {
            found.push(Field { key: phrase.key.as_str(), value, page, bounds, line: text.clone() });
        }
    }
    found
}

/// The label that a narrow column broke over two lines ("Date of / Admission"), with its value beside the first.
fn wrapped_label(cell: &Cell, value: &Cell, below: &Row) -> Option<&'static Phrase> {
    let height = cell.bounds.height();
    let under = below.cells.iter().find(|under| (under.bounds.x0 - cell.bounds.x0).abs() < 0.5 * height)?;
    let close = under.bounds.y0 - cell.bounds.y1 < 0.8 * height && under.bounds.x1 < value.bounds.x0;
    // What has a value of its own is a label of its own.
    let alone = below.cells.iter().all(|other| (other.bounds.x0 - value.bounds.x0).abs() > 0.5 * height);
    let whole = fold_tight(&format!("{} {}", cell.text, under.text));
    (close && alone).then(|| knowledge().labels.whole("label", whole.trim_end_matches([':', ' '])))?
}

/// The rest of a name that its column broke off: words straight below the value, with nothing below the label.
fn wrapped(cells: &[Cell], edges: &[(usize, usize)], stop: usize, end: usize, below: &Row) -> Option<String> {
    /// Most words of a name that the next line holds.
    const MOST_WORDS: usize = 2;
    let value = edges.iter().position(|(s, e)| *s >= stop && *e <= end).and_then(|at| cells.get(at))?;
    let label = edges.iter().position(|(_, e)| *e >= stop).and_then(|at| cells.get(at))?;
    let rest = below.cells.first()?;
    let height = value.bounds.height();
    let is_below = rest.bounds.y0 - value.bounds.y1 < 0.8 * height && rest.bounds.x0 > label.bounds.x1;
    let aligned = (rest.bounds.x0 - value.bounds.x0).abs() < 0.5 * height;
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    let words = rest.text.split_whitespace().count();
    let is_rest = (1..=MOST_WORDS).contains(&words)
        && rest.text.split_whitespace().all(is_name)
        && knowledge().labels.whole("label", &fold_tight(&rest.text)).is_none();
    (is_below && aligned && is_rest).then(|| rest.text.clone())
}

/// "姓  名：": the characters of a label set apart to fill its column, closed up again.
fn closed_up(cells: &[Cell]) -> Vec<Cell> {
    super::number::pattern!(APART, r"(^|\s)(\p{Han})\s+(\p{Han})\s*([:：])");
    let mut closed: Vec<Cell> = Vec::new();
    for cell in cells {
        let lone = |before: &&mut Cell| {
            let mut begins = cell.text.chars();
            before.text.chars().count() == 1
                && before.text.chars().all(is_han)
                && begins.next().is_some_and(is_han)
                && matches!(begins.next(), Some(':' | '：'))
        };
        if let Some(before) = closed.last_mut().filter(lone) {
            before.text.push_str(&cell.text);
            before.bounds = before.bounds.union(cell.bounds);
            before.words.extend(cell.words.iter().cloned());
            continue;
        }
        let mut cell = cell.clone();
        if cell.text.chars().any(is_han) {
            cell.text = APART.replace_all(&cell.text, "$1$2$3$4").into_owned();
        }
        closed.push(cell);
    }
    closed
}

/// Labels of dates, for which a misread letter is forgiven.
const OF_DATES: [&str; 5] = ["collected", "received", "reported", "printed", "birth"];

/// A cell on a picture that begins with a misread label and goes on with a date: "Сollect1on date: 14.03.2021".
fn misread(cell: &Cell, row: &Row, page: u32) -> Option<Field> {
    // The colon behind a label, or the first figure where the colon was lost.
    let start = cell.text.find([':', '：']).or_else(|| cell.text.find(|c: char| c.is_ascii_digit()))?;
    let (label, value) = cell.text.split_at_checked(start)?;
    let key = nearly(label)?;
    let value = value.trim_start_matches([':', '：', ' ']).to_owned();
    Some(Field { key, value, page, bounds: row.bounds(), line: row.text() })
}

/// What a label stands for that one or two misread letters keep from the list: the key of all labels that are as near.
fn nearly(printed: &str) -> Option<&'static str> {
    let folded = fold_tight(printed);
    let label = folded.trim_matches([' ', '.', '*', '|']);
    let length = label.chars().count();
    let least = if label.chars().any(is_han) { 4 } else { 7 };
    if length < least || knowledge().labels.whole("label", label).is_some() {
        return None;
    }
    let mut nearest: (usize, Vec<&'static str>) = (1 + length / 9, Vec::new());
    for phrase in knowledge().labels.list("label") {
        if phrase.text.chars().count().abs_diff(length) > nearest.0 {
            continue;
        }
        let distance = strsim::levenshtein(&phrase.text, label);
        if distance < nearest.0 {
            nearest = (distance, Vec::new());
        }
        if distance == nearest.0 {
            nearest.1.push(&phrase.key);
        }
    }
    let key = *nearest.1.first()?;
    (OF_DATES.contains(&key) && nearest.1.iter().all(|other| *other == key)).then_some(key)
}

/// The value of a label that ends its line, where the line below goes on with it: "Collected on:" over "14/03/2021 08:10".
fn broken_off(behind: &str, below: Option<&Row>) -> Option<String> {
    let colon = behind.trim().starts_with([':', '：']);
    let first = below?.cells.first()?;
    (colon && first.text.starts_with(|c: char| c.is_numeric())).then(|| first.text.clone())
}

/// A label that is itself broken over two lines: "... date of" over "collection: 14/03/2021".
fn over_two_lines(row: &Row, below: &Row, page: u32) -> Option<Field> {
    let (above, next) = (fold_tight(&row.text()), below.text());
    let folded = Folded::new(&next);
    let colon = folded.text.find(':')?;
    let rest = folded.text[..colon].trim();
    let ends = |words: &str| above.ends_with(words) && at_word_edge(&above, above.len() - words.len());
    let is_label = |phrase: &&Phrase| {
        OF_DATES.contains(&phrase.key.as_str())
            && phrase
                .text
                .match_indices(' ')
                .any(|(at, _)| phrase.text[at + 1..] == *rest && ends(&phrase.text[..at]))
    };
    // A label that the second line alone spells is read there.
    let whole =
        knowledge().labels.whole("label", rest).is_some_and(|own| OF_DATES.contains(&own.key.as_str()));
    let phrase = knowledge().labels.list("label").find(is_label).filter(|_| !whole)?;
    let value = next.get(folded.origin(colon + 1)..)?.trim().to_owned();
    Some(Field { key: &phrase.key, value, page, bounds: below.bounds(), line: next.clone() })
}

/// A label in small letters without a colon has no more than a date behind it: a longer line goes on with a sentence ("MRD will be /
/// obtained on 25 September. Vaccines ...").
const LONGEST_LOWER: usize = 40;

/// Labels of a line with their printed places, left to right, none inside another.
fn labels_in(folded: &Folded, text: &str, edges: &[(usize, usize)]) -> Vec<(&'static Phrase, usize, usize)> {
    let mut found: Vec<(&'static Phrase, usize, usize)> = Vec::new();
    for phrase in knowledge().labels.perhaps_in("label", &folded.text) {
        for (at, _) in folded.text.match_indices(&phrase.text) {
            let end = at + phrase.text.len();
            if !at_word_edge(&folded.text, at) || !at_word_edge(&folded.text, end) {
                continue;
            }
            let (start, stop) = (folded.origin(at), folded.origin(end));
            if found.iter().any(|(_, s, e)| start < *e && *s < stop) {
                continue;
            }
            let rest = text[stop..].trim_start_matches([' ', '\u{a0}', '*']);
            let colon = rest.starts_with([':', '：', '=']) || rest.starts_with("№:");
            let before = text[..start].trim_end();
            let is_capital = text[start..].starts_with(char::is_uppercase);
            // Where bars part the fields of a line, a field begins behind each of them; and a sentence may be one ("All samples
            // taken 28/09/2024").
            let begins_cell = edges.iter().any(|(s, _)| *s == start)
                || before.ends_with(['|', '¦', '•', '·'])
                || before.ends_with('.') && is_capital;
            let fills_cell = begins_cell && edges.iter().any(|(_, e)| *e == stop);
            // "Collected 14.03.2021", "Ф. И. О. Иванов": a label without its colon at the start of a cell.
            let dated = begins_cell
                && phrase.key != "patient_name"
                && phrase.key != "stop"
                && phrase.key != "facility"
                && phrase.text.chars().count() > 3
                && rest.chars().take(16).any(|c| c.is_numeric())
                && (!text[start..].starts_with(char::is_lowercase) || rest.chars().count() < LONGEST_LOWER);
            let named = begins_cell
                && phrase.key == "patient_name"
                && phrase.text.chars().count() > 2
                && rest
                    .split_whitespace()
                    .take(2)
                    .filter(|w| w.chars().next().is_some_and(char::is_uppercase))
                    .count()
                    == 2
                && rest.chars().count() < 60;
            if colon || fills_cell || dated || named {
                found.push((phrase, start, stop));
            }
        }
    }
    found.sort_by_key(|(_, start, _)| *start);
    found
}

/// The date of Day 0, where the paper states it beside its label.
pub(super) fn day_zero(pages: &[Page], style: DateStyle) -> Option<FoundDate> {
    super::number::pattern!(
        ZERO,
        r"(?:^|[^\p{L}\p{N}+])(?:d|day|день|д|gun|dia|اليوم|يوم|第)\s?\+?0(?:\s?天|[^\d]|$)"
    );
    for page in pages {
        for line in &page.lines {
            let text = line.text();
            let folded = Folded::new(&text);
            for hit in ZERO.find_iter(&folded.text) {
                let (start, stop) = (folded.origin(hit.start()), folded.origin(hit.end()));
                let dates = find_dates(&text, style);
                let near = dates.into_iter().filter(|d| {
                    d.start + 1 >= stop && d.start <= stop + 24 || d.stop <= start + 2 && start <= d.stop + 16
                });
                if let Some(date) = near.min_by_key(|d| d.start.abs_diff(stop).min(d.stop.abs_diff(start))) {
                    return Some(date);
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misread_label_of_a_date_is_known_by_its_likeness() {
        for (printed, expect) in [
            ("Date co1lected", Some("collected")),
            ("Дата взятпя", Some("collected")),
            ("采隼时间", Some("collected")),
            ("报吿时间", Some("reported")),
            ("Date of birih", Some("birth")),
            ("Numune Aima Tarihi", Some("collected")),
            // As near to a label of another date, or to none.
            ("检采时间", None),
            ("Diagnosis", None),
            ("Collected", None),
        ] {
            assert_eq!(nearly(printed), expect, "{printed:?}");
        }
    }

    fn field(text: &str, key: &str) -> Option<String> {
        let pages = [super::super::testing::page(text)];
        fields(&pages).into_iter().find(|field| field.key == key).map(|field| field.value)
    }

    #[test]
    fn a_name_goes_on_below_itself_where_its_column_ends() {
        for (text, expect) in [
            (
                "Name            Master Amelie Jane   UHID   P-03318\n                Rooke\nDate of Birth   22.03.2015",
                "Master Amelie Jane Rooke",
            ),
            ("Name            Amelie Rooke   UHID   P-03318\nSex             Female", "Amelie Rooke"),
            (
                "Name            Amelie Rooke   UHID   P-03318\n                14 Harbour Lane",
                "Amelie Rooke",
            ),
        ] {
            let found = field(text, "patient_name").unwrap_or_default();
            assert_eq!(found.split("  ").next(), Some(expect), "{text:?}");
        }
    }

    #[test]
    fn a_label_goes_on_below_itself_where_its_column_ends() {
        let text = "Date of        11.03.2024      Date of       13.04.2024\nAdmission                      Discharge\nWard           7 East";
        assert_eq!(field(text, "admitted").as_deref(), Some("11.03.2024"));
        assert_eq!(field(text, "discharged").as_deref(), Some("13.04.2024"));
    }

    #[test]
    fn a_sentence_is_a_field_only_where_it_begins_with_the_label() {
        for (text, expect) in [
            ("Day 28 after the infusion. All samples taken 28/09/2024 under sedation.", true),
            ("obtained on 25 September 2025. Vaccines start at that visit, as agreed.", false),
            ("collected 14/03/2021", true),
        ] {
            assert_eq!(field(text, "collected").is_some(), expect, "{text:?}");
        }
    }
}
