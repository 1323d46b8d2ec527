//! What a family prepares for a decision that others take: quotations set beside records, dates counted from Day 0, the
//! worksheet, letters, and what became of packets.
//!
//! Everything said here is a quotation with who, when and page, or the family's own words, or date arithmetic. Nothing is
//! ranked, summed or judged. Criteria, dates, question banks and sentences are data in `assets/checklist`.

mod calendar;
mod evidence;
mod ics;
mod library;
mod quotation;

pub use calendar::{CalendarEntry, SetDates, calendar};
pub use evidence::{Criterion, EvidenceRow, EvidenceTable, OwnCriterion, Shown, evidence};
pub use ics::ics;
pub use library::{Library, library};
pub use quotation::Quotation;
