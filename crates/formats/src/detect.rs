//! What a file is, judged by its bytes. The name decides nothing; it is only compared with what was found.

use std::io::Cursor;

use crate::dicom;
use crate::image_file;
use crate::text::encoding;

/// A kind of file that has a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Pdf,
    /// A picture that the image reader knows.
    Image,
    /// Texts of Word 97 to 2003.
    Doc,
    Docx,
    Odt,
    Rtf,
    /// A message with its attachments, as mail programs keep it.
    Mail,
    /// The same in Outlook's own form.
    Outlook,
    Xlsx,
    Xls,
    Ods,
    Html,
    /// FHIR resources as JSON, one or many.
    Fhir,
    /// A C-CDA record or a part of one.
    Cda,
    AppleHealth,
    /// Text that may be a table: the text reader decides.
    Text,
    Dicom,
    Zip,
    /// An image of a CD or DVD.
    DiscImage,
    Empty,
    /// A program or a part of one.
    Program,
    /// Known by its looks, but without a reader.
    Unread {
        media_type: &'static str,
        name: &'static str,
    },
    Unknown,
}

impl Format {
    /// The media type; a table in text and a DICOMDIR refine theirs while they are read.
    pub(crate) fn media_type(self, bytes: &[u8]) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Image => image_media_type(bytes),
            Self::Doc => "application/msword",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Rtf => "application/rtf",
            Self::Mail => "message/rfc822",
            Self::Outlook => "application/vnd.ms-outlook",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Xls => "application/vnd.ms-excel",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Html => "text/html",
            Self::Fhir => "application/fhir+json",
            Self::Cda => "application/cda+xml",
            Self::AppleHealth => "application/x-apple-health+xml",
            Self::Text => "text/plain",
            Self::Dicom => "application/dicom",
            Self::Zip => "application/zip",
            Self::DiscImage => "application/x-iso9660-image",
            Self::Program => "application/x-executable",
            Self::Unread { media_type, .. } => media_type,
            Self::Empty | Self::Unknown => "application/octet-stream",
        }
    }
}

/// Finds out what a file is.
pub(crate) fn detect(bytes: &[u8]) -> Format {
    if bytes.iter().all(|&b| b == 0) {
        return Format::Empty;
    }
    by_signature(bytes).or_else(|| container(bytes)).unwrap_or_else(|| textual(bytes))
}

/// Kinds that begin with fixed bytes.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"\x89PNG\r\n\x1a\n", Format::Image),
    (b"\xff\xd8\xff", Format::Image),
    (b"II\x2a\0", Format::Image),
    (b"MM\0\x2a", Format::Image),
    (b"\x7fELF", Format::Program),
    (b"\xca\xfe\xba\xbe", Format::Program),
    (b"\xcf\xfa\xed\xfe", Format::Program),
    (b"\xce\xfa\xed\xfe", Format::Program),
    (b"\xfe\xed\xfa\xce", Format::Program),
    (b"\xfe\xed\xfa\xcf", Format::Program),
    (b"MSCF", Format::Program),
    (b"L\0\0\0\x01\x14\x02\0", Format::Program),
    (b"GIF87a", Format::Image),
    (b"GIF89a", Format::Image),
    (b"{\\rtf", Format::Rtf),
    (b"7z\xbc\xaf\x27\x1c", unread("application/x-7z-compressed", "a 7z archive")),
    (b"Rar!\x1a\x07", unread("application/vnd.rar", "a RAR archive")),
    (b"\x1f\x8b", unread("application/gzip", "a gzip archive")),
    (b"BZh", unread("application/x-bzip2", "a bzip2 archive")),
    (b"\xfd7zXZ\0", unread("application/x-xz", "an xz archive")),
    (b"ITSF", unread("application/vnd.ms-htmlhelp", "a help file")),
    (b"age-encryption.org/v1", unread("application/x-age", "an encrypted packet")),
    (b"%!PS", unread("application/postscript", "a PostScript file")),
    (b"AT&TFORM", unread("image/vnd.djvu", "a DjVu scan")),
    (b"OggS", unread("audio/ogg", "a sound or video recording")),
    (b"ID3", unread("audio/mpeg", "a sound recording")),
    (b"SQLite format 3\0", unread("application/vnd.sqlite3", "a database")),
];

const fn unread(media_type: &'static str, name: &'static str) -> Format {
    Format::Unread { media_type, name }
}

fn by_signature(bytes: &[u8]) -> Option<Format> {
    // A PDF may stand behind a mail system's leading bytes; readers accept it within the first kilobyte.
    if find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some() {
        return Some(Format::Pdf);
    }
    if dicom::looks_like(bytes) {
        return Some(Format::Dicom);
    }
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(*format);
    }
    let at = |offset: usize, what: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(what));
    if bytes.starts_with(b"MZ") && !looks_like_text(bytes) {
        return Some(Format::Program);
    }
    if bytes.starts_with(b"RIFF") {
        return Some(if at(8, b"WEBP") {
            Format::Image
        } else {
            unread("video/x-msvideo", "a sound or video recording")
        });
    }
    if bytes.starts_with(b"BM") && at(6, &[0, 0, 0, 0]) {
        return Some(Format::Image);
    }
    if image_file::is_heic(bytes) {
        return Some(Format::Image);
    }
    if at(4, b"ftyp") {
        let avif = [&b"avif"[..], b"avis"].iter().any(|brand| at(8, brand));
        return Some(if avif {
            unread("image/avif", "an AVIF picture")
        } else {
            unread("video/mp4", "a video recording")
        });
    }
    at(32769, b"CD001").then_some(Format::DiscImage)
}

/// Kinds that are packed into a ZIP archive or an OLE compound file.
fn container(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(packed_office(bytes).unwrap_or(Format::Zip));
    }
    if !bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return None;
    }
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    // Streams of a message's own come first: a workbook attached to it lies in the same file.
    Some(if has("__substg1.0_") {
        Format::Outlook
    } else if has("EncryptedPackage") {
        unread("application/x-ole-storage", "an office file locked with a password")
    } else if has("WordDocument") {
        Format::Doc
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else if has("PowerPoint Document") {
        unread("application/vnd.ms-powerpoint", "an old PowerPoint file")
    } else {
        unread("application/x-ole-storage", "an old office or installer file")
    })
}

fn packed_office(bytes: &[u8]) -> Option<Format> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    if let Some(index) = archive.index_for_name("mimetype") {
        let mut kind = [0; 64];
        let entry = archive.by_index(index).ok()?;
        let length = std::io::Read::read(&mut std::io::Read::take(entry, 64), &mut kind).ok()?;
        let kind = kind.get(..length)?;
        if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
            return Some(Format::Ods);
        }
        if kind.starts_with(b"application/vnd.oasis.opendocument.text") {
            return Some(Format::Odt);
        }
        if kind.starts_with(b"application/") {
            return Some(unread("application/vnd.oasis.opendocument", "an OpenDocument or EPUB file"));
        }
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("word/document.xml") {
        Some(Format::Docx)
    } else if has("xl/workbook.xml") {
        Some(Format::Xlsx)
    } else if has("xl/workbook.bin") {
        Some(unread("application/vnd.ms-excel.sheet.binary.macroEnabled.12", "a binary Excel file (.xlsb)"))
    } else if has("ppt/presentation.xml") {
        Some(unread(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "a PowerPoint file",
        ))
    } else if has("META-INF/MANIFEST.MF") && archive.file_names().flatten().any(|n| n.ends_with(".class")) {
        Some(Format::Program)
    } else {
        None
    }
}

fn textual(bytes: &[u8]) -> Format {
    let Some(text) = encoding::decode_start(bytes) else { return Format::Unknown };
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if start.is_empty() {
        return Format::Empty;
    }
    let lower: String = start.chars().take(4096).collect::<String>().to_ascii_lowercase();
    if start.starts_with("#!") || lower.starts_with("@echo off") || lower.starts_with("[autorun]") {
        return Format::Program;
    }
    if start.starts_with('<') {
        return markup(start, &lower);
    }
    if start.starts_with(['{', '[']) && start.contains('"') && start.contains(':') {
        return if start.contains("\"resourceType\"") {
            Format::Fhir
        } else {
            unread("application/json", "JSON data")
        };
    }
    if is_mail(start) {
        return Format::Mail;
    }
    Format::Text
}

fn markup(start: &str, lower: &str) -> Format {
    if lower.contains("<html") || lower.starts_with("<!doctype html") {
        Format::Html
    } else if start.contains("<ClinicalDocument") || start.contains("urn:hl7-org:v3") {
        Format::Cda
    } else if start.contains("<HealthData") || start.contains("HealthKit Export") {
        Format::AppleHealth
    } else if lower.starts_with("<?xml") {
        unread("application/xml", "XML data")
    } else if start.contains("<templateId") && start.contains("xsi:type") {
        Format::Cda
    } else if HTML_TAGS.iter().any(|tag| lower.contains(tag)) {
        Format::Html
    } else if start.trim_end().ends_with('>') {
        unread("application/xml", "XML data")
    } else {
        Format::Text
    }
}

/// Tags by which a page without its outer elements is known.
const HTML_TAGS: [&str; 9] = ["<body", "<table", "<div", "<p>", "<p ", "<head>", "<meta", "<h1", "<pre"];

/// A mail begins with header lines, of which two are names that only mails have.
fn is_mail(start: &str) -> bool {
    const HEADERS: [&str; 9] = [
        "received",
        "return-path",
        "mime-version",
        "delivered-to",
        "message-id",
        "from",
        "subject",
        "to",
        "content-type",
    ];
    let mut known = 0;
    for line in start.lines().take(60) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        match line.split_once(':') {
            Some((name, _)) if name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
                known += usize::from(HEADERS.contains(&name.to_ascii_lowercase().as_str()));
            }
            _ => return false,
        }
    }
    known >= 3
}

fn looks_like_text(bytes: &[u8]) -> bool {
    encoding::decode_start(bytes).is_some()
}

fn image_media_type(bytes: &[u8]) -> &'static str {
    match bytes.first() {
        Some(0x89) => "image/png",
        Some(0xff) => "image/jpeg",
        Some(b'R') => "image/webp",
        Some(b'B') => "image/bmp",
        _ if image_file::is_heic(bytes) => "image/heic",
        _ => "image/tiff",
    }
}

/// What the end of a name promises, as a media type; `None` when it promises nothing that could be wrong.
pub(crate) fn promised(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "tif" | "tiff" => "image/tiff",
        "webp" => "image/webp",
        "bmp" => "image/bmp",
        "gif" => "image/gif",
        "heic" | "heif" => "image/heic",
        "docx" => Format::Docx.media_type(&[]),
        "xlsx" => Format::Xlsx.media_type(&[]),
        "ods" => Format::Ods.media_type(&[]),
        "odt" => Format::Odt.media_type(&[]),
        "rtf" => Format::Rtf.media_type(&[]),
        "eml" => Format::Mail.media_type(&[]),
        "msg" => Format::Outlook.media_type(&[]),
        "dcm" => "application/dicom",
        "zip" => "application/zip",
        "iso" => Format::DiscImage.media_type(&[]),
        "txt" | "csv" | "tsv" => "text/plain",
        "htm" | "html" => "text/html",
        _ => return None,
    })
}

/// Where `what` begins in `bytes`.
pub(crate) fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut from = 0;
    while let Some(step) = bytes.get(from..)?.iter().position(|&b| b == first) {
        let at = from + step;
        if bytes.get(at..)?.starts_with(what) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        let cases: &[(&[u8], Format)] = &[
            (b"%PDF-1.7\n", Format::Pdf),
            (b"\xef\xbb\xbf\r\n%PDF-1.4", Format::Pdf),
            (b"\xff\xd8\xff\xe0", Format::Image),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Format::Image),
            (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", Format::Program),
            (b"MZ Hospital letter, plain words only.", Format::Text),
            (b"", Format::Empty),
            (b"\0\0\0\0", Format::Empty),
            (b" \r\n\t ", Format::Empty),
            (b"<!DOCTYPE html><p>x", Format::Html),
            (b"<?xml version='1.0'?><html xmlns='x'>", Format::Html),
            (b"{\\rtf1\\ansi x}", Format::Rtf),
            (b"{\"resourceType\": \"Bundle\"}", Format::Fhir),
            (b"<?xml version=\"1.0\"?>\n<HealthData locale=\"en\">", Format::AppleHealth),
            (b"<?xml version=\"1.0\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\">", Format::Cda),
            (b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nhello", Format::Mail),
            (b"WBC 12.4", Format::Text),
            (b"\x01\x02\x03\x04\x05\x06\x07\x08\x10\x11", Format::Unknown),
        ];
        for (bytes, expected) in cases {
            assert_eq!(detect(bytes), *expected, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_has_no_reader_is_named() {
        let cases: &[(&[u8], &str)] = &[
            (b"\0\0\0\x18ftypavif\0\0\0\0", "image/avif"),
            (b"<?xml version=\"1.0\"?>\n<plist>", "application/xml"),
        ];
        for (bytes, expected) in cases {
            let found = detect(bytes);
            assert!(
                matches!(found, Format::Unread { .. }),
                "{expected} must be known by its looks: {found:?}"
            );
            assert_eq!(found.media_type(bytes), *expected, "the reason must name the right format");
        }
    }
}
