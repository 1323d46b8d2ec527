//! What a family prepares for a decision that others take: quotations set beside records, dates counted from Day 0, the
//! worksheet, letters, and what became of packets.
//!
//! Everything said here is a quotation with who, when and page, or the family's own words, or date arithmetic. Nothing is
//! ranked, summed or judged. Criteria, dates, question banks and sentences are data in `assets/checklist`.

mod board;
mod calendar;
mod changed;
mod evidence;
mod home_return;
mod ics;
mod ledger;
mod letter;
mod library;
mod quotation;
mod test_name;
mod words;
mod worksheet;

pub use board::{
    Board, BoardEntry, BoardRow, BoardZero, Dated, Donor, Finding, Person, Place, RefusedSentence, RowNote,
    Scale, Shows, boards, loci,
};
pub use calendar::{CalendarEntry, SetDates, calendar};
pub use changed::{ChangedFact, ChangedPart, ChangedSince, HowChanged, changed_parts};
pub use evidence::{Criterion, EvidenceRow, EvidenceTable, OwnCriterion, Shown, evidence};
pub use home_return::return_summary;
pub use ics::ics;
pub use ledger::{LedgerEntry, LedgerKind};
pub use letter::{Letter, LetterRequest, LetterText, letter, letter_languages};
pub use library::{Library, library};
pub use quotation::Quotation;
pub use words::{BankQuestion, Filled, Named, Records, WorksheetWords};
pub use worksheet::{
    AtHome, EvidenceCard, HomeReturn, OptionColumn, OptionMark, QUESTION_CHARS, QuestionType, Standing,
    Worksheet, WorksheetError,
};
