//! Fields of the index. An entry is a page, a lab value, an event or a title.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// Changes with every change of fields or of the way words are cut, so that an older index is rebuilt.
pub(super) const VERSION: u64 = 2;

#[derive(Debug, Clone)]
pub(super) struct Fields {
    /// Number of the document.
    pub document: Field,
    /// What the entry is: `page`, `lab`, `event`, `title`.
    pub found_in: Field,
    /// Page, counted from 1.
    pub page: Field,
    /// Kind of the document.
    pub kind: Field,
    /// First and last day the document's date may mean, in days since 1970-01-01; absent without a date.
    pub first_day: Field,
    pub last_day: Field,
    /// Title and date of the document, as shown.
    pub title: Field,
    pub date: Field,
    /// Words with their positions.
    pub words: Field,
    /// Stems of the words.
    pub stems: Field,
    /// Keys of the analytes and drugs that are named.
    pub concepts: Field,
    /// The entry's text, for the snippet.
    pub body: Field,
}

pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let tokens = |record| {
        let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    let fields = Fields {
        document: builder.add_u64_field("document", INDEXED | STORED | FAST),
        found_in: builder.add_text_field("found_in", STRING | STORED),
        page: builder.add_u64_field("page", STORED | FAST),
        kind: builder.add_text_field("kind", STRING | STORED),
        first_day: builder.add_i64_field("first_day", FAST),
        last_day: builder.add_i64_field("last_day", FAST),
        title: builder.add_text_field("title", STORED),
        date: builder.add_text_field("date", STORED),
        words: builder.add_text_field("words", tokens(IndexRecordOption::WithFreqsAndPositions)),
        stems: builder.add_text_field("stems", tokens(IndexRecordOption::WithFreqs)),
        concepts: builder.add_text_field("concepts", tokens(IndexRecordOption::Basic)),
        body: builder.add_text_field("body", STORED),
    };
    (builder.build(), fields)
}
