//! What the program knows about analytes and units, read once from the tables under `assets/knowledge`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The tables of clinical knowledge.
#[derive(Debug, Default)]
pub struct Knowledge {
    analytes: Vec<Analyte>,
}

/// A quantity that laboratories report.
#[derive(Debug, Clone)]
pub struct Analyte {
    /// The fixed key of the command line, for example `hgb`.
    pub key: String,
    /// LOINC code of the canonical property; none where no code was confirmed.
    pub loinc: Option<String>,
    /// Canonical unit (UCUM); empty for results without a number.
    pub unit: String,
    /// What may be converted into the canonical unit.
    pub factors: Vec<UnitFactor>,
    /// Names by language (`en`, `zh`, `ru`, `es`, `tr`, `ar`); the first of each is for display.
    pub names: BTreeMap<String, Vec<String>>,
}

/// One listed conversion: canonical value = printed value x factor.
#[derive(Debug, Clone, PartialEq)]
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

impl Knowledge {
    /// Every analyte, in the order tables show them.
    #[must_use]
    pub fn analytes(&self) -> &[Analyte] {
        &self.analytes
    }

    /// The analyte with a key.
    #[must_use]
    pub fn analyte(&self, key: &str) -> Option<&Analyte> {
        self.analytes.iter().find(|analyte| analyte.key == key)
    }
}

/// The tables, parsed at first use.
#[must_use]
pub fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(Knowledge::default)
}
