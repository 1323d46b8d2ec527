//! Home: the next one to three things to do.

use serde::Serialize;

use crate::records::{PartialDate, Patient};

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
    /// How readers are closed in, in words.
    pub protection: String,
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

/// A change someone made.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RecentChange {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The fact or document: `l12`, `e4`, `d3`.
    pub subject: String,
    /// What changed: a field's name, or `status`.
    pub field: String,
    /// The new value, for showing.
    pub after: String,
    /// Whether this is the change that undo takes back.
    pub can_undo: bool,
}
