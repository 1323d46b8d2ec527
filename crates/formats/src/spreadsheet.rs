//! Workbooks (XLSX, XLS, ODS): each sheet is a table under its name; dates become ISO dates.

use std::io::Cursor;

use calamine::{Data, DataRef, DataType, Dimensions, ExcelDateTime, Ods, Reader, SheetType, Xls, Xlsx};
use satchel_records::{Issue, Reading, ReasonCode, TextSource};

use crate::detect::Format;
use crate::text::layout::{self, Block, Cell};
use crate::{Limits, issue};

/// Rows or columns of nothing beyond this are taken for formatting, not for content.
const WIDEST: usize = 2_000;
const TALLEST: usize = 200_000;

/// A sheet as cells at their places, and the ranges that are merged.
#[derive(Default)]
struct Sheet {
    cells: Vec<((usize, usize), String)>,
    merged: Vec<Dimensions>,
}

/// Reads a workbook.
pub(crate) fn read(format: Format, bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading::default();
    let issues = &mut reading.issues;
    let sheets = match format {
        Format::Xlsx => xlsx(bytes, limits, issues),
        Format::Xls => Xls::new(Cursor::new(bytes)).ok().map(|mut book| {
            dense(&mut book, limits, issues, |book, name| {
                book.merge_cells_by_sheet_name(name).unwrap_or_default()
            })
        }),
        _ => Ods::new(Cursor::new(bytes))
            .ok()
            .map(|mut book| dense(&mut book, limits, issues, |_, _| Vec::new())),
    };
    let Some(sheets) = sheets else {
        issues.push(issue(ReasonCode::Corrupt, "The workbook is damaged; the original is kept."));
        return reading;
    };
    let mut blocks = Vec::new();
    for (name, sheet) in sheets {
        let rows = sheet.rows(limits, issues);
        if rows.is_empty() {
            continue;
        }
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Text(name));
        blocks.push(Block::Table(rows));
    }
    if blocks.is_empty() && issues.is_empty() {
        issues.push(issue(ReasonCode::Empty, "The workbook has no filled cell; the original is kept."));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, issues);
    reading
}

fn xlsx(bytes: &[u8], limits: &Limits, issues: &mut Vec<Issue>) -> Option<Vec<(String, Sheet)>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).ok()?;
    let mut sheets = Vec::new();
    for name in worksheet_names(&book) {
        let mut sheet = Sheet::default();
        // Cells are streamed: a single cell in the last row must not make a table of a billion.
        match book.worksheet_cells_reader(&name) {
            Ok(mut cells) => loop {
                match cells.next_cell() {
                    Ok(Some(cell)) => {
                        let (row, column) = cell.get_position();
                        sheet.push(row, column, show_ref(cell.get_value()));
                    }
                    Ok(None) => break,
                    Err(_) => {
                        issues.push(damaged_sheet());
                        break;
                    }
                }
                if sheet.cells.len() > limits.max_cells as usize {
                    break;
                }
            },
            Err(_) => issues.push(damaged_sheet()),
        }
        sheet.merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push((name, sheet));
    }
    Some(sheets)
}

fn dense<'a, B: Reader<Cursor<&'a [u8]>>>(
    book: &mut B,
    limits: &Limits,
    issues: &mut Vec<Issue>,
    merged: impl Fn(&B, &str) -> Vec<Dimensions>,
) -> Vec<(String, Sheet)> {
    let mut sheets = Vec::new();
    for name in worksheet_names(book) {
        let mut sheet = Sheet { merged: merged(book, &name), ..Sheet::default() };
        match book.worksheet_range(&name) {
            Ok(range) => {
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, value) in range.used_cells() {
                    let at =
                        |from: u32, step: usize| from.saturating_add(u32::try_from(step).unwrap_or(u32::MAX));
                    sheet.push(at(top, row), at(left, column), show(value));
                    if sheet.cells.len() > limits.max_cells as usize {
                        break;
                    }
                }
            }
            Err(_) => issues.push(damaged_sheet()),
        }
        sheets.push((name, sheet));
    }
    sheets
}

fn worksheet_names<'a, B: Reader<Cursor<&'a [u8]>>>(book: &B) -> Vec<String> {
    book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).map(|s| s.name.clone()).collect()
}

fn damaged_sheet() -> Issue {
    issue(
        ReasonCode::Corrupt,
        "A sheet of the workbook is damaged; the rest was read and the original is kept.",
    )
}

impl Sheet {
    fn push(&mut self, row: u32, column: u32, text: String) {
        if !text.trim().is_empty() {
            self.cells.push(((row as usize, column as usize), text));
        }
    }

    /// The table from its first to its last filled cell, without empty rows and columns.
    fn rows(mut self, limits: &Limits, issues: &mut Vec<Issue>) -> Vec<Vec<Cell>> {
        self.repeat_merged();
        self.cells.sort_by_key(|(place, _)| *place);
        let mut used_columns: Vec<usize> = self.cells.iter().map(|((_, column), _)| *column).collect();
        used_columns.sort_unstable();
        used_columns.dedup();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let (mut current, mut count) = (None, 0usize);
        for ((row, column), text) in self.cells {
            if current != Some(row) {
                current = Some(row);
                rows.push(vec![Cell::default(); used_columns.len().min(WIDEST)]);
                count += used_columns.len();
            }
            if rows.len() > TALLEST || count > limits.max_cells as usize || used_columns.len() > WIDEST {
                issues.push(issue(
                    ReasonCode::TooLarge,
                    "A sheet has more cells than can be shown; its beginning was read and the original is kept whole.",
                ));
                break;
            }
            let place = used_columns.binary_search(&column).unwrap_or_default();
            if let Some(cell) = rows.last_mut().and_then(|r| r.get_mut(place)) {
                // A merged cell's repetition is marked by a leading NUL, which no cell's text can hold.
                *cell = match text.strip_prefix('\0') {
                    Some(text) => Cell { text: text.to_owned(), repeated: true },
                    None => Cell::new(text),
                };
            }
        }
        rows
    }

    fn repeat_merged(&mut self) {
        let mut copies = Vec::new();
        for range in self.merged.iter().take(20_000) {
            let start = (range.start.0 as usize, range.start.1 as usize);
            let size = (range.end.0 as usize)
                .saturating_sub(start.0)
                .saturating_add(1)
                .saturating_mul((range.end.1 as usize).saturating_sub(start.1).saturating_add(1));
            let Some((_, text)) = self.cells.iter().find(|(place, _)| *place == start) else { continue };
            if size > 4_000 || copies.len() > 100_000 {
                continue;
            }
            for row in range.start.0..=range.end.0 {
                for column in range.start.1..=range.end.1 {
                    if (row as usize, column as usize) != start {
                        copies.push(((row as usize, column as usize), format!("\0{text}")));
                    }
                }
            }
        }
        self.cells.extend(copies);
    }
}

fn show_ref(value: &DataRef<'_>) -> String {
    show(&Data::from(value.clone()))
}

fn show(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => show_number(*number),
        Data::String(text) => text.chars().filter(|c| *c != '\0').collect(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(date) => show_date(*date),
        Data::DateTimeIso(text) => text.trim_end_matches("T00:00:00").replace('T', " "),
        Data::DurationIso(text) => text.clone(),
        Data::Error(_) | Data::Empty => value.as_string().unwrap_or_default(),
    }
}

/// The fifteen digits that spreadsheet programs show, without the noise of binary fractions.
fn show_number(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// `2024-05-21`, with `08:30` when there is a time of day; a time or a duration alone as `08:30`.
fn show_date(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = if second > 0 {
        format!("{hour:02}:{minute:02}:{second:02}")
    } else {
        format!("{hour:02}:{minute:02}")
    };
    if !date.is_datetime() || date.as_f64() < 1.0 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if hour + u8::from(minute > 0) + u8::from(second > 0) > 0 { format!("{day} {time}") } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// The smallest workbook: one sheet with the given rows of XML.
    fn xlsx_file(sheet: &str) -> Vec<u8> {
        let parts = [
            ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>".to_owned()),
            ("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>".to_owned()),
            ("xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Counts' sheetId='1' r:id='rId1'/></sheets></workbook>".to_owned()),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>".to_owned()),
            ("xl/styles.xml", "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>".to_owned()),
            ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{sheet}</worksheet>")),
        ];
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, xml) in parts {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(xml.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read_sheet(sheet: &str) -> Reading {
        read(Format::Xlsx, &xlsx_file(sheet), &Limits::default())
    }

    #[test]
    fn numbers_dates_and_merged_headings() {
        let reading = read_sheet(
            "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Date</t></is></c>\
             <c r='B1' t='inlineStr'><is><t>WBC</t></is></c></row>\
             <row r='2'><c r='A2' s='1'><v>45433</v></c><c r='B2'><v>12.4</v></c><c r='C2'><v>0.30000000000000004</v></c></row>\
             </sheetData><mergeCells><mergeCell ref='B1:C1'/></mergeCells>",
        );
        assert!(reading.issues.is_empty(), "{:?}", reading.issues);
        let rows: Vec<Vec<&str>> = reading.pages[0].tables[0]
            .rows
            .iter()
            .map(|r| r.iter().map(|c| c.text.as_str()).collect())
            .collect();
        assert_eq!(rows, [["Date", "WBC", "WBC"], ["2024-05-21", "12.4", "0.3"]]);
        assert_eq!(
            reading.pages[0].text(),
            "Counts\nDate WBC\n2024-05-21 12.4 0.3",
            "the sheet's name stands above"
        );
    }

    #[test]
    fn a_cell_in_the_last_row_makes_no_giant() {
        let reading = read_sheet(
            "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData>",
        );
        assert_eq!(reading.pages.len(), 1, "empty rows between two cells are not drawn");
        assert!(reading.issues.is_empty(), "{:?}", reading.issues);
    }

    #[test]
    fn an_open_document_sheet_is_read() {
        let content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
            xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
            xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet>\
            <table:table table:name='Counts'><table:table-row>\
            <table:table-cell office:value-type='date' office:date-value='2024-05-21'><text:p>21.05.24</text:p></table:table-cell>\
            <table:table-cell office:value-type='float' office:value='12.4'><text:p>12,4</text:p></table:table-cell>\
            </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        for (name, text) in
            [("mimetype", kind), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", content)]
        {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        let file = writer.finish().unwrap().into_inner();
        assert_eq!(crate::detect::detect(&file), Format::Ods, "the archive says what it is");
        let reading = read(Format::Ods, &file, &Limits::default());
        assert_eq!(reading.pages[0].text(), "Counts\n2024-05-21 12.4", "dates are ISO: {:?}", reading.issues);
    }

    #[test]
    fn a_truncated_workbook_is_an_issue() {
        let file = xlsx_file("<sheetData/>");
        let reading = read(Format::Xlsx, &file[..file.len() / 2], &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
    }
}
