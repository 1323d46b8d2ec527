//! From words as they stand on paper, left to right, to words in the order in which they are read.

use satchel_records::{Line, Word};

/// Whether a character belongs to a script that runs from right to left.
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{5ff}' | '\u{600}'..='\u{65f}' | '\u{66e}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Puts the words of each line, given from left to right on paper, into reading order.
///
/// The page as a whole tells from which side its columns are read, so that the rows of a sheet in two languages all
/// come out alike; inside a cell the words' own script decides.
pub(crate) fn reading_order(lines: &mut [Line]) {
    let count = |test: fn(&Word) -> bool| lines.iter().flat_map(|l| &l.words).filter(|w| test(w)).count();
    let right_to_left = count(runs_left);
    if right_to_left == 0 {
        return;
    }
    let page_runs_left = right_to_left > count(runs_right);
    for line in lines {
        let mut cells = cells(std::mem::take(&mut line.words));
        for cell in &mut cells {
            order_cell(cell);
        }
        if page_runs_left {
            cells.reverse();
        }
        line.words = cells.into_iter().flatten().collect();
    }
}

/// The words between wide gaps.
fn cells(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut cells: Vec<Vec<Word>> = Vec::new();
    for word in words {
        let joined = cells.last().and_then(|cell| cell.last()).is_some_and(|before| {
            word.bounds.x0 - before.bounds.x1 < 0.8 * before.bounds.height().min(word.bounds.height())
        });
        match cells.last_mut() {
            Some(cell) if joined => cell.push(word),
            _ => cells.push(vec![word]),
        }
    }
    cells
}

fn order_cell(words: &mut [Word]) {
    let left = words.iter().filter(|w| runs_left(w)).count();
    let right = words.iter().filter(|w| runs_right(w)).count();
    if left == 0 {
        return;
    }
    if left >= right {
        words.reverse();
        reverse_runs(words, runs_right);
    } else {
        reverse_runs(words, runs_left);
    }
}

/// Turns round each run of neighbouring words of the other direction.
fn reverse_runs(words: &mut [Word], other: fn(&Word) -> bool) {
    for run in words.chunk_by_mut(|a, b| other(a) && other(b)) {
        run.reverse();
    }
}

fn runs_left(word: &Word) -> bool {
    word.text.chars().any(is_right_to_left)
}

fn runs_right(word: &Word) -> bool {
    !runs_left(word) && word.text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::Rect;

    /// A line from words with their left edges; each word is 8 wide for each character and 10 high.
    fn line(words: &[(&str, f32)]) -> Line {
        let word = |&(text, x): &(&str, f32)| Word {
            text: text.to_owned(),
            bounds: Rect::new(x, 0.0, x + 8.0 * text.chars().count() as f32, 10.0),
            confidence: None,
            doubtful: false,
        };
        Line { words: words.iter().map(word).collect() }
    }

    #[test]
    fn an_arabic_line_is_read_from_the_right() {
        let mut lines = [line(&[("الطبيب", 0.0), ("اسم", 52.0)])];
        reading_order(&mut lines);
        assert_eq!(lines[0].text(), "اسم الطبيب", "the rightmost word comes first");
    }

    #[test]
    fn a_sheet_in_two_languages_keeps_its_columns_in_one_order() {
        let mut lines = [
            line(&[("Test", 0.0), ("Result", 100.0), ("Unit", 200.0), ("التحليل", 300.0)]),
            line(&[("RBC", 0.0), ("4.22", 100.0), ("الحمراء", 300.0), ("الدم", 360.0), ("كريات", 396.0)]),
        ];
        reading_order(&mut lines);
        assert_eq!(
            lines[1].text(),
            "RBC 4.22 كريات الدم الحمراء",
            "columns run left to right as the page does, the Arabic name right to left"
        );
    }
}
