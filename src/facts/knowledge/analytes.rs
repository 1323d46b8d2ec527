//! The analyte table: names in six languages, canonical units, listed conversions.

use std::collections::{BTreeMap, HashMap};

use super::super::number::Decimal;
use super::super::text::{at_word_edge, fold_tight, is_han};
use super::{LANGUAGES, parts, rows};

/// A quantity that laboratories report.
#[derive(Debug, Clone, Default)]
pub struct Analyte {
    /// The fixed key of the command line, for example `hgb`.
    pub key: String,
    /// LOINC code of the canonical property; none where no code was confirmed.
    pub loinc: Option<String>,
    /// Canonical unit (UCUM); empty for results without a number.
    pub unit: String,
    /// Group for tables and charts: `count`, `chemistry`, `coagulation`, `immunity`, `residual`, `infection`, `level`, `body`.
    pub group: String,
    /// What may be converted into the canonical unit.
    pub factors: Vec<UnitFactor>,
    /// Names by language (`en`, `zh`, `ru`, `es`, `tr`, `ar`) as papers print them.
    pub names: BTreeMap<String, Vec<String>>,
}

/// One listed conversion: canonical value = printed value x factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFactor {
    /// The printed unit (UCUM).
    pub unit: String,
    /// The factor, as a decimal text so that no digit is lost.
    pub factor: String,
    /// LOINC code of the property in the printed unit, where it differs.
    pub loinc: Option<String>,
}

impl Analyte {
    /// The display name in a language, else in English.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let of = |language: &str| self.names.get(language).and_then(|names| names.first());
        of(language).or_else(|| of("en")).map_or(self.key.as_str(), String::as_str)
    }

    /// Every name in every language, for search.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names.values().flatten().map(String::as_str)
    }
}

/// The rows of the table that a printed name may mean; unit and specimen settle which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in super::super) struct NameMatch {
    /// Places in the table, in its order.
    pub rows: Vec<usize>,
    /// The unit that the name itself carries: `Hb, g/L`, `NEUT%`.
    pub unit: Option<String>,
}

/// How a printed value becomes canonical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) struct Conversion {
    /// The factor; `None` when the printed unit is the canonical one.
    pub factor: Option<Decimal>,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Row<'a> {
    /// The analyte's key.
    pub key: &'a str,
    /// LOINC code of the canonical property.
    pub loinc: Option<&'a str>,
    /// Canonical unit (UCUM).
    pub unit: &'a str,
    /// `blood`, `marrow`, or empty where any specimen will do.
    pub specimen: &'a str,
}

/// Test names and where they lead.
#[derive(Debug, Default)]
pub(super) struct Names {
    rows: Vec<OwnedRow>,
    exact: HashMap<String, Vec<usize>>,
    /// Names by their first character, the longest first.
    by_first: HashMap<char, Vec<String>>,
}

#[derive(Debug)]
struct OwnedRow {
    key: String,
    loinc: Option<String>,
    unit: String,
    specimen: String,
    factors: Vec<UnitFactor>,
}

/// A printed name without what varies between sheets: case, accents, marks around it, spaces around signs.
fn tidy(printed: &str) -> String {
    let text = fold_tight(printed);
    let text =
        text.trim_matches(|c: char| matches!(c, '*' | ':' | '.' | '=' | '★' | '☆' | '▲' | '△' | ',' | ' '));
    let text = text.trim_start_matches(|c: char| matches!(c, '-' | '#' | '•'));
    let dotted =
        text.len() <= 12 && text.contains('.') && text.split('.').all(|part| part.chars().count() <= 1);
    let text = if dotted { text.replace('.', "") } else { text.to_owned() };
    // Chinese laboratories say "share" in several ways.
    let text =
        ["百分数", "百分率", "比率", "比例"].iter().fold(text, |text, word| text.replace(word, "百分比"));
    text.replace(" %", "%").replace("( ", "(").replace(" )", ")").replace(" (", "(").replace(" #", "#")
}

pub(super) fn load(table: &str) -> (Vec<Analyte>, Names) {
    let mut analytes: Vec<Analyte> = Vec::new();
    let mut names = Names::default();
    for row in rows(table) {
        let place = names.rows.len();
        let loinc = Some(row["loinc"].clone()).filter(|code| !code.is_empty());
        let factors: Vec<UnitFactor> = parts(&row["units"]).filter_map(factor).collect();
        let mut by_language = BTreeMap::new();
        for language in LANGUAGES {
            let list: Vec<String> = parts(&row[&format!("names_{language}")]).map(str::to_owned).collect();
            for name in &list {
                let rows = names.exact.entry(tidy(name)).or_default();
                if rows.last() != Some(&place) {
                    rows.push(place);
                }
            }
            if !list.is_empty() {
                by_language.insert(language.to_owned(), list);
            }
        }
        names.rows.push(OwnedRow {
            key: row["key"].clone(),
            loinc: loinc.clone(),
            unit: row["ucum"].clone(),
            specimen: row["specimen"].clone(),
            factors: factors.clone(),
        });
        match analytes.iter_mut().find(|analyte| analyte.key == row["key"]) {
            // A further row of the same analyte has names of its own with factors of their own.
            Some(analyte) => {
                for (language, list) in by_language {
                    analyte.names.entry(language).or_default().extend(list);
                }
            }
            None => {
                // The English name of the table heads the list: it is the one for display.
                by_language.entry("en".to_owned()).or_default().insert(0, row["name"].clone());
                analytes.push(Analyte {
                    key: row["key"].clone(),
                    loinc,
                    unit: row["ucum"].clone(),
                    group: row["group"].clone(),
                    factors,
                    names: by_language,
                });
            }
        }
    }
    for name in names.exact.keys() {
        if let Some(first) = name.chars().next() {
            names.by_first.entry(first).or_default().push(name.clone());
        }
    }
    for list in names.by_first.values_mut() {
        list.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    }
    (analytes, names)
}

/// `mg/dL=88.40@2160-0`: unit, factor, LOINC code of the unit's own property.
fn factor(text: &str) -> Option<UnitFactor> {
    let (unit, rest) = text.split_once('=')?;
    let (factor, loinc) = match rest.split_once('@') {
        Some((factor, loinc)) => (factor, Some(loinc.to_owned())),
        None => (rest, None),
    };
    Decimal::parse(factor)?;
    Some(UnitFactor { unit: unit.to_owned(), factor: factor.to_owned(), loinc })
}

impl Names {
    /// The rows a printed name may mean. Where only a part of it is a known name, the rest must be harmless: the same test, its
    /// unit, or a code; "bilirubin (indirect)" is no bilirubin.
    pub(super) fn exact(
        &self,
        printed: &str,
        is_unit: &dyn Fn(&str) -> bool,
        is_harmless: &dyn Fn(&str) -> bool,
    ) -> Option<NameMatch> {
        if let Some(rows) = self.exact.get(&tidy(printed)) {
            let unit = (printed.contains('%') || printed.contains('％')).then(|| "%".to_owned());
            return Some(NameMatch { rows: rows.clone(), unit });
        }
        if let Some(found) = self.two_names(printed) {
            return Some(found);
        }
        let halves = halves(printed);
        let mut rows: Option<Vec<usize>> = None;
        let mut unit = None;
        for half in &halves {
            if let Some(known) = self.exact.get(&tidy(half)) {
                rows = Some(match rows {
                    None => known.clone(),
                    Some(before) => before.into_iter().filter(|r| known.contains(r)).collect(),
                });
            } else if is_unit(half) {
                unit = Some((*half).to_owned());
            } else if !is_code(half) && !is_harmless(half) {
                return None;
            }
        }
        rows.filter(|rows| !rows.is_empty()).map(|rows| NameMatch { rows, unit })
    }

    /// Two names of one test with a space between them: "C反应蛋白 CRP", "WBC Leukocytes".
    fn two_names(&self, printed: &str) -> Option<NameMatch> {
        printed.match_indices(' ').find_map(|(at, _)| {
            let known = |part: &str| self.exact.get(&tidy(part));
            let (first, second) = (known(&printed[..at])?, known(&printed[at + 1..])?);
            let rows: Vec<usize> = first.iter().copied().filter(|row| second.contains(row)).collect();
            (!rows.is_empty()).then_some(NameMatch { rows, unit: None })
        })
    }

    /// The rows of residual disease, for a longer name that holds one of their names.
    pub(super) fn residual(&self, printed: &str) -> Option<NameMatch> {
        let folded = fold_tight(printed);
        let names = self
            .exact
            .iter()
            .filter(|(_, rows)| rows.iter().any(|row| self.rows[*row].key.starts_with("mrd")));
        let best = names
            .filter(|(name, _)| super::super::text::find_words(&folded, name).next().is_some())
            .max_by_key(|(name, _)| name.len());
        best.map(|(_, rows)| NameMatch { rows: rows.clone(), unit: None })
    }

    pub(super) fn nearly(&self, printed: &str) -> Option<NameMatch> {
        let tidied = tidy(printed);
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
        best.filter(|_| !tie).map(|(_, rows)| NameMatch { rows: rows.clone(), unit: None })
    }

    pub(super) fn at(&self, folded: &str, at: usize) -> Option<(usize, NameMatch)> {
        let rest = folded.get(at..)?;
        if !at_word_edge(folded, at) {
            return None;
        }
        let candidates = self.by_first.get(&rest.chars().next()?)?;
        for name in candidates {
            let Some(length) = prefix_length(rest, name) else { continue };
            if at_word_edge(folded, at + length) {
                return self.exact.get(name).map(|rows| {
                    (
                        at + length,
                        NameMatch { rows: rows.clone(), unit: name.contains('%').then(|| "%".to_owned()) },
                    )
                });
            }
        }
        None
    }

    pub(super) fn conversion(&self, row: usize, unit: &str) -> Option<Conversion> {
        let row = self.rows.get(row)?;
        if row.unit == unit {
            return Some(Conversion { factor: None });
        }
        let listed = row.factors.iter().find(|factor| factor.unit == unit)?;
        Some(Conversion { factor: Decimal::parse(&listed.factor) })
    }

    pub(super) fn row(&self, row: usize) -> Row<'_> {
        let row = &self.rows[row];
        Row { key: &row.key, loinc: row.loinc.as_deref(), unit: &row.unit, specimen: &row.specimen }
    }

    /// Names that unit and specimen together do not settle.
    #[cfg(test)]
    pub(super) fn conflicts(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (name, rows) in &self.exact {
            for (i, a) in rows.iter().enumerate() {
                for b in &rows[i + 1..] {
                    let (a, b) = (&self.rows[*a], &self.rows[*b]);
                    let units = |row: &OwnedRow| {
                        std::iter::once(row.unit.clone())
                            .chain(row.factors.iter().map(|f| f.unit.clone()))
                            .collect::<Vec<_>>()
                    };
                    let shared = units(a).iter().any(|u| units(b).contains(u));
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

/// A laboratory's own code: capitals, digits and signs.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 8
        && text.chars().all(|c| c.is_ascii() && !c.is_ascii_lowercase())
        && text.chars().any(|c| c.is_ascii_uppercase())
}

/// What stands before, inside and after brackets, a comma, a slash, or a change of script.
fn halves(printed: &str) -> Vec<&str> {
    let clean = |part: &[&'_ str]| {
        part.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().len() > 1
    };
    let split: Vec<&str> = printed.split(['(', ')', '（', '）', '[', ']']).collect();
    if clean(&split) {
        return split.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect();
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
