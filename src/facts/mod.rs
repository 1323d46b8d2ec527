//! Facts: what is read out of a record, each with the place on paper it was read from.
//!
//! Nothing here decides anything medical. Lab values, dates, kinds and events are transcribed and offered as suggestions;
//! words such as "CR" or "MRD negative" are copied with who said them. What the program knows about analytes, units, headings
//! and event words in six languages lies in `assets/knowledge` and is loaded once by [`knowledge`].

mod dates;
mod document;
mod events;
mod extract;
mod forms;
mod identity;
mod join;
mod knowledge;
mod labs;
mod layout;
mod lexicon;
mod memo;
mod number;
mod practice;
mod prose;
mod redate;
mod scope;
mod script;
mod sentence;
mod series;
#[cfg(test)]
mod testing;
mod text;

pub use dates::{OpenDate, open_dates};
pub use extract::{DocumentInput, Extracted, extract, extract_by, facility_of};
pub use identity::check_identity;
pub use join::{EVENT_REACH_DAYS, Joined, join_event, join_lab};
pub use knowledge::{Analyte, Knowledge, UnitFactor, knowledge};
pub use labs::{normalise, range_of};
pub use practice::{PaperLesson, Practice, ResultLesson, learnt_from, order_shown, same_facility};
pub use redate::{Filed, Redated, is_open, read_again, redate, stand_together};
pub use sentence::{Sentence, StatedDate, is_drug, method_in, names_drug, sentences, specimen_of};
pub use series::outliers;
pub use text::fold_tight as folded;
