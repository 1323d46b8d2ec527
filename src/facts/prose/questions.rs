//! Numbered questions of forms with the answers on the lines below them.

use super::super::dates::{DateStyle, find_dates};
use super::super::number::pattern;
use super::Passage;

pattern!(NUMBERED, r"^\s*(?:[qQ]|№)?\s?\d{1,2}\s?[.):]\s*\p{L}[^.。]*[?？؟]");

pattern!(NUMBERED_LABEL, r"^\s*(?:[qQ]|№)?\s?\d{1,2}\s?[.):]\s*\p{L}[^.。]*[:：]\s*$");

/// Whether a line is a numbered label that asks for what stands below it ("4. Date of relapse:").
fn labels(text: &str) -> bool {
    NUMBERED_LABEL.is_match(text)
}

/// Whether a line opens with a numbered question.
fn asks(text: &str) -> bool {
    NUMBERED.is_match(text)
}

/// Whether a line asks for what stands below it.
pub(super) fn opens(text: &str) -> bool {
    asks(text) || labels(text)
}

/// Letters of an answer on its own line.
const ANSWER: usize = 320;

/// The passages, a numbered question and the line below it as one row ("Q2. Relapses?  Yes, 8 September 2022").
pub(super) fn with_answers(passages: Vec<Passage>) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut asked = false;
    for passage in passages {
        let asks = opens(&passage.text);
        match found.last_mut() {
            Some(question) if asked && is_answer(question, &passage) => {
                question.answer(passage);
                asked = false;
            }
            _ => {
                asked = asks && !passage.is_row;
                found.push(passage);
            }
        }
    }
    found
}

fn is_answer(question: &Passage, passage: &Passage) -> bool {
    // What a label asks for may be a list; only a date needs the label to be one.
    let dated = || !find_dates(&passage.text, DateStyle::default()).is_empty();
    question.page == passage.page
        && !passage.is_row
        && (!labels(&question.text) || dated() && !labels(&passage.text))
        && !asks(&passage.text)
        && passage.text.chars().count() <= ANSWER
}

impl Passage {
    /// Appends the answer to a question, as the cell beside it.
    fn answer(&mut self, answer: Passage) {
        // "Please give dates." asks nothing more, and would part the question from its answer.
        let mark = |c: &(usize, char)| matches!(c.1, '?' | '？' | '؟');
        let end = self.text.char_indices().rfind(mark).map_or(self.text.len(), |(at, c)| at + c.len_utf8());
        self.text.truncate(end);
        self.spans.retain(|span| span.stop <= self.text.len());
        self.is_row = true;
        self.append("  ", answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_question_is_one() {
        for (text, expect) in [
            ("Q2. Has the disease relapsed? Please give dates.", true),
            ("3) Проводилась ли ТГСК?", true),
            ("Relapse?", false),
            ("2. Relapse on 8 September 2022. Query CNS?", false),
        ] {
            assert_eq!(asks(text), expect, "{text:?}");
        }
    }
}
