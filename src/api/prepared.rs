//! What goes into a packet beside the records: what a reviewer asks for, set beside what they show.

use std::collections::BTreeMap;

use super::checklist::{self, CaseInput};
use super::error::ApiResult;
use super::host::Satchel;
use super::{boards, calendar, evidence};
use crate::checklist::check;
use crate::decision::Worksheet;
use crate::packet::Prepared;
use crate::vault::Vault;

impl Satchel {
    /// The checklist for a kind of recipient, the evidence table, the calendar, the boards and the worksheet; what changed since an
    /// earlier packet is for the caller.
    ///
    /// # Errors
    /// When there is no such recipient.
    pub(super) fn prepared(
        &self,
        vault: &Vault,
        list: &str,
        worksheet: Worksheet,
        question: &BTreeMap<String, String>,
    ) -> ApiResult<Prepared> {
        let recipient = checklist::profile(Some(list))?;
        let input = CaseInput::of(self, vault)?;
        let question = question.values().find(|text| !text.trim().is_empty());
        let case = input.case(question.map(String::as_str));
        Ok(Prepared {
            checklist: Some(check(input.template, recipient, &case)),
            evidence: evidence::table(vault, &input)?,
            calendar: calendar::dates(vault)?,
            boards: boards::read(vault, &input)?,
            donors: boards::donors(vault)?,
            worksheet: Some(worksheet),
            changed: None,
        })
    }
}
