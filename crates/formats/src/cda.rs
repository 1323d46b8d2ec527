//! C-CDA records: whose they are, and of each section the words that its author signed.
//!
//! A section says everything twice, in words for people and in coded entries. The words are what was signed and are
//! shown; of the entries only the day of results is taken, which the words often leave out.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::BytesStart;
use satchel_records::{Member, Reading, ReasonCode, TextSource};

use crate::office_xml::{Told, attribute, tell};
use crate::text::encoding;
use crate::text::layout::{self, Block};
use crate::writing::{Writing, has_text};
use crate::{Limits, issue};

/// Section codes (LOINC) whose entries are results of a day: laboratory results, vital signs.
const RESULTS: [&str; 2] = ["30954-2", "8716-3"];
/// Elements of the words that begin and end a line.
const LINES: [&str; 5] = ["paragraph", "list", "item", "caption", "footnote"];

/// Reads a record or a part of one.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { media_type: "application/cda+xml".to_owned(), ..Reading::default() };
    let xml = encoding::decode(bytes, encoding::declared(bytes));
    let mut record = Record::default();
    if !tell(&xml, limits.max_depth.saturating_mul(4), &mut record) {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The C-CDA record breaks off or is damaged; what came before was read and the original is kept.",
        ));
    }
    reading.members.extend(carried(&record.carried));
    let blocks = record.into_blocks();
    if !blocks.iter().any(has_text) && reading.members.is_empty() && reading.issues.is_empty() {
        reading.issues.push(issue(
            ReasonCode::Empty,
            "The C-CDA record holds no words for people, only codes; the original is kept.",
        ));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// The document that a record without sections carries whole.
fn carried(packed: &str) -> Option<Member> {
    let packed: String = packed.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let bytes = STANDARD.decode(packed).ok().filter(|bytes| !bytes.is_empty())?;
    Some(Member { name: "document".to_owned(), bytes })
}

#[derive(Default)]
struct Record {
    /// The elements that are open, outermost first.
    path: Vec<String>,
    title: String,
    date: String,
    patient: Vec<String>,
    born: String,
    facility: String,
    /// All sections in the order in which they begin, and those that are open, outermost first.
    sections: Vec<Section>,
    open: Vec<usize>,
    /// A body that is no text, in base 64.
    carried: String,
}

#[derive(Default)]
struct Section {
    title: String,
    writing: Writing,
    holds_results: bool,
    days: BTreeSet<String>,
}

impl Record {
    fn is_in(&self, name: &str) -> bool {
        self.path.iter().any(|open| open == name)
    }

    /// Whether the innermost elements are these, the innermost last.
    fn ends_with(&self, names: &[&str]) -> bool {
        self.path.len() >= names.len() && self.path[self.path.len() - names.len()..].iter().eq(names)
    }

    fn section(&mut self) -> Option<&mut Section> {
        self.open.last().and_then(|open| self.sections.get_mut(*open))
    }

    /// Inside the words of a section: below its `text`, which entries have too.
    fn in_words(&self) -> bool {
        let text = self.path.iter().rposition(|open| open == "text");
        text.is_some_and(|at| at > 0 && self.path[at - 1] == "section") && !self.is_in("entry")
    }

    fn begin_words(&mut self, name: &str, start: &BytesStart<'_>) {
        let count = |key: &str| attribute(start, key).and_then(|value| value.parse().ok()).unwrap_or(1);
        let in_cell = self.path.iter().any(|open| open == "td" || open == "th");
        let Some(section) = self.section() else { return };
        let writing = &mut section.writing;
        match name {
            "text" => writing.begin_paragraph(),
            "table" => {
                writing.end_paragraph();
                writing.begin_table();
            }
            "tr" => writing.begin_row(),
            "td" | "th" => {
                writing.begin_cell(count("colspan"), count("rowspan"));
                writing.begin_paragraph();
            }
            "br" => writing.push("\n"),
            name if LINES.contains(&name) && in_cell => writing.push("\n"),
            name if LINES.contains(&name) => {
                writing.end_paragraph();
                writing.begin_paragraph();
            }
            _ => {}
        }
    }

    fn end_words(&mut self, name: &str) {
        let in_cell = self.path.iter().any(|open| open == "td" || open == "th");
        let Some(section) = self.section() else { return };
        let writing = &mut section.writing;
        match name {
            "text" => writing.end_paragraph(),
            "td" | "th" => {
                writing.end_paragraph();
                writing.end_cell();
            }
            "table" => {
                writing.end_table();
                writing.begin_paragraph();
            }
            name if LINES.contains(&name) && !in_cell => {
                writing.end_paragraph();
                writing.begin_paragraph();
            }
            _ => {}
        }
    }

    /// Days that elements state as a value.
    fn stated_day(&mut self, start: &BytesStart<'_>) {
        let Some(day) = attribute(start, "value").as_deref().and_then(day) else { return };
        if self.ends_with(&["ClinicalDocument", "effectiveTime"]) {
            self.date = day;
        } else if self.ends_with(&["patient", "birthTime"]) {
            self.born = day.chars().take(10).collect();
        } else if self.is_in("entry")
            && (self.ends_with(&["observation", "effectiveTime"])
                || self.ends_with(&["effectiveTime", "low"]))
            && !self.is_in("author")
            && let Some(section) = self.section().filter(|section| section.holds_results)
        {
            section.days.insert(day);
        }
    }

    fn into_blocks(self) -> Vec<Block> {
        let stated = [
            ("Hospital", self.facility),
            ("Patient", self.patient.join(" ")),
            ("Date of birth", self.born),
            ("Document date", self.date),
        ];
        let mut blocks = vec![Block::Text(self.title)];
        blocks.extend(
            stated
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(label, value)| Block::Text(format!("{label}: {value}"))),
        );
        for section in self.sections {
            blocks.push(Block::Text(section.title.trim().to_owned()));
            // Days of several samples cannot be told apart in the words.
            if let (1, Some(day)) = (section.days.len(), section.days.first()) {
                blocks.push(Block::Text(format!("Collection date: {day}")));
            }
            blocks.extend(section.writing.finish());
        }
        blocks.retain(has_text);
        blocks
    }
}

impl Told for Record {
    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name().as_ref().to_owned();
        if name == "section" {
            self.open.push(self.sections.len());
            self.sections.push(Section::default());
        }
        self.path.push(name.clone());
        if self.in_words() {
            self.begin_words(&name, start);
        } else if self.ends_with(&["section", "code"]) {
            let holds_results = attribute(start, "code").is_some_and(|code| RESULTS.contains(&code.as_str()));
            if let Some(section) = self.section() {
                section.holds_results = holds_results;
            }
        } else {
            self.stated_day(start);
        }
    }

    fn end(&mut self, name: &str) {
        if self.in_words() {
            self.end_words(name);
        }
        self.path.pop();
        if name == "section" {
            self.open.pop();
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_words() {
            let Some(section) = self.section() else { return };
            // Line ends of the file itself mean nothing.
            let before = section.writing.paragraph().and_then(|p| p.chars().last());
            let mut gap = before.is_none_or(char::is_whitespace);
            for c in text.chars() {
                let white = c.is_whitespace();
                match (white, gap) {
                    (true, false) => section.writing.push(" "),
                    (true, true) => {}
                    (false, _) => section.writing.push(c.encode_utf8(&mut [0; 4])),
                }
                gap = white;
            }
        } else if self.ends_with(&["section", "title"]) {
            if let Some(section) = self.section() {
                section.title.push_str(text);
            }
        } else if self.ends_with(&["ClinicalDocument", "title"]) {
            self.title.push_str(text.trim());
        } else if self.ends_with(&["nonXMLBody", "text"]) {
            self.carried.push_str(text);
        } else if self.ends_with(&["representedCustodianOrganization", "name"]) {
            self.facility.push_str(text.trim());
        } else if (self.ends_with(&["patient", "name", "given"])
            || self.ends_with(&["patient", "name", "family"]))
            && !text.trim().is_empty()
        {
            self.patient.push(text.trim().to_owned());
        }
    }
}

/// HL7's `20240521083000+0300` as a day with hour and minute; nothing for what is no whole day.
fn day(value: &str) -> Option<String> {
    let digits = value.split(['+', '-', '.']).next()?;
    let part =
        |from: usize, to: usize| digits.get(from..to).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
    let day = format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?);
    Some(match (part(8, 10), part(10, 12)) {
        (Some(hour), Some(minute)) if (hour, minute) != ("00", "00") => format!("{day} {hour}:{minute}"),
        _ => day,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A record with a result section, a section in a section and coded entries.
    pub(crate) const RECORD: &str = "<?xml version='1.0'?><ClinicalDocument xmlns='urn:hl7-org:v3'><title>Summary</title>\
        <effectiveTime value='20240601120000+0300'/><recordTarget><patientRole><patient><name><given>Айгуль</given>\
        <family>Бекова</family></name><birthTime value='20160302'/></patient></patientRole></recordTarget>\
        <custodian><assignedCustodian><representedCustodianOrganization><name>City hospital</name>\
        </representedCustodianOrganization></assignedCustodian></custodian>\
        <component><structuredBody><component><section><code code='30954-2'/><title>Results</title><text>Taken at night\n  \
        once<table><thead><tr><th>Test</th><th>Result</th></tr></thead><tbody><tr><td>WBC</td><td><paragraph>0.5</paragraph>\
        <paragraph>10*9/L</paragraph></td></tr></tbody></table></text><entry><organizer><component><observation>\
        <text>coded</text><effectiveTime value='20240521083000'/><value value='0.5'/></observation></component></organizer></entry>\
        <component><section><title>Notes</title><text><list><item>first</item><item>second</item></list></text></section>\
        </component></section></component></structuredBody></component></ClinicalDocument>";

    #[test]
    fn the_signed_words_are_read_under_their_headings() {
        let reading = read(RECORD.as_bytes(), &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(
            reading.pages[0].text(),
            "Summary\nHospital: City hospital\nPatient: Айгуль Бекова\nDate of birth: 2016-03-02\n\
             Document date: 2024-06-01 12:00\nResults\nCollection date: 2024-05-21 08:30\nTaken at night once\n\
             Test Result\nWBC 0.5\n10*9/L\nNotes\nfirst\nsecond"
        );
        assert_eq!(reading.pages[0].tables[0].rows[1][0].text, "WBC");
    }

    #[test]
    fn results_of_several_days_are_not_dated() {
        let two = RECORD.replace(
            "</observation>",
            "</observation><observation><effectiveTime value='20240522'/></observation>",
        );
        assert!(!read(two.as_bytes(), &Limits::default()).pages[0].text().contains("Collection date"));
    }

    #[test]
    fn a_document_carried_whole_is_a_file() {
        let xml = "<ClinicalDocument><component><nonXMLBody><text mediaType='application/pdf' representation='B64'>\
                   JVBE\n Ri0=</text></nonXMLBody></component></ClinicalDocument>";
        assert_eq!(read(xml.as_bytes(), &Limits::default()).members[0].bytes, b"%PDF-");
    }

    #[test]
    fn what_breaks_off_is_said() {
        let reading = read(&RECORD.as_bytes()[..RECORD.len() - 120], &Limits::default());
        assert!(reading.pages[0].text().contains("WBC"));
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
        let empty = read(b"<ClinicalDocument><id/></ClinicalDocument>", &Limits::default());
        assert_eq!(empty.issues[0].code, ReasonCode::Empty);
    }
}
