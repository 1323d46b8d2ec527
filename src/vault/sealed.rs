//! Sealed files: authenticated encryption in chunks, for originals (`blobs/`) and for the search index (`index/`).
//!
//! ```text
//! offset 0   magic     8 bytes   "satseal1"
//! offset 8   salt     32 bytes   random
//! offset 40  chunk 0  up to 65 536 bytes of ciphertext + 16 bytes of tag
//!            chunk 1  ...
//! ```
//!
//! Every chunk but the last holds exactly 65 536 bytes; the last holds 1 to 65 536, or none when the file is empty.
//!
//! The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over ChaCha20-Poly1305 (RFC 8439):
//!
//! - file key = HKDF-SHA256 (RFC 5869) with the caller's key, the salt, and info = `satchel sealed v1` ‖ context;
//! - nonce of chunk `i` = 7 zero bytes ‖ `i` as a big-endian `u32` ‖ 1 for the last chunk, 0 for every other;
//! - additional data of each chunk = context.
//!
//! The salt makes the file key unique, so nonces may count from zero. The counter detects exchanged chunks, the flag
//! detects a file that was cut or continued, the context detects a file put in another's place.

use std::fmt;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Bytes of plaintext in a chunk.
pub const CHUNK: usize = 64 * 1024;

/// Bytes that sealing adds to an empty file: magic, salt and one tag.
pub const OVERHEAD: usize = HEADER + TAG;

const MAGIC: &[u8; 8] = b"satseal1";
const SALT: usize = 32;
const TAG: usize = 16;
const HEADER: usize = MAGIC.len() + SALT;
const SEALED_CHUNK: usize = CHUNK + TAG;
const INFO: &[u8] = b"satchel sealed v1";

/// Why a sealed file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SealedError {
    /// The bytes are not those that were written, or the key or the context is another one.
    #[error(
        "an encrypted file was changed since it was written: none of it is used; restore it from a backup"
    )]
    Altered,
    /// The file is longer than the format allows (2^32 chunks, 256 TiB).
    #[error("a file is too large to be encrypted: nothing was stored; split it into parts")]
    TooLarge,
    /// The operating system gave no random bytes.
    #[error(
        "the operating system gave no random numbers: nothing was stored; restart the computer and try again"
    )]
    NoRandomness,
    /// Reading or writing did not work.
    #[error("an encrypted file could not be read or written; what was stored before is safe: {0}")]
    Io(#[from] io::Error),
}

impl From<SealedError> for io::Error {
    fn from(error: SealedError) -> Self {
        match error {
            SealedError::Io(error) => error,
            SealedError::Altered => Self::new(io::ErrorKind::InvalidData, error),
            SealedError::TooLarge => Self::new(io::ErrorKind::FileTooLarge, error),
            SealedError::NoRandomness => Self::other(error),
        }
    }
}

/// Whether an error that passed through [`Read`] or [`Write`] means that a sealed file was altered.
#[must_use]
pub fn is_altered(error: &io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<SealedError>());
    matches!(inner, Some(SealedError::Altered))
}

/// What a sealed file is: the vault, the sort of file, its name, its version. It is authenticated and not stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context(Vec<u8>);

impl Context {
    /// A context of parts. Each part is preceded by its length, so that no two lists of parts give the same bytes.
    #[must_use]
    pub fn new(parts: &[&[u8]]) -> Self {
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        Self(bytes)
    }
}

/// Encrypts what is written to it. Without [`finish`](Self::finish) the file stays unreadable, as if cut off.
pub struct SealedWriter<W: Write> {
    inner: W,
    chunks: Chunks,
    buffer: Zeroizing<Vec<u8>>,
    next: u64,
}

impl<W: Write> SealedWriter<W> {
    /// Writes the header and takes plaintext from then on. The key may serve many files.
    pub fn new(mut inner: W, key: &[u8; 32], context: &Context) -> Result<Self, SealedError> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|_| SealedError::NoRandomness)?;
        inner.write_all(MAGIC)?;
        inner.write_all(&salt)?;
        let buffer = Zeroizing::new(Vec::with_capacity(SEALED_CHUNK));
        Ok(Self { inner, chunks: Chunks::new(key, &salt, context)?, buffer, next: 0 })
    }

    /// Writes the last chunk and hands the inner writer back. Flushing it to the disk is the caller's.
    pub fn finish(mut self) -> Result<W, SealedError> {
        self.seal(true)?;
        self.inner.flush()?;
        Ok(self.inner)
    }

    fn seal(&mut self, last: bool) -> Result<(), SealedError> {
        self.chunks.seal(self.next, last, &mut self.buffer)?;
        self.inner.write_all(&self.buffer)?;
        self.buffer.clear();
        self.next += 1;
        Ok(())
    }
}

impl<W: Write> Write for SealedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits for the byte after it: only then is it known not to be the last.
        if self.buffer.len() == CHUNK && !bytes.is_empty() {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// A chunk cannot be written before it is full, so this hands on only what is sealed already.
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Decrypts a sealed file; only the chunks that are asked for.
pub struct SealedReader<R: Read + Seek> {
    inner: R,
    chunks: Chunks,
    count: u64,
    len: u64,
    position: u64,
    /// The chunk decrypted last, so that small reads in a row decrypt it once.
    current: Option<u64>,
    buffer: Zeroizing<Vec<u8>>,
}

impl<R: Read + Seek> SealedReader<R> {
    /// Reads the header and authenticates the last chunk, and with it the length, before any of it is trusted.
    pub fn open(mut inner: R, key: &[u8; 32], context: &Context) -> Result<Self, SealedError> {
        let total = inner.seek(SeekFrom::End(0))?;
        let body = total.checked_sub(HEADER as u64).ok_or(SealedError::Altered)?;
        let count = body.div_ceil(SEALED_CHUNK as u64);
        let overhead = count.checked_mul(TAG as u64).filter(|_| count > 0).ok_or(SealedError::Altered)?;
        let len = body.checked_sub(overhead).ok_or(SealedError::Altered)?;
        inner.seek(SeekFrom::Start(0))?;
        let mut header = [0; HEADER];
        inner.read_exact(&mut header)?;
        let (magic, salt) = header.split_at(MAGIC.len());
        if magic != MAGIC {
            return Err(SealedError::Altered);
        }
        let chunks = Chunks::new(key, salt, context)?;
        let buffer = Zeroizing::new(Vec::with_capacity(SEALED_CHUNK));
        let mut reader = Self { inner, chunks, count, len, position: 0, current: None, buffer };
        reader.load(count - 1)?;
        if reader.buffer.is_empty() && count > 1 {
            return Err(SealedError::Altered);
        }
        Ok(reader)
    }

    /// Bytes of plaintext.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a length in bytes of a file, not of a collection")]
    pub fn len(&self) -> u64 {
        self.len
    }

    /// The plaintext of a range of bytes. Touches only the chunks that hold it.
    ///
    /// A range that ends behind the file is an `UnexpectedEof` error.
    pub fn read_range(&mut self, range: Range<u64>) -> Result<Vec<u8>, SealedError> {
        let end = io::Error::from(io::ErrorKind::UnexpectedEof);
        if range.end > self.len || range.start > range.end {
            return Err(end.into());
        }
        let size = usize::try_from(range.end - range.start).map_err(|_| SealedError::TooLarge)?;
        let mut bytes = Vec::with_capacity(size);
        let mut at = range.start;
        while at < range.end {
            let part = self.part(at)?;
            let taken = part.len().min(size - bytes.len());
            bytes.extend_from_slice(&part[..taken]);
            at += taken as u64;
        }
        Ok(bytes)
    }

    /// Decrypts every chunk once and keeps nothing: an integrity check of the whole file.
    pub fn verify(&mut self) -> Result<(), SealedError> {
        (0..self.count).try_for_each(|index| self.load(index))
    }

    /// The plaintext from a position to the end of its chunk; the position lies inside the file.
    fn part(&mut self, at: u64) -> Result<&[u8], SealedError> {
        self.load(at / CHUNK as u64)?;
        #[allow(clippy::cast_possible_truncation, reason = "a remainder is smaller than a chunk")]
        let offset = (at % CHUNK as u64) as usize;
        self.buffer.get(offset..).filter(|part| !part.is_empty()).ok_or(SealedError::Altered)
    }

    fn load(&mut self, index: u64) -> Result<(), SealedError> {
        if self.current == Some(index) {
            return Ok(());
        }
        self.current = None;
        self.buffer.clear();
        self.inner.seek(SeekFrom::Start(HEADER as u64 + index * SEALED_CHUNK as u64))?;
        (&mut self.inner).take(SEALED_CHUNK as u64).read_to_end(&mut self.buffer)?;
        let last = index + 1 == self.count;
        self.chunks.open(index, last, &mut self.buffer)?;
        self.current = Some(index);
        Ok(())
    }
}

impl<R: Read + Seek> Read for SealedReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() || self.position >= self.len {
            return Ok(0);
        }
        let part = self.part(self.position)?;
        let taken = part.len().min(out.len());
        out[..taken].copy_from_slice(&part[..taken]);
        self.position += taken as u64;
        Ok(taken)
    }
}

impl<R: Read + Seek> Seek for SealedReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
            SeekFrom::End(by) => self.len.checked_add_signed(by),
        };
        self.position = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

/// Seals a small file whole.
pub fn seal(key: &[u8; 32], context: &Context, plain: &[u8]) -> Result<Vec<u8>, SealedError> {
    let mut writer = SealedWriter::new(Vec::with_capacity(plain.len() + OVERHEAD), key, context)?;
    writer.write_all(plain)?;
    writer.finish()
}

/// Opens a small file whole.
pub fn unseal(key: &[u8; 32], context: &Context, sealed: &[u8]) -> Result<Vec<u8>, SealedError> {
    let mut reader = SealedReader::open(io::Cursor::new(sealed), key, context)?;
    reader.read_range(0..reader.len())
}

/// The cipher of one file.
struct Chunks {
    cipher: ChaCha20Poly1305,
    context: Context,
}

impl Chunks {
    fn new(key: &[u8; 32], salt: &[u8], context: &Context) -> Result<Self, SealedError> {
        let mut file_key = Zeroizing::new([0; 32]);
        // HKDF refuses only outputs above 8 160 bytes, so this error never happens; a zero key must not either.
        Hkdf::<Sha256>::new(Some(salt), key)
            .expand_multi_info(&[INFO, &context.0], file_key.as_mut_slice())
            .map_err(|_| SealedError::TooLarge)?;
        let cipher = ChaCha20Poly1305::new((&*file_key).into());
        Ok(Self { cipher, context: context.clone() })
    }

    fn seal(&self, index: u64, last: bool, buffer: &mut Vec<u8>) -> Result<(), SealedError> {
        let nonce = nonce(index, last)?;
        self.cipher.encrypt_in_place(&nonce, &self.context.0, buffer).map_err(|_| SealedError::TooLarge)
    }

    /// Nothing of a chunk whose tag is wrong stays in the buffer.
    fn open(&self, index: u64, last: bool, buffer: &mut Vec<u8>) -> Result<(), SealedError> {
        let nonce = nonce(index, last)?;
        self.cipher.decrypt_in_place(&nonce, &self.context.0, buffer).map_err(|_| {
            buffer.clear();
            SealedError::Altered
        })
    }
}

fn nonce(index: u64, last: bool) -> Result<Nonce, SealedError> {
    let counter = u32::try_from(index).map_err(|_| SealedError::TooLarge)?;
    let mut bytes = [0; 12];
    bytes[7..11].copy_from_slice(&counter.to_be_bytes());
    bytes[11] = u8::from(last);
    Ok(bytes.into())
}

impl<W: Write> fmt::Debug for SealedWriter<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedWriter").field("chunks", &self.next).finish_non_exhaustive()
    }
}

impl<R: Read + Seek> fmt::Debug for SealedReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedReader").field("len", &self.len).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    const KEY: [u8; 32] = [7; 32];

    fn context(name: &str) -> Context {
        Context::new(&[b"vault", name.as_bytes()])
    }

    fn sample(len: usize) -> Vec<u8> {
        (0..len).map(|i| (i * 31 % 251) as u8).collect()
    }

    fn sealed(len: usize) -> Vec<u8> {
        seal(&KEY, &context("a"), &sample(len)).unwrap()
    }

    fn assert_refused(bytes: &[u8], why: &str) {
        assert!(matches!(unseal(&KEY, &context("a"), bytes), Err(SealedError::Altered)), "{why}");
    }

    #[test]
    fn every_length_around_a_chunk_comes_back() {
        for len in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17] {
            let bytes = sealed(len);
            assert_eq!(
                bytes.len(),
                HEADER + len + TAG * len.div_ceil(CHUNK).max(1),
                "no byte more than the format says"
            );
            assert_eq!(
                unseal(&KEY, &context("a"), &bytes).unwrap(),
                sample(len),
                "{len} bytes must come back"
            );
        }
    }

    #[test]
    fn the_same_bytes_never_look_the_same_twice() {
        assert_ne!(sealed(100), sealed(100), "a salt per file keeps equal files apart");
    }

    #[test]
    fn a_file_cut_at_a_chunk_is_refused() {
        let bytes = sealed(3 * CHUNK);
        for chunks in 0..3 {
            assert_refused(
                &bytes[..HEADER + chunks * SEALED_CHUNK],
                "the last chunk that is left lacks the flag",
            );
        }
    }

    #[test]
    fn a_continued_file_is_refused() {
        let mut bytes = sealed(CHUNK);
        bytes.push(0);
        assert_refused(&bytes, "a byte behind the end is not of this file");
        let mut bytes = sealed(CHUNK);
        bytes.extend_from_slice(&[0; TAG]);
        assert_refused(&bytes, "an empty chunk behind the end is not of this file");
    }

    #[test]
    fn exchanged_and_repeated_chunks_are_refused() {
        let bytes = sealed(4 * CHUNK);
        let chunk = |i: usize| HEADER + i * SEALED_CHUNK..HEADER + (i + 1) * SEALED_CHUNK;
        let mut exchanged = bytes.clone();
        exchanged[chunk(0)].copy_from_slice(&bytes[chunk(1)]);
        exchanged[chunk(1)].copy_from_slice(&bytes[chunk(0)]);
        assert_refused(&exchanged, "chunks in another order");
        let mut repeated = bytes.clone();
        repeated[chunk(1)].copy_from_slice(&bytes[chunk(0)]);
        assert_refused(&repeated, "a chunk standing twice");
    }

    #[test]
    fn a_chunk_of_another_file_is_refused() {
        let (mut one, other) = (sealed(2 * CHUNK), sealed(2 * CHUNK));
        one[HEADER..HEADER + SEALED_CHUNK].copy_from_slice(&other[HEADER..HEADER + SEALED_CHUNK]);
        assert_refused(&one, "same key, same place, but another file's salt");
    }

    #[test]
    fn a_file_under_another_name_or_key_is_refused() {
        let bytes = sealed(10);
        assert!(matches!(unseal(&KEY, &context("b"), &bytes), Err(SealedError::Altered)), "another name");
        assert!(matches!(unseal(&[8; 32], &context("a"), &bytes), Err(SealedError::Altered)), "another key");
    }

    #[test]
    fn parts_of_a_context_do_not_run_together() {
        assert_ne!(
            Context::new(&[b"ab", b"c"]),
            Context::new(&[b"a", b"bc"]),
            "lengths keep the parts apart"
        );
    }

    #[test]
    fn a_file_without_finish_is_refused() {
        let mut bytes = Vec::new();
        let mut writer = SealedWriter::new(&mut bytes, &KEY, &context("a")).unwrap();
        writer.write_all(&sample(2 * CHUNK + 5)).unwrap();
        drop(writer);
        assert_refused(&bytes, "a writer that died has not written the last chunk");
    }

    #[test]
    fn damage_outside_the_range_does_not_hinder_the_range() {
        let mut bytes = sealed(3 * CHUNK);
        bytes[HEADER + 10] ^= 1;
        let mut reader = SealedReader::open(Cursor::new(&bytes), &KEY, &context("a")).unwrap();
        let wanted = CHUNK..2 * CHUNK;
        assert_eq!(
            reader.read_range(wanted.start as u64..wanted.end as u64).unwrap(),
            sample(3 * CHUNK)[wanted],
            "only the touched chunk is decrypted"
        );
        assert!(reader.read_range(0..1).is_err(), "the damaged chunk itself gives nothing");
        assert!(reader.verify().is_err(), "an integrity check looks at every chunk");
    }

    #[test]
    fn a_reader_error_keeps_its_meaning_through_io() {
        let mut bytes = sealed(2 * CHUNK);
        bytes[HEADER] ^= 1;
        let mut reader = SealedReader::open(Cursor::new(&bytes), &KEY, &context("a")).unwrap();
        let error = reader.read_to_end(&mut Vec::new()).unwrap_err();
        assert!(is_altered(&error), "callers behind std::io must tell damage from a bad disk");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn pieces_of_any_size_give_one_file(sizes in prop::collection::vec(0usize..90_000, 0..5)) {
            let plain = sample(sizes.iter().sum());
            let mut writer = SealedWriter::new(Vec::new(), &KEY, &context("a")).unwrap();
            let mut rest = plain.as_slice();
            for size in sizes {
                let (piece, after) = rest.split_at(size);
                writer.write_all(piece).unwrap();
                rest = after;
            }
            let bytes = writer.finish().unwrap();
            prop_assert_eq!(unseal(&KEY, &context("a"), &bytes).unwrap(), plain);
        }

        #[test]
        fn any_range_equals_the_plaintext(len in 0usize..200_000, a in 0usize..200_000, b in 0usize..200_000) {
            let (start, end) = (a.min(b).min(len), a.max(b).min(len));
            let plain = sample(len);
            let mut reader = SealedReader::open(Cursor::new(sealed(len)), &KEY, &context("a")).unwrap();
            prop_assert_eq!(reader.read_range(start as u64..end as u64).unwrap(), &plain[start..end]);
            prop_assert!(reader.read_range(0..len as u64 + 1).is_err(), "nothing lies behind the end");
            reader.seek(SeekFrom::Start(start as u64)).unwrap();
            let mut rest = Vec::new();
            reader.read_to_end(&mut rest).unwrap();
            prop_assert_eq!(rest, &plain[start..]);
        }

        #[test]
        fn any_flipped_bit_is_refused(len in 0usize..140_000, at in any::<prop::sample::Index>(), bit in 0u8..8) {
            let mut bytes = sealed(len);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(unseal(&KEY, &context("a"), &bytes).is_err(), "byte {at} of {} was changed", bytes.len());
        }

        #[test]
        fn any_cut_is_refused(len in 0usize..140_000, at in any::<prop::sample::Index>()) {
            let bytes = sealed(len);
            let cut = &bytes[..at.index(bytes.len())];
            prop_assert!(unseal(&KEY, &context("a"), cut).is_err(), "{} of {} bytes", cut.len(), bytes.len());
        }

        #[test]
        fn foreign_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(unseal(&KEY, &context("a"), &bytes).is_err());
        }
    }
}
