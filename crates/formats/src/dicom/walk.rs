//! A walk over the data elements of an object before the parser sees it.
//!
//! The parser reserves what an element claims to hold, so four damaged bytes could cost gigabytes and half a minute.
//! Here lengths are only compared with what is left of the file.

use dicom_dictionary_std::uids::{DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN};

use super::object::EXPLICIT_VR_BIG_ENDIAN;

/// Length of an element, an item or a sequence that ends with a delimiter.
const OPEN: u32 = u32::MAX;

/// The group of what begins and ends items and sequences; it holds no elements of data (PS3.5 section 7.5).
const ITEMS: u16 = 0xfffe;

/// How many bytes from the start hold elements that are all there; the first one that claims more than is left, and
/// all after it, are outside. `at` is where the first element begins, `syntax` the encoding of the data set when no
/// file header names it.
pub(super) fn sound_length(bytes: &[u8], at: usize, syntax: Option<&str>) -> usize {
    let mut walk = Walk { bytes, at, coding: Coding::Explicit, fragments: false };
    let named = match syntax {
        Some(syntax) => Some(syntax.to_owned()),
        None => match walk.file_header() {
            Ok(syntax) => syntax,
            Err(cut) => return cut,
        },
    };
    walk.coding = match named.as_deref() {
        Some(IMPLICIT_VR_LITTLE_ENDIAN) => Coding::Implicit,
        Some(EXPLICIT_VR_BIG_ENDIAN) => Coding::BigEndian,
        // Packed data cannot be walked; its elements are not in these bytes.
        Some(DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN) => return bytes.len(),
        _ => Coding::Explicit,
    };
    loop {
        let start = walk.at;
        match walk.step() {
            Step::On => {}
            Step::End => return bytes.len(),
            Step::Unsound => return start,
        }
    }
}

/// How long the rest of the file header is behind its first element, which states that length, at `at`. Careless
/// programs state another, and the parser would then begin in the middle of an element. `None` without that element.
pub(super) fn header_length(bytes: &[u8], at: usize) -> Option<u32> {
    const STATED: usize = 12;
    let mut walk = Walk { bytes, at, coding: Coding::Explicit, fragments: false };
    let first = walk.header().filter(|h| (h.group, h.element, h.length) == (2, 0, 4))?;
    debug_assert_eq!(first.size + 4, STATED);
    walk.file_header().ok()?;
    u32::try_from(walk.at.checked_sub(at + STATED)?).ok()
}

#[derive(Clone, Copy, PartialEq)]
enum Coding {
    Explicit,
    Implicit,
    BigEndian,
}

enum Step {
    On,
    End,
    Unsound,
}

struct Header {
    group: u16,
    element: u16,
    vr: [u8; 2],
    length: u32,
    size: usize,
}

impl Header {
    /// Whether it begins or ends an item or a sequence.
    fn is_item(&self) -> bool {
        self.group == ITEMS && matches!(self.element, 0xe000 | 0xe00d | 0xe0dd)
    }
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    coding: Coding,
    /// Inside packed pixels, where items are data.
    fragments: bool,
}

/// How many bytes one number of a representation has; 1 for text (PS3.5 table 6.2-1).
fn width(vr: [u8; 2]) -> usize {
    match &vr {
        b"SS" | b"US" | b"OW" => 2,
        b"AT" | b"FL" | b"SL" | b"UL" | b"OF" | b"OL" => 4,
        b"FD" | b"SV" | b"UV" | b"OD" | b"OV" => 8,
        _ => 1,
    }
}

impl Walk<'_> {
    /// Walks group 0002 and gives the transfer syntax; an error is where it breaks off.
    fn file_header(&mut self) -> Result<Option<String>, usize> {
        let mut syntax = None;
        while let Some(header) = self.header().filter(|h| h.group == 2) {
            let from = self.at + header.size;
            let value = from.checked_add(header.length as usize).and_then(|to| self.bytes.get(from..to));
            let Some(value) = value else { return Err(self.at) };
            if header.element == 0x10 {
                let text: String = value.iter().map(|b| char::from(*b)).collect();
                syntax = Some(text.trim_end_matches(['\0', ' ']).to_owned());
            }
            self.at = from + value.len();
        }
        Ok(syntax)
    }

    /// Goes over one element, or into it when it is a container.
    fn step(&mut self) -> Step {
        let Some(header) = self.header() else { return Step::End };
        let inside = self.at + header.size;
        let is_item = header.is_item();
        // Each of the parser's decoders takes such an element for something else, and skips no value of an end mark.
        if header.group == ITEMS && (!is_item || header.element != 0xe000 && header.length != 0) {
            return Step::Unsound;
        }
        if is_item && header.element == 0xe0dd {
            self.fragments = false;
        }
        let container = match header.vr {
            _ if is_item => !self.fragments,
            [b'S', b'Q'] => true,
            _ if header.length == OPEN => {
                // Anything else of open length is read as a sequence, whatever it says it is.
                self.fragments = (header.group, header.element) == (0x7fe0, 0x10);
                true
            }
            _ => false,
        };
        let length = if header.length == OPEN { 0 } else { header.length as usize };
        // The parser reads whole numbers and takes what is left over for the next element.
        if !container && !is_item && !length.is_multiple_of(width(header.vr)) {
            return Step::Unsound;
        }
        match inside.checked_add(length).filter(|end| *end <= self.bytes.len()) {
            None => return Step::Unsound,
            Some(_) if container => self.at = inside,
            Some(end) => self.at = end,
        }
        Step::On
    }

    /// The next element's header; none at the end of the bytes.
    fn header(&self) -> Option<Header> {
        let head: [u8; 8] = self.bytes.get(self.at..self.at.checked_add(8)?)?.try_into().ok()?;
        let [a, b, c, d, e, f, g, h] = head;
        let big = self.coding == Coding::BigEndian;
        let short = |pair| if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
        let long = |four| if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
        let (group, element) = (short([a, b]), short([c, d]));
        let bare = Header { group, element, vr: *b"  ", length: long([e, f, g, h]), size: 8 };
        if self.coding == Coding::Implicit || group == ITEMS {
            return Some(bare);
        }
        let vr = [e, f];
        // A representation the parser does not know is read in the long form, as an unknown one is.
        const SHORT: [&[u8; 2]; 21] = [
            b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FL", b"FD", b"IS", b"LO", b"LT", b"PN", b"SH",
            b"SL", b"SS", b"ST", b"TM", b"UI", b"UL", b"US",
        ];
        if SHORT.contains(&&vr) {
            return Some(Header { group, element, vr, length: u32::from(short([g, h])), size: 8 });
        }
        let length = self.bytes.get(self.at + 8..self.at + 12)?.try_into().ok()?;
        Some(Header { group, element, vr, length: long(length), size: 12 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lying_length_ends_what_is_sound() {
        // (0010,0010) PN "A^B ", then (0010,4000) UT that claims four gigabytes.
        let mut object = b"\x10\x00\x10\x00PN\x04\x00A^B ".to_vec();
        let sound = object.len();
        object.extend_from_slice(b"\x10\x00\x00\x40UT\x00\x00\xfe\xff\xff\xffshort");
        assert_eq!(
            sound_length(&object, 0, Some("1.2.840.10008.1.2.1")),
            sound,
            "only whole elements are sound"
        );
        assert_eq!(sound_length(&object[..sound], 0, Some("1.2.840.10008.1.2.1")), sound);
    }

    #[test]
    fn half_a_number_ends_what_is_sound() {
        // (0008,0100) SL of two bytes: the parser would read none of them and begin in the middle of the value.
        let object = b"\x08\x00\x00\x01SL\x02\x00x \x08\x00\x04\x01LO\x04\x00CT  ".to_vec();
        assert_eq!(sound_length(&object, 0, Some("1.2.840.10008.1.2.1")), 0);
    }

    #[test]
    fn what_only_looks_like_an_item_ends_what_is_sound() {
        // (FFFE,E080) with the length of an item: the parser may take that for a representation it does not know, and the
        // next item's tag for a length of gigabytes.
        let object = b"\xfe\xff\x80\xe0\xff\xff\xff\xff\xfe\xff\x00\xe0\x00\x00\x00\x00".to_vec();
        assert_eq!(sound_length(&object, 0, Some("1.2.840.10008.1.2.1")), 0);
    }

    #[test]
    fn bytes_of_open_length_that_are_no_pixels_are_entered() {
        // An OB of open length outside the pixels: its items hold elements, the first of which lies.
        let mut object =
            b"\x08\x00\x40\x11OB\x00\x00\xff\xff\xff\xff\xfe\xff\x00\xe0\x10\x00\x00\x00".to_vec();
        let before = object.len();
        object.extend_from_slice(b"\x08\x00\x50\x11UN\x00\x00\xff\xff\xff\x7f1.2.");
        assert_eq!(sound_length(&object, 0, Some("1.2.840.10008.1.2.1")), before);
    }

    #[test]
    fn lengths_inside_sequences_are_looked_at() {
        // A sequence with one item, both of open length, holding an element that lies.
        let mut object =
            b"\x08\x00\x40\x11SQ\x00\x00\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff".to_vec();
        let before = object.len();
        object.extend_from_slice(b"\x08\x00\x50\x11UI\xff\xff1.2");
        assert_eq!(sound_length(&object, 0, Some("1.2.840.10008.1.2.1")), before);
    }
}
