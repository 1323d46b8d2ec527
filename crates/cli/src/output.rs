//! Printing: one JSON document, or lines for eyes.

use std::io::Write;

use satchel::api::{ApiError, ApiResult, ErrorCode};
use serde::Serialize;

/// Prints a line for eyes. A reader who has seen enough (`| head`) is no error.
#[macro_export]
macro_rules! line {
    ($($words:tt)*) => { $crate::output::text(&format!("{}\n", format_args!($($words)*))) };
}

/// Writes text to standard output, and ends the program quietly when nobody reads it any more.
pub fn text(text: &str) {
    if std::io::stdout().write_all(text.as_bytes()).is_err() {
        std::process::exit(0);
    }
}

/// Prints a view as one JSON document.
pub fn json<T: Serialize>(view: &T) -> ApiResult<()> {
    let text = serde_json::to_string_pretty(view)
        .map_err(|_| ApiError::new(ErrorCode::Internal, "The result could not be written as JSON."))?;
    line!("{text}");
    Ok(())
}

/// Prints a view: as one JSON document, or by `print` as lines for eyes.
pub fn view<T: Serialize>(as_json: bool, view: &T, print: impl FnOnce(&T)) -> ApiResult<()> {
    if as_json {
        return json(view);
    }
    print(view);
    Ok(())
}

/// A date, a name or nothing, for a column.
pub fn or_dash<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(|| "–".to_owned(), ToString::to_string)
}

/// The fixed word of a serialised name such as a status or a kind.
pub fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Writes a file that a person asked for.
pub fn file(path: &std::path::Path, bytes: &[u8]) -> ApiResult<()> {
    std::fs::write(path, bytes).map_err(|error| {
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{} could not be written: {}. The vault is as it was.", path.display(), error.kind()),
        )
    })
}
