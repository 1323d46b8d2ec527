//! A BagIt 1.0 directory (RFC 8493) written straight into a zip stream: every file is summed as it passes.

use std::io::Write;

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::{PacketError, digest, names};

/// The bag under construction. Payload first, then `finish` with the tag files.
pub(super) struct BagWriter<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    root: String,
    payload: Vec<(String, String)>,
    octets: u64,
}

impl<W: Write> BagWriter<W> {
    pub(super) fn new(out: W, root: String) -> Self {
        Self { zip: ZipWriter::new_stream(out), root, payload: Vec::new(), octets: 0 }
    }

    /// Adds a payload file; `path` begins with `data/`.
    pub(super) fn payload(&mut self, path: &str, bytes: &[u8]) -> Result<(), PacketError> {
        self.write(path, bytes)?;
        self.octets += bytes.len() as u64;
        self.payload.push((path.to_owned(), digest::sha256(bytes)));
        Ok(())
    }

    /// Writes the tag files and both manifests and closes the zip. `tags` are further tag files, `info` the lines of
    /// `bag-info.txt` besides the sum of the payload.
    pub(super) fn finish(
        mut self,
        info: &[(&str, &str)],
        tags: &[(&str, Vec<u8>)],
    ) -> Result<W, PacketError> {
        self.payload.sort();
        let mut bag_info = format!("Payload-Oxum: {}.{}\n", self.octets, self.payload.len());
        for (name, value) in info {
            bag_info.push_str(&format!("{name}: {value}\n"));
        }
        let mut files: Vec<(String, Vec<u8>)> = vec![
            ("bagit.txt".into(), b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
            ("bag-info.txt".into(), bag_info.into_bytes()),
            ("manifest-sha256.txt".into(), manifest(&self.payload).into_bytes()),
        ];
        files.extend(tags.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.clone())));
        files.sort();
        let sums: Vec<(String, String)> =
            files.iter().map(|(path, bytes)| (path.clone(), digest::sha256(bytes))).collect();
        for (path, bytes) in &files {
            self.write(path, bytes)?;
        }
        self.write("tagmanifest-sha256.txt", manifest(&sums).as_bytes())?;
        Ok(self.zip.finish().map_err(zip_problem)?.into_inner())
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), PacketError> {
        let method =
            if names::is_compressed(path) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // The zip's own time is constant, so that the same case gives the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644)
            .large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        self.zip.start_file(format!("{}/{path}", self.root), options).map_err(zip_problem)?;
        self.zip.write_all(bytes).map_err(PacketError::writing)
    }
}

fn manifest(sums: &[(String, String)]) -> String {
    sums.iter().map(|(path, sum)| format!("{sum}  {path}\n")).collect()
}

fn zip_problem(error: zip::result::ZipError) -> PacketError {
    match error {
        zip::result::ZipError::Io(source) => PacketError::writing(source),
        _ => PacketError::Part { part: "zip" },
    }
}
