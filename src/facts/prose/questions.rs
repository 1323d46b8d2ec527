//! Numbered questions of forms with the answers on the lines below them.

use super::super::number::pattern;
use super::Passage;

pattern!(NUMBERED, r"^\s*(?:[qQ]|№)?\s?\d{1,2}\s?[.):]\s*\p{L}[^.。]*[?？؟]");

/// Letters of an answer on its own line.
const ANSWER: usize = 320;

/// The passages, a numbered question and the line below it as one row ("Q2. Relapses?  Yes, 8 September 2022").
pub(super) fn with_answers(passages: Vec<Passage>) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut asked = false;
    for passage in passages {
        let asks = NUMBERED.is_match(&passage.text);
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
    question.page == passage.page
        && !passage.is_row
        && !NUMBERED.is_match(&passage.text)
        && passage.text.chars().count() <= ANSWER
}

impl Passage {
    /// Appends the answer to a question, as the cell beside it.
    fn answer(&mut self, answer: Passage) {
        self.text.push_str("  ");
        let shift = self.text.len();
        self.text.push_str(&answer.text);
        self.is_row = true;
        self.spans.extend(answer.spans.into_iter().map(|mut span| {
            span.start += shift;
            span.stop += shift;
            span
        }));
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
            assert_eq!(NUMBERED.is_match(text), expect, "{text:?}");
        }
    }
}
