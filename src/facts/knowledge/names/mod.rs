//! Test names as printed, and where they lead in the analyte table.

mod nearly;
mod shortened;
mod spelling;

use std::collections::{HashMap, HashSet};

use satchel_records::Specimen;

use super::super::text::{at_word_edge, find_words, fold_tight, is_han};
use super::analytes::Row;
use super::heads::Heads;
use spelling::{halves, is_code, lookalike, prefix_length, shapes, splits_number, tidy, without_number};

/// Most characters of a name with all that may stand around it.
const LONGEST_NAME: usize = 110;

/// The rows of the table that a printed name may mean; unit and specimen settle which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in super::super) struct NameMatch {
    /// Places in the table, in its order.
    pub rows: Vec<usize>,
    /// The unit that the name itself carries: `Hb, g/L`, `NEUT%`.
    pub unit: Option<String>,
    /// The specimen that the name itself carries: `Glucose (CSF)`.
    pub specimen: Option<Specimen>,
}

/// What the rest of a name may be, beside the name of a test.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    /// Whether one of some rows has a unit.
    pub fits: &'a dyn Fn(&[usize], &str) -> bool,
    /// Whether a text is a unit.
    pub is_unit: &'a dyn Fn(&str) -> bool,
    /// Whether a folded text changes nothing about the test: "serum", "quantitative".
    pub is_harmless: &'a dyn Fn(&str) -> bool,
    /// Whether a folded text makes it another test: "direct", "free".
    pub is_telling: &'a dyn Fn(&str) -> bool,
    /// Whether a text is the unit of hours.
    pub is_hour: &'a dyn Fn(&str) -> bool,
    /// The specimen a folded text names.
    pub specimen: &'a dyn Fn(&str) -> Option<Specimen>,
}

/// The first character of a name and the second; none where a space may come between them on paper, and where there is none.
type Beginning = (char, Option<char>);

fn beginning(text: &str) -> Option<Beginning> {
    let mut chars = text.chars();
    Some((chars.next()?, chars.next().filter(|second| !matches!(second, ' ' | '(' | '%' | '#'))))
}

/// Test names and the rows they lead to.
#[derive(Debug, Default)]
pub(super) struct Names {
    exact: HashMap<String, Vec<usize>>,
    /// Names in which letters that look alike in two scripts are one.
    lookalike: HashMap<String, Vec<usize>>,
    /// Names by what they begin with, the longest first.
    by_beginning: HashMap<Beginning, Vec<String>>,
    /// What names of one shape lead to; none where they lead to different rows.
    by_shape: HashMap<String, Option<Vec<usize>>>,
    /// Shapes of names by their number of characters.
    by_length: HashMap<usize, Vec<String>>,
    /// Names of residual disease, the longest first.
    residual: Vec<String>,
    /// What those begin with.
    residual_heads: Heads,
    /// Rows of drug levels: the hour after the dose may stand in their name.
    levels: HashSet<usize>,
}

super::super::number::pattern!(
    AT_HOUR,
    r"^(?P<name>.+?)[\s,(\[（+-]*(?P<hours>\d{1,3})[\s.-]*(?P<unit>[^\d\s()（）\[\]]{1,8})[)）\]]?$"
);

super::super::number::pattern!(
    LONG_NAME,
    r"^(?P<name>[^\[\]]+?)(?:/100 [^\[\]]+)?\s*\[[^\[\]]+\]\s*in\s+(?P<system>\p{L}+)(?:\s.*)?$"
);

impl Names {
    pub(super) fn insert(&mut self, name: &str, row: usize) {
        let tidied = tidy(name);
        let like = self.lookalike.entry(lookalike(&tidied)).or_default();
        if !like.contains(&row) {
            like.push(row);
        }
        let rows = self.exact.entry(tidied).or_default();
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }

    /// Builds what is looked up by parts of names.
    pub(super) fn complete(&mut self, table: &[Row]) {
        let longest_first = |list: &mut Vec<String>| {
            list.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        };
        for (name, rows) in &self.exact {
            for shape in shapes(name) {
                let entry = self.by_shape.entry(shape).or_insert_with(|| Some(rows.clone()));
                if entry.as_ref().is_some_and(|known| known != rows) {
                    *entry = None;
                }
            }
            if let Some(beginning) = beginning(name) {
                self.by_beginning.entry(beginning).or_default().push(name.clone());
            }
            if rows.iter().any(|row| table[*row].is_residual_disease()) {
                self.residual.push(name.clone());
            }
        }
        for shape in self.by_shape.keys() {
            self.by_length.entry(shape.chars().count()).or_default().push(shape.clone());
        }
        self.by_beginning.values_mut().for_each(longest_first);
        longest_first(&mut self.residual);
        self.residual_heads = Heads::new(self.residual.iter().map(String::as_str));
        self.levels = (0..table.len()).filter(|row| table[*row].group == "level").collect();
    }

    /// The rows a printed name may mean. Where only a part of it is a known name, the rest must be harmless: the same test, its
    /// unit, or a code; "bilirubin (indirect)" is no bilirubin.
    pub(super) fn exact(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let tidied = tidy(printed);
        if let Some(rows) = self.exact.get(&tidied).or_else(|| self.lookalike.get(&lookalike(&tidied))) {
            let share = || (printed.contains('%') || printed.contains('％')).then(|| "%".to_owned());
            let bracketed =
                || Some(printed.trim_end().strip_suffix(')')?.rsplit_once('(')?.1.trim().to_owned());
            let unit = bracketed().filter(|unit| (beside.fits)(rows, unit)).or_else(share);
            return Some(NameMatch { rows: rows.clone(), unit, specimen: None });
        }
        if let Some(rest) = printed.trim_start().strip_prefix(['%', '#']).filter(|rest| rest.starts_with(' '))
        {
            // "% Neutrophils" is a share, "# Neutrophils" a count.
            let share = printed.trim_start().starts_with('%').then(|| "%".to_owned());
            return self.exact(rest, beside).map(|found| NameMatch { unit: found.unit.or(share), ..found });
        }
        // "mg/dL" is no magnesium, and neither a sentence nor a figure is a name.
        if printed.contains('/') && (beside.is_unit)(printed)
            || printed.chars().nth(LONGEST_NAME).is_some()
            || !printed.chars().any(char::is_alphabetic)
        {
            return None;
        }
        self.two_sides(printed, beside)
            .or_else(|| self.with_unit_behind(printed, beside))
            .or_else(|| self.two_names(printed))
            .or_else(|| self.at_hour(printed, beside))
            .or_else(|| self.of_halves(printed, beside))
            .or_else(|| self.long_common_name(printed, beside))
            .or_else(|| self.with_words_around(&tidied, beside))
            .or_else(|| self.abbreviated(printed))
            .or_else(|| self.exact(without_number(printed)?, beside))
    }

    fn known(&self, part: &str) -> Option<&Vec<usize>> {
        self.exact.get(&tidy(part))
    }

    /// "Hb, g/L", "фосфор (неорганический) [ммоль/л]": the unit stands last.
    fn with_unit_behind(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let printed = printed.trim();
        let closed = |open: char, close: char| {
            let inner = printed.strip_suffix(close)?;
            let at = inner.rfind(open)?;
            Some((&inner[..at], &inner[at + open.len_utf8()..]))
        };
        let apart = || printed.rsplit_once([',', '，', ';']).or_else(|| printed.rsplit_once(' '));
        let (name, unit) = closed('(', ')')
            .or_else(|| closed('（', '）'))
            .or_else(|| closed('[', ']'))
            .or_else(apart)
            .filter(|(name, _)| !name.trim().is_empty())?;
        if !(beside.is_unit)(unit) {
            return None;
        }
        let found = self.exact(name.trim().trim_end_matches(','), beside)?;
        // A bare letter is a unit only where the test has it: "PT (s)", but "калий (K)".
        ((beside.fits)(&found.rows, unit) || unit.contains('/'))
            .then(|| NameMatch { unit: Some(unit.trim().to_owned()), ..found })
    }

    /// Two names of one test around a slash, or the second in brackets: "D. bilirubin / Bilirubin (direct)".
    fn two_sides(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let around = |sign: &str| printed.split_once(sign);
        let bracketed = || {
            let inner = printed.trim_end().strip_suffix(')')?;
            let open = inner.rfind(" (")?;
            Some((&inner[..open], &inner[open + 2..]))
        };
        let (first, second) = around(" / ").or_else(|| around(" | ")).or_else(bracketed)?;
        let (first, second) = (self.exact(first.trim(), beside)?, self.exact(second.trim(), beside)?);
        let rows: Vec<usize> = first.rows.iter().copied().filter(|row| second.rows.contains(row)).collect();
        let unit = first.unit.or(second.unit);
        (!rows.is_empty()).then_some(NameMatch { rows, unit, specimen: first.specimen.or(second.specimen) })
    }

    /// Two names of one test with a space between them: "C反应蛋白 CRP", "WBC Leukocytes".
    fn two_names(&self, printed: &str) -> Option<NameMatch> {
        printed.match_indices(' ').find_map(|(at, _)| {
            let (first, second) = (self.known(&printed[..at])?, self.known(&printed[at + 1..])?);
            let rows: Vec<usize> = first.iter().copied().filter(|row| second.contains(row)).collect();
            (!rows.is_empty()).then_some(NameMatch { rows, ..NameMatch::default() })
        })
    }

    /// "Methotrexate (24 h)", "甲氨蝶呤48小时": a drug's level some hours after its dose.
    fn at_hour(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let found = AT_HOUR.captures(printed.trim())?;
        if !(beside.is_hour)(&found["unit"]) {
            return None;
        }
        let rows = self.known(&found["name"])?;
        rows.iter()
            .all(|row| self.levels.contains(row))
            .then(|| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }

    /// "Leukocytes [#/volume] in Blood": an export's long name tells the property in square brackets and the specimen behind it.
    fn long_common_name(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let found = LONG_NAME.captures(printed.trim())?;
        let rows = self.known(&found["name"])?.clone();
        let specimen = (beside.specimen)(&fold_tight(&found["system"]));
        Some(NameMatch { rows, specimen, unit: None })
    }

    fn of_halves(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let halves = halves(printed);
        // "Bilirubin (direct)" is the test "direct bilirubin".
        if let [first, second] = halves.as_slice() {
            for joined in
                [format!("{first} {second}"), format!("{second} {first}"), format!("{first}{second}")]
            {
                if let Some(rows) = self.known(&joined) {
                    return Some(NameMatch { rows: rows.clone(), ..NameMatch::default() });
                }
            }
        }
        let mut found = NameMatch::default();
        let (mut named, mut strangers) = (0, 0);
        for half in &halves {
            let folded = fold_tight(half);
            let pair = || self.two_names(half).map(|pair| pair.rows);
            if let Some(known) = self.known(half).cloned().or_else(pair) {
                found.rows = match named {
                    0 => known,
                    _ => found.rows.into_iter().filter(|row| known.contains(row)).collect(),
                };
                named += 1;
            } else if (beside.is_unit)(half) {
                found.unit = Some((*half).to_owned());
            } else if let Some(specimen) = (beside.specimen)(&folded) {
                found.specimen = Some(specimen);
            } else if (beside.is_telling)(&folded) {
                return None;
            } else if !is_code(half) && !(beside.is_harmless)(&folded) {
                strangers += 1;
            }
        }
        // A word of a language that is not known stands beside two names of one test: "Лейкоциттер / Лейкоциты (WBC)".
        let vouched = strangers == 0 || strangers == 1 && named >= 2;
        (named > 0 && vouched && !found.rows.is_empty()).then_some(found)
    }

    /// "Serum creatinine", "血清肌酐测定", "Creatinine blood level": harmless words or a specimen before or behind a known name.
    fn with_words_around(&self, tidied: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let edges =
            tidied.char_indices().map(|(at, _)| at).skip(1).filter(|at| at_word_edge(tidied, *at)).filter(
                |at| {
                    // Between two Chinese characters each place may part words; elsewhere a space must.
                    let before = tidied[..*at].chars().next_back();
                    let after = tidied[*at..].chars().next();
                    before == Some(' ') || before.is_some_and(is_han) && after.is_some_and(is_han)
                },
            );
        for at in edges {
            let (first, second) = (tidied[..at].trim(), tidied[at..].trim());
            for (name, rest) in [(first, second), (second, first)] {
                let Some(rows) = self.exact.get(name) else { continue };
                if let Some(specimen) = (beside.specimen)(rest) {
                    return Some(NameMatch { rows: rows.clone(), unit: None, specimen: Some(specimen) });
                }
                if (beside.is_harmless)(rest) && !(beside.is_telling)(rest) {
                    return Some(NameMatch { rows: rows.clone(), ..NameMatch::default() });
                }
            }
        }
        None
    }

    /// The rows of residual disease, for a longer name that holds one of their names.
    pub(super) fn residual(&self, printed: &str) -> Option<NameMatch> {
        let folded = fold_tight(printed);
        let mut begun = self.residual_heads.begun_in(&folded).into_iter().map(|at| &self.residual[at]);
        let name = begun.find(|name| find_words(&folded, name).next().is_some())?;
        self.exact.get(name).map(|rows| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }

    /// The longest name that begins at a place of a folded text: its end and what it may mean. A figure may touch it where `glued`.
    pub(super) fn at(&self, folded: &str, at: usize, glued: bool) -> Option<(usize, NameMatch)> {
        let rest = folded.get(at..)?;
        if !at_word_edge(folded, at) {
            return None;
        }
        let ends = |name: &str| {
            let stop = at + prefix_length(rest, name)?;
            let touches_figure = || {
                let behind = &folded[stop..];
                glued
                    && name.ends_with(char::is_alphabetic)
                    && behind.starts_with(|c: char| c.is_ascii_digit())
            };
            let is_whole = !splits_number(folded, stop) && (at_word_edge(folded, stop) || touches_figure());
            is_whole.then_some(stop)
        };
        let (first, second) = beginning(rest)?;
        let of_one_letter = second.and_then(|_| self.by_beginning.get(&(first, None)));
        let alike = [self.by_beginning.get(&(first, second)), of_one_letter];
        let longest = alike
            .into_iter()
            .flatten()
            .filter_map(|names| names.iter().find_map(|name| Some((name, ends(name)?))));
        let (name, stop) = longest.max_by(|(a, _), (b, _)| a.len().cmp(&b.len()).then_with(|| b.cmp(a)))?;
        let rows = self.exact.get(name)?.clone();
        let unit = name.contains('%').then(|| "%".to_owned());
        Some((stop, NameMatch { rows, unit, specimen: None }))
    }

    /// Names that unit and specimen together do not settle.
    #[cfg(test)]
    pub(super) fn conflicts(&self, table: &[Row]) -> Vec<String> {
        let mut found = Vec::new();
        for (name, rows) in &self.exact {
            for (i, a) in rows.iter().enumerate() {
                for b in &rows[i + 1..] {
                    let (a, b) = (&table[*a], &table[*b]);
                    let shared = a.units().any(|unit| b.units().any(|other| other == unit));
                    if shared && a.key != b.key && a.specimen == b.specimen {
                        found.push(format!("{name}: {} and {}", a.key, b.key));
                    }
                }
            }
        }
        found.sort();
        found
    }
}
