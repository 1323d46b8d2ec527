//! A DICOMDIR (PS3.3 Annex F, PS3.10): records that point to each other by byte offset, in Explicit VR Little Endian.
//!
//! It is written by hand because the offsets must be known before the records are written, and all lengths are ours.

use uuid::Uuid;

const EXPLICIT_LITTLE_ENDIAN: &str = "1.2.840.10008.1.2.1";
const MEDIA_STORAGE_DIRECTORY: &str = "1.2.840.10008.1.3.10";
/// Names the program that wrote the file, as a UUID-derived UID.
const IMPLEMENTATION: &str = "2.25.119907842106274906357912850164339302036";
const SPACE: Uuid = Uuid::from_u128(0x2f0c_7a11_94d6_4b5e_8a3b_6d0f_51c8_e7a9);
/// Length of an item's or a short element's head.
const HEAD: usize = 8;

/// What a record describes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordKind {
    Patient,
    Study,
    Series,
    Image,
    Report,
    KeyObject,
    Document,
    Presentation,
}

impl RecordKind {
    /// The kind of record for an object of a SOP class.
    pub(super) fn of_class(class_uid: &str) -> Self {
        let class = class_uid.strip_prefix("1.2.840.10008.5.1.4.1.1.").unwrap_or_default();
        match class {
            "88.59" => Self::KeyObject,
            c if c.starts_with("88.") => Self::Report,
            c if c.starts_with("104.") => Self::Document,
            c if c.starts_with("11.") => Self::Presentation,
            _ => Self::Image,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Patient => "PATIENT",
            Self::Study => "STUDY",
            Self::Series => "SERIES",
            Self::Image => "IMAGE",
            Self::Report => "SR DOCUMENT",
            Self::KeyObject => "KEY OBJECT DOC",
            Self::Document => "ENCAP DOC",
            Self::Presentation => "PRESENTATION",
        }
    }
}

/// A directory record with those below it.
#[derive(Clone)]
pub(super) struct Record {
    kind: RecordKind,
    reference: Vec<u8>,
    keys: Vec<u8>,
    unicode: bool,
    pub(super) lower: Vec<Record>,
}

impl Record {
    pub(super) fn new(kind: RecordKind) -> Self {
        Self { kind, reference: Vec::new(), keys: Vec::new(), unicode: false, lower: Vec::new() }
    }

    /// Adds a text attribute. Attributes are added in ascending order of their tags.
    pub(super) fn text(mut self, group: u16, element: u16, vr: [u8; 2], value: &str) -> Self {
        self.unicode |= !value.is_ascii();
        put_text(&mut self.keys, group, element, vr, value);
        self
    }

    /// Points to the object's file.
    pub(super) fn reference(mut self, file_id: &str, class: &str, instance: &str, syntax: &str) -> Self {
        put_text(&mut self.reference, 0x0004, 0x1500, *b"CS", file_id);
        put_text(&mut self.reference, 0x0004, 0x1510, *b"UI", class);
        put_text(&mut self.reference, 0x0004, 0x1511, *b"UI", instance);
        put_text(&mut self.reference, 0x0004, 0x1512, *b"UI", syntax);
        self
    }

    /// Puts records below this one.
    pub(super) fn above(mut self, lower: Vec<Record>) -> Self {
        self.lower = lower;
        self
    }

    /// What makes two records of a kind the same.
    pub(super) fn keys(&self) -> Vec<u8> {
        self.keys.clone()
    }

    /// The attributes after the two offsets.
    fn body(&self) -> Vec<u8> {
        let mut body = Vec::new();
        put_text(&mut body, 0x0004, 0x1430, *b"CS", self.kind.name());
        body.extend(&self.reference);
        if self.unicode {
            put_text(&mut body, 0x0008, 0x0005, *b"CS", "ISO_IR 192");
        }
        body.extend(&self.keys);
        body
    }

    /// Bytes of this record alone, with its item head.
    fn length(&self) -> usize {
        // Next record (UL), in-use flag (US), lower record (UL).
        HEAD + (HEAD + 4) + (HEAD + 2) + (HEAD + 4) + self.body().len()
    }

    /// Bytes of this record and of all below it.
    fn length_with_lower(&self) -> usize {
        self.length() + self.lower.iter().map(Self::length_with_lower).sum::<usize>()
    }
}

/// The file for the given patient records.
pub(super) fn write(packet_id: &str, patients: &[Record]) -> Vec<u8> {
    let instance = format!("2.25.{}", Uuid::new_v5(&SPACE, packet_id.as_bytes()).as_u128());
    let mut file = vec![0_u8; 128];
    file.extend(b"DICM");
    file.extend(meta(&instance));
    put_text(&mut file, 0x0004, 0x1130, *b"CS", "PACKET");
    // Two offsets, the consistency flag and the head of the sequence stand between here and the first record.
    let first = file.len() + (HEAD + 4) + (HEAD + 4) + (HEAD + 2) + 12;
    let starts = starts(first, patients);
    put_number(&mut file, 0x1200, starts.first().copied().unwrap_or_default());
    put_number(&mut file, 0x1202, starts.last().copied().unwrap_or_default());
    put_short(&mut file, 0x1212, 0);
    let length: usize = patients.iter().map(Record::length_with_lower).sum();
    put_tag(&mut file, 0x0004, 0x1220);
    file.extend(b"SQ\0\0");
    file.extend(number(length).to_le_bytes());
    put_level(&mut file, patients);
    file
}

/// Records of one level, each followed by those below it.
fn put_level(file: &mut Vec<u8>, records: &[Record]) {
    let starts = starts(file.len(), records);
    for (i, record) in records.iter().enumerate() {
        let below = file.len() + record.length();
        put_tag(file, 0xfffe, 0xe000);
        file.extend(number(record.length() - HEAD).to_le_bytes());
        put_number(file, 0x1400, starts.get(i + 1).copied().unwrap_or_default());
        put_short(file, 0x1410, 0xffff);
        put_number(file, 0x1420, if record.lower.is_empty() { 0 } else { below });
        file.extend(record.body());
        put_level(file, &record.lower);
    }
}

/// Where each record of a level begins, when the first begins at `first`.
fn starts(first: usize, records: &[Record]) -> Vec<usize> {
    records
        .iter()
        .scan(first, |at, record| {
            let start = *at;
            *at += record.length_with_lower();
            Some(start)
        })
        .collect()
}

fn meta(instance: &str) -> Vec<u8> {
    let mut group = Vec::new();
    put_tag(&mut group, 0x0002, 0x0001);
    group.extend(b"OB\0\0\x02\0\0\0\0\x01");
    put_text(&mut group, 0x0002, 0x0002, *b"UI", MEDIA_STORAGE_DIRECTORY);
    put_text(&mut group, 0x0002, 0x0003, *b"UI", instance);
    put_text(&mut group, 0x0002, 0x0010, *b"UI", EXPLICIT_LITTLE_ENDIAN);
    put_text(&mut group, 0x0002, 0x0012, *b"UI", IMPLEMENTATION);
    put_text(&mut group, 0x0002, 0x0013, *b"SH", "SATCHEL");
    let mut meta = Vec::new();
    put_tag(&mut meta, 0x0002, 0x0000);
    meta.extend(b"UL\x04\0");
    meta.extend(number(group.len()).to_le_bytes());
    meta.extend(group);
    meta
}

fn put_tag(out: &mut Vec<u8>, group: u16, element: u16) {
    out.extend(group.to_le_bytes());
    out.extend(element.to_le_bytes());
}

/// A text of a short VR, padded to an even length: identifiers with NUL, others with a space.
fn put_text(out: &mut Vec<u8>, group: u16, element: u16, vr: [u8; 2], value: &str) {
    let mut bytes = value.as_bytes().to_vec();
    bytes.truncate(usize::from(u16::MAX) - 1);
    if bytes.len() % 2 == 1 {
        bytes.push(if vr == *b"UI" { 0 } else { b' ' });
    }
    put_tag(out, group, element);
    out.extend(vr);
    out.extend(u16::try_from(bytes.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend(bytes);
}

fn put_number(out: &mut Vec<u8>, element: u16, value: usize) {
    put_tag(out, 0x0004, element);
    out.extend(b"UL\x04\0");
    out.extend(number(value).to_le_bytes());
}

fn put_short(out: &mut Vec<u8>, element: u16, value: u16) {
    put_tag(out, 0x0004, element);
    out.extend(b"US\x02\0");
    out.extend(value.to_le_bytes());
}

/// Offsets are 32 bits wide by the standard; a directory of that size does not occur.
fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
