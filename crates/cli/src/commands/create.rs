//! `create`: a new vault.

use satchel::api::{ApiResult, unlock::CreateRequest};

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(global: &Global, patient: Option<String>, born: Option<&str>) -> ApiResult<Status> {
    let request = CreateRequest {
        vault: context::vault_dir(global)?.display().to_string(),
        patient,
        born: born.map(|text| super::parse(text, "a date such as 2016-06-03")).transpose()?,
        passphrase: context::passphrase(global, "New passphrase: ")?,
    };
    let satchel = context::satchel(global)?;
    let created = satchel.create(&request)?;
    satchel.lock()?;
    if global.json {
        output::json(&created)?;
    } else {
        line!("A vault was made in {}.", created.vault);
        line!("Recovery code, shown this once: {}", created.recovery_code);
        line!("Write it on paper and keep it apart from this computer.");
    }
    Ok(Status::Done)
}
