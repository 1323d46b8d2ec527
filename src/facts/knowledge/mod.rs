//! What the program knows: analytes, units, headings and words in six languages, read once from `assets/knowledge`.

mod analytes;
mod heads;
mod names;
mod relations;
mod units;
mod words;

use std::collections::HashMap;
use std::sync::OnceLock;

use satchel_records::Specimen;

use super::memo::{Question, answer};

pub use analytes::{Analyte, UnitFactor};
pub(super) use analytes::{Conversion, Row};
pub(super) use heads::head;
pub(super) use names::NameMatch;
pub(super) use relations::Relation;
pub(super) use words::{Phrase, Words};

/// The languages whose papers are read.
pub(super) const LANGUAGES: [&str; 6] = ["en", "zh", "ru", "es", "tr", "ar"];

/// The tables of clinical knowledge.
#[derive(Debug)]
pub struct Knowledge {
    analytes: Vec<Analyte>,
    rows: Vec<Row>,
    names: names::Names,
    units: units::Units,
    pub(super) relations: Vec<Relation>,
    pub(super) headings: Words,
    pub(super) labels: Words,
    pub(super) dates: Words,
    pub(super) kinds: Words,
    pub(super) events: Words,
    pub(super) scope: Words,
    pub(super) details: Words,
    pub(super) drugs: Words,
}

impl Knowledge {
    fn load() -> Self {
        let (analytes, rows, names) = analytes::load(include_str!("../../../assets/knowledge/analytes.csv"));
        Self {
            analytes,
            rows,
            names,
            relations: relations::load(include_str!("../../../assets/knowledge/relations.csv")),
            units: units::Units::load(include_str!("../../../assets/knowledge/units.csv")),
            headings: Words::load(include_str!("../../../assets/knowledge/headings.csv")),
            labels: Words::load(include_str!("../../../assets/knowledge/labels.csv")),
            dates: Words::load(include_str!("../../../assets/knowledge/dates.csv")),
            kinds: Words::load(include_str!("../../../assets/knowledge/kinds.csv")),
            events: Words::load(include_str!("../../../assets/knowledge/events.csv")),
            scope: Words::load(include_str!("../../../assets/knowledge/scope.csv")),
            details: Words::load(include_str!("../../../assets/knowledge/details.csv")),
            drugs: Words::load(include_str!("../../../assets/knowledge/drugs.csv")),
        }
    }

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

    /// The names of all drugs, for search: a drug's key and one of its names in any language, without the sign of any ending.
    /// Regimens have one spelling each.
    pub fn drug_names(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_drug = |phrase: &&Phrase| !matches!(phrase.list.as_str(), "regimen" | "block");
        let names = self.drugs.all().filter(is_drug);
        names.map(|phrase| (phrase.key.as_str(), phrase.printed.trim_end_matches('*')))
    }

    /// Every unit (UCUM) a printed unit may mean, the likeliest first; none for an unknown unit.
    pub(super) fn units(&self, printed: &str) -> Vec<String> {
        answer::<UnitsOf>(printed, || self.units.read(printed))
    }

    /// The units (UCUM) among `wanted` that a misread spelling stands for; several where the spelling leaves it open.
    pub(super) fn units_nearly(&self, printed: &str, wanted: &[&str]) -> Vec<String> {
        self.units.nearly(printed, wanted)
    }

    /// The analytes a printed test name may mean.
    pub(super) fn analytes_named(&self, printed: &str) -> Option<NameMatch> {
        answer::<AnalytesNamed>(printed, || self.name_read(printed))
    }

    fn name_read(&self, printed: &str) -> Option<NameMatch> {
        let fits = |rows: &[usize], unit: &str| {
            let units = self.units(unit);
            rows.iter().any(|row| units.iter().any(|unit| self.rows[*row].conversion(unit).is_some()))
        };
        let is_unit = |text: &str| !self.units(text).is_empty();
        let is_harmless = |folded: &str| {
            let labels = |list: &str| self.labels.whole(list, folded).is_some();
            self.headings.whole("modifier", folded).is_some() || labels("method") || labels("procedure")
        };
        let is_telling = |folded: &str| self.headings.whole("telling", folded).is_some();
        let specimen =
            |folded: &str| self.labels.whole("specimen", folded).map(|phrase| specimen(&phrase.key));
        self.names.exact(
            printed,
            names::Beside {
                fits: &fits,
                is_unit: &is_unit,
                is_harmless: &is_harmless,
                is_telling: &is_telling,
                is_hour: &|text| self.units(text).iter().any(|unit| unit == "h"),
                specimen: &specimen,
            },
        )
    }

    /// The residual-disease rows a longer printed name may mean.
    pub(super) fn residual_named(&self, printed: &str) -> Option<NameMatch> {
        self.names.residual(printed)
    }

    /// The analytes a printed test name with a spelling error may mean; only for names read from pictures.
    pub(super) fn analytes_nearly_named(&self, printed: &str) -> Option<NameMatch> {
        self.names.nearly(printed)
    }

    /// The longest test name that begins at a place of a folded text: its end and what it may mean.
    pub(super) fn analyte_name_at(&self, folded: &str, at: usize) -> Option<(usize, NameMatch)> {
        self.names.at(folded, at, false)
    }

    /// As [`Self::analyte_name_at`], where a figure may touch the name: "Hb96g/L". The figure's unit must then tell.
    pub(super) fn analyte_name_touching_at(&self, folded: &str, at: usize) -> Option<(usize, NameMatch)> {
        self.names.at(folded, at, true)
    }

    /// A row of the analyte table, by its place.
    pub(super) fn row(&self, row: usize) -> &Row {
        &self.rows[row]
    }
}

/// Which units a text may mean.
struct UnitsOf;

impl Question for UnitsOf {
    type Answer = Vec<String>;
}

/// Which analytes a text names.
struct AnalytesNamed;

impl Question for AnalytesNamed {
    type Answer = Option<NameMatch>;
}

/// The specimen a key of the tables stands for.
pub(super) fn specimen(key: &str) -> Specimen {
    match key {
        "blood" => Specimen::Blood,
        "marrow" => Specimen::Marrow,
        "csf" => Specimen::Csf,
        "urine" => Specimen::Urine,
        _ => Specimen::Other,
    }
}

/// The tables, parsed at first use.
#[must_use]
pub fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(Knowledge::load)
}

/// Rows of a table as maps from heading to cell. A row that cannot be read is left out: the tables are part of the program and
/// a test reads every row.
fn rows(table: &str) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().filter_map(Result::ok).collect()
}

/// The parts of a cell that holds several words.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_source_and_a_day_of_review() {
        let table = |name: &str| {
            std::fs::read_to_string(format!("{}/assets/knowledge/{name}", env!("CARGO_MANIFEST_DIR")))
                .unwrap()
        };
        for name in [
            "analytes.csv",
            "relations.csv",
            "units.csv",
            "headings.csv",
            "labels.csv",
            "dates.csv",
            "kinds.csv",
            "events.csv",
            "scope.csv",
            "details.csv",
            "drugs.csv",
            "characters.csv",
        ] {
            let text = table(name);
            let all = rows(&text);
            assert_eq!(
                all.len(),
                csv::Reader::from_reader(text.as_bytes()).records().count(),
                "{name} is read whole"
            );
            for row in all {
                assert!(!row["source"].is_empty(), "{name}: a row without a source: {row:?}");
                assert!(
                    row["reviewed"].parse::<satchel_records::PartialDate>().is_ok(),
                    "{name}: no review date: {row:?}"
                );
            }
        }
    }

    #[test]
    fn the_fixed_keys_exist() {
        let fixed = "wbc rbc hgb hct mcv plt anc alc neut_pct lymph_pct blasts_pb blasts_bm crp ferritin ldh procalcitonin il6 \
            fibrinogen d_dimer inr pt aptt creatinine urea uric_acid sodium potassium chloride calcium magnesium phosphate albumin \
            protein_total alt ast ggt alp bilirubin_total bilirubin_direct glucose triglycerides igg iga igm cd3 cd4 cd8 cd19_abs \
            cd19_pct mrd_flow mrd_pcr mrd_ngs bcr_abl1 chimerism cmv_pcr ebv_pcr adv_pcr tacrolimus ciclosporin lvef car_copies";
        for key in fixed.split_whitespace() {
            assert!(knowledge().analyte(key).is_some(), "{key} is promised by the command line's contract");
        }
    }

    #[test]
    fn one_name_in_one_unit_is_one_analyte_of_a_specimen() {
        assert_eq!(
            knowledge().names.conflicts(&knowledge().rows),
            Vec::<String>::new(),
            "the unit or the specimen must settle a shared name"
        );
    }

    #[test]
    fn units_are_known_by_their_spellings() {
        for (printed, ucum) in [
            ("×10⁹/L", "10*9/L"),
            ("10^9/L", "10*9/L"),
            ("10*9/L", "10*9/L"),
            ("x10^9/л", "10*9/L"),
            ("10⁹/л", "10*9/L"),
            ("109/L", "10*9/L"),
            ("10 9/л", "10*9/L"),
            ("10E9/L", "10*9/L"),
            ("G/L", "10*9/L"),
            ("Г/л", "10*9/L"),
            ("тыс/мкл", "10*3/uL"),
            ("K/µL", "10*3/uL"),
            ("10³/µL", "10*3/uL"),
            ("x10^3/uL", "10*3/uL"),
            ("bin/mm³", "10*3/uL"),
            ("/mm³", "/uL"),
            ("cells/µL", "/uL"),
            ("кл/мкл", "/uL"),
            ("个/μL", "/uL"),
            ("10^12/L", "10*12/L"),
            ("млн/мкл", "10*6/uL"),
            ("г/л", "g/L"),
            ("g/dL", "g/dL"),
            ("غ/دل", "g/dL"),
            ("мкмоль/л", "umol/L"),
            ("µmol/L", "umol/L"),
            ("μmol/L", "umol/L"),
            ("U/L", "U/L"),
            ("Ед/л", "U/L"),
            ("IU/L", "[IU]/L"),
            ("фл", "fL"),
            ("пг", "pg"),
            ("сек", "s"),
            ("%", "%"),
            ("mg/L FEU", "mg/L"),
            ("copies/mL", "{copies}/mL"),
            ("拷贝/mL", "{copies}/mL"),
            ("copies/µg DNA", "{copies}/ug"),
            ("мм/ч", "mm/h"),
            ("x10^6/L", "10*6/L"),
            ("10^9 /L", "10*9/L"),
            ("mEq/L", "meq/L"),
            ("ммоль/л", "mmol/L"),
            ("10~9/L", "10*9/L"),
        ] {
            assert!(
                knowledge().units(printed).iter().any(|u| u == ucum),
                "{printed} means {ucum}, not {:?}",
                knowledge().units(printed)
            );
        }
        for printed in ["furlong", "", "7", "WBC", "10"] {
            assert!(knowledge().units(printed).is_empty(), "{printed:?} is no unit");
        }
    }
}
