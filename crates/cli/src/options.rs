//! The one definition of every command, of its completions and of the man page.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Keeps a seriously ill person's medical records offline and builds a review packet that can be trusted.
#[derive(Parser)]
#[command(name = "satchel-cli", version)]
pub struct Options {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Args)]
pub struct Global {
    /// The vault's folder; without it, the platform's data folder.
    #[arg(long, global = true, env = "SATCHEL_VAULT", value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// A file whose first line is the passphrase.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Open with the key kept in the operating system's keychain.
    #[arg(long, global = true)]
    pub keychain: bool,
    /// Print one JSON document on standard output.
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a new vault and print its recovery code, once.
    Create {
        /// The name the family uses.
        #[arg(long)]
        patient: Option<String>,
        /// Birth date, 2016-06-03.
        #[arg(long)]
        born: Option<String>,
    },
    /// Add files and folders, and what an interrupted import has left.
    Import {
        /// Files and folders.
        #[arg(required_unless_present_any = ["go_on", "left", "forget"])]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        interrupted: Interrupted,
    },
    /// Read the kept files again that wait for Tesseract, a language or the recognition models.
    ReadAgain,
    /// Look into a folder every few seconds and add what comes to rest in it; nothing in it is touched.
    Watch {
        /// The folder; without it, the one that was chosen with --set.
        folder: Option<PathBuf>,
        /// Seconds between two looks.
        #[arg(long, default_value_t = 10)]
        every: u64,
        /// End after so many looks; without it, when the program is ended.
        #[arg(long)]
        looks: Option<u64>,
        /// Only remember the folder, for the window too.
        #[arg(long, conflicts_with = "looks", requires = "folder")]
        set: bool,
        /// Only forget the folder that was remembered.
        #[arg(long, conflicts_with_all = ["folder", "looks"])]
        off: bool,
    },
    /// Who the patient is, under all names: shown, or changed by the options.
    Patient {
        /// The name the family uses.
        #[arg(long)]
        name: Option<String>,
        /// Birth date, 2016-06-03.
        #[arg(long)]
        born: Option<String>,
        /// The same name in another script or spelling; may be given several times.
        #[arg(long, value_name = "NAME")]
        also: Vec<String>,
        /// A name that is not theirs after all.
        #[arg(long, value_name = "NAME")]
        not: Vec<String>,
    },
    /// Files of a record: which there are, and which documents may show the same paper.
    Records,
    /// Add files to a record; their pages follow those that are there.
    Append {
        /// The record, for example d12.
        id: String,
        /// Files and folders.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Put documents together into the record of the first. Taken back by `review undo`.
    Merge {
        /// The record, for example d12.
        record: String,
        /// The documents, for example d15.
        #[arg(required = true)]
        ids: Vec<String>,
        /// They show the same paper, as a photo beside the official file does, and do not continue it.
        #[arg(long)]
        copy: bool,
        /// They are different papers, and are not proposed again.
        #[arg(long, conflicts_with = "copy")]
        never: bool,
    },
    /// Split a file into records, or take a document out of its record.
    Split {
        /// For example d12.
        id: String,
        /// Pages of each record, for example 1-2 3-5; without any, the document leaves the record it is a part of.
        #[arg(value_name = "FIRST-LAST")]
        pages: Vec<String>,
        /// A file that was split becomes one record again.
        #[arg(long, conflicts_with = "pages")]
        whole: bool,
    },
    /// List the documents.
    Documents {
        /// Only this kind, for example lab_report.
        #[arg(long)]
        kind: Option<String>,
    },
    /// One document: its text or its original bytes.
    Document {
        /// For example d12.
        id: String,
        /// Print the text of its pages.
        #[arg(long)]
        text: bool,
        /// Write the original bytes to this file.
        #[arg(long, value_name = "OUT")]
        original: Option<PathBuf>,
        /// Read a kept file again with its own password, from the first line of this file.
        #[arg(long, value_name = "FILE")]
        file_password: Option<PathBuf>,
    },
    /// Look for words in documents, values and events.
    Search {
        /// Words; "…" for a phrase.
        query: String,
        /// Only this kind of document.
        #[arg(long)]
        kind: Option<String>,
        /// Only documents of this date or later.
        #[arg(long)]
        after: Option<String>,
        /// Only documents of this date or earlier.
        #[arg(long)]
        before: Option<String>,
        /// At most so many hits.
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    /// All lab values in time order.
    Labs {
        /// Only this analyte key, for example hgb.
        #[arg(long)]
        analyte: Option<String>,
        /// Print a CSV table.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// What happened, counted from Day 0.
    Timeline {
        /// Count from this event, for example e7.
        #[arg(long)]
        day_zero: Option<String>,
    },
    /// Lines of therapy, infusions and transplants as they are put together; correct it.
    Course {
        #[command(subcommand)]
        action: Option<Course>,
    },
    /// Settle what was read: list, confirm, correct, reject, undo.
    Review {
        #[command(subcommand)]
        action: Review,
    },
    /// What a review abroad asks for: what is here and what is not.
    Checklist {
        /// For whom: reports_only, raw_dicom, physician_only or transplant.
        #[arg(long, global = true)]
        profile: Option<String>,
        #[command(subcommand)]
        action: Option<Checklist>,
    },
    /// Criteria quoted from public sources beside what the records show; no verdict.
    Evidence {
        #[command(subcommand)]
        action: Option<Evidence>,
    },
    /// What the records state of one subject: after CAR-T, spinal fluid, Ph chromosome, donors, genetic profile.
    Boards {
        /// Only this one: monitoring, cns, philadelphia, donors or profile.
        #[arg(long, global = true)]
        board: Option<String>,
        #[command(subcommand)]
        action: Option<Boards>,
    },
    /// Dates counted from Day 0, as their sources quote them or as the team set them.
    Calendar {
        /// Write the dates to this file for a calendar program (.ics).
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
        /// The file's language: en or zh.
        #[arg(long, default_value = "en")]
        lang: String,
        #[command(subcommand)]
        action: Option<Calendar>,
    },
    /// The family's question, options with who said what, the four sentences.
    Worksheet {
        #[command(subcommand)]
        action: Option<Worksheet>,
    },
    /// A letter, in two languages, that asks a hospital for missing papers.
    Letter {
        /// Items of the checklist, for example B5 B13.
        #[arg(required = true)]
        items: Vec<String>,
        /// The hospital that holds them.
        #[arg(long = "to")]
        hospital: String,
        /// How you can be reached.
        #[arg(long, default_value = "")]
        contact: String,
        #[command(flatten)]
        paper: Paper,
    },
    /// A summary for the doctor at home, in up to two languages.
    ReturnSummary {
        #[command(flatten)]
        paper: Paper,
    },
    /// Packets made, what was answered, opinions attached.
    Ledger {
        #[command(subcommand)]
        action: Option<Ledger>,
    },
    /// Build, verify and open review packets.
    Packet {
        #[command(subcommand)]
        action: Packet,
    },
    /// Check the integrity of header, HEAD, database, stored files and index.
    Check {
        /// Read every byte.
        #[arg(long)]
        full: bool,
    },
    /// Keep the vault's key in the operating system's keychain, or take it out again.
    Keychain {
        #[command(subcommand)]
        action: Keychain,
    },
    /// Make a vault from the sample case, build its packet and verify it.
    Demo {
        /// A folder for all results. What an earlier demo left in it is replaced; its vault is used again when this very
        /// program filled it.
        dir: PathBuf,
        /// Make the vault new in any case.
        #[arg(long)]
        fresh: bool,
    },
    /// Print completions for a shell.
    Completions {
        /// bash, zsh or fish.
        shell: clap_complete::Shell,
    },
    /// Print the man page.
    Man,
}

/// What to do with the files that an interrupted import has left.
#[derive(Args)]
#[group(multiple = false)]
pub struct Interrupted {
    /// Only go on with them.
    #[arg(long = "continue", conflicts_with = "paths")]
    pub go_on: bool,
    /// Only list them.
    #[arg(long, conflicts_with = "paths")]
    pub left: bool,
    /// Forget them; what is filed stays.
    #[arg(long, conflicts_with = "paths")]
    pub forget: bool,
}

#[derive(Subcommand)]
pub enum Review {
    /// What no person has looked at, doubtful and important facts first.
    List,
    /// It stands on the page as read.
    Confirm {
        /// l12, e4 or d3.
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Set fields of one fact.
    Correct {
        /// l12, e4 or d3.
        id: String,
        /// FIELD=VALUE, for example value=3.2 collected=2024-05-21.
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    /// It is not on this page.
    Reject {
        /// l12, e4 or d3.
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// The other name on a document is the same person.
    SamePatient {
        /// For example d12.
        id: String,
    },
    /// The document is another person's; its facts stay out.
    OtherPatient {
        /// For example d12.
        id: String,
    },
    /// Which number of dates such as 03/04/2026 is the day, on all papers of a document's facility.
    Dates {
        /// A document, for example d12.
        id: String,
        /// day-first or month-first.
        order: DayOrder,
    },
    /// Take the last decision back.
    Undo,
}

#[derive(Clone, Subcommand)]
pub enum Course {
    /// An event belongs to the line of another treatment, or to an infusion or a transplant.
    Move {
        /// For example e15.
        event: String,
        /// A treatment of that line, or that infusion or transplant, for example e12.
        beside: String,
    },
    /// An event belongs to no other.
    Split {
        /// For example e15.
        event: String,
    },
    /// All of a line belongs to another.
    Merge {
        /// A treatment of the line that ends, for example e15.
        line: String,
        /// A treatment of the line that stays, for example e12.
        into: String,
    },
    /// Name a line; an empty name takes it back.
    Rename {
        /// A treatment of the line, for example e12.
        line: String,
        /// In your words.
        name: String,
    },
}

/// Which number of 03/04/2026 is the day.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum DayOrder {
    /// The third of April.
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

#[derive(Clone, Subcommand)]
pub enum Checklist {
    /// An item does not apply; the reason is printed. Taken back by `review undo`, as every decision is.
    DoesNotApply {
        /// For example B23.
        item: String,
        /// Why, in your words.
        reason: String,
    },
    /// An item was asked for.
    Asked {
        /// For example B13.
        item: String,
        /// The day, 2026-11-02; today without it.
        #[arg(long)]
        on: Option<String>,
        /// The hospital or person.
        #[arg(long, default_value = "")]
        whom: String,
    },
    /// A page is what an item asks for.
    Match {
        /// For example B5.
        item: String,
        /// For example d12.
        document: String,
        /// The page, counted from 1.
        #[arg(long, default_value_t = 1)]
        page: u32,
        /// The part of the item it answers, for example syphilis or e3; all of it without.
        #[arg(long)]
        part: Option<String>,
    },
    /// A document is not what an item asks for, whatever the program proposes.
    NoMatch {
        /// For example B5.
        item: String,
        /// For example d12.
        document: String,
    },
    /// A document may be what an item asks for after all.
    Reconsider {
        /// For example B5.
        item: String,
        /// For example d12.
        document: String,
    },
    /// Forget what was decided about an item.
    Clear {
        /// For example B5.
        item: String,
    },
    /// Use the list of another disease.
    Disease {
        /// For example b_all.
        template: String,
    },
}

#[derive(Subcommand)]
pub enum Worksheet {
    /// Write the question in a language.
    Question {
        /// LANG=TEXT, for example en=…; may be given several times. An empty text takes it back.
        #[arg(required = true, value_name = "LANG=TEXT")]
        texts: Vec<String>,
    },
    /// Keep a worksheet as `worksheet --json` prints it under `worksheet`.
    Set {
        /// The file; `-` reads standard input.
        file: PathBuf,
    },
}

/// How a letter is written.
#[derive(Args)]
pub struct Paper {
    /// Languages, the reader's first: en, zh, ru, es, tr, ar.
    #[arg(long, value_delimiter = ',', default_value = "en")]
    pub lang: Vec<String>,
    /// Write a PDF to this file.
    #[arg(long, value_name = "FILE")]
    pub pdf: Option<PathBuf>,
    /// Write plain text to this file.
    #[arg(long, value_name = "FILE")]
    pub text: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Ledger {
    /// Note what became of a packet.
    Note {
        /// The packet's number.
        packet: String,
        /// sent, received, answer, opinion or declined.
        kind: String,
        /// In words.
        #[arg(default_value = "")]
        words: String,
        /// The day, 2026-11-02.
        #[arg(long)]
        on: String,
        /// Who.
        #[arg(long, default_value = "")]
        whom: String,
        /// The opinion's document, for example d12.
        #[arg(long)]
        document: Option<String>,
    },
}

#[derive(Subcommand)]
pub enum Evidence {
    /// Keep a criterion in the words of your own team, beside the public one.
    Own {
        /// The row, for example cns.
        row: String,
        /// The words; empty ones take the criterion back.
        words: String,
        #[command(flatten)]
        said: Said,
    },
}

/// Who said something, when, and where it stands.
#[derive(Args)]
pub struct Said {
    /// Who said it.
    #[arg(long)]
    pub who: Option<String>,
    /// When, 2026-11-02.
    #[arg(long)]
    pub when: Option<String>,
    /// The document, for example d12.
    #[arg(long)]
    pub document: Option<String>,
    /// Its page, counted from 1.
    #[arg(long)]
    pub page: Option<u32>,
}

#[derive(Subcommand)]
pub enum Boards {
    /// Enter something that stands in no paper here, or that was not found. Taken back by `review undo`.
    Enter {
        /// The row, for example cns/doses.
        row: String,
        /// What it was.
        words: String,
        /// The day of the sample or dose, 2026-11-02, or the first day.
        #[arg(long)]
        date: Option<String>,
        /// The last day.
        #[arg(long)]
        until: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// Say that a sentence is not what the row is about.
    Refuse {
        /// The row, for example cns/fluid.
        row: String,
        /// The sentence as `boards` prints it.
        words: String,
        /// Its document, for example d12.
        #[arg(long)]
        document: String,
        /// Its page, counted from 1.
        #[arg(long, default_value_t = 1)]
        page: u32,
    },
    /// Forget what was entered and refused on a row.
    Clear {
        /// The row, for example cns/doses.
        row: String,
    },
    /// Keep the persons of the donor search as `boards --json` prints them under `donors`.
    Donors {
        /// The file.
        file: PathBuf,
    },
}

#[derive(Subcommand)]
pub enum Calendar {
    /// Keep the dates that your team set.
    Set {
        /// The date's name, for example e22/day_28.
        id: String,
        /// The first day, 2026-11-02.
        from: String,
        /// The last day; the same without it.
        #[arg(long)]
        to: Option<String>,
        /// Who set it.
        #[arg(long, default_value = "")]
        by: String,
    },
    /// Go back to the counted dates.
    Clear {
        /// The date's name, for example e22/day_28.
        id: String,
    },
}

#[derive(Subcommand)]
pub enum Packet {
    /// Write a packet.
    Build {
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// reports or with_dicom.
        #[arg(long)]
        profile: Option<String>,
        /// Languages of the report, separated by commas: en, zh.
        #[arg(long, value_delimiter = ',')]
        lang: Vec<String>,
        /// An age recipient, age1…; may be given several times. Without one, a passphrase is made.
        #[arg(long)]
        recipient: Vec<String>,
        /// Who the packet is for, printed on page 1.
        #[arg(long = "for")]
        recipient_name: Option<String>,
        /// The family's question as LANG=TEXT; may be given several times.
        #[arg(long, value_name = "LANG=TEXT")]
        question: Vec<String>,
        /// Print the documents' own pages after the report.
        #[arg(long)]
        pages: bool,
        /// The kind of recipient whose checklist goes in, as `checklist` names them.
        #[arg(long, value_name = "KIND")]
        checklist: Option<String>,
        /// A file whose first line is the passphrase that is to open the packet.
        #[arg(long, value_name = "FILE")]
        packet_passphrase_file: Option<PathBuf>,
    },
    /// Check a packet that was received; needs no vault.
    Verify {
        #[command(flatten)]
        received: Received,
    },
    /// Verify a packet and take it apart into a folder; needs no vault.
    Open {
        #[command(flatten)]
        received: Received,
        /// A folder that does not exist or is empty.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Args)]
pub struct Received {
    /// The packet.
    pub file: PathBuf,
    /// A file with an age identity (AGE-SECRET-KEY-…). Without it, the passphrase is asked for or read as for a vault.
    #[arg(long, value_name = "FILE")]
    pub identity: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum Keychain {
    /// Keep the key there.
    On,
    /// Take it out.
    Off,
}
