//! Units as printed, read into UCUM.

use std::collections::HashMap;

use super::super::number::pattern;
use super::super::text::plain_number;
use super::{parts, rows};

pattern!(COUNT, r"^(?:[x×хХX*·✕]\s*)?10\s*(?:[\^*~eEЕ]\s*)?(?:\^)?(?P<exp>3|6|9|12)\s*(?P<rest>.*)$");

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

/// One spelling of signs; no spaces, no enclosing brackets.
fn tidy(printed: &str) -> String {
    let text: String = plain_number(printed).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text
        .replace('\u{3bc}', "μ")
        .replace('∕', "/")
        .replace('⁄', "/")
        .replace("^3", "3")
        .replace("10*3", "10^3");
    let bare = text.trim_matches(|c| matches!(c, ',' | ';' | ':'));
    let bare = match bare.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inner) => inner,
        None => bare.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(bare),
    };
    bare.trim_end_matches('.').to_owned()
}
