//! Whether the person printed on a document is the patient.

use satchel_records::{IdentityCheck, Patient, PrintedIdentity};

/// Compares the printed name and birth date with the patient's.
///
/// Names in different scripts cannot be compared, so the birth date decides between them.
#[must_use]
pub fn check_identity(printed: &PrintedIdentity, patient: Option<&Patient>) -> IdentityCheck {
    match (printed.born, patient.and_then(|p| p.born)) {
        (Some(printed), Some(known)) if !printed.may_equal(&known) => IdentityCheck::Differs,
        (Some(_), Some(_)) => IdentityCheck::Matches,
        _ => IdentityCheck::Unknown,
    }
}
