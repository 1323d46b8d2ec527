//! Home: the next one to three things to do.

use jiff::civil::Date;
use serde::Serialize;

use super::desk::latest_decision;
use super::error::ApiResult;
use super::host::Satchel;
use super::library::OpenCounts;
use super::recent::RecentChange;
use crate::intake::worker::Protection;
use crate::records::{Document, DocumentStatus, PartialDate, Patient};
use crate::vault::{Change, Vault};

/// Changes shown on Home.
const RECENT: u32 = 8;

/// Home.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct HomeView {
    /// Whose records these are.
    pub patient: Option<Patient>,
    /// Age in whole years on `today`; absent without a full birth date.
    pub age_years: Option<u16>,
    /// Today's date.
    pub today: PartialDate,
    /// What to do next, at most three.
    pub tasks: Vec<HomeTask>,
    /// Documents in the vault.
    pub documents: u32,
    /// Facts that no person has looked at yet.
    pub open_facts: u32,
    /// Latest changes, newest first.
    pub recent: Vec<RecentChange>,
    /// Which walls stand around the readers of foreign files.
    pub protection: Protection,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum HomeTask {
    /// Nothing is filed yet.
    AddFirstFiles,
    /// Documents wait for a look.
    CheckDocuments {
        /// How many.
        count: u32,
        /// The first few: id and title.
        first: Vec<TaskDocument>,
    },
    /// A document carries another name or birth date.
    SettleIdentity {
        /// The document.
        document: TaskDocument,
        /// Name as printed.
        name: Option<String>,
        /// Birth date as printed.
        born: Option<PartialDate>,
    },
    /// Files are kept but could not be read.
    UnreadFiles {
        /// How many.
        count: u32,
        /// The first few.
        first: Vec<TaskDocument>,
    },
    /// Facts are there and no packet was made since they changed.
    MakePacket,
}

/// A document named by a task.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct TaskDocument {
    /// Its id.
    pub id: crate::records::DocumentId,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: Option<PartialDate>,
}

const FIRST_FEW: usize = 5;
const MOST_TASKS: usize = 3;

impl Satchel {
    /// The next one to three things to do.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn home(&self) -> ApiResult<HomeView> {
        let open = self.opened()?;
        let vault = open.vault();
        let today = self.clock.today();
        let patient = vault.patient()?;
        let mut documents = vault.documents()?;
        documents.retain(|document| document.status != DocumentStatus::Trashed);
        let undoable = latest_decision(&vault)?;
        let can_undo = |change: &Change| undoable.iter().any(|last| last.at == change.at);
        let recent = vault.history(RECENT)?;
        Ok(HomeView {
            age_years: patient.as_ref().and_then(|patient| age(patient.born?, today)),
            patient,
            today: PartialDate::from(today),
            tasks: tasks(&vault, &documents)?,
            documents: u32::try_from(documents.len()).unwrap_or(u32::MAX),
            open_facts: OpenCounts::of(&vault)?.total(),
            recent: recent.iter().map(|change| RecentChange::new(change, can_undo(change))).collect(),
            protection: self.readers.protection(),
        })
    }
}

fn tasks(vault: &Vault, documents: &[Document]) -> ApiResult<Vec<HomeTask>> {
    if documents.is_empty() {
        return Ok(vec![HomeTask::AddFirstFiles]);
    }
    let with = |status: DocumentStatus| -> Vec<&Document> {
        documents.iter().filter(|document| document.status == status).collect()
    };
    let named = |document: &Document| TaskDocument {
        id: document.id,
        title: document.facts.title.clone(),
        date: document.facts.date.as_ref().map(|date| date.value),
    };
    let count = |list: &[&Document]| u32::try_from(list.len()).unwrap_or(u32::MAX);
    let few = |list: &[&Document]| list.iter().take(FIRST_FEW).map(|document| named(document)).collect();
    let mut tasks = Vec::new();
    let to_check = with(DocumentStatus::NeedsReview);
    if !to_check.is_empty() {
        tasks.push(HomeTask::CheckDocuments { count: count(&to_check), first: few(&to_check) });
    }
    for document in with(DocumentStatus::IdentityMismatch) {
        let identity = document.facts.identity.clone();
        tasks.push(HomeTask::SettleIdentity {
            document: named(document),
            name: identity.name,
            born: identity.born,
        });
    }
    let unread = with(DocumentStatus::NotReadYet);
    if !unread.is_empty() {
        tasks.truncate(MOST_TASKS - 1);
        tasks.push(HomeTask::UnreadFiles { count: count(&unread), first: few(&unread) });
    }
    let last_change = vault.history(1)?.into_iter().next().map(|change| change.at);
    let last_packet = vault.packets()?.into_iter().map(|packet| packet.at).max();
    if last_packet.is_none() || last_change > last_packet {
        tasks.push(HomeTask::MakePacket);
    }
    tasks.truncate(MOST_TASKS);
    Ok(tasks)
}

/// Whole years from a birth date to a day; none unless the birth date is known to the day.
fn age(born: PartialDate, today: Date) -> Option<u16> {
    let born = born.exact()?;
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    u16::try_from(today.year() - born.year() - i16::from(!had_birthday)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_counts_birthdays_that_have_been() {
        let born: PartialDate = "2016-06-03".parse().unwrap();
        assert_eq!(age(born, Date::constant(2026, 6, 2)), Some(9));
        assert_eq!(age(born, Date::constant(2026, 6, 3)), Some(10));
        assert_eq!(
            age("2016".parse().unwrap(), Date::constant(2026, 6, 3)),
            None,
            "a year alone gives no age"
        );
    }
}
