//! Names that recognition misspelt.

use super::super::super::text::is_han;
use super::spelling::{is_read_as, lookalike, shape, tidy, with_letters};
use super::{NameMatch, Names};

impl Names {
    /// The rows of the one name nearest to a misspelt one, be it behind a code that is misspelt; none where two are as near.
    pub(in super::super) fn nearly(&self, printed: &str) -> Option<NameMatch> {
        self.nearest(printed).or_else(|| self.latin_code(printed)).or_else(|| {
            let (code, name) = printed.trim().split_once(' ')?;
            let capitals = code.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '#' | '%'));
            (capitals && (3..=5).contains(&code.chars().count()) && name.trim().chars().count() > 5)
                .then(|| self.exact.get(&tidy(name)).cloned())?
                .or_else(|| self.nearest(name).map(|found| found.rows))
                .map(|rows| NameMatch { rows, ..NameMatch::default() })
        })
    }

    /// A code of an analyser that was read in Cyrillic letters: "ВВС" is RBC, "НСВ" is HGB; none where it may be two tests.
    fn latin_code(&self, printed: &str) -> Option<NameMatch> {
        let tidied = tidy(printed);
        let letters: Vec<char> = tidied.chars().collect();
        let cyrillic = |c: &char| ('\u{400}'..='\u{4ff}').contains(c);
        let capitals = printed.trim().chars().all(char::is_uppercase);
        if !(3..=4).contains(&letters.len()) || !capitals || !letters.iter().all(cyrillic) {
            return None;
        }
        let mut meant: Option<&Vec<usize>> = None;
        for (name, rows) in &self.exact {
            let fits = name.is_ascii()
                && name.len() == letters.len()
                && name.chars().zip(&letters).all(|(latin, read)| is_read_as(*read, latin));
            if fits && meant.is_some_and(|known| known != rows) {
                return None;
            }
            if fits {
                meant = Some(rows);
            }
        }
        meant.map(|rows| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }

    fn nearest(&self, printed: &str) -> Option<NameMatch> {
        let tidied = with_letters(&tidy(printed));
        if let Some(rows) = self.exact.get(&tidied).or_else(|| self.lookalike.get(&lookalike(&tidied))) {
            return Some(NameMatch { rows: rows.clone(), ..NameMatch::default() });
        }
        /// The shortest name that is told by its shape alone: "CO9" is СОЭ, "lgM" is IgM.
        const SHORTEST: usize = 3;
        let shape = shape(&tidied);
        let length = shape.chars().count();
        if let Some(Some(rows)) = self.by_shape.get(&shape).filter(|_| length >= SHORTEST) {
            return Some(NameMatch { rows: rows.clone(), ..NameMatch::default() });
        }
        // Short names differ from each other by one letter (ALT, AST): only long ones may carry an error.
        let han = shape.chars().any(is_han);
        if length < if han { 4 } else { 6 } {
            return None;
        }
        let allowed = if han { 1 } else { 1 + length / 9 };
        // The nearest rows so far; none where two names are as near.
        let mut best: Option<(usize, Option<&Vec<usize>>)> = None;
        let alike = (length.saturating_sub(allowed)..=length + allowed)
            .filter_map(|length| self.by_length.get(&length))
            .flatten();
        for name in alike {
            // Figures make another test: IgG1 and IgG2, IL-6 and IL-8.
            if name.chars().filter(char::is_ascii_digit).ne(shape.chars().filter(char::is_ascii_digit)) {
                continue;
            }
            let distance = strsim::levenshtein(name, &shape);
            if distance > allowed {
                continue;
            }
            let rows = self.by_shape.get(name).and_then(Option::as_ref);
            match best {
                Some((nearest, _)) if nearest < distance => {}
                Some((nearest, known)) if nearest == distance => {
                    best = Some((nearest, known.filter(|_| known == rows)))
                }
                _ => best = Some((distance, rows)),
            }
        }
        let (_, rows) = best?;
        rows.map(|rows| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }
}
