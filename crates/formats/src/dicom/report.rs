//! Reports inside DICOM: a document that is carried whole (PDF, C-CDA), and structured reports as text.

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_object::InMemDicomObject;
use satchel_records::{DicomStudy, Member};

use super::object::{open, person_name, text};

/// Structured Report storage classes begin with this; PS3.6 annex A.
const STRUCTURED_REPORT: &str = "1.2.840.10008.5.1.4.1.1.88.";
/// Encapsulated PDF, CDA storage classes begin with this.
const ENCAPSULATED: &str = "1.2.840.10008.5.1.4.1.1.104.";
/// A list of images that someone marked; it tells nothing in words.
const KEY_OBJECTS: &str = "1.2.840.10008.5.1.4.1.1.88.59";
/// Items nested deeper than this, and more lines, are no report.
const DEEPEST: usize = 40;
const MOST_LINES: usize = 50_000;

/// Whether objects of a class carry words.
pub(super) fn is_report(class: &str) -> bool {
    (class.starts_with(STRUCTURED_REPORT) && class != KEY_OBJECTS) || class.starts_with(ENCAPSULATED)
}

/// The report of an object as a file of its own; `None` when it holds none.
pub(super) fn member(bytes: &[u8], study: &DicomStudy) -> Option<Member> {
    let object = open(bytes, None)?;
    if let Some(element) = object.get(tags::ENCAPSULATED_DOCUMENT) {
        let mut bytes = element.to_bytes().ok()?.into_owned();
        // Values are padded to an even length.
        while bytes.ends_with(&[0]) {
            bytes.pop();
        }
        let end = if bytes.starts_with(b"%PDF") { "pdf" } else { "xml" };
        return (!bytes.is_empty()).then(|| Member { name: format!("report.{end}"), bytes });
    }
    let lines = lines(&object, study);
    (!lines.is_empty())
        .then(|| Member { name: "report.txt".to_owned(), bytes: lines.join("\n").into_bytes() })
}

/// The PDF inside an object that holds one.
pub(crate) fn encapsulated(bytes: &[u8]) -> Option<Vec<u8>> {
    let object = open(bytes, None)?;
    let inner = object.get(tags::ENCAPSULATED_DOCUMENT)?.to_bytes().ok()?.into_owned();
    inner.starts_with(b"%PDF").then_some(inner)
}

/// A structured report as lines: whose it is, then its content as a list of names and values (PS3.3 C.17.3).
fn lines(object: &InMemDicomObject, study: &DicomStudy) -> Vec<String> {
    let mut content = Vec::new();
    item(object, 0, &mut content);
    // A title alone tells nothing.
    if content.len() < 2 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut say = |label: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{label}: {value}"));
        }
    };
    let born = study.identity.born.map(|date| date.to_string()).unwrap_or_default();
    let date = study.date.map(|date| date.to_string()).unwrap_or_default();
    say("Hospital", &study.institution);
    say("Patient", study.identity.name.as_deref().unwrap_or_default());
    say("Date of birth", &born);
    say("Study date", &date);
    say("Study", &study.description);
    lines.extend(content);
    lines
}

/// One item of the content and those below it.
fn item(object: &InMemDicomObject, depth: usize, lines: &mut Vec<String>) {
    if depth > DEEPEST || lines.len() >= MOST_LINES {
        return;
    }
    let name = meaning(object, tags::CONCEPT_NAME_CODE_SEQUENCE);
    let value = match text(object, tags::VALUE_TYPE).as_str() {
        "TEXT" => long_text(object, tags::TEXT_VALUE),
        "CODE" => meaning(object, tags::CONCEPT_CODE_SEQUENCE),
        "NUM" => measured(object),
        "PNAME" => person_name(&text(object, tags::PERSON_NAME)),
        "DATE" => text(object, tags::DATE),
        "TIME" => text(object, tags::TIME),
        "DATETIME" => text(object, tags::DATE_TIME),
        _ => String::new(),
    };
    match (name.is_empty(), value.is_empty()) {
        (false, false) => lines.push(format!("{name}: {value}")),
        // A heading is shown only when something stands below it.
        (false, true) if has_content(object) => lines.push(name),
        (true, false) => lines.push(value),
        _ => {}
    }
    for below in items(object, tags::CONTENT_SEQUENCE) {
        item(below, depth + 1, lines);
    }
}

fn has_content(object: &InMemDicomObject) -> bool {
    !items(object, tags::CONTENT_SEQUENCE).is_empty()
}

/// The words of a code.
fn meaning(object: &InMemDicomObject, sequence: Tag) -> String {
    items(object, sequence).first().map(|code| text(code, tags::CODE_MEANING)).unwrap_or_default()
}

/// A number with its unit; the unit's code is the printed sign (UCUM), its words are the fallback.
fn measured(object: &InMemDicomObject) -> String {
    let Some(value) = items(object, tags::MEASURED_VALUE_SEQUENCE).first() else { return String::new() };
    let number = text(value, tags::NUMERIC_VALUE);
    let unit = items(value, tags::MEASUREMENT_UNITS_CODE_SEQUENCE).first();
    let unit = unit.map(|code| text(code, tags::CODE_VALUE)).unwrap_or_default();
    // UCUM's unity and its annotations in braces are no units on paper.
    if unit.is_empty() || unit == "1" || unit.starts_with('{') { number } else { format!("{number} {unit}") }
}

/// Text of many lines; other control characters are dropped.
fn long_text(object: &InMemDicomObject, tag: Tag) -> String {
    let value = object.get(tag).and_then(|element| element.to_str().ok()).unwrap_or_default();
    let lines: Vec<&str> = value.lines().map(str::trim_end).collect();
    lines
        .join("\n")
        .trim_matches(['\0', ' ', '\n'])
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

fn items(object: &InMemDicomObject, sequence: Tag) -> &[InMemDicomObject] {
    object.get(sequence).and_then(|element| element.items()).unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::dicom::read;
    use crate::dicom::tests::element;
    use dicom_core::value::DataSetSequence;
    use dicom_core::{DataElement, PrimitiveValue, VR};
    use dicom_object::FileMetaTableBuilder;

    fn sequence(tag: Tag, items: Vec<InMemDicomObject>) -> DataElement<InMemDicomObject> {
        DataElement::new(tag, VR::SQ, DataSetSequence::from(items))
    }

    fn code(tag: Tag, value: &str, meaning: &str) -> DataElement<InMemDicomObject> {
        let elements =
            [element(tags::CODE_VALUE, VR::SH, value), element(tags::CODE_MEANING, VR::LO, meaning)];
        sequence(tag, vec![InMemDicomObject::from_element_iter(elements)])
    }

    fn content(kind: &str, name: &str, rest: Vec<DataElement<InMemDicomObject>>) -> InMemDicomObject {
        let mut elements =
            vec![element(tags::VALUE_TYPE, VR::CS, kind), code(tags::CONCEPT_NAME_CODE_SEQUENCE, "x", name)];
        elements.extend(rest);
        InMemDicomObject::from_element_iter(elements)
    }

    fn file(class: &str, rest: Vec<DataElement<InMemDicomObject>>) -> Vec<u8> {
        let mut object = InMemDicomObject::from_element_iter([
            element(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
            element(tags::SOP_CLASS_UID, VR::UI, class),
            element(tags::SOP_INSTANCE_UID, VR::UI, "1.2.3.4"),
            element(tags::STUDY_DATE, VR::DA, "20260114"),
            element(tags::PATIENT_NAME, VR::PN, "王^小明"),
            element(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.3"),
            element(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.3.1"),
        ]);
        for element in rest {
            object.put(element);
        }
        let meta = FileMetaTableBuilder::new().transfer_syntax("1.2.840.10008.1.2.1");
        let mut file = Vec::new();
        object.with_meta(meta).unwrap().write_all(&mut file).unwrap();
        file
    }

    /// A structured report with a finding in words and one in figures.
    pub(crate) fn structured() -> Vec<u8> {
        let unit = code(tags::MEASUREMENT_UNITS_CODE_SEQUENCE, "mm", "millimeter");
        let number =
            InMemDicomObject::from_element_iter([element(tags::NUMERIC_VALUE, VR::DS, "12.5"), unit]);
        let findings = vec![
            content("TEXT", "Finding", vec![element(tags::TEXT_VALUE, VR::UT, "脾大\r\nNo effusion")]),
            content("NUM", "Diameter", vec![sequence(tags::MEASURED_VALUE_SEQUENCE, vec![number])]),
            content("IMAGE", "Reference", vec![]),
        ];
        let rest = vec![
            element(tags::VALUE_TYPE, VR::CS, "CONTAINER"),
            code(tags::CONCEPT_NAME_CODE_SEQUENCE, "x", "CT report"),
            sequence(tags::CONTENT_SEQUENCE, findings),
        ];
        file("1.2.840.10008.5.1.4.1.1.88.11", rest)
    }

    #[test]
    fn a_structured_report_is_a_text_beside_the_study() {
        let reading = read("SR1", &structured());
        assert_eq!(reading.issues, []);
        assert_eq!(reading.dicom[0].uid, "1.2.3", "the object stays a part of its study");
        assert_eq!(reading.members[0].name, "report.txt");
        assert_eq!(
            String::from_utf8_lossy(&reading.members[0].bytes),
            "Patient: 王 小明\nStudy date: 2026-01-14\nCT report\nFinding: 脾大\nNo effusion\nDiameter: 12.5 mm",
            "what has no words is left out"
        );
    }

    #[test]
    fn a_carried_document_is_a_file_of_its_own() {
        let pdf = DataElement::new(
            tags::ENCAPSULATED_DOCUMENT,
            VR::OB,
            PrimitiveValue::U8(b"%PDF-1.4 x\0".to_vec().into()),
        );
        let reading = read("PDF1", &file("1.2.840.10008.5.1.4.1.1.104.1", vec![pdf]));
        assert_eq!(
            (reading.members[0].name.as_str(), &reading.members[0].bytes[..]),
            ("report.pdf", &b"%PDF-1.4 x"[..])
        );
        assert_eq!(reading.dicom.len(), 1);
    }
}
