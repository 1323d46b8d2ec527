//! What parent and child say to each other, and how it stands on the pipe.
//!
//! ```text
//! u32 LE  bytes of the head          (at most MAX_HEAD)
//! u64 LE  bytes of the body          (at most MAX_BODY)
//! head    JSON of a ToReader or FromReader
//! body    raw bytes: a file, a member, a picture
//! ```

use std::io::{self, Read, Write};
use std::path::PathBuf;

use satchel_formats::Limits;
use satchel_formats::dicom::GreyWindow;
use satchel_records::{Issue, Reading};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::sandbox::Protection;

/// The text of a very long document, as JSON.
const MAX_HEAD: u32 = 512 << 20;
/// The largest file that is taken, and a little room.
const MAX_BODY: u64 = (4 << 30) + (1 << 20);

/// From the parent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum ToReader {
    /// The first frame: what to load before the sandbox closes, and the bounds.
    Start {
        ocr_models: Option<PathBuf>,
        fonts: Vec<PathBuf>,
        languages: Vec<String>,
        memory: u64,
        processor_seconds: u64,
    },
    /// Read the file in the body.
    Read { name: String, password: Option<String>, limits: Limits },
    /// Draw a page of the file in the body.
    Render { page: u32, dpi: f32, password: Option<String> },
    /// Draw a frame of the DICOM object in the body.
    RenderFrame { frame: u32, window: GreyWindow },
    /// What Tesseract printed (in the body), or that it failed.
    Recognised { done: bool },
}

/// From the child.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum FromReader {
    /// Loaded and closed in.
    Ready { protection: Protection },
    /// The sandbox could not be closed; the child ends.
    Refused,
    /// Pages done, pages in all.
    Progress { done: u32, all: u32 },
    /// A member of a container; its bytes are the body.
    Member { name: String },
    /// Run Tesseract on the TIFF in the body.
    Recognise { languages: String },
    /// The end of a reading; its members came before.
    Reading(Reading),
    /// A drawn page; its PNG is the body.
    Picture { width: u32, height: u32 },
    /// No picture.
    Failed(Issue),
}

/// Writes one frame and flushes it.
pub(super) fn send(to: &mut impl Write, head: &impl Serialize, body: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let length = u32::try_from(head.len()).ok().filter(|l| *l <= MAX_HEAD).ok_or_else(too_large)?;
    let mut start = Vec::with_capacity(12 + head.len());
    start.extend(length.to_le_bytes());
    start.extend((body.len() as u64).to_le_bytes());
    start.extend(head);
    to.write_all(&start)?;
    to.write_all(body)?;
    to.flush()
}

/// Reads one frame. Lengths are not believed: memory grows only with the bytes that really come.
pub(super) fn receive<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<(T, Vec<u8>)> {
    let (mut head_length, mut body_length) = ([0; 4], [0; 8]);
    from.read_exact(&mut head_length)?;
    from.read_exact(&mut body_length)?;
    let (head_length, body_length) = (u32::from_le_bytes(head_length), u64::from_le_bytes(body_length));
    if head_length > MAX_HEAD || body_length > MAX_BODY {
        return Err(too_large());
    }
    let head = exactly(from, u64::from(head_length))?;
    let body = exactly(from, body_length)?;
    Ok((serde_json::from_slice(&head)?, body))
}

fn exactly(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    // A file arrives in one piece in nearly every case, so moderate lengths are reserved at once.
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(8 << 20)).unwrap_or(0));
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn too_large() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a frame is larger than frames may be")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_back_as_they_went() {
        let mut pipe = Vec::new();
        send(&mut pipe, &FromReader::Progress { done: 3, all: 14 }, b"body").unwrap();
        let (head, body) = receive::<FromReader>(&mut pipe.as_slice()).unwrap();
        assert!(matches!(head, FromReader::Progress { done: 3, all: 14 }));
        assert_eq!(body, b"body");
    }

    #[test]
    fn lying_lengths_are_refused_without_taking_memory() {
        let mut lie = u32::MAX.to_le_bytes().to_vec();
        lie.extend(u64::MAX.to_le_bytes());
        assert!(receive::<FromReader>(&mut lie.as_slice()).is_err(), "a head of 4 GiB is no head");
        let mut lie = 10u32.to_le_bytes().to_vec();
        lie.extend((4u64 << 30).to_le_bytes());
        lie.extend(b"short");
        let error = receive::<FromReader>(&mut lie.as_slice()).unwrap_err();
        assert_eq!(
            error.kind(),
            io::ErrorKind::UnexpectedEof,
            "what does not come is not waited for in memory"
        );
    }
}
