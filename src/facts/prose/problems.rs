//! Numbered problems with what belongs to each on lines below it.

use super::super::dates::{DateStyle, find_dates};
use super::super::knowledge::knowledge;
use super::super::number::pattern;
use super::super::text::fold_tight;
use super::Passage;

pattern!(PROBLEM, r"^\s*(?:#\s?\d{1,2}|\d{1,2}\s?[.)])[.:)]?\s+\p{L}");
pattern!(BULLET, r"^\s*[-–—•*▪●]\s+(?P<text>\S.*)");

/// Letters of a problem.
const PROBLEM_LETTERS: usize = 60;

/// The passages, a problem without a date and the line below it that says since when as one ("#3 Acute GVHD" over "- onset 11/08/2023").
pub(super) fn with_onsets(passages: Vec<Passage>) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    for passage in passages {
        match found.last_mut() {
            Some(problem) if names_problem(problem) && says_since_when(problem, &passage) => {
                problem.append(" ", passage);
            }
            _ => found.push(passage),
        }
    }
    found
}

fn names_problem(passage: &Passage) -> bool {
    !passage.is_row
        && PROBLEM.is_match(&passage.text)
        && passage.text.chars().count() <= PROBLEM_LETTERS
        && find_dates(&passage.text, DateStyle::default()).is_empty()
}

/// Whether a line opens with a date, or with a word that leads to one.
fn says_since_when(problem: &Passage, line: &Passage) -> bool {
    let Some(text) = BULLET.captures(&line.text).and_then(|c| c.name("text")) else { return false };
    let Some(date) = find_dates(text.as_str(), DateStyle::default()).into_iter().next() else { return false };
    let before = fold_tight(&text.as_str()[..date.start]);
    let leads = before.is_empty()
        || knowledge().dates.whole("day_before", before.trim_end_matches([':', ' '])).is_some();
    leads && problem.page == line.page && !line.is_row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_takes_the_day_it_began_on() {
        for (line, expect) in [
            ("- onset 11/08/2023, MP 2 mg/kg", true),
            ("- 24/08/2023 first positive", true),
            ("- blinatumomab 02/05/2023", false),
            ("- gut: no, liver: no", false),
        ] {
            let passage = |text: &str| {
                let mut passage = Passage::begin(1, false);
                passage.text.push_str(text);
                passage
            };
            let found = with_onsets(vec![passage("#3 aGVHD skin, stage 3"), passage(line)]);
            assert_eq!(found.len() == 1, expect, "{line:?}");
        }
    }
}
