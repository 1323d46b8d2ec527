//! How much a reader may take before it stops and says so.

use serde::{Deserialize, Serialize};

/// Upper bounds for one file. A reader that meets one keeps what it has and adds an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file itself.
    pub max_bytes: u64,
    /// Pages of one document.
    pub max_pages: u32,
    /// Pixels of one picture or of one rendered page.
    pub max_pixels: u64,
    /// Entries of one archive.
    pub max_members: u32,
    /// Bytes of all entries of one archive together, unpacked.
    pub max_unpacked_bytes: u64,
    /// Unpacked bytes per packed byte that an entry larger than 1 MiB may have.
    pub max_ratio: u64,
    /// Levels of nested elements in HTML and XML.
    pub max_depth: u32,
    /// Cells of all tables of one document.
    pub max_cells: u32,
    /// Characters of one document's text.
    pub max_characters: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 4 << 30,
            max_pages: 5_000,
            max_pixels: 120_000_000,
            max_members: 10_000,
            max_unpacked_bytes: 4 << 30,
            max_ratio: 200,
            max_depth: 200,
            max_cells: 500_000,
            max_characters: 20_000_000,
        }
    }
}
