//! Persons of the donor search, as the family notes them from papers and letters. They are set side by side and never matched.

use std::collections::BTreeMap;

use satchel_records::PartialDate;
use serde::{Deserialize, Serialize};

use super::super::quotation::Quotation;

/// A person of the donor search: the patient, a relative, a registry's donor.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct Donor {
    /// Who it is to the patient.
    pub person: Person,
    /// A name, initials or a registry's number, as the family writes it.
    pub name: String,
    /// The birth date.
    pub born: Option<PartialDate>,
    /// Age in years, where no birth date is known.
    pub age_years: Option<u32>,
    /// `female` or `male`.
    pub sex: Option<String>,
    /// Blood group as printed.
    pub blood_group: String,
    /// CMV antibodies as printed.
    pub cmv: String,
    /// Typing by locus, as printed.
    pub hla: BTreeMap<String, String>,
    /// The day of the typing sample.
    pub typed: Option<PartialDate>,
    /// Method of the typing as printed.
    pub method: String,
    /// How far the search is, as someone said.
    pub state: Option<Quotation>,
    /// The typing's paper and page, or who told it.
    pub said: Quotation,
}

/// Who someone is to the patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// The patient.
    Patient,
    /// The mother.
    Mother,
    /// The father.
    Father,
    /// A brother or a sister.
    Sibling,
    /// Another relative.
    #[default]
    Relative,
    /// A donor of a registry.
    Unrelated,
    /// A unit of cord blood.
    Cord,
}

impl Donor {
    /// Everything someone said of them.
    pub fn quotations(&self) -> impl Iterator<Item = &Quotation> {
        self.state.iter().chain(std::iter::once(&self.said))
    }
}
