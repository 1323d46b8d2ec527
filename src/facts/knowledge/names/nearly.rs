//! Names that recognition misspelt.

use super::super::super::text::is_han;
use super::spelling::{lookalike, tidy, with_letters};
use super::{NameMatch, Names};

impl Names {
    /// The rows of the one name nearest to a misspelt one, be it behind a code that is misspelt; none where two are as near.
    pub(in super::super) fn nearly(&self, printed: &str) -> Option<NameMatch> {
        self.nearest(printed).or_else(|| {
            let (code, name) = printed.trim().split_once(' ')?;
            let capitals = code.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '#' | '%'));
            (capitals && (3..=5).contains(&code.chars().count()) && name.trim().chars().count() > 5)
                .then(|| self.exact.get(&tidy(name)).cloned())?
                .or_else(|| self.nearest(name).map(|found| found.rows))
                .map(|rows| NameMatch { rows, ..NameMatch::default() })
        })
    }

    fn nearest(&self, printed: &str) -> Option<NameMatch> {
        let tidied = with_letters(&tidy(printed));
        if let Some(rows) = self.exact.get(&tidied).or_else(|| self.lookalike.get(&lookalike(&tidied))) {
            return Some(NameMatch { rows: rows.clone(), ..NameMatch::default() });
        }
        let length = tidied.chars().count();
        // Short names differ from each other by one letter (ALT, AST): only long ones may carry an error.
        let han = tidied.chars().any(is_han);
        if length < if han { 4 } else { 6 } {
            return None;
        }
        let allowed = if han { 1 } else { 1 + length / 9 };
        let mut best: Option<(usize, &Vec<usize>)> = None;
        let mut tie = false;
        let alike = (length.saturating_sub(allowed)..=length + allowed)
            .filter_map(|length| self.by_length.get(&length))
            .flatten();
        for name in alike {
            // Figures make another test: IgG1 and IgG2, IL-6 and IL-8.
            if name.chars().filter(char::is_ascii_digit).ne(tidied.chars().filter(char::is_ascii_digit)) {
                continue;
            }
            let Some(rows) = self.exact.get(name) else { continue };
            let distance = strsim::levenshtein(name, &tidied);
            if distance > allowed {
                continue;
            }
            match best {
                Some((d, r)) if d < distance || (d == distance && r == rows) => {}
                Some((d, _)) if d == distance => tie = true,
                _ => {
                    best = Some((distance, rows));
                    tie = false;
                }
            }
        }
        best.filter(|_| !tie).map(|(_, rows)| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }
}
