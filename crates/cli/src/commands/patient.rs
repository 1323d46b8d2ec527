//! `patient`: one person under several names.

use satchel::api::ApiResult;

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(
    global: &Global,
    name: Option<&str>,
    born: Option<&str>,
    also: &[String],
    not: &[String],
) -> ApiResult<Status> {
    let born = born.map(|born| super::parse(born, "a date such as 2016-06-03")).transpose()?;
    let satchel = context::unlocked(global)?;
    let known = satchel.patient()?;
    let mut patient = known.clone();
    patient.name = name.map_or(patient.name, str::to_owned);
    patient.born = born.or(patient.born);
    patient.other_names.retain(|name| !not.contains(name));
    for name in also {
        if !patient.other_names.contains(name) && patient.name != *name {
            patient.other_names.push(name.clone());
        }
    }
    if patient != known {
        patient = satchel.set_patient(&patient)?;
    }
    satchel.lock()?;
    output::view(global.json, &patient, |patient| {
        line!("{}", patient.name);
        patient.other_names.iter().for_each(|name| line!("{name}"));
        line!("born {}", output::or_dash(patient.born.as_ref()));
    })?;
    Ok(Status::Done)
}
