//! Outlook's own messages (MS-OXMSG): properties as streams of a compound file, attachments as folders in it.

use std::io::{Cursor, Read};
use std::path::Path;

use cfb::CompoundFile;
use encoding_rs::{Encoding, WINDOWS_1252};
use mail_parser::DateTime;
use satchel_records::{Member, Reading, ReasonCode};

use super::Message;
use crate::text::encoding;
use crate::{Limits, issue};

const MEDIA_TYPE: &str = "application/vnd.ms-outlook";
/// Messages inside messages deeper than this are left closed.
const DEEPEST: usize = 3;
/// Properties by their identifiers (MS-OXPROPS).
const SUBJECT: &str = "0037";
const SENT_BY: &str = "0C1A";
const SENT_FROM: &str = "5D01";
const SHOWN_TO: &str = "0E04";
const PLAIN_BODY: &str = "1000";
const HTML_BODY: &str = "1013";
const PACKED_BODY: &str = "1009";
const LONG_NAME: &str = "3707";
const SHORT_NAME: &str = "3704";
const CONTENT: &str = "3701";
const SUBMITTED: u16 = 0x0039;
const DELIVERED: u16 = 0x0e06;
const CODE_PAGE: u16 = 0x3ffd;

/// Reads a message.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let damaged = || Reading {
        media_type: MEDIA_TYPE.to_owned(),
        issues: vec![issue(ReasonCode::Corrupt, "The Outlook message is damaged; the original is kept.")],
        ..Reading::default()
    };
    let Ok(file) = CompoundFile::open(Cursor::new(bytes)) else { return damaged() };
    let mut storage = Storage { file, limits, left: limits.max_bytes };
    let Some(message) = storage.message("/", 0) else { return damaged() };
    message.into_reading(MEDIA_TYPE, limits)
}

struct Storage<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
    limits: &'a Limits,
    left: u64,
}

impl Storage<'_> {
    fn message(&mut self, folder: &str, depth: usize) -> Option<Message> {
        // Fixed-length properties begin behind a header that is shorter in a message inside a message.
        let fixed = self.stream(folder, "__properties_version1.0")?;
        let fixed = fixed.get(if depth == 0 { 32 } else { 24 }..).unwrap_or_default();
        let page = property(fixed, CODE_PAGE).and_then(|value| code_page(value as u32));
        let text = |storage: &mut Self, id: &str| storage.text(folder, id, page).unwrap_or_default();
        let (name, place) = (text(self, SENT_BY), text(self, SENT_FROM));
        let from =
            if name.is_empty() || place.is_empty() { name + &place } else { format!("{name} <{place}>") };
        let date = property(fixed, SUBMITTED).or_else(|| property(fixed, DELIVERED));
        let html = self.stream(folder, &stream_name(HTML_BODY, "0102"));
        let plain = self.text(folder, PLAIN_BODY, page);
        let html = html
            .map(|bytes| encoding::decode(&bytes, encoding::declared(&bytes).or(page)))
            .or_else(|| self.text(folder, HTML_BODY, page));
        // The packed body repeats the others where there are any.
        let packed = (plain.is_none() && html.is_none())
            .then(|| self.stream(folder, &stream_name(PACKED_BODY, "0102")))
            .flatten();
        let rich = packed.as_deref().map(|packed| unpacked(packed, self.limits));
        Some(Message {
            subject: text(self, SUBJECT),
            from,
            to: text(self, SHOWN_TO),
            date: date.and_then(sent).unwrap_or_default(),
            plain,
            html,
            attachments: self.attachments(folder, page, depth),
            damaged: matches!(rich, Some(None)),
            rich: rich.flatten(),
        })
    }

    fn attachments(&mut self, folder: &str, page: Option<&'static Encoding>, depth: usize) -> Vec<Member> {
        let Ok(entries) = self.file.read_storage(folder) else { return Vec::new() };
        let mut folders: Vec<String> = entries
            .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_"))
            .map(|entry| entry.path().to_string_lossy().into_owned())
            .collect();
        folders.sort();
        let mut members = Vec::new();
        for (inner, number) in folders.iter().zip(1..).take(self.limits.max_members as usize) {
            let name = self
                .text(inner, LONG_NAME, page)
                .or_else(|| self.text(inner, SHORT_NAME, page))
                .filter(|name| !name.trim().is_empty());
            if let Some(bytes) = self.stream(inner, &stream_name(CONTENT, "0102")) {
                members.push(Member { name: name.unwrap_or_else(|| format!("attachment {number}")), bytes });
                continue;
            }
            // A message in a message is no file of its own here: its words become a text, its files follow.
            let inside = format!("{inner}/{}", stream_name(CONTENT, "000D"));
            if depth < DEEPEST
                && let Some(message) = self.message(&inside, depth + 1)
            {
                let name = format!("message {number}");
                members.push(Member { name: format!("{name}.txt"), bytes: as_text(&message).into_bytes() });
                let files = message.attachments.into_iter();
                members.extend(files.map(|file| Member { name: format!("{name}/{}", file.name), ..file }));
            }
        }
        members
    }

    /// A text property, in UTF-16 or in the message's code page.
    fn text(&mut self, folder: &str, id: &str, page: Option<&'static Encoding>) -> Option<String> {
        if let Some(bytes) = self.stream(folder, &stream_name(id, "001F")) {
            return Some(
                encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.trim_end_matches('\0').to_owned(),
            );
        }
        let bytes = self.stream(folder, &stream_name(id, "001E"))?;
        Some(encoding::decode(&bytes, page).trim_end_matches('\0').to_owned())
    }

    fn stream(&mut self, folder: &str, name: &str) -> Option<Vec<u8>> {
        let mut stream = self.file.open_stream(Path::new(folder).join(name)).ok()?;
        let mut bytes = Vec::new();
        // Damaged tables can lead round in circles, so the length is bounded whatever the file says.
        stream.by_ref().take(self.left).read_to_end(&mut bytes).ok()?;
        self.left = self.left.saturating_sub(bytes.len() as u64);
        Some(bytes)
    }
}

/// The RTF of a packed body (MS-OXRTFCP); `None` when it is damaged.
fn unpacked(packed: &[u8], limits: &Limits) -> Option<Vec<u8>> {
    /// A reference of two bytes stands for at most seventeen.
    const MOST_PACKED: usize = 17;
    const HEADER: usize = 16;
    const PLAIN: &[u8] = b"MELA";
    let body = packed.len().checked_sub(HEADER)?;
    // The unpacker takes the stated length at its word.
    let stated = u32::from_le_bytes(packed.get(4..8)?.try_into().ok()?) as usize;
    let most = if packed.get(8..12)? == PLAIN { body } else { body.saturating_mul(MOST_PACKED) };
    if stated > most || stated as u64 > limits.max_bytes {
        return None;
    }
    let text = compressed_rtf::decompress_rtf(packed).ok()?;
    // Each character stands for one byte of the RTF, whatever its code page.
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

fn stream_name(id: &str, kind: &str) -> String {
    format!("__substg1.0_{id}{kind}")
}

/// The eight bytes of a fixed-length property.
fn property(fixed: &[u8], id: u16) -> Option<u64> {
    fixed.chunks_exact(16).find_map(|entry| {
        let value: [u8; 8] = entry.get(8..)?.try_into().ok()?;
        (entry.get(2..4)? == id.to_le_bytes()).then(|| u64::from_le_bytes(value))
    })
}

/// A moment counted in tenths of a microsecond since 1601, as RFC 3339.
fn sent(ticks: u64) -> Option<String> {
    let seconds = i64::try_from(ticks / 10_000_000).ok()?.checked_sub(11_644_473_600)?;
    // Four digits of a year, or the clock was never set.
    (0..253_402_300_800).contains(&seconds).then(|| DateTime::from_timestamp(seconds).to_rfc3339())
}

fn code_page(number: u32) -> Option<&'static Encoding> {
    let number = i32::try_from(number).ok()?;
    Some(crate::rtf::code_page(number).unwrap_or(WINDOWS_1252))
}

fn as_text(message: &Message) -> String {
    let rich = || message.rich.as_deref().map(crate::rtf::plain);
    let body = message.plain.clone().or_else(|| message.html.clone()).or_else(rich).unwrap_or_default();
    format!(
        "Subject: {}\nFrom: {}\nTo: {}\nDate: {}\n\n{body}",
        message.subject, message.from, message.to, message.date
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::io::Write;

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    /// A message with a file and a message attached to it.
    pub(crate) fn letter() -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let mut put = |path: &str, bytes: &[u8]| {
            if let Some(folder) = Path::new(path).parent().filter(|f| !file.exists(f)) {
                file.create_storage_all(folder).unwrap();
            }
            file.create_stream(path).unwrap().write_all(bytes).unwrap();
        };
        let ticks: u64 = (1_716_280_200 + 11_644_473_600) * 10_000_000;
        let mut fixed = vec![0; 32];
        fixed.extend([0x40, 0, 0x39, 0, 6, 0, 0, 0]);
        fixed.extend(ticks.to_le_bytes());
        put("/__properties_version1.0", &fixed);
        put("/__substg1.0_0037001F", &wide("Анализ"));
        put("/__substg1.0_0C1A001F", &wide("Anna"));
        put("/__substg1.0_1000001F", &wide("Лейкоциты 12,4\r\n"));
        put("/__attach_version1.0_#00000000/__substg1.0_3707001F", &wide("报告.txt"));
        put("/__attach_version1.0_#00000000/__substg1.0_37010102", b"WBC 12,4");
        let inner = "/__attach_version1.0_#00000001/__substg1.0_3701000D";
        put(&format!("{inner}/__properties_version1.0"), &[0; 24]);
        put(&format!("{inner}/__substg1.0_1000001E"), b"words inside");
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn a_message_its_files_and_the_message_in_it() {
        let bytes = letter();
        assert_eq!(crate::detect::detect(&bytes), crate::detect::Format::Outlook);
        let reading = read(&bytes, &Limits::default());
        assert_eq!(reading.issues, []);
        assert_eq!(
            reading.pages[0].text(),
            "Subject: Анализ\nFrom: Anna\nDate: 2024-05-21T08:30:00Z\nЛейкоциты 12,4"
        );
        let names: Vec<&str> = reading.members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["报告.txt", "message 2.txt"]);
        assert_eq!(reading.members[0].bytes, b"WBC 12,4");
        assert!(reading.members[1].bytes.ends_with(b"words inside"));
    }

    /// A message whose words come only packed.
    fn packed(body: &[u8]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/__properties_version1.0").unwrap().write_all(&[0; 32]).unwrap();
        file.create_stream("/__substg1.0_10090102").unwrap().write_all(body).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn a_packed_body_is_read() {
        let rtf = "{\\rtf1\\ansi\\ansicpg1251 \\'c3\\'e5\\'ec\\'ee\\'e3\\'eb\\'ee\\'e1\\'e8\\'ed 92\\par \\'c3\\'e5\\'ec\\'ee\\'e3\\'eb\\'ee\\'e1\\'e8\\'ed 95}";
        let body = compressed_rtf::compress_rtf(rtf).unwrap();
        assert!(body.len() < rtf.len() + 16, "the second line must be a reference to the first");
        let reading = read(&packed(&body), &Limits::default());
        assert_eq!(
            (reading.pages[0].text().trim(), &reading.issues[..]),
            ("Гемоглобин 92\nГемоглобин 95", &[][..])
        );
    }

    #[test]
    fn a_packed_body_that_lies_is_said_to_be_damaged() {
        let body = compressed_rtf::compress_rtf("{\\rtf1 words that are long enough}").unwrap();
        let mut large = body.clone();
        large[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        let mut plain = body.clone();
        plain[4..8].copy_from_slice(&1_000_u32.to_le_bytes());
        plain[8..12].copy_from_slice(b"MELA");
        plain[4..8].copy_from_slice(&1_000_u32.to_le_bytes());
        for lying in [&large[..], &plain, &body[..10], &body[..body.len() - 3], &[]] {
            let reading = read(&packed(lying), &Limits::default());
            assert_eq!(reading.issues[0].code, ReasonCode::Corrupt, "{} bytes", lying.len());
        }
    }

    #[test]
    fn a_damaged_message_is_an_issue() {
        let bytes = letter();
        for cut in [512, 1000, bytes.len() / 2] {
            let reading = read(&bytes[..cut], &Limits::default());
            assert!(!reading.issues.is_empty() || !reading.pages.is_empty(), "cut at {cut} must be said");
        }
    }
}
