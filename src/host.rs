//! What both hosts, window and command line, decide alike: the machine's folders, fonts, models and clock.
//!
//! It stands beside the core rather than in it: this is the one module that asks the system for the time.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::api::{Clock, Config};
use crate::intake::worker::ReaderConfig;
use crate::packet::FontPaths;
use crate::vault::{KdfParams, Timestamp};

/// The system's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp(format!("{:.6}", jiff::Timestamp::now()))
    }

    fn today(&self) -> Date {
        jiff::Zoned::now().date()
    }
}

/// A configuration for this machine: readers are `program` re-executed.
#[must_use]
pub fn config(vault: PathBuf, program: PathBuf) -> Config {
    let fonts = FontPaths::default();
    let mut readers = ReaderConfig::new(program.clone());
    readers.ocr_models = ocr_models(&program);
    readers.fonts.clone_from(&fonts.0);
    Config { vault, readers, fonts, kdf: KdfParams::default() }
}

/// The vault's folder when none is named: in the user's data folder.
#[must_use]
pub fn default_vault() -> Option<PathBuf> {
    let data = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/share")))?;
    Some(data.join("satchel/Family.satchel"))
}

/// The folder of the example to look around in: beside the usual vault.
#[must_use]
pub fn example_folder() -> Option<PathBuf> {
    Some(default_vault()?.with_file_name("example"))
}

/// Where the recognition models lie: named by `SATCHEL_OCR_MODELS`, installed beside the program, or in the source tree.
fn ocr_models(program: &Path) -> Option<PathBuf> {
    let named = std::env::var_os("SATCHEL_OCR_MODELS").map(PathBuf::from);
    let beside = program.parent().map(|bin| bin.join("../share/satchel/ocr"));
    let in_tree =
        program.ancestors().map(|folder| folder.join("assets/ocr/models")).find(|folder| folder.is_dir());
    [named, beside, in_tree].into_iter().flatten().find(|folder| folder.is_dir())
}
