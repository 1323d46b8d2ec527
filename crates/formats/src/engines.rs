//! What readers need beside the file: recognition models and fallback fonts, loaded before the sandbox closes.

use std::path::PathBuf;

use crate::fallback_fonts::FallbackFonts;
use crate::ocr::models::Models;
use crate::ocr::tesseract::Tesseract;

/// Where the engines lie on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnginePaths {
    /// Folder with the recognition models.
    pub ocr_models: Option<PathBuf>,
    /// Fonts for text that a file does not bring its own font for, in order of preference.
    pub fonts: Vec<PathBuf>,
}

/// Loaded engines; each may be absent.
#[derive(Default)]
pub struct Engines {
    /// Reads Cyrillic, Arabic and accented lines, and figures a second time.
    pub tesseract: Option<Tesseract>,
    pub(crate) fonts: FallbackFonts,
    pub(crate) models: Option<Models>,
}

impl Engines {
    /// No engine at all: text layers and structured files are still read.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Loads what is there into memory, so that nothing need be opened later. What is absent or broken is left out.
    #[must_use]
    pub fn load(paths: &EnginePaths) -> Self {
        Self {
            tesseract: None,
            fonts: FallbackFonts::new(paths.fonts.iter().filter_map(|p| std::fs::read(p).ok()).collect()),
            models: paths.ocr_models.as_deref().and_then(Models::load),
        }
    }

    /// Whether pictures of text can be read at all.
    #[must_use]
    pub fn can_recognise(&self) -> bool {
        self.models.is_some()
    }
}
