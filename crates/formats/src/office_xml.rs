//! What the XML of word processors has in common: packed parts, read as a stream without recursion.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use satchel_records::Member;
use zip::ZipArchive;

use crate::archive::clean_name;
use crate::detect::{Format, detect};
use crate::text::encoding;
use crate::{Limits, image_file};

/// A part larger than this is no letter.
const MAX_PART: u64 = 64 << 20;

/// Who is told what the stream holds; names come without their prefix.
pub(crate) trait Told {
    /// An element begins.
    fn start(&mut self, start: &BytesStart<'_>);
    /// An element ends.
    fn end(&mut self, name: &str);
    /// Text between two tags.
    fn text(&mut self, text: &str);
}

/// One packed part as text; `None` when it is absent, damaged or too large.
pub(crate) fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let index = archive.index_for_name(name)?;
    let mut bytes = Vec::new();
    archive.by_index(index).ok()?.take(MAX_PART + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= MAX_PART).then(|| encoding::decode(&bytes, Some(encoding_rs::UTF_8)))
}

/// Pictures packed into a text: scans and photos that someone put into a letter. Small ones are logos and stamps, and are
/// taken only when `all` is asked for.
pub(crate) fn pictures(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    folder: &str,
    all: bool,
    limits: &Limits,
) -> Vec<Member> {
    let mut left = limits.max_unpacked_bytes;
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index(index) else { continue };
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        if !name.starts_with(folder) || members.len() >= limits.max_members as usize {
            continue;
        }
        let mut bytes = Vec::new();
        let whole = entry.take(MAX_PART.min(left)).read_to_end(&mut bytes).is_ok();
        left = left.saturating_sub(bytes.len() as u64);
        if whole && detect(&bytes) == Format::Image && (all || image_file::is_page_sized(&bytes)) {
            let name = name.rsplit('/').next().unwrap_or_default();
            members.push(Member { name: clean_name(name), bytes });
        }
    }
    members
}

/// Tells all of `xml`; `false` when it breaks off or is nested deeper than `deepest`.
pub(crate) fn tell(xml: &str, deepest: u32, told: &mut impl Told) -> bool {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0u32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                if depth > deepest {
                    return false;
                }
                told.start(&start);
            }
            Ok(Event::Empty(start)) => {
                told.start(&start);
                told.end(start.local_name().as_ref());
            }
            Ok(Event::End(end)) => {
                depth = depth.saturating_sub(1);
                told.end(end.local_name().as_ref());
            }
            Ok(Event::Text(text)) => told.text(&text.xml10_content()),
            Ok(Event::CData(text)) => told.text(&text.xml10_content()),
            // Only the five predefined entities and character numbers: a file's own entities are never expanded.
            Ok(Event::GeneralRef(reference)) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c),
                    _ => predefined(&reference.xml10_content()),
                };
                if let Some(c) = c {
                    told.text(c.encode_utf8(&mut [0; 4]));
                }
            }
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// An attribute by its name without prefix.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start.attributes().flatten().find(|a| a.key.local_name().as_ref() == name).map(|a| a.value.to_string())
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}
