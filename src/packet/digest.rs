//! Checksums, of bytes at once and of bytes passing through.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

/// Lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A writer that sums what passes.
pub(super) struct HashWriter<W> {
    inner: W,
    sum: Sha256,
    count: u64,
}

impl<W: Write> HashWriter<W> {
    pub(super) fn new(inner: W) -> Self {
        Self { inner, sum: Sha256::new(), count: 0 }
    }

    /// The writer behind it, SHA-256 in hexadecimal, and the number of bytes.
    pub(super) fn finish(self) -> (W, String, u64) {
        (self.inner, hex(&self.sum.finalize()), self.count)
    }
}

impl<W: Write> Write for HashWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.sum.update(&bytes[..written]);
        self.count += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
