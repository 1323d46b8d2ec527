//! Files that a document carries: listed for the whole of it, or pinned to a page.

use std::collections::HashSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use satchel_records::{Issue, Member, ReasonCode};

use super::whole;
use crate::Limits;
use crate::archive::clean_name;
use crate::text::encoding;

/// A tree of names deeper than this leads round in circles.
const DEEPEST: usize = 16;

/// All attached files within the limits.
pub(super) fn files(pdf: &Pdf, limits: &Limits, issues: &mut Vec<Issue>) -> Vec<Member> {
    let mut specifications = Vec::new();
    let catalog: Option<Dict<'_>> = pdf.xref().get(pdf.xref().root_id());
    let listed = catalog.and_then(|c| c.get::<Dict<'_>>(b"Names")).and_then(|n| n.get(b"EmbeddedFiles"));
    if let Some(listed) = listed {
        from_names(&listed, 0, limits.max_members as usize, &mut specifications);
    }
    for page in pdf.pages().iter() {
        let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { continue };
        let pinned = annotations.iter::<Dict<'_>>().filter(|a| is_named(a, b"Subtype", b"FileAttachment"));
        specifications.extend(pinned.filter_map(|annotation| annotation.get(b"FS")));
    }
    let (mut members, mut met, mut left) = (Vec::new(), HashSet::new(), limits.max_unpacked_bytes);
    for specification in specifications.iter().take(limits.max_members as usize) {
        let Some(stream) = stream(specification).filter(|stream| met.insert(stream.obj_id())) else {
            continue;
        };
        let name = name(specification).unwrap_or_else(|| format!("attachment {}", met.len()));
        let Some(bytes) = stream.decoded().ok().filter(|bytes| !bytes.is_empty()) else {
            issues.push(whole(
                ReasonCode::Corrupt,
                "A file attached to the document is damaged; the document itself was read and is kept.",
            ));
            continue;
        };
        let Some(rest) = left.checked_sub(bytes.len() as u64) else {
            issues.push(whole(
                ReasonCode::TooLarge,
                "The files attached to the document are larger than can be taken; the document itself was read and is kept.",
            ));
            break;
        };
        left = rest;
        members.push(Member { name: clean_name(&name), bytes: bytes.into_owned() });
    }
    members
}

/// Walks a name tree (ISO 32000-1, 7.9.6), whose leaves are pairs of a name and a file specification.
fn from_names<'a>(node: &Dict<'a>, depth: usize, most: usize, found: &mut Vec<Dict<'a>>) {
    if depth > DEEPEST || found.len() >= most {
        return;
    }
    if let Some(pairs) = node.get::<Array<'_>>(b"Names") {
        found.extend(pairs.iter::<Object<'_>>().skip(1).step_by(2).filter_map(Object::into_dict));
    }
    for below in node.get::<Array<'_>>(b"Kids").into_iter().flat_map(|kids| kids.iter::<Dict<'_>>()) {
        from_names(&below, depth + 1, most, found);
    }
}

fn stream<'a>(specification: &Dict<'a>) -> Option<Stream<'a>> {
    let embedded: Dict<'a> = specification.get(b"EF")?;
    embedded.get(b"UF").or_else(|| embedded.get(b"F"))
}

fn name(specification: &Dict<'_>) -> Option<String> {
    let name: PdfString<'_> = specification.get(b"UF").or_else(|| specification.get(b"F"))?;
    let name = text(&name);
    (!name.trim().is_empty()).then_some(name)
}

/// A text string: UTF-16 or UTF-8 by its mark, or in an encoding that has to be guessed.
pub(super) fn text(string: &PdfString<'_>) -> String {
    encoding::decode(string.as_bytes(), None)
}

/// Whether an entry of a dictionary is a certain name.
pub(super) fn is_named(dict: &Dict<'_>, key: &[u8], name: &[u8]) -> bool {
    dict.get::<Name<'_>>(key).is_some_and(|found| &*found == name)
}
