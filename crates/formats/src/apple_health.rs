//! Apple Health exports: whose it is, and its measurements, kind by kind.
//!
//! A watch writes hundreds of thousands of pulses and steps, which no reviewer reads and no page can hold. Kinds with
//! few measurements are listed in full; of the others the number and the days are told, and the original is kept.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;
use satchel_records::{Reading, ReasonCode, TextSource};

use crate::office_xml::{Told, attribute, tell};
use crate::text::encoding;
use crate::text::layout::{self, Block, Cell};
use crate::{Limits, issue};

/// Larger exports are kept but not read.
const MAX_BYTES: usize = 1 << 30;
/// A kind with more measurements is told in a line.
const MOST_LISTED: usize = 400;

/// Reads an export.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading =
        Reading { media_type: "application/x-apple-health+xml".to_owned(), ..Reading::default() };
    if bytes.len() > MAX_BYTES {
        reading
            .issues
            .push(issue(ReasonCode::TooLarge, "The health export is too large to be read; it is kept."));
        return reading;
    }
    let mut export = Export::default();
    if !tell(&encoding::decode(bytes, Some(encoding_rs::UTF_8)), limits.max_depth, &mut export) {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The health export breaks off or is damaged; what came before was read and the original is kept.",
        ));
    }
    if export.kinds.is_empty() && reading.issues.is_empty() {
        reading.issues.push(issue(ReasonCode::Empty, "The health export holds no measurement; it is kept."));
    }
    reading.pages = layout::lay_out(&export.blocks(), TextSource::Structured, limits, &mut reading.issues);
    reading
}

#[derive(Default)]
struct Export {
    born: String,
    kinds: BTreeMap<String, Kind>,
}

#[derive(Default)]
struct Kind {
    count: usize,
    first: String,
    last: String,
    /// Moment, value and unit of the first ones.
    listed: Vec<[String; 3]>,
}

impl Told for Export {
    fn start(&mut self, start: &BytesStart<'_>) {
        let get = |name: &str| attribute(start, name).unwrap_or_default();
        match start.local_name().as_ref() {
            "Me" => self.born = get("HKCharacteristicTypeIdentifierDateOfBirth"),
            "Record" => {
                // `2024-01-01 01:01:36 +0200`, the place's own time.
                let moment: String = get("startDate").chars().take(16).collect();
                let kind = self.kinds.entry(name(&get("type"))).or_default();
                kind.count += 1;
                if kind.first.is_empty() || moment < kind.first {
                    kind.first.clone_from(&moment);
                }
                if moment > kind.last {
                    kind.last.clone_from(&moment);
                }
                if kind.listed.len() <= MOST_LISTED {
                    kind.listed.push([moment, get("value"), get("unit")]);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

impl Export {
    fn blocks(self) -> Vec<Block> {
        let mut blocks = vec![Block::Text("Apple Health".to_owned())];
        if !self.born.is_empty() {
            blocks.push(Block::Text(format!("Date of birth: {}", self.born)));
        }
        for (name, mut kind) in self.kinds {
            blocks.push(Block::Text(String::new()));
            let day = |moment: &str| moment.chars().take(10).collect::<String>();
            if kind.count > MOST_LISTED {
                let (first, last) = (day(&kind.first), day(&kind.last));
                let line = format!(
                    "{name}: {} measurements from {first} to {last}, kept in the original",
                    kind.count
                );
                blocks.push(Block::Text(line));
                continue;
            }
            kind.listed.sort();
            let row = |texts: [&str; 4]| texts.map(Cell::new).to_vec();
            let rows = kind.listed.iter().map(|[moment, value, unit]| row([moment, &name, value, unit]));
            blocks.push(Block::Table(
                std::iter::once(row(["Date", "Test", "Result", "Unit"])).chain(rows).collect(),
            ));
        }
        blocks
    }
}

/// `HKQuantityTypeIdentifierBodyTemperature` as people write it: `Body temperature`.
fn name(identifier: &str) -> String {
    let bare = identifier.split_once("TypeIdentifier").map_or(identifier, |(_, bare)| bare);
    let mut name = String::new();
    let mut before = ' ';
    for c in bare.chars() {
        // A capital begins a word unless it goes on an abbreviation.
        if c.is_uppercase() && before.is_lowercase() {
            name.push(' ');
            name.extend(c.to_lowercase());
        } else {
            name.push(c);
        }
        before = c;
    }
    name
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn record(kind: &str, day: usize, value: &str, unit: &str) -> String {
        format!(
            "<Record type='HKQuantityTypeIdentifier{kind}' unit='{unit}' startDate='2024-01-{:02} 08:30:00 +0200' value='{value}'/>",
            day % 28 + 1
        )
    }

    /// An export with a few temperatures and very many pulses.
    pub(crate) fn export() -> Vec<u8> {
        let pulses: String = (0..500).map(|n| record("HeartRate", n, "74", "count/min")).collect();
        format!(
            "<?xml version='1.0'?><HealthData locale='en'><Me HKCharacteristicTypeIdentifierDateOfBirth='2016-03-02'/>\
             {}{}{pulses}</HealthData>",
            record("BodyTemperature", 4, "38.9", "degC"),
            record("BodyTemperature", 2, "36.6", "degC")
        )
        .into_bytes()
    }

    #[test]
    fn few_measurements_are_listed_and_many_are_told() {
        let reading = read(&export(), &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(
            reading.pages[0].text(),
            "Apple Health\nDate of birth: 2016-03-02\nDate Test Result Unit\n2024-01-03 08:30 Body temperature 36.6 degC\n\
             2024-01-05 08:30 Body temperature 38.9 degC\n\
             Heart rate: 500 measurements from 2024-01-01 to 2024-01-28, kept in the original"
        );
    }

    #[test]
    fn a_cut_export_says_so() {
        let whole = export();
        let reading = read(&whole[..whole.len() - 100], &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
        assert!(reading.pages[0].text().contains("Body temperature"));
        assert_eq!(read(b"<HealthData></HealthData>", &Limits::default()).issues[0].code, ReasonCode::Empty);
    }
}
