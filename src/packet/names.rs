//! Names inside the packet: made from numbers, never from what a file was called.

use satchel_records::DocumentId;

/// The bag's directory inside the zip.
pub(super) fn root(packet_id: &str) -> String {
    format!("review-packet-{packet_id}")
}

/// Where a document's original lies.
pub(super) fn original(id: DocumentId, media_type: &str) -> String {
    format!("data/documents/{:04}.{}", id.0, extension(media_type))
}

/// Where the text read from a document lies.
pub(super) fn derived(id: DocumentId) -> String {
    format!("data/derived/{:04}.txt", id.0)
}

/// The report.
pub(super) const REPORT: &str = "data/report/timeline.pdf";
/// The FHIR document.
pub(super) const BUNDLE: &str = "data/fhir/bundle.json";
/// The laboratory table.
pub(super) const LABS: &str = "data/labs/labs.csv";
/// The packet's own description.
pub(super) const CONTENTS: &str = "data/satchel.json";
/// The folder of the DICOM file-set.
pub(super) const IMAGING: &str = "data/imaging";

/// A file extension for a media type; `bin` for what is not listed.
fn extension(media_type: &str) -> &'static str {
    match media_type {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/tiff" => "tif",
        "image/webp" => "webp",
        "image/bmp" => "bmp",
        "image/heic" | "image/heif" => "heic",
        "text/plain" => "txt",
        "text/html" => "html",
        "text/csv" => "csv",
        "text/rtf" | "application/rtf" => "rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        "application/msword" => "doc",
        "application/vnd.ms-excel" => "xls",
        "application/json" | "application/fhir+json" => "json",
        "application/xml" | "text/xml" => "xml",
        "application/dicom" => "dcm",
        "application/zip" => "zip",
        "message/rfc822" => "eml",
        _ => "bin",
    }
}

/// Whether a file of this name is compressed in itself, so that deflating it again costs time for nothing.
pub(super) fn is_compressed(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    matches!(extension, "jpg" | "png" | "webp" | "heic" | "docx" | "xlsx" | "odt" | "ods" | "zip")
}

/// Whether a path of a foreign packet is one we would write: relative, plain ASCII segments, no dot names.
pub(super) fn is_safe(path: &str) -> bool {
    !path.is_empty()
        && path.len() <= 200
        && path.split('/').all(|segment| {
            !segment.is_empty()
                && !segment.starts_with('.')
                && !segment.ends_with('.')
                && segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
                && !is_reserved(segment)
        })
}

/// Device names of Windows, which are no files there whatever their extension.
fn is_reserved(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default().to_ascii_uppercase();
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.as_bytes()[3].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_names_are_safe() {
        for path in
            [REPORT, BUNDLE, LABS, CONTENTS, "data/imaging/DICOM/ST000001/SE000001/IM000001", "INDEX.HTM"]
        {
            assert!(is_safe(path), "{path} is written by every packet");
        }
        assert!(is_safe(&original(DocumentId(7), "application/pdf")));
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for path in [
            "../x",
            "a/../b",
            "/etc/x",
            "a//b",
            "a\\b",
            "C:x",
            "",
            ".hidden",
            "a/.",
            "nul.txt",
            "COM1",
            "x.",
            "a\0b",
            "\u{202e}fdp.exe",
            "données.pdf",
        ] {
            assert!(!is_safe(path), "{path:?} must not become a file");
        }
    }
}
