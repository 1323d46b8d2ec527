//! Units as printed, read into UCUM.

use std::collections::HashMap;

use super::super::number::pattern;
use super::super::text::{plain_number, swapped};
use super::{parts, rows};

/// What recognition reads for a raised exponent it cannot tell: nothing, a ring, quotes, letters like 9; or another sign in the
/// place of `^`, with the exponent behind it ("1043/uL").
const LOST_EXPONENT: &str = r"^(?:[x×хХX*·✕]\s*)?1[0oOоО]\s*(?:[\^*~]?[°º'`´\x22“”*^~?oоgq]{0,2}|[^\d\s/]{0,2}4?(?P<exp>3|6|9|12))/(?P<below>.+)$";

/// What recognition reads for a per cent sign.
const LOST_PERCENT: &str = r"^(?:[0oOоО°º]{1,2}[/1lI|.\\]?[0oOоО°º]{1,2}|[Yy9][oо0])$";

pattern!(LOST, LOST_EXPONENT);
pattern!(LOST_SHARE, LOST_PERCENT);
pattern!(COUNT, r"^(?:[x×хХX*·✕]\s*)?10\s*(?:[\^*~eEЕ]\s*)?(?:\^)?(?P<exp>3|6|9|12)\s*(?P<rest>.*)$");

/// Most characters of a unit with all that may stand around it.
const LONGEST_UNIT: usize = 60;

/// A unit that a line from right to left turned around: "L/9^10" is "10^9/L".
fn mirrored(printed: &str) -> Option<String> {
    let (below, above) = printed.split_once('/')?;
    let (exponent, base) = above.trim().split_once('^')?;
    (base.trim() == "10").then(|| format!("10^{}/{}", exponent.trim(), below.trim()))
}

/// Spellings of units and of their parts.
#[derive(Debug, Default)]
pub(super) struct Units {
    /// Whole units with an irregular spelling.
    whole: HashMap<String, String>,
    /// Parts in their printed case (`Г` is giga, `г` is gram).
    exact: HashMap<String, String>,
    /// Parts in lower case.
    loose: HashMap<String, Vec<String>>,
}

impl Units {
    pub(super) fn load(table: &str) -> Self {
        let mut units = Self::default();
        for row in rows(table) {
            for word in parts(&row["words"]) {
                let spelling = tidy(word);
                let ucum = row["key"].clone();
                if row["list"] == "whole" {
                    units.whole.insert(spelling.to_lowercase(), ucum);
                    continue;
                }
                let loose = units.loose.entry(spelling.to_lowercase()).or_default();
                if !loose.contains(&ucum) {
                    loose.push(ucum.clone());
                }
                units.exact.entry(spelling).or_insert(ucum);
            }
        }
        units
    }

    /// Every unit a spelling may mean, the likeliest first. Case decides first; where paper ignores case, the analyte will.
    pub(super) fn read(&self, printed: &str) -> Vec<String> {
        if printed.chars().nth(LONGEST_UNIT).is_some() {
            return Vec::new();
        }
        let found = self.read_as_printed(printed);
        if let Some((one, other)) = printed.split_once(" / ").filter(|_| found.is_empty()) {
            // A sheet in two languages prints its unit in both: "мм/сағ / мм/ч".
            let (one, other) = (self.read_as_printed(one), self.read_as_printed(other));
            return one.into_iter().filter(|unit| other.contains(unit)).collect();
        }
        match mirrored(printed).filter(|_| found.is_empty()) {
            Some(turned) => self.read_as_printed(&turned),
            None => found,
        }
    }

    fn read_as_printed(&self, printed: &str) -> Vec<String> {
        let text = tidy(printed);
        if let Some(ucum) = self.whole.get(&text.to_lowercase()) {
            return vec![ucum.clone()];
        }
        let (power, rest) = match COUNT.captures(&text) {
            Some(found) => {
                let rest = found.name("rest").map_or("", |m| m.as_str()).to_owned();
                (found.name("exp").map(|exp| format!("10*{}", exp.as_str())), rest)
            }
            None => (None, text),
        };
        let Some((above, below)) = rest.split_once('/') else {
            return if power.is_some() { Vec::new() } else { self.part(&rest) };
        };
        let aboves = match (&power, above.is_empty()) {
            (_, true) => vec![String::new()],
            (_, false) => self.part(above),
        };
        let mut found = Vec::new();
        for above in aboves {
            // "10^9 cells/L" counts cells as "10^9/L" does.
            let above = match &power {
                Some(power) if above.is_empty() => power.clone(),
                Some(_) => continue,
                None => above,
            };
            for below in self.part(below) {
                if !below.is_empty() {
                    found.push(format!("{above}/{below}"));
                }
            }
        }
        found
    }

    /// The units among `wanted` that a misread spelling may stand for: those with the likest spelling.
    ///
    /// A power of ten that lost its exponent stands for each power that is wanted; the caller must know more to choose.
    pub(super) fn nearly(&self, printed: &str, wanted: &[&str]) -> Vec<String> {
        let text = tidy(printed);
        if let Some(found) = LOST.captures(&text) {
            let below = found.name("below").map_or("", |m| m.as_str());
            let powers = match found.name("exp") {
                Some(exponent) => vec![format!("10*{}", exponent.as_str())],
                None => ["10*9", "10*12", "10*6", "10*3"].map(str::to_owned).to_vec(),
            };
            let powers = powers.iter().flat_map(|power| {
                self.parts_nearly(below).into_iter().map(move |below| format!("{power}/{below}"))
            });
            return powers.filter(|unit| wanted.contains(&unit.as_str())).collect();
        }
        if LOST_SHARE.is_match(&text) {
            return wanted.iter().filter(|unit| **unit == "%").map(|unit| (*unit).to_owned()).collect();
        }
        // Cells that are counted go without a word in UCUM: "hücre/pL" is compared as "/pL".
        let text = match text.split_once('/') {
            Some((above, below)) if self.part(above).iter().any(String::is_empty) => format!("/{below}"),
            _ => text,
        };
        let mut best: (usize, Vec<String>) = (usize::MAX, Vec::new());
        let alike = like(&text);
        for unit in wanted {
            for spelling in self.spellings(unit) {
                let distance = strsim::levenshtein(&like(&spelling), &alike);
                let length = alike.chars().count();
                let far = distance >= length || distance > 1 + length / 8;
                if far || distance > best.0 {
                    continue;
                }
                if distance < best.0 {
                    best = (distance, Vec::new());
                }
                if !best.1.iter().any(|known| known == unit) {
                    best.1.push((*unit).to_owned());
                }
            }
        }
        best.1
    }

    /// The parts a misread part may stand for.
    fn parts_nearly(&self, printed: &str) -> Vec<String> {
        let known = self.part(printed);
        if !known.is_empty() {
            return known;
        }
        let alike = like(printed);
        let mut found: Vec<String> = self
            .loose
            .iter()
            .filter(|(spelling, _)| like(spelling) == alike)
            .flat_map(|(_, units)| units.clone())
            .collect();
        found.sort();
        found.dedup();
        found
    }

    /// How a unit may be spelt.
    fn spellings(&self, unit: &str) -> Vec<String> {
        let of = |part: &str| -> Vec<String> {
            let power = part.strip_prefix("10*").map(|exponent| format!("10^{exponent}"));
            let spelt =
                self.exact.iter().filter(|(_, ucum)| *ucum == part).map(|(spelling, _)| spelling.clone());
            spelt.chain(power).collect()
        };
        let whole = self.whole.iter().filter(|(_, ucum)| *ucum == unit).map(|(spelling, _)| spelling.clone());
        let Some((above, below)) = unit.split_once('/') else {
            return of(unit).into_iter().chain(whole).collect();
        };
        let aboves = if above.is_empty() { vec![String::new()] } else { of(above) };
        let mut found: Vec<String> = whole.collect();
        for below in of(below) {
            found.extend(aboves.iter().map(|above| format!("{above}/{below}")));
        }
        found
    }

    fn part(&self, printed: &str) -> Vec<String> {
        let printed = printed.trim_end_matches('.');
        let mut found: Vec<String> = self.exact.get(printed).cloned().into_iter().collect();
        for ucum in self.loose.get(&printed.to_lowercase()).into_iter().flatten() {
            if !found.contains(ucum) {
                found.push(ucum.clone());
            }
        }
        found
    }
}

/// A spelling in which characters that recognition takes for each other are one.
fn like(spelling: &str) -> String {
    let same = |c: char| match c {
        'l' | 'I' | '1' | '|' | 'i' | '!' | 'L' | '丨' => 'l',
        'л' | 'п' | 'Л' | 'П' | 'n' => 'л',
        'г' | 'r' | 'Г' => 'г',
        'м' | 'm' | 'M' | 'М' => 'm',
        'о' | 'o' | '0' | 'O' | 'О' => 'o',
        'е' | 'e' | 'Е' | 'E' => 'e',
        'к' | 'k' | 'K' | 'К' => 'k',
        'μ' | 'u' | 'µ' | 'и' | 'p' | 'р' | 'y' => 'u',
        '3' | 'З' | 'з' => '3',
        'g' | '9' | 'q' => 'g',
        'ь' | 'b' => 'b',
        '*' | '^' | '~' => '^',
        'x' | 'х' | '×' | 'X' | 'Х' => 'x',
        _ => c.to_lowercase().next().unwrap_or(c),
    };
    // "MKMOJIb/JI": Cyrillic letters read as the Latin ones they resemble.
    let cyrillic =
        ["JI", "JL", "J1", "Jl"].iter().fold(spelling.to_owned(), |text, two| text.replace(two, "л"));
    cyrillic.chars().map(same).collect()
}

/// One spelling of signs; no spaces, no enclosing brackets.
fn tidy(printed: &str) -> String {
    let text: String = plain_number(printed).chars().filter(|c| !c.is_whitespace()).collect();
    let text = [("\u{b5}", "\u{3bc}"), ("∕", "/"), ("⁄", "/"), ("^3", "3"), ("10*3", "10^3")]
        .iter()
        .fold(text, |text, (from, to)| swapped(text, from, to));
    let bare = text.trim_matches(|c| matches!(c, ',' | ';' | ':' | '|'));
    let bare = match bare.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) => inner,
        None => bare.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(bare),
    };
    bare.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::knowledge;

    #[test]
    fn a_unit_turned_around_by_its_line_is_read() {
        assert_eq!(knowledge().units("L/9^10"), ["10*9/L"]);
        assert!(knowledge().units("L/9").is_empty(), "nothing says what was turned around");
    }

    #[test]
    fn a_unit_in_two_languages_is_one() {
        assert_eq!(knowledge().units("мм/сағ / мм/ч"), ["mm/h"]);
        assert!(knowledge().units("g/L / mg/dL").is_empty(), "two units are none");
    }

    #[test]
    fn misread_units_stand_for_every_unit_they_resemble() {
        let counts = ["10*9/L", "10*3/uL", "/uL", "10*6/L"];
        for (printed, wanted, expect) in [
            ("x10°/L", &counts[..], &["10*9/L", "10*6/L"][..]),
            ("×10/L", &counts[..], &["10*9/L", "10*6/L"]),
            ("10^9/1", &counts[..1], &["10*9/L"]),
            ("г/п", &["g/L", "g/dL"], &["g/L"]),
            ("mmo1/L", &["mmol/L", "mg/dL"], &["mmol/L"]),
            ("umoI/l", &["umol/L", "mg/dL"], &["umol/L"]),
            ("1043/uL", &counts[..], &["10*3/uL"]),
            ("10~12/n", &["10*12/L", "10*6/uL"], &["10*12/L"]),
            ("10^З/рЕ", &counts[..], &["10*3/uL"]),
            ("hücre/pL", &counts[..], &["/uL"]),
            ("0 0", &["%", "L/L"], &["%"]),
            ("MKMOJIb/JI", &["umol/L", "mmol/L", "mg/dL"], &["umol/L"]),
            ("MMOJIb/JI", &["umol/L", "mmol/L", "mg/dL"], &["mmol/L"]),
            ("furlong", &counts[..], &[]),
        ] {
            assert_eq!(knowledge().units_nearly(printed, wanted), expect, "{printed:?}");
        }
    }
}
