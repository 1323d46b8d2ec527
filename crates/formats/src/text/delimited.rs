//! Comma, semicolon, tab and bar separated tables, told apart by how evenly they cut the lines.

use crate::Limits;

use super::layout::Cell;

const DELIMITERS: [u8; 4] = [b';', b'\t', b'|', b','];

/// The rows, when the text is a table; with the delimiter found.
pub(super) fn read(name: &str, text: &str, limits: &Limits) -> Option<(u8, Vec<Vec<Cell>>)> {
    let text = text.trim_start_matches('\u{feff}');
    let (declared, text) = excel_hint(text);
    let delimiter = declared.or_else(|| sniff(name, text))?;
    let mut reader = reader(delimiter, text);
    let (mut rows, mut cells) = (Vec::new(), 0u64);
    for record in reader.records().flatten() {
        cells += record.len() as u64;
        rows.push(record.iter().map(Cell::new).collect());
        if cells > u64::from(limits.max_cells) {
            break;
        }
    }
    (!rows.is_empty()).then_some((delimiter, rows))
}

/// Excel's own first line `sep=;`.
fn excel_hint(text: &str) -> (Option<u8>, &str) {
    match text.split_once('\n') {
        Some((first, rest)) => match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
            Some([delimiter]) => (Some(*delimiter), rest),
            _ => (None, text),
        },
        None => (None, text),
    }
}

/// The delimiter that gives the most rows of one common width; `None` when none does so evenly enough.
fn sniff(name: &str, text: &str) -> Option<u8> {
    let named = [".csv", ".tsv"].iter().any(|end| name.to_ascii_lowercase().ends_with(end));
    let end = text.char_indices().nth(60_000).map_or(text.len(), |(at, _)| at);
    let start = text.get(..end)?;
    DELIMITERS
        .into_iter()
        .filter_map(|delimiter| {
            let widths: Vec<usize> = reader(delimiter, start)
                .records()
                .flatten()
                .take(200)
                .map(|r| r.len())
                .filter(|&w| w > 0)
                .collect();
            let (width, rows) = commonest(&widths)?;
            let share = rows * 100 / widths.len().max(1);
            // A comma also ends clauses and begins decimals, so it must cut more evenly than the others.
            let (least_share, least_rows) = match (named, delimiter) {
                (true, _) => (40, 1),
                (false, b',') => (85, 3),
                (false, _) => (60, 2),
            };
            (width > 1 && share >= least_share && rows >= least_rows)
                .then_some((share * width.min(4), delimiter))
        })
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, delimiter)| delimiter)
}

/// The commonest width above one and how many rows have it.
fn commonest(widths: &[usize]) -> Option<(usize, usize)> {
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|w| *w > 1).collect();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).max_by_key(|(_, rows)| *rows)
}

fn reader(delimiter: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(name: &str, text: &str) -> Option<Vec<Vec<String>>> {
        let (_, rows) = read(name, text, &Limits::default())?;
        Some(rows.into_iter().map(|r| r.into_iter().map(|c| c.text).collect()).collect())
    }

    #[test]
    fn semicolons_with_decimal_commas() {
        let rows =
            rows("export", "Анализ;Результат;Ед.\nЛейкоциты;12,4;10^9/л\nГемоглобин;9,2;г/дл").unwrap();
        assert_eq!(rows[1], ["Лейкоциты", "12,4", "10^9/л"], "a decimal comma is not a delimiter");
    }

    #[test]
    fn quotes_hold_delimiters_and_line_ends() {
        let rows = rows("a.csv", "a,b\n\"x, \"\"y\"\"\nz\",2\n").unwrap();
        assert_eq!(rows[1], ["x, \"y\"\nz", "2"]);
    }

    #[test]
    fn a_title_above_the_table_does_not_hide_it() {
        let text =
            "City laboratory\nPatient 17\n\nTest\tValue\tUnit\nWBC\t4.1\tG/L\nHb\t92\tg/L\nPLT\t30\tG/L";
        assert_eq!(rows("x.txt", text).unwrap().last().unwrap(), &["PLT", "30", "G/L"]);
    }

    #[test]
    fn excel_names_its_own_delimiter() {
        assert_eq!(rows("x", "sep=|\na|b").unwrap(), [["a", "b"]]);
    }

    #[test]
    fn one_column_is_no_table() {
        assert!(rows("a.csv", "just\nwords\n").is_none(), "there is nothing to separate");
    }
}
