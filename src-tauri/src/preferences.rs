//! What the window remembers outside any record: language, look, and which record was open last. Nothing about a person.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Preferences of the person at this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    /// BCP 47 tag; the system's language when absent.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Per cent of the normal text size.
    pub text_size: u16,
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: None, theme: Theme::System, text_size: 100 }
    }
}

/// The file that holds the preferences.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    /// Folder of the record opened last.
    pub vault: Option<PathBuf>,
    /// How the window looks and speaks.
    #[serde(flatten)]
    pub preferences: Preferences,
}

impl Remembered {
    /// What the file says; the defaults when it is missing or cannot be read, since nothing of worth is in it.
    pub(crate) fn load(file: &Path) -> Self {
        fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes the file; a failure is ignored, because a forgotten preference must not stop anybody's work.
    pub(crate) fn save(&self, file: &Path) {
        if let (Some(folder), Ok(bytes)) = (file.parent(), serde_json::to_vec_pretty(self)) {
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(file, bytes));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_or_broken_file_gives_the_defaults() {
        let broken: Remembered =
            serde_json::from_str(r#"{"theme":"dark","new_in_a_later_version":1}"#).unwrap();
        assert_eq!(broken.preferences.theme, Theme::Dark, "what is known is kept");
        assert_eq!(broken.preferences.text_size, 100, "what is missing has its default");
        let missing = Remembered::load(Path::new("/nowhere/at/all.json"));
        assert_eq!(missing.preferences, Preferences::default());
    }
}
