//! Saved views of the library: filters that the family uses again. They lie in the vault, since a filter may name a person.

use serde::{Deserialize, Serialize};

use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use crate::records::DocumentKind;

/// The setting that holds them.
const SETTING: &str = "library_views";
/// More would be a list to search in.
const MOST: usize = 24;

/// A filter of the library with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// The family's name for it.
    pub name: String,
    /// Only this kind of paper.
    pub kind: Option<DocumentKind>,
    /// Only documents whose title, hospital or file name holds this; empty for all.
    pub text: String,
    /// Only documents that wait for a look.
    pub open: bool,
}

impl Satchel {
    /// The saved views, in the family's order.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn library_views(&self) -> ApiResult<Vec<SavedView>> {
        let saved = self.opened()?.vault().setting(SETTING)?;
        saved.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text).map_err(unreadable))
    }

    /// Keeps the saved views as a whole.
    ///
    /// # Errors
    /// When a view has no name, two share one, or there are too many.
    pub fn set_library_views(&self, views: &[SavedView]) -> ApiResult<()> {
        check(views)?;
        let text = serde_json::to_string(views).map_err(unreadable)?;
        let open = self.opened()?;
        let mut vault = open.vault();
        vault.write(|writer| writer.set_setting(SETTING, &text))?;
        Ok(())
    }
}

fn check(views: &[SavedView]) -> ApiResult<()> {
    let refuse = |text: String| Err(ApiError::new(ErrorCode::BadRequest, text));
    if views.len() > MOST {
        return refuse(format!("At most {MOST} views can be kept. Nothing was changed. Remove one first."));
    }
    for (at, view) in views.iter().enumerate() {
        if view.name.trim().is_empty() {
            return refuse("A saved view needs a name. Nothing was changed.".to_owned());
        }
        if views[..at].iter().any(|other| other.name == view.name) {
            return refuse("Two saved views share a name. Nothing was changed. Choose another.".to_owned());
        }
    }
    Ok(())
}

fn unreadable(_: serde_json::Error) -> ApiError {
    ApiError::new(ErrorCode::Internal, "The saved views cannot be read by this version. Nothing was changed.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(name: &str) -> SavedView {
        SavedView { name: name.to_owned(), kind: None, text: String::new(), open: false }
    }

    #[test]
    fn views_are_told_apart_by_their_names() {
        assert!(check(&[view("MRD"), view("2026")]).is_ok());
        for wrong in [vec![view(" ")], vec![view("MRD"), view("MRD")], vec![view("x"); MOST + 1]] {
            assert!(check(&wrong).is_err());
        }
    }
}
