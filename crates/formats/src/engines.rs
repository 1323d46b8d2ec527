//! What readers need beside the file: recognition models and fallback fonts, loaded before the sandbox closes.

use std::path::PathBuf;

/// Where the engines lie on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnginePaths {
    /// Folder with the recognition models.
    pub ocr_models: Option<PathBuf>,
    /// Fonts for text that a file does not bring its own font for.
    pub fonts: Vec<PathBuf>,
}

/// Loaded engines; each may be absent.
#[derive(Default)]
pub struct Engines {
    /// Fallback fonts, in order of preference.
    pub fonts: Vec<Vec<u8>>,
}

impl Engines {
    /// No engine at all: text layers and structured files are still read.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Loads what is there into memory.
    #[must_use]
    pub fn load(paths: &EnginePaths) -> Self {
        Self { fonts: paths.fonts.iter().filter_map(|path| std::fs::read(path).ok()).collect() }
    }
}
