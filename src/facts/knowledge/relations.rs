//! Figures of one sample that must agree with each other.

use super::{parts, rows};

/// How the figures hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Form {
    /// The third is the first times the second.
    ShareOf,
    /// The third is the first divided by the second.
    RatioOf,
    /// The third is the sum of the two others.
    SumOf,
    /// The first is at most the second.
    AtMost,
    /// Together they are at most the factor.
    PartsOf,
}

/// A relation between analytes of one sample, in their canonical units.
#[derive(Debug, Clone)]
pub(in super::super) struct Relation {
    /// How they hang together.
    pub form: Form,
    /// Their keys, in the order the form names them.
    pub keys: Vec<String>,
    /// What the product or ratio is multiplied by; the whole that parts make up.
    pub factor: f64,
    /// How far they may lie apart: a share of the larger, since rounding on paper moves the last figure of each.
    pub share: f64,
    /// How far they may lie apart at least.
    pub least: f64,
}

impl Relation {
    /// Whether values, in the order of the keys, agree.
    pub(in super::super) fn agrees(&self, values: &[f64]) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() <= self.least.max(self.share * a.abs().max(b.abs()));
        match (self.form, values) {
            (Form::ShareOf, [a, b, c]) => near(a * b * self.factor, *c),
            (Form::RatioOf, [a, b, c]) => *b == 0.0 || near(a / b * self.factor, *c),
            (Form::SumOf, [a, b, c]) => near(a + b, *c),
            (Form::AtMost, [a, b]) => a <= b || near(*a, *b),
            (Form::PartsOf, parts) => parts.iter().sum::<f64>() <= self.factor + self.least,
            _ => true,
        }
    }
}

pub(super) fn load(table: &str) -> Vec<Relation> {
    let read = |row: &std::collections::HashMap<String, String>| {
        let form = match row["form"].as_str() {
            "share_of" => Form::ShareOf,
            "ratio_of" => Form::RatioOf,
            "sum_of" => Form::SumOf,
            "at_most" => Form::AtMost,
            "parts_of" => Form::PartsOf,
            _ => return None,
        };
        let number = |column: &str| row[column].parse::<f64>().ok();
        Some(Relation {
            form,
            keys: parts(&row["keys"]).map(str::to_owned).collect(),
            factor: number("factor")?,
            share: number("share")?,
            least: number("least")?,
        })
    };
    rows(table).iter().filter_map(read).collect()
}
