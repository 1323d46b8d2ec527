//! What was worked out for a text while one document is read, so that it is worked out once.
//!
//! A table asks the same of the same cell many times over: as part of a heading, as part of a row, joined with its neighbour.
//! Answers that hang on the text alone are kept until the document is read, and no longer: nothing of a paper stays in memory.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;

/// A question whose answer hangs on a text and on what the program knows, and on nothing else.
pub(super) trait Question: 'static {
    /// What is kept.
    type Answer: Clone + 'static;
}

/// The answers of each question, asked in its ways, by their texts.
type Answers = HashMap<(TypeId, u8), Box<dyn Any>>;

thread_local! {
    /// What was answered while a document is read; nothing at other times.
    static ANSWERS: RefCell<Option<Answers>> = const { RefCell::new(None) };
}

/// The reading of one document: answers are kept as long as it lives.
#[derive(Debug)]
pub(super) struct Reading(());

impl Reading {
    pub(super) fn begin() -> Self {
        ANSWERS.set(Some(HashMap::new()));
        Self(())
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        ANSWERS.set(None);
    }
}

/// The answer kept for a text, or the one that is worked out now.
pub(super) fn answer<Q: Question>(text: &str, work_out: impl FnOnce() -> Q::Answer) -> Q::Answer {
    answer_asked::<Q>(0, text, work_out)
}

/// As [`answer`], for a question that can be asked in several ways, whose answers differ.
pub(super) fn answer_asked<Q: Question>(
    way: u8,
    text: &str,
    work_out: impl FnOnce() -> Q::Answer,
) -> Q::Answer {
    if let Some(known) = kept::<Q, _>(way, |answers| answers.get(text).cloned()).flatten() {
        return known;
    }
    let answer = work_out();
    kept::<Q, _>(way, |answers| answers.insert(text.to_owned(), answer.clone()));
    answer
}

/// Does something with the answers of a question; nothing outside a reading.
fn kept<Q: Question, T>(way: u8, act: impl FnOnce(&mut HashMap<String, Q::Answer>) -> T) -> Option<T> {
    ANSWERS.with_borrow_mut(|answers| {
        let of_one = answers.as_mut()?.entry((TypeId::of::<Q>(), way));
        let of_one = of_one.or_insert_with(|| Box::new(HashMap::<String, Q::Answer>::new()));
        of_one.downcast_mut().map(act)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Length;

    impl Question for Length {
        type Answer = usize;
    }

    #[test]
    fn an_answer_is_worked_out_once_in_a_reading_and_forgotten_after_it() {
        let mut asked = 0;
        let mut length = |text: &str| {
            answer::<Length>(text, || {
                asked += 1;
                text.len()
            })
        };
        {
            let _reading = Reading::begin();
            assert_eq!([length("platelets"), length("platelets"), length("Hb")], [9, 9, 2]);
        }
        assert_eq!([length("platelets"), length("platelets")], [9, 9]);
        assert_eq!(asked, 4, "two texts in the reading, and each time outside of one");
        assert!(ANSWERS.with_borrow(Option::is_none), "nothing of a paper stays");
    }

    #[test]
    fn ways_of_asking_have_answers_of_their_own() {
        let _reading = Reading::begin();
        let times = |way: u8| answer_asked::<Length>(way, "Hb", || 2 * usize::from(way));
        assert_eq!([times(1), times(2), times(1)], [2, 4, 2]);
    }
}
