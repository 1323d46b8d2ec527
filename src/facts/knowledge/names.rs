//! Test names as printed, and where they lead in the analyte table.

use std::collections::{HashMap, HashSet};

use satchel_records::Specimen;

use super::super::text::{at_word_edge, find_words, fold_tight, is_han};
use super::analytes::Row;

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

/// Test names and the rows they lead to.
#[derive(Debug, Default)]
pub(super) struct Names {
    exact: HashMap<String, Vec<usize>>,
    /// Names in which letters that look alike in two scripts are one.
    lookalike: HashMap<String, Vec<usize>>,
    /// Names by their first character, the longest first.
    by_first: HashMap<char, Vec<String>>,
    /// Names of residual disease, the longest first.
    residual: Vec<String>,
    /// Rows of drug levels: the hour after the dose may stand in their name.
    levels: HashSet<usize>,
}

super::super::number::pattern!(
    AT_HOUR,
    r"^(?P<name>.+?)[\s,(\[（+-]*(?P<hours>\d{1,3})[\s.-]*(?P<unit>[^\d\s()（）\[\]]{1,8})[)）\]]?$"
);

/// A printed name without what varies between sheets: case, accents, marks around it, spaces around signs.
fn tidy(printed: &str) -> String {
    let text = fold_tight(printed);
    let text =
        text.trim_matches(|c: char| matches!(c, '*' | ':' | '.' | '=' | '★' | '☆' | '▲' | '△' | ',' | ' '));
    let text = text.trim_start_matches(['-', '#', '•']);
    let dotted =
        text.len() <= 12 && text.contains('.') && text.split('.').all(|part| part.chars().count() <= 1);
    let text = if dotted { text.replace('.', "") } else { text.to_owned() };
    // Chinese laboratories say "share" in several ways.
    let text =
        ["百分数", "百分率", "比率", "比例"].iter().fold(text, |text, word| text.replace(word, "百分比"));
    text.replace(" %", "%").replace("( ", "(").replace(" )", ")").replace(" (", "(").replace(" #", "#")
}

/// A tidied name in which Cyrillic letters that look Latin are Latin: keyboards and recognition mix them.
fn lookalike(tidied: &str) -> String {
    let latin = |c: char| match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        _ => c,
    };
    tidied.chars().map(latin).collect()
}

/// A tidied name in which digits inside words are the letters they look like: "1infocitos", "hem0globin".
fn with_letters(tidied: &str) -> String {
    let chars: Vec<char> = tidied.chars().collect();
    let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let meant = |(at, c): (usize, &char)| {
        // Letters on both sides, or a word of letters that begins with it: "IL-1", "C3" and "B12" keep their digits.
        let behind = letter(Some(at + 1)) && letter(Some(at + 2)) && letter(Some(at + 3));
        let inside = letter(at.checked_sub(1)) && letter(at.checked_sub(2)) && letter(Some(at + 1));
        let behind = behind && !at.checked_sub(1).is_some_and(|at| chars[at].is_ascii_digit());
        match c {
            '1' if behind || inside => 'l',
            '0' if behind || inside => 'o',
            c => *c,
        }
    };
    chars.iter().enumerate().map(meant).collect()
}

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
            if let Some(first) = name.chars().next() {
                self.by_first.entry(first).or_default().push(name.clone());
            }
            if rows.iter().any(|row| table[*row].is_residual_disease()) {
                self.residual.push(name.clone());
            }
        }
        self.by_first.values_mut().for_each(longest_first);
        longest_first(&mut self.residual);
        self.levels = (0..table.len()).filter(|row| table[*row].group == "level").collect();
    }

    /// The rows a printed name may mean. Where only a part of it is a known name, the rest must be harmless: the same test, its
    /// unit, or a code; "bilirubin (indirect)" is no bilirubin.
    pub(super) fn exact(&self, printed: &str, beside: Beside<'_>) -> Option<NameMatch> {
        let tidied = tidy(printed);
        if let Some(rows) = self.exact.get(&tidied).or_else(|| self.lookalike.get(&lookalike(&tidied))) {
            let unit = (printed.contains('%') || printed.contains('％')).then(|| "%".to_owned());
            return Some(NameMatch { rows: rows.clone(), unit, specimen: None });
        }
        if printed.contains('/') && (beside.is_unit)(printed) {
            // "mg/dL" is no magnesium.
            return None;
        }
        self.two_sides(printed, beside)
            .or_else(|| self.with_unit_behind(printed, beside))
            .or_else(|| self.two_names(printed))
            .or_else(|| self.at_hour(printed, beside))
            .or_else(|| self.of_halves(printed, beside))
            .or_else(|| self.with_words_around(&tidied, beside))
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
        let mut named = false;
        for half in &halves {
            let folded = fold_tight(half);
            let pair = || self.two_names(half).map(|pair| pair.rows);
            if let Some(known) = self.known(half).cloned().or_else(pair) {
                found.rows = match named {
                    false => known,
                    true => found.rows.into_iter().filter(|row| known.contains(row)).collect(),
                };
                named = true;
            } else if (beside.is_unit)(half) {
                found.unit = Some((*half).to_owned());
            } else if let Some(specimen) = (beside.specimen)(&folded) {
                found.specimen = Some(specimen);
            } else if (beside.is_telling)(&folded) || !is_code(half) && !(beside.is_harmless)(&folded) {
                return None;
            }
        }
        (named && !found.rows.is_empty()).then_some(found)
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
        let name = self.residual.iter().find(|name| find_words(&folded, name).next().is_some())?;
        self.exact.get(name).map(|rows| NameMatch { rows: rows.clone(), ..NameMatch::default() })
    }

    /// The rows of the one name nearest to a misspelt one, be it behind a code that is misspelt; none where two are as near.
    pub(super) fn nearly(&self, printed: &str) -> Option<NameMatch> {
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
        for (name, rows) in &self.exact {
            if name.chars().count().abs_diff(length) > allowed
                || name.chars().filter(char::is_ascii_digit).ne(tidied.chars().filter(char::is_ascii_digit))
            {
                continue;
            }
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

    /// The longest name that begins at a place of a folded text: its end and what it may mean. A figure may touch it where `glued`.
    pub(super) fn at(&self, folded: &str, at: usize, glued: bool) -> Option<(usize, NameMatch)> {
        let rest = folded.get(at..)?;
        if !at_word_edge(folded, at) {
            return None;
        }
        let candidates = self.by_first.get(&rest.chars().next()?)?;
        for name in candidates {
            let Some(length) = prefix_length(rest, name) else { continue };
            let touches_figure = || {
                let rest = &folded[at + length..];
                glued && name.ends_with(char::is_alphabetic) && rest.starts_with(|c: char| c.is_ascii_digit())
            };
            if at_word_edge(folded, at + length) || touches_figure() {
                let rows = self.exact.get(name)?.clone();
                let unit = name.contains('%').then(|| "%".to_owned());
                return Some((at + length, NameMatch { rows, unit, specimen: None }));
            }
        }
        None
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

/// The length of `text` that spells `name`, where `text` may have a space before `(`, `%` or `#`.
fn prefix_length(text: &str, name: &str) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    for wanted in name.chars() {
        if matches!(wanted, '(' | '%' | '#') {
            while rest.next_if(|(_, c)| *c == ' ').is_some() {}
        }
        match rest.next() {
            Some((_, c)) if c == wanted => {}
            _ => return None,
        }
    }
    Some(rest.peek().map_or(text.len(), |(at, _)| *at))
}

/// A name behind its number on the sheet: "3. Hemoglobin", "12) WBC".
fn without_number(printed: &str) -> Option<&str> {
    let printed = printed.trim_start();
    let digits = printed.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &printed[digits..];
    let parted = rest.starts_with(['.', ')', '、', ' ', '．']);
    let name = rest.trim_start_matches(['.', ')', '、', ' ', '．']);
    ((1..=2).contains(&digits) && parted && name.starts_with(char::is_alphabetic)).then_some(name)
}

/// A laboratory's own code: a few capitals, or capitals and digits.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    let signs = text.chars().all(|c| c.is_ascii() && !c.is_ascii_lowercase());
    let digits = text.chars().any(|c| c.is_ascii_digit());
    signs && (text.len() <= 3 && text.chars().any(|c| c.is_ascii_uppercase()) || digits && text.len() <= 8)
}

/// What stands before, inside and after brackets, a comma, a slash, or a change of script.
fn halves(printed: &str) -> Vec<&str> {
    let split: Vec<&str> = printed
        .split(['(', ')', '（', '）', '[', ']', '|'])
        .flat_map(|part| part.split(" / "))
        .map(|part| part.trim_matches([' ', '/', ',', '-']))
        .filter(|part| !part.is_empty())
        .collect();
    if split.len() > 1 {
        return split;
    }
    for sign in [", ", ",", " - ", " – ", "|", "/"] {
        if let Some((before, after)) = printed.split_once(sign) {
            return vec![before.trim(), after.trim()];
        }
    }
    // A change of script: "WBC白细胞", "白细胞 WBC", "HGB гемоглобин".
    let change = printed.char_indices().skip(1).find(|(at, c)| {
        let before = printed[..*at].trim_end().chars().next_back().unwrap_or(' ');
        c.is_alphanumeric() && before.is_alphanumeric() && c.is_ascii() != before.is_ascii()
    });
    change.map(|(at, _)| vec![printed[..at].trim(), printed[at..].trim()]).unwrap_or_default()
}
