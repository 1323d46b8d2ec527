//! Tables: headings, flow sheets with dates across, and rows of tests.

use satchel_records::{Rect, Specimen};

use super::super::dates::{FoundDate, find_dates, whole_date};
use super::super::knowledge::{NameMatch, knowledge};
use super::super::layout::{Cell, Row};
use super::super::number::pattern;
use super::super::text::{Folded, fold_tight};
use super::cells::{self, Piece};
use super::{Raw, Sheet, context};

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
enum Column {
    Name,
    Code,
    Result,
    Unit,
    Range,
    Flag,
    Method,
    Previous,
    Index,
    Date,
    /// Results of one day.
    Day(FoundDate),
    /// Results of one analyte: its name as printed, what it may be, its unit.
    Analyte {
        name: String,
        found: NameMatch,
        bounds: Rect,
    },
}

/// A heading with the left and right edge of its column.
#[derive(Debug, Clone)]
struct Heading {
    column: Column,
    slot: (f32, f32),
}

/// The shape of the table that rows are read into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shape {
    /// No heading seen: cells are told by what they hold.
    #[default]
    Open,
    /// A column each for name, result, unit.
    Tests,
    /// Days across, tests down.
    Flow,
    /// Tests across, days down.
    Turned,
}

/// What stays known from row to row, and from page to page while a table goes on.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    shape: Shape,
    headings: Vec<Heading>,
    specimen: Option<Specimen>,
    /// A name that stood alone on the row above.
    pending: Option<Cell>,
    /// Rows without a value since the last one with.
    idle: u32,
    known: u32,
    /// The date in the caption above the table, for papers that tell of several days.
    caption: Option<FoundDate>,
}

/// Reads the rows of a page or of a declared table.
pub(super) fn read(
    sheet: &Sheet<'_>,
    page: u32,
    rows: &[Row],
    ocr: bool,
    state: &mut State,
    used: &mut Vec<(u32, Rect)>,
) -> Vec<Raw> {
    let mut found: Vec<Raw> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some((shape, headings)) = heading(sheet, row, rows.get(at + 1), state) {
            *state = State {
                shape,
                headings,
                specimen: state.specimen,
                known: state.known,
                caption: state.caption.clone(),
                ..State::default()
            };
            used.push((page, row.bounds()));
            continue;
        }
        if fill_units(state, row) {
            used.push((page, row.bounds()));
            continue;
        }
        let ordered = order(row, state);
        let mut raws = match state.shape {
            Shape::Flow => flow_row(&ordered, state, ocr),
            Shape::Turned => turned_row(sheet, &ordered, state, ocr),
            Shape::Open | Shape::Tests => test_row(&ordered, state, ocr),
        };
        if raws.is_empty() && state.shape != Shape::Tests && state.shape != Shape::Open {
            // A sheet of another shape may begin without a heading of its own.
            let plain = State { shape: Shape::Open, headings: Vec::new(), pending: None, ..state.clone() };
            raws = test_row(&ordered, &plain, ocr)
                .into_iter()
                .filter(|raw| raw.found.is_some() && raw.unit.is_some())
                .collect();
        }
        if raws.is_empty() {
            state.idle += 1;
            state.pending = (row.cells.len() == 1 && cells::pieces(&row.cells[0].text).is_none())
                .then(|| row.cells[0].clone());
            let text = row.text();
            if text.chars().count() < 90 {
                let dates = find_dates(&text, sheet.style);
                if let [date] = dates.as_slice() {
                    state.caption = Some(date.clone());
                }
            }
            if text.chars().count() < 60
                && let Some(specimen) = context::specimen_in(&text)
            {
                state.specimen = Some(specimen);
            }
            if state.idle > 12 {
                state.shape = Shape::Open;
                state.headings.clear();
            }
            continue;
        }
        state.idle = 0;
        used.push((page, row.bounds()));
        for mut raw in raws {
            raw.page = page;
            if raw.quote.is_empty() {
                raw.quote = row.text();
            }
            if raw.specimen == Specimen::Unknown {
                raw.specimen = state.specimen.unwrap_or(sheet.specimen);
            }
            if raw.collected.is_none() {
                let stated = collected_at(sheet, page, row.bounds().center_y());
                // A stay's paper has tables of several days, each under its caption.
                raw.collected = stated.or_else(|| {
                    state.caption.clone().filter(|_| state.idle == 0 || state.shape != Shape::Open)
                });
            }
            state.known += u32::from(raw.found.is_some());
            found.push(raw);
        }
        state.pending = None;
    }
    join_wrapped(&mut found, rows, page);
    // An unknown name is a test only inside a laboratory table.
    let known = found.iter().filter(|raw| raw.found.is_some()).count();
    let is_test_name = |name: &str| {
        name.chars().next().is_some_and(char::is_alphabetic) && find_dates(name, sheet.style).is_empty()
    };
    found.retain(|raw| {
        raw.found.is_some()
            || is_test_name(&raw.name)
                && (raw.rule != RULE_OPEN || known >= 3)
                && (raw.unit.is_some() || raw.range.is_some())
    });
    found
}

const RULE_OPEN: &str = "table:no-heading";
const RULE_TESTS: &str = "table:tests-down";
const RULE_FLOW: &str = "table:days-across";
const RULE_TURNED: &str = "table:tests-across";

/// The collection date that counts at a place: the nearest above where several are printed.
fn collected_at(sheet: &Sheet<'_>, page: u32, y: f32) -> Option<FoundDate> {
    let above = sheet.collected_by_place.iter().rev().find(|(p, at, _)| (*p, *at) < (page, y));
    above.map(|(_, _, date)| date.clone()).or_else(|| sheet.collected.clone())
}

/// Cells in reading order. A sheet in Arabic runs from right to left; its headings or its names tell.
fn order(row: &Row, state: &State) -> Vec<Cell> {
    let mut cells = row.cells.clone();
    if right_to_left(&cells, state) {
        cells.reverse();
    }
    cells
}

fn right_to_left(cells: &[Cell], state: &State) -> bool {
    if state.shape == Shape::Tests {
        let at = |wanted: &Column| state.headings.iter().find(|h| h.column == *wanted).map(|h| h.slot.0);
        if let (Some(name), Some(result)) = (at(&Column::Name), at(&Column::Result)) {
            return name > result;
        }
    }
    let arabic =
        |cell: &Cell| cell.text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c) && c.is_alphabetic());
    let is_name = |cell: &Cell| knowledge().analytes_named(&cell.text).is_some();
    match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => {
            (is_name(last) || arabic(last) && cells::pieces(&last.text).is_none())
                && !is_name(first)
                && (cells::pieces(&first.text).is_some() || arabic(first))
        }
        _ => false,
    }
}

fn column_of(key: &str) -> Option<Column> {
    Some(match key {
        "name" => Column::Name,
        "code" => Column::Code,
        "result" => Column::Result,
        "unit" => Column::Unit,
        "range" => Column::Range,
        "flag" => Column::Flag,
        "method" => Column::Method,
        "previous" => Column::Previous,
        "index" => Column::Index,
        "date" => Column::Date,
        _ => return None,
    })
}

/// The headings of a cell: one, or several words that stand close together.
fn headings_of(cell: &Cell) -> Vec<Heading> {
    let words = &knowledge().headings;
    let whole = |text: &str| {
        let folded = fold_tight(text);
        let folded = folded.trim_matches(|c: char| matches!(c, ':' | '*' | '.') || c == ' ');
        let dotted = format!("{folded}.");
        words.whole("heading", folded).or_else(|| words.whole("heading", &dotted)).or_else(|| {
            // "Result (g/L)", "Результат / Result": the first half names the column.
            let first = folded.split(['(', '/', ',']).next().unwrap_or_default().trim();
            (first.len() > 2 && first != folded).then(|| words.whole("heading", first)).flatten()
        })
    };
    if let Some(column) = whole(&cell.text).and_then(|p| column_of(&p.key)) {
        return vec![Heading { column, slot: cell.slot }];
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < cell.words.len() {
        let hit = (at + 1..=cell.words.len()).rev().find_map(|end| {
            let part = Cell::of_words(cell.words[at..end].to_vec());
            whole(&part.text).and_then(|p| column_of(&p.key)).map(|column| (column, part.slot, end))
        });
        match hit {
            Some((column, slot, end)) => {
                found.push(Heading { column, slot });
                at = end;
            }
            None => return Vec::new(),
        }
    }
    found
}

pattern!(
    DAY,
    r"^(?:d|day|день|д|gun|dia|اليوم|يوم|第)?\s*(?P<n>[+-]?\s?\d{1,3})\s?(?:天|-?й день|день|\.? ?gun|日)?$"
);

/// A day label (`D0`, `Day +7`, `第14天`) as a date counted from the stated Day 0.
fn day_label(sheet: &Sheet<'_>, text: &str) -> Option<FoundDate> {
    let folded = fold_tight(text);
    if !folded.chars().any(char::is_alphabetic) {
        return None;
    }
    let days: i64 = DAY.captures(&folded)?.name("n")?.as_str().replace([' ', '+'], "").parse().ok()?;
    let zero = sheet.day_zero.as_ref()?;
    let date = zero.date.exact()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(FoundDate { date: date.into(), time: None, end: None, ..zero.clone() })
}

/// Whether a row is a heading, and of what.
fn heading(sheet: &Sheet<'_>, row: &Row, next: Option<&Row>, state: &State) -> Option<(Shape, Vec<Heading>)> {
    let mut headings: Vec<Heading> = Vec::new();
    let (mut days, mut named, mut other) = (0, 0, 0);
    let mut analytes: Vec<Heading> = Vec::new();
    for cell in &row.cells {
        let here = headings_of(cell);
        if !here.is_empty() {
            named += here.len();
            headings.extend(here);
        } else if let Some(day) = whole_date(&cell.text, sheet.style).or_else(|| day_label(sheet, &cell.text))
        {
            days += 1;
            headings.push(Heading { column: Column::Day(day), slot: cell.slot });
        } else if let Some(found) = knowledge().analytes_named(&cell.text) {
            let column = Column::Analyte { name: cell.text.clone(), found, bounds: cell.bounds };
            analytes.push(Heading { column, slot: cell.slot });
        } else {
            other += 1;
        }
    }
    if days >= 2 && other <= 1 && analytes.len() <= 1 {
        // Two labelled dates in a letterhead are no flow sheet: rows of tests must follow.
        let follows = next.is_some_and(|next| !next.cells.is_empty());
        return follows.then_some((Shape::Flow, headings));
    }
    let has = |column: &Column| headings.iter().any(|h| h.column == *column);
    if analytes.len() >= 2 && other == 0 && !has(&Column::Result) {
        let first_is_date = next.is_some_and(|next| {
            next.cells.iter().any(|cell| {
                whole_date(&cell.text, sheet.style).is_some() || day_label(sheet, &cell.text).is_some()
            }) || next.cells.iter().all(|cell| cells::is_unit(&cell.text))
        });
        if has(&Column::Date) || first_is_date {
            headings.extend(analytes);
            return Some((Shape::Turned, headings));
        }
        return None;
    }
    let results = has(&Column::Result);
    let telling = results && (has(&Column::Name) || has(&Column::Unit) || has(&Column::Range))
        || has(&Column::Name) && has(&Column::Unit) && has(&Column::Range);
    if named >= 2 && telling && named >= other && analytes.is_empty() {
        // The columns of "Result" without a "Name" beside them begin with the name anyway.
        return Some((Shape::Tests, headings));
    }
    let _ = state;
    None
}

/// A row of units below the names of a turned table.
fn fill_units(state: &mut State, row: &Row) -> bool {
    if state.shape != Shape::Turned
        || row.cells.len() < 2
        || !row.cells.iter().all(|cell| cells::is_unit(&cell.text))
    {
        return false;
    }
    for cell in &row.cells {
        if let Some(at) = nearest(&state.headings, cell.slot)
            && let Column::Analyte { found, .. } = &mut state.headings[at].column
        {
            found.unit = Some(cell.text.clone());
        }
    }
    true
}

/// The heading whose column a slot lies in: the largest overlap, else the nearest middle.
fn nearest(headings: &[Heading], slot: (f32, f32)) -> Option<usize> {
    let overlap = |h: &Heading| slot.1.min(h.slot.1) - slot.0.max(h.slot.0);
    let best =
        (0..headings.len()).max_by(|a, b| overlap(&headings[*a]).total_cmp(&overlap(&headings[*b])))?;
    if overlap(&headings[best]) > 0.0 {
        return Some(best);
    }
    let middle = |s: (f32, f32)| f32::midpoint(s.0, s.1);
    let far = |h: &Heading| (middle(h.slot) - middle(slot)).abs().min((h.slot.0 - slot.0).abs());
    (0..headings.len()).min_by(|a, b| far(&headings[*a]).total_cmp(&far(&headings[*b])))
}

/// What a name cell may mean, with an error of recognition forgiven on pictures.
fn named(text: &str, ocr: bool) -> (Option<NameMatch>, bool) {
    if let Some(found) = knowledge().analytes_named(text).or_else(|| knowledge().residual_named(text)) {
        return (Some(found), false);
    }
    let found = ocr.then(|| knowledge().analytes_nearly_named(text)).flatten();
    let fuzzy = found.is_some();
    (found, fuzzy)
}

/// Begins a raw value with its name.
fn begin(cell: &Cell, ocr: bool, rule: &'static str) -> Raw {
    let (found, fuzzy) = named(&cell.text, ocr);
    Raw {
        name: cell.text.trim_matches(|c: char| matches!(c, ':' | '*' | ' ')).to_owned(),
        found,
        fuzzy,
        name_box: Some(cell.bounds),
        doubtful: false,
        ocr,
        rule,
        ..Raw::default()
    }
}

fn take_value(raw: &mut Raw, text: &str, cell: &Cell) {
    text.trim().clone_into(&mut raw.value);
    raw.value_box = Some(cell.bounds);
    raw.doubtful |= cell.doubtful;
}

/// A name and its value in one cell: `WBC: 3.2 10^9/L`.
fn name_and_pieces(cell: &Cell) -> Option<(String, Vec<Piece>)> {
    let folded = Folded::new(&cell.text);
    let start = folded.text.len() - folded.text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let (end, _) = knowledge().analyte_name_at(&folded.text, start)?;
    let at = folded.origin(end);
    let (name, rest) = cell.text.split_at_checked(at)?;
    let rest = rest.trim_start_matches(|c: char| matches!(c, ':' | '：' | '=' | '-' | ' ' | '.' | ')'));
    let found = cells::pieces(rest)?;
    // A name alone before a unit ("Hb g/L") is a heading, not a result.
    found.iter().any(|p| matches!(p, Piece::Value(_))).then(|| (name.trim().to_owned(), found))
}

/// Rows of tests, one or several a row, with or without headings.
fn test_row(cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let rule = if state.shape == Shape::Tests { RULE_TESTS } else { RULE_OPEN };
    let cells = split_by_headings(cells, state);
    let mut done: Vec<Raw> = Vec::new();
    let mut current: Option<Raw> = None;
    let pending = state.pending.as_ref();
    for cell in &cells {
        let column = (state.shape == Shape::Tests).then(|| nearest(&state.headings, cell.slot)).flatten();
        let column = column.map(|at| &state.headings[at].column);
        if matches!(column, Some(Column::Index | Column::Previous)) && cells::pieces(&cell.text).is_some() {
            continue;
        }
        if let Some(Column::Method | Column::Date) = column
            && current.as_ref().is_some_and(|raw| !raw.value.is_empty())
            && knowledge().analytes_named(&cell.text).is_none()
        {
            if let Some(raw) = &mut current
                && column == Some(&Column::Method)
            {
                raw.method = super::super::knowledge::knowledge()
                    .labels
                    .list("method")
                    .find(|phrase| {
                        super::super::text::find_words(&fold_tight(&cell.text), &phrase.text).next().is_some()
                    })
                    .map(|phrase| phrase.key.clone());
                if let Some(specimen) = context::specimen_in(&cell.text) {
                    raw.specimen = specimen;
                }
            }
            continue;
        }
        let is_name = knowledge().analytes_named(&cell.text).is_some();
        let in_name_column = matches!(column, Some(Column::Name | Column::Code));
        let has_value = current.as_ref().is_some_and(|raw| !raw.value.is_empty());
        let open = current.as_ref().is_some_and(|raw| raw.value.is_empty());
        // "K", "P" and "Ca" are names where a name is due, flags or units elsewhere.
        let name_due =
            !open && !matches!(column, Some(Column::Unit | Column::Flag | Column::Range | Column::Result));
        if is_name && (name_due || in_name_column) || in_name_column && cells::pieces(&cell.text).is_none() {
            match &mut current {
                // Code and name side by side: one test under two names.
                Some(raw) if raw.value.is_empty() => {
                    let second = begin(cell, ocr, rule);
                    join_names(raw, second, column == Some(&Column::Code));
                }
                _ => {
                    done.extend(current.take());
                    current = Some(begin(cell, ocr, rule));
                }
            }
            continue;
        }
        if is_name
            && open
            && !matches!(column, Some(Column::Unit | Column::Flag))
            && cells::pieces(&cell.text).is_none()
        {
            if let Some(raw) = &mut current {
                let second = begin(cell, ocr, rule);
                join_names(raw, second, false);
            }
            continue;
        }
        if let Some(pieces) = cells::pieces(&cell.text) {
            if current.is_none() {
                // The name may have been left alone on the row above.
                match pending.filter(|name| name.bounds.x0 <= cell.bounds.x1 && cells.len() >= 2) {
                    Some(name) if knowledge().analytes_named(&name.text).is_some() => {
                        current = Some(begin(name, ocr, rule))
                    }
                    _ => continue,
                }
            }
            if let Some(raw) = &mut current {
                take_pieces(raw, &pieces, cell, column);
            }
            continue;
        }
        if let Some((name, pieces)) = name_and_pieces(cell) {
            done.extend(current.take());
            let mut raw = begin(&Cell { text: name, ..cell.clone() }, ocr, rule);
            take_pieces(&mut raw, &pieces, cell, None);
            current = Some(raw);
            continue;
        }
        match (&mut current, column) {
            (Some(raw), Some(Column::Unit)) if raw.unit.is_none() => raw.unit = Some(cell.text.clone()),
            (Some(raw), Some(Column::Range)) if raw.range.is_none() => raw.range = Some(cell.text.clone()),
            (Some(raw), Some(Column::Result)) if raw.value.is_empty() && raw.found.is_some() => {
                take_value(raw, &cell.text, cell);
            }
            (Some(_), _) if !has_value && open => {
                // Text where a value was due: a second name, or a name with a remark.
                let second = begin(cell, ocr, rule);
                if let Some(raw) = &mut current
                    && second.found.is_some()
                {
                    join_names(raw, second, false);
                }
            }
            (Some(_), _) | (None, _) => {
                done.extend(current.take());
                current = Some(begin(cell, ocr, rule));
            }
        }
    }
    done.extend(current);
    done.retain(|raw| !raw.value.is_empty());
    // Without headings a known name needs more than a bare number: page numbers and addresses hold numbers too.
    if state.shape != Shape::Tests {
        done.retain(|raw| {
            raw.unit.is_some()
                || raw.range.is_some()
                || raw
                    .found
                    .as_ref()
                    .is_some_and(|f| f.unit.is_some() || state.known >= 2 || !cells::is_number(&raw.value))
        });
    }
    done
}

/// Two cells that name one test; they must not contradict each other.
fn join_names(raw: &mut Raw, second: Raw, second_is_code: bool) {
    match (&raw.found, &second.found) {
        (Some(first), Some(other)) => {
            let common: Vec<usize> =
                first.rows.iter().copied().filter(|row| other.rows.contains(row)).collect();
            if !common.is_empty() {
                raw.found =
                    Some(NameMatch { rows: common, unit: first.unit.clone().or_else(|| other.unit.clone()) });
            }
        }
        (None, Some(_)) => {
            raw.found = second.found;
            raw.fuzzy = second.fuzzy;
        }
        _ => {}
    }
    if !second_is_code && raw.name.chars().count() < 6 && raw.name.is_ascii() && !second.name.is_ascii() {
        // The spelled-out name tells more than its abbreviation.
        raw.name = second.name;
        raw.name_box = match (raw.name_box, second.name_box) {
            (Some(a), Some(b)) => Some(a.union(b)),
            (a, b) => a.or(b),
        };
    }
}

fn take_pieces(raw: &mut Raw, pieces: &[Piece], cell: &Cell, column: Option<&Column>) {
    for piece in pieces {
        match piece {
            Piece::Value(text) if column == Some(&Column::Range) => {
                raw.range.get_or_insert_with(|| text.clone());
            }
            Piece::Value(text) | Piece::Range(text)
                if column == Some(&Column::Result) && raw.value.is_empty() =>
            {
                take_value(raw, text, cell);
            }
            Piece::Value(text) if raw.value.is_empty() => take_value(raw, text, cell),
            // "<0.5" reads as an open range too; before any value it is the value.
            Piece::Range(text) if raw.value.is_empty() && cells::is_number(text) => {
                take_value(raw, text, cell)
            }
            Piece::Value(text) if raw.range.is_none() && text.starts_with(['<', '>', '≤', '≥', '＜']) => {
                raw.range = Some(text.clone())
            }
            Piece::Value(text) if raw.range.is_none() && !cells::is_number(text) => {
                raw.range = Some(text.clone())
            }
            Piece::Range(text) if raw.range.is_none() => raw.range = Some(text.clone()),
            Piece::Unit(text) if raw.unit.is_none() => raw.unit = Some(text.clone()),
            // A star says less than the letter beside it.
            Piece::Flag(text)
                if raw.flag.as_deref().is_none_or(|flag| flag == "*")
                    && !matches!(text.as_str(), "-" | "—") =>
            {
                raw.flag = Some(text.clone())
            }
            _ => {}
        }
    }
}

/// A cell that reaches over several columns is cut where the headings change.
fn split_by_headings(cells: &[Cell], state: &State) -> Vec<Cell> {
    if state.shape != Shape::Tests {
        return cells.to_vec();
    }
    let mut out = Vec::new();
    for cell in cells {
        let whole = cell.words.len() < 2
            || cells::pieces(&cell.text).is_some()
            || knowledge().analytes_named(&cell.text).is_some()
            || name_and_pieces(cell).is_some();
        if whole {
            out.push(cell.clone());
            continue;
        }
        let mut groups: Vec<(Option<usize>, Vec<satchel_records::Word>)> = Vec::new();
        for word in &cell.words {
            let at = nearest(&state.headings, (word.bounds.x0, word.bounds.x1));
            match groups.last_mut() {
                Some((column, words)) if *column == at => words.push(word.clone()),
                _ => groups.push((at, vec![word.clone()])),
            }
        }
        let parts: Vec<Cell> = groups.into_iter().map(|(_, words)| Cell::of_words(words)).collect();
        // Cutting must make sense of the parts, or the cell is one long name.
        let sensible = parts.iter().skip(1).all(|part| cells::pieces(&part.text).is_some());
        if sensible { out.extend(parts) } else { out.push(cell.clone()) }
    }
    out
}

/// One test, a value for each day.
fn flow_row(cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let Some(first) = cells.first() else { return Vec::new() };
    let mut name = first.clone();
    let mut rest = &cells[1..];
    let mut base = begin(&name, ocr, RULE_FLOW);
    // Abbreviation and full name in two cells.
    while let Some(next) = rest.first()
        && cells::pieces(&next.text).is_none()
    {
        let second = begin(next, ocr, RULE_FLOW);
        if base.found.is_none() && second.found.is_none() {
            name = next.clone();
        }
        join_names(&mut base, second, false);
        rest = &rest[1..];
    }
    if cells::pieces(&first.text).is_some() && base.found.is_none() {
        return Vec::new();
    }
    let mut days = Vec::new();
    for cell in rest {
        let Some(pieces) = cells::pieces(&cell.text) else { continue };
        let column = nearest(&state.headings, cell.slot).map(|at| &state.headings[at].column);
        match column {
            Some(Column::Day(day)) if pieces.iter().any(|p| matches!(p, Piece::Value(_))) => {
                let mut raw = Raw { collected: Some(day.clone()), ..base.clone() };
                take_pieces(&mut raw, &pieces, cell, Some(&Column::Result));
                raw.quote = format!("{} {}", name.text, cell.text);
                days.push(raw);
            }
            _ => take_pieces_of_row(&mut base, &pieces),
        }
    }
    for raw in &mut days {
        raw.unit = raw.unit.take().or_else(|| base.unit.clone());
        raw.range = raw.range.take().or_else(|| base.range.clone());
    }
    days
}

fn take_pieces_of_row(base: &mut Raw, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Unit(text) => base.unit = base.unit.take().or_else(|| Some(text.clone())),
            Piece::Range(text) => base.range = base.range.take().or_else(|| Some(text.clone())),
            Piece::Value(_) | Piece::Flag(_) => {}
        }
    }
}

/// One day, a value for each test.
fn turned_row(sheet: &Sheet<'_>, cells: &[Cell], state: &State, ocr: bool) -> Vec<Raw> {
    let day = cells
        .iter()
        .find_map(|cell| whole_date(&cell.text, sheet.style).or_else(|| day_label(sheet, &cell.text)));
    let Some(day) = day else { return Vec::new() };
    let mut found = Vec::new();
    for cell in cells {
        let Some(pieces) = cells::pieces(&cell.text) else { continue };
        let column = nearest(&state.headings, cell.slot).map(|at| &state.headings[at].column);
        if let Some(Column::Analyte { name, found: matched, bounds }) = column {
            let mut raw = Raw {
                name: name.clone(),
                found: Some(matched.clone()),
                name_box: Some(*bounds),
                collected: Some(day.clone()),
                ocr,
                rule: RULE_TURNED,
                ..Raw::default()
            };
            take_pieces(&mut raw, &pieces, cell, Some(&Column::Result));
            if !raw.value.is_empty() {
                found.push(raw);
            }
        }
    }
    found
}

/// A name broken over two rows: the part below or above may make it known.
fn join_wrapped(found: &mut [Raw], rows: &[Row], page: u32) {
    for raw in found.iter_mut().filter(|raw| raw.found.is_none() && raw.page == page) {
        let Some(name) = raw.name_box else { continue };
        let beside = |row: &&Row| {
            row.cells.len() == 1 && row.cells[0].bounds.x0 < name.x1 && name.x0 < row.cells[0].bounds.x1
        };
        let line = name.height().max(1.0);
        let gap = |row: &Row| row.bounds().center_y() - name.center_y();
        let below = rows.iter().filter(beside).find(|row| gap(row) > 0.3 * line && gap(row) < 2.0 * line);
        let above = rows.iter().filter(beside).find(|row| gap(row) < -0.3 * line && gap(row) > -2.0 * line);
        for (text, bounds) in [
            below.map(|row| (format!("{} {}", raw.name, row.cells[0].text), row.bounds())),
            above.map(|row| (format!("{} {}", row.cells[0].text, raw.name), row.bounds())),
        ]
        .into_iter()
        .flatten()
        {
            if let Some(matched) = knowledge().analytes_named(&text) {
                raw.found = Some(matched);
                raw.name = text;
                raw.name_box = Some(name.union(bounds));
                break;
            }
        }
    }
}
