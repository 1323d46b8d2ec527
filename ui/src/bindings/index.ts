// Generated from the Rust views (src/api). Do not edit: run the test `bindings_are_current` with SATCHEL_BLESS=1.

export type PartialDate = string;

export type DatePrecision = "year" | "month" | "day";

export type DocumentId = string;

export type LabId = string;

export type EventId = string;

export type Rect = [number, number, number, number];

export type TextSource = "embedded" | "ocr" | "structured" | "none";

export type Word = { 
/**
 * The characters in logical order, NFC.
 */
text: string, 
/**
 * Its place.
 */
box: Rect, 
/**
 * Certainty of recognition, 0 to 1; absent for embedded and structured text.
 */
confidence?: number | null, 
/**
 * Two readers disagreed about it, or the only reader was unsure.
 */
doubtful?: boolean, };

export type Line = { 
/**
 * In reading order: left to right, or right to left for Arabic.
 */
words: Array<Word>, };

export type TableCell = { 
/**
 * The cell's text.
 */
text: string, 
/**
 * Its place on the page as laid out by the reader.
 */
box: Rect, };

export type Table = { 
/**
 * Rows of cells; rows may differ in length.
 */
rows: Array<Array<TableCell>>, };

export type Page = { 
/**
 * Counted from 1.
 */
number: number, 
/**
 * Width in page units.
 */
width: number, 
/**
 * Height in page units.
 */
height: number, 
/**
 * Where the text came from.
 */
text_source: TextSource, 
/**
 * Lines in reading order. They hold all the text of the page, that of `tables` too.
 */
lines: Array<Line>, 
/**
 * Tables the file declares; tables that are only drawn are rebuilt from the lines by the facts.
 */
tables?: Array<Table>, };

export type Source = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * The words it was read from, as printed.
 */
quote: string, 
/**
 * The place of the value.
 */
box?: Rect, 
/**
 * The place of the name, where name and value stand apart.
 */
name_box?: Rect, 
/**
 * The rule or table layout that found it, for example `table:two-tests-a-row`.
 */
rule?: string, };

export type FactStatus = "suggested" | "confirmed" | "corrected" | "entered" | "rejected" | "other_patient";

export type DocumentKind = "pathology" | "flow_cytometry" | "genetics" | "lab_report" | "imaging_report" | "imaging_study" | "discharge_summary" | "treatment_record" | "consultation" | "transplant_donor" | "medication" | "identity_admin" | "other";

export type DocumentStatus = "ready" | "needs_review" | "identity_mismatch" | "not_read_yet" | "trashed";

export type PrintedIdentity = { 
/**
 * The name as printed.
 */
name?: string | null, 
/**
 * The birth date.
 */
born?: PartialDate | null, };

export type IdentityCheck = "unknown" | "matches" | "differs" | "linked";

export type DayOrder = "day_first" | "month_first";

export type Patient = { 
/**
 * The name the family uses.
 */
name: string, 
/**
 * The same name in other scripts and spellings, linked by the family.
 */
other_names: Array<string>, 
/**
 * Birth date.
 */
born: PartialDate | null, 
/**
 * Administrative sex as the papers give it: `female`, `male`, or none.
 */
sex?: string | null, };

export type Specimen = "blood" | "marrow" | "csf" | "urine" | "other" | "unknown";

export type Comparator = "<" | "<=" | ">=" | ">";

export type AsReported = { 
/**
 * Test name.
 */
name: string, 
/**
 * Result, with its comparator and decimal mark.
 */
value: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Reference range.
 */
range: string | null, 
/**
 * Flag: `H`, `↑`, `*`.
 */
flag: string | null, };

export type Doubt = "readers_differ" | "flag_against_range" | "outlier" | "unknown_unit" | "unknown_test" | "fuzzy_name" | "cross_check" | "incomplete" | "ambiguous_date";

export type EventKind = "diagnosis" | "relapse" | "remission" | "assessment" | "chemotherapy" | "radiotherapy" | "immunotherapy" | "leukapheresis" | "lymphodepletion" | "car_t_infusion" | "toxicity" | "b_cell_recovery" | "hsct" | "gvhd" | "infection" | "admission" | "discharge" | "procedure" | "imaging" | "pathology" | "consultation" | "supportive" | "logistics";

export type TimelineLane = "disease" | "systemic" | "cell" | "transplant" | "response" | "imaging" | "pathology" | "admission" | "supportive";

export type DicomInstance = { 
/**
 * SOP Instance UID (0008,0018).
 */
uid: string, 
/**
 * SOP Class UID (0008,0016).
 */
class_uid: string, 
/**
 * Instance number (0020,0013).
 */
number: number | null, 
/**
 * Transfer Syntax UID (0002,0010).
 */
transfer_syntax: string, 
/**
 * Rows and columns, 0 for objects without pixels.
 */
rows: number, 
/**
 * Columns.
 */
columns: number, 
/**
 * Frames, 1 for a plain image.
 */
frames: number, 
/**
 * The path inside the folder it came in.
 */
path: string, 
/**
 * SHA-256 of its bytes, lower-case hexadecimal.
 */
sha256: string, };

export type DicomSeries = { 
/**
 * Series Instance UID (0020,000E).
 */
uid: string, 
/**
 * Modality (0008,0060).
 */
modality: string, 
/**
 * Series number (0020,0011).
 */
number: number | null, 
/**
 * Series description (0008,103E).
 */
description: string, 
/**
 * Instances in order of number, then UID.
 */
instances: Array<DicomInstance>, };

export type DicomStudy = { 
/**
 * Study Instance UID (0020,000D).
 */
uid: string, 
/**
 * Study date (0008,0020).
 */
date: PartialDate | null, 
/**
 * Study description (0008,1030).
 */
description: string, 
/**
 * Accession number (0008,0050).
 */
accession_number: string, 
/**
 * Institution name (0008,0080).
 */
institution: string, 
/**
 * Patient name and birth date in the files.
 */
identity: PrintedIdentity, 
/**
 * Series in order of number, then UID.
 */
series: Array<DicomSeries>, 
/**
 * SOP instance UIDs that a DICOMDIR lists and the folder lacks.
 */
missing: Array<string>, };

export type ImportStatus = "added" | "already_present" | "needs_password" | "damaged" | "unsupported" | "partly_read" | "not_read_yet";

export type ReasonCode = "password" | "truncated" | "empty" | "corrupt" | "wrong_type" | "unsupported" | "duplicate" | "missing_on_disc" | "ignored_program" | "too_large" | "time_limit" | "ocr_missing";

export type Issue = { 
/**
 * The fixed word.
 */
code: ReasonCode, 
/**
 * One sentence in English: what happened and what is safe. Never text of the document.
 */
detail: string, 
/**
 * The page it concerns, counted from 1; none when it concerns the whole file.
 */
page?: number | null, };

export type ErrorCode = "wrong_passphrase" | "damaged" | "rolled_back" | "in_use" | "not_a_vault" | "unsafe_place" | "too_new" | "no_space" | "unreadable" | "locked" | "not_found" | "bad_request" | "no_keychain" | "wrong_packet_key" | "packet_damaged" | "fonts_missing" | "stopped" | "internal";

export type ApiError = { 
/**
 * What sort of error it is.
 */
code: ErrorCode, 
/**
 * What happened, what is safe and what to do; never text of a document.
 */
message: string, };

export type CreateRequest = { 
/**
 * Where the vault's folder goes; it must not exist or be empty.
 */
vault: string, 
/**
 * The name the family uses.
 */
patient: string | null, 
/**
 * Birth date; may wait, but names are compared with it.
 */
born: PartialDate | null, 
/**
 * At least eight characters; the window suggests six words.
 */
passphrase: string, };

export type CreatedView = { 
/**
 * Its folder.
 */
vault: string, 
/**
 * Its identifier, a UUID.
 */
vault_id: string, 
/**
 * The recovery code in groups; shown this once and stored nowhere.
 */
recovery_code: string, };

export type StartView = { 
/**
 * The vault's folder.
 */
vault: string, 
/**
 * Whether a vault is there.
 */
exists: boolean, 
/**
 * Whether it is open in this program.
 */
unlocked: boolean, 
/**
 * Whether the operating system's keychain holds its key.
 */
keychain: boolean, 
/**
 * Six words suggested as a passphrase, made anew each time.
 */
suggested_words: Array<string>, 
/**
 * The words that open it, when it is the example: its case is invented.
 */
example_words: string | null, };

export type UnlockRequest = { "with": "passphrase", 
/**
 * As typed.
 */
passphrase: string, } | { "with": "recovery_code", 
/**
 * As typed; spaces, dashes and case do not matter.
 */
code: string, } | { "with": "keychain" };

export type HomeView = { 
/**
 * Whose records these are.
 */
patient: Patient | null, 
/**
 * Age in whole years on `today`; absent without a full birth date.
 */
age_years: number | null, 
/**
 * Today's date.
 */
today: PartialDate, 
/**
 * What to do next, at most three.
 */
tasks: Array<HomeTask>, 
/**
 * Documents in the vault.
 */
documents: number, 
/**
 * Facts that no person has looked at yet.
 */
open_facts: number, 
/**
 * Latest changes, newest first.
 */
recent: Array<RecentChange>, 
/**
 * Which walls stand around the readers of foreign files.
 */
protection: Protection, };

export type HomeTask = { "task": "add_first_files" } | { "task": "check_documents", 
/**
 * How many.
 */
count: number, 
/**
 * The first few: id and title.
 */
first: Array<TaskDocument>, } | { "task": "settle_identity", 
/**
 * The document.
 */
document: TaskDocument, 
/**
 * Name as printed.
 */
name: string | null, 
/**
 * Birth date as printed.
 */
born: PartialDate | null, } | { "task": "unread_files", 
/**
 * How many.
 */
count: number, 
/**
 * The first few.
 */
first: Array<TaskDocument>, } | { "task": "make_packet" };

export type TaskDocument = { 
/**
 * Its id.
 */
id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its date.
 */
date: PartialDate | null, };

export type RecentChange = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * The fact or document: `l12`, `e4`, `d3`.
 */
subject: string, 
/**
 * What changed: a field's name, or `status`.
 */
field: string, 
/**
 * The new value, for showing.
 */
after: string, 
/**
 * What the checklist asks for, when the decision was about that.
 */
item: DecidedItem | null, 
/**
 * Whether this is the change that undo takes back.
 */
can_undo: boolean, };

export type DecidedItem = { 
/**
 * Its short name, for example `B5`.
 */
id: string, 
/**
 * What is asked for.
 */
title: Words, 
/**
 * The day it was asked for, as it stands after the change.
 */
asked_on: PartialDate | null, };

export type ActivityRequest = { 
/**
 * Changes before this one, as [`ActivityView::next`] names it; the latest when absent.
 */
before: number | null, 
/**
 * At most so many changes, and never more than 500.
 */
limit: number, };

export type ActivityView = { 
/**
 * Changes, newest first.
 */
changes: Array<RecentChange>, 
/**
 * Where the next page begins; none when this is the last.
 */
next: number | null, };

export type ImportRequest = { 
/**
 * Paths of files and folders; none goes on with what an interrupted import has left.
 */
paths: Array<string>, };

export type FilePasswordRequest = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The file's own password.
 */
password: string, };

export type ImportedFile = { 
/**
 * Its path; `box.zip!/inner.pdf` for a member, ending in `/` for a study.
 */
path: string, 
/**
 * What became of it.
 */
status: ImportStatus, 
/**
 * The document it became, or is already.
 */
document_id: DocumentId | null, 
/**
 * What sort of paper it is.
 */
kind: DocumentKind | null, 
/**
 * Pages read.
 */
pages: number, 
/**
 * Why it was left aside or not wholly read.
 */
reason_code: ReasonCode | null, 
/**
 * The same in words.
 */
reason: string | null, };

export type ImportView = { 
/**
 * Every file met, also those left aside.
 */
files: Array<ImportedFile>, 
/**
 * Newly filed.
 */
added: number, 
/**
 * In the records before.
 */
already_present: number, 
/**
 * Kept or left aside without being read.
 */
not_read: number, 
/**
 * Whether it was stopped before the end.
 */
stopped: boolean, };

export type FileState = { "state": "waiting" } | { "state": "reading", 
/**
 * Counted from 1.
 */
page: number, 
/**
 * Of how many.
 */
of: number, } | { "state": "done", 
/**
 * What became of it.
 */
status: ImportStatus, } | { "state": "cancelled" };

export type InboxFile = { 
/**
 * Name to show.
 */
path: string, 
/**
 * What became of it, when done.
 */
result: ImportedFile | null, } & ({ "state": "waiting" } | { "state": "reading", 
/**
 * Counted from 1.
 */
page: number, 
/**
 * Of how many.
 */
of: number, } | { "state": "done", 
/**
 * What became of it.
 */
status: ImportStatus, } | { "state": "cancelled" });

export type InboxView = { 
/**
 * Whether an import runs.
 */
running: boolean, 
/**
 * Whether stop was asked for.
 */
stopping: boolean, 
/**
 * Files finished in this import.
 */
done: number, 
/**
 * Files known to this import.
 */
total: number, 
/**
 * Seconds since it began.
 */
seconds: number, 
/**
 * Names of files that an interrupted import has left; none while one runs. The next import goes on with them.
 */
left: Array<string>, 
/**
 * Files of this import, in the order they came.
 */
files: Array<InboxFile>, 
/**
 * What went wrong with the import as a whole, for example a full disk.
 */
error: ApiError | null, 
/**
 * Earlier imports, newest first.
 */
history: Array<InboxHistory>, };

export type InboxHistory = { 
/**
 * When, RFC 3339 in UTC.
 */
at: string, 
/**
 * Its path; `box.zip!/inner.pdf` for a member, ending in `/` for a study.
 */
path: string, 
/**
 * What became of it.
 */
status: ImportStatus, 
/**
 * The document it became, or is already.
 */
document_id: DocumentId | null, 
/**
 * What sort of paper it is.
 */
kind: DocumentKind | null, 
/**
 * Pages read.
 */
pages: number, 
/**
 * Why it was left aside or not wholly read.
 */
reason_code: ReasonCode | null, 
/**
 * The same in words.
 */
reason: string | null, };

export type LibraryRequest = { 
/**
 * Only this kind.
 */
kind: DocumentKind | null, 
/**
 * Only titles, facilities and paths that hold these characters, without regard to case.
 */
text: string | null, 
/**
 * What lies in the trash, instead of what does not.
 */
trashed: boolean, };

export type DocumentRow = { 
/**
 * Its id.
 */
id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * What sort of paper it is.
 */
kind: DocumentKind, 
/**
 * Who says so.
 */
kind_status: FactStatus, 
/**
 * Date of sample, study or stay.
 */
date: PartialDate | null, 
/**
 * How much of the date is known.
 */
date_precision: DatePrecision | null, 
/**
 * Who says so.
 */
date_status: FactStatus | null, 
/**
 * Main language, BCP 47.
 */
language: string | null, 
/**
 * Hospital or laboratory as printed.
 */
facility: string | null, 
/**
 * Number of pages.
 */
pages: number, 
/**
 * SHA-256 of the original.
 */
sha256: string, 
/**
 * The name it came under.
 */
source_path: string, 
/**
 * Media type by content.
 */
media_type: string, 
/**
 * Where it stands.
 */
status: DocumentStatus, 
/**
 * The patient as printed.
 */
identity: IdentityView, 
/**
 * When it was filed.
 */
added_at: string, 
/**
 * Why it could not be read, or not wholly.
 */
reason: Issue | null, 
/**
 * Facts read from it that no person has looked at.
 */
open_facts: number, };

export type IdentityView = { 
/**
 * Name as printed.
 */
name: string | null, 
/**
 * Birth date as printed.
 */
born: PartialDate | null, 
/**
 * How it compares with the patient.
 */
matches: IdentityCheck, };

export type SavedView = { 
/**
 * The family's name for it.
 */
name: string, 
/**
 * Only this kind of paper.
 */
kind: DocumentKind | null, 
/**
 * Only documents whose title, hospital or file name holds this; empty for all.
 */
text: string, 
/**
 * Only documents that wait for a look.
 */
open: boolean, };

export type PartRole = "continuation" | "copy";

export type RecordRequest = { "action": "append", 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The record it continues.
 */
record: DocumentId, } | { "action": "join", 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The record it stands beside; the file with text of its own.
 */
record: DocumentId, } | { "action": "apart", 
/**
 * The document.
 */
document_id: DocumentId, } | { "action": "split", 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * First and last page of each, counted from 1; every page stands in one of them, in order.
 */
ranges: Array<[number, number]>, } | { "action": "whole", 
/**
 * The file's own document.
 */
document_id: DocumentId, } | { "action": "not_the_same", 
/**
 * One.
 */
document_id: DocumentId, 
/**
 * The other.
 */
other: DocumentId, };

export type RecordsView = { 
/**
 * Records of several files.
 */
records: Array<RecordRow>, 
/**
 * Files that were split.
 */
split: Array<SplitFile>, 
/**
 * Documents that seem to show the same paper.
 */
proposals: Array<SamePaper>, };

export type RecordRow = { 
/**
 * The document that leads it.
 */
id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its files, the leading one first.
 */
files: Array<RecordFile>, };

export type RecordFile = { 
/**
 * Its document.
 */
document_id: DocumentId, 
/**
 * What it is to the record; none for the leading one.
 */
role: PartRole | null, 
/**
 * The name it came under.
 */
source_path: string, 
/**
 * How many pages it has.
 */
pages: number, };

export type SplitFile = { 
/**
 * The file's own document, which holds its first pages.
 */
id: DocumentId, 
/**
 * The name it came under.
 */
source_path: string, 
/**
 * Its pieces by page, the first one too.
 */
pieces: Array<SplitPiece>, };

export type SplitPiece = { 
/**
 * Its document.
 */
document_id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its first page in the file.
 */
first: number, 
/**
 * Its last page in the file.
 */
last: number, };

export type SamePaper = { 
/**
 * The file with text of its own, which would lead the record.
 */
record: DocumentId, 
/**
 * The picture.
 */
copy: DocumentId, 
/**
 * Results both of them print.
 */
shared_values: number, };

export type DocumentView = { 
/**
 * Pages as text.
 */
pages_text: Array<PageText>, 
/**
 * Lab values read from it.
 */
labs: Array<LabRow>, 
/**
 * Events told in it.
 */
events: Array<EventRow>, 
/**
 * Series and images, for an imaging study.
 */
study: DicomStudy | null, 
/**
 * Its id.
 */
id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * What sort of paper it is.
 */
kind: DocumentKind, 
/**
 * Who says so.
 */
kind_status: FactStatus, 
/**
 * Date of sample, study or stay.
 */
date: PartialDate | null, 
/**
 * How much of the date is known.
 */
date_precision: DatePrecision | null, 
/**
 * Who says so.
 */
date_status: FactStatus | null, 
/**
 * Main language, BCP 47.
 */
language: string | null, 
/**
 * Hospital or laboratory as printed.
 */
facility: string | null, 
/**
 * Number of pages.
 */
pages: number, 
/**
 * SHA-256 of the original.
 */
sha256: string, 
/**
 * The name it came under.
 */
source_path: string, 
/**
 * Media type by content.
 */
media_type: string, 
/**
 * Where it stands.
 */
status: DocumentStatus, 
/**
 * The patient as printed.
 */
identity: IdentityView, 
/**
 * When it was filed.
 */
added_at: string, 
/**
 * Why it could not be read, or not wholly.
 */
reason: Issue | null, 
/**
 * Facts read from it that no person has looked at.
 */
open_facts: number, };

export type PageText = { 
/**
 * Counted from 1.
 */
page: number, 
/**
 * Its lines.
 */
text: string, 
/**
 * Mean certainty of recognition, 0 to 1; none for text that was not recognised from a picture.
 */
ocr_confidence: number | null, };

export type PageRequest = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * Counted from 1.
 */
page: number, };

export type PageView = { 
/**
 * Words with places, in the units of `width` and `height`.
 */
page: Page, 
/**
 * Whether a picture of the page can be asked for.
 */
has_image: boolean, };

export type ScansView = { 
/**
 * The patient as the files name them.
 */
identity: PrintedIdentity, 
/**
 * Study date.
 */
date: PartialDate | null, 
/**
 * Series that hold images, in the study's order.
 */
series: Array<ScanSeries>, };

export type ScanSeries = { 
/**
 * Series Instance UID (0020,000E).
 */
uid: string, 
/**
 * Series description (0008,103E), as the scanner wrote it.
 */
description: string, 
/**
 * Modality (0008,0060), for example CT.
 */
modality: string, 
/**
 * Its images in order; each frame of an instance counts.
 */
images: Array<ScanImage>, 
/**
 * Keys of the grey windows that are offered for it, the file's own first.
 */
windows: Array<string>, };

export type ScanImage = { 
/**
 * SOP Instance UID (0008,0018).
 */
instance: string, 
/**
 * Frame inside the instance, from 1.
 */
frame: number, 
/**
 * Pixels from left to right.
 */
width: number, 
/**
 * Pixels from top to bottom.
 */
height: number, };

export type SearchRequest = { 
/**
 * Words as typed; `"…"` for a phrase.
 */
text: string, 
/**
 * Only this kind of document.
 */
kind: DocumentKind | null, 
/**
 * Only documents of this date or later.
 */
after: PartialDate | null, 
/**
 * Only documents of this date or earlier.
 */
before: PartialDate | null, 
/**
 * At most so many hits; 0 means 20.
 */
limit: number, };

export type SearchView = { 
/**
 * Milliseconds the index took.
 */
took_ms: number, 
/**
 * Hits in all.
 */
total: number, 
/**
 * The best ones.
 */
hits: Array<SearchHitRow>, };

export type SearchHitRow = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * Its title.
 */
title: string, 
/**
 * The page, counted from 1; none for a hit in the title.
 */
page: number | null, 
/**
 * The document's date.
 */
date: PartialDate | null, 
/**
 * Its kind.
 */
kind: DocumentKind, 
/**
 * Words around the hit.
 */
snippet: string, 
/**
 * Places of the found words in the snippet, in characters: from, to.
 */
highlights: Array<[number, number]>, 
/**
 * What the hit is in: `page`, `lab`, `event` or `title`.
 */
found_in: string, 
/**
 * Relevance; only its order means something.
 */
score: number, };

export type LabsRequest = { 
/**
 * Only this analyte key.
 */
analyte: string | null, };

export type LabRow = { 
/**
 * Its id.
 */
id: LabId, 
/**
 * Analyte key.
 */
analyte: string, 
/**
 * LOINC code.
 */
loinc: string | null, 
/**
 * Value in the canonical unit; none where only text was reported.
 */
value: number | null, 
/**
 * Sign before the value.
 */
comparator: Comparator | null, 
/**
 * Canonical unit (UCUM).
 */
unit: string | null, 
/**
 * Factor from the printed unit to the canonical one, when one was used.
 */
factor: number | null, 
/**
 * As printed.
 */
as_reported: AsReported, 
/**
 * Collection date.
 */
collected: PartialDate | null, 
/**
 * Collection time, `HH:MM`.
 */
collected_time: string | null, 
/**
 * What was examined.
 */
specimen: Specimen, 
/**
 * Method as stated.
 */
method: string | null, 
/**
 * Sensitivity as stated.
 */
sensitivity: string | null, 
/**
 * Reasons for a second look.
 */
doubts: Array<Doubt>, 
/**
 * Who says so.
 */
status: FactStatus, 
/**
 * Where it stands.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * The value's place.
 */
box: Rect | null, 
/**
 * The name's place.
 */
name_box: Rect | null, 
/**
 * The words it was read from.
 */
quote: string, 
/**
 * Further papers that print the same result.
 */
also: Array<Source>, };

export type LabsView = { 
/**
 * Every shown value, by collection date.
 */
labs: Array<LabRow>, 
/**
 * One entry an analyte and specimen that has values, pinned ones first.
 */
series: Array<LabSeries>, };

export type LabSeries = { 
/**
 * Analyte key.
 */
analyte: string, 
/**
 * Specimen.
 */
specimen: Specimen, 
/**
 * Name to show, by language tag; `en` is always there.
 */
names: { [key in string]: string }, 
/**
 * Canonical unit.
 */
unit: string | null, 
/**
 * The same as people write it: `×10⁹/L`; none for a bare number.
 */
unit_words: string | null, 
/**
 * Drawn on a logarithmic axis.
 */
log_axis: boolean, 
/**
 * Shown first on the screen and in the packet.
 */
pinned: boolean, 
/**
 * Its points in time order.
 */
points: Array<LabPoint>, };

export type LabPoint = { 
/**
 * The value.
 */
id: LabId, 
/**
 * Collection date.
 */
date: PartialDate, 
/**
 * Canonical value; for "not detected" the limit below which it lies.
 */
value: number | null, 
/**
 * Not detected, or below `value`.
 */
below: boolean, 
/**
 * As printed, with its printed unit.
 */
printed: string, 
/**
 * Lower end of the printed reference range, in the canonical unit.
 */
range_low: number | null, 
/**
 * Upper end.
 */
range_high: number | null, 
/**
 * Method as stated; points of different methods are never joined.
 */
method: string | null, 
/**
 * Whether a person stands behind it.
 */
confirmed: boolean, };

export type TimelineRequest = { 
/**
 * Count from this event; without one, from the latest CAR-T infusion or transplant.
 */
day_zero: EventId | null, 
/**
 * Width of the chart's time axis in pixels; without one, no chart is laid out.
 */
width: number | null, 
/**
 * Language of dates on the chart: `en` or `zh`.
 */
language: string, 
/**
 * First day on the axis; with `to`, otherwise everything is shown.
 */
from: PartialDate | null, 
/**
 * Last day on the axis.
 */
to: PartialDate | null, };

export type TimelineView = { 
/**
 * Every event from which days may be counted, oldest first.
 */
day_zeros: Array<DayZero>, 
/**
 * The one that the day numbers count from.
 */
day_zero: EventId | null, 
/**
 * Events by date.
 */
events: Array<EventRow>, 
/**
 * Places of everything on the chart, in pixels.
 */
layout: Layout | null, };

export type EventRow = { 
/**
 * Its id.
 */
id: EventId, 
/**
 * What happened.
 */
type: EventKind, 
/**
 * The lane that shows it.
 */
lane: TimelineLane, 
/**
 * When, or when it began.
 */
date: PartialDate, 
/**
 * When it ended.
 */
end: PartialDate | null, 
/**
 * How much of the date is known.
 */
precision: DatePrecision, 
/**
 * Short label in the document's words.
 */
label: string, 
/**
 * Details in fixed keys.
 */
details: { [key in string]: string }, 
/**
 * Day counted from the chosen Day 0; none without one or without a full date.
 */
day: number | null, 
/**
 * Who says so.
 */
status: FactStatus, 
/**
 * Every place that tells it.
 */
sources: Array<Source>, 
/**
 * Other dates the sources give, to be settled.
 */
conflicting_dates: Array<PartialDate>, };

export type DayZero = { 
/**
 * The event.
 */
id: EventId, 
/**
 * CAR-T infusion or transplant.
 */
type: EventKind, 
/**
 * Its date. Only from a full date can days be counted.
 */
date: PartialDate, 
/**
 * Its label.
 */
label: string, };

export type Layout = { 
/**
 * Width of the axis.
 */
width: number, 
/**
 * First day on the axis.
 */
from: PartialDate, 
/**
 * Last day on the axis.
 */
to: PartialDate, 
/**
 * Years or months; each as its partial date, for the drawer to write in its language.
 */
ticks: Array<Tick>, 
/**
 * Days counted from Day 0; empty without one.
 */
day_ticks: Array<DayTick>, 
/**
 * Lanes that have an event, top to bottom.
 */
lanes: Array<LaneLayout>, };

export type Tick = { 
/**
 * Where.
 */
x: number, 
/**
 * The month or year that begins here.
 */
date: PartialDate, 
/**
 * There is room for its text.
 */
labelled: boolean, };

export type DayTick = { 
/**
 * Where.
 */
x: number, 
/**
 * Days from Day 0.
 */
day: number, };

export type LaneLayout = { 
/**
 * Which.
 */
lane: TimelineLane, 
/**
 * Rows of marks: intervals that overlap lie in different ones.
 */
tracks: number, 
/**
 * Rows of labels under the marks.
 */
rows: number, 
/**
 * Its events, left to right.
 */
marks: Array<Mark>, };

export type XRange = { 
/**
 * Left end.
 */
from: number, 
/**
 * Right end.
 */
to: number, };

export type Mark = { 
/**
 * The event.
 */
id: EventId, 
/**
 * Where it is or begins; wider than a point for a month or a year, drawn as a bracket.
 */
start: XRange, 
/**
 * Where it ends, for an interval.
 */
end: XRange | null, 
/**
 * It lasts, and no paper says until when.
 */
open_end: boolean, 
/**
 * It begins before the axis does.
 */
cut_start: boolean, 
/**
 * It ends behind the axis.
 */
cut_end: boolean, 
/**
 * Row of marks, counted from 0.
 */
track: number, 
/**
 * Its label; none when the lane has no room for it.
 */
label: LabelPlace | null, };

export type LabelPlace = { 
/**
 * Its lines.
 */
lines: Array<string>, 
/**
 * Row, counted from 0, the nearest to the marks first.
 */
row: number, 
/**
 * Where the flag pole stands.
 */
pole: number, 
/**
 * On which side of the pole the text lies.
 */
side: LabelSide, 
/**
 * What the text covers.
 */
covers: XRange, };

export type LabelSide = "start" | "end";

export type CourseView = { 
/**
 * Lines of therapy by date.
 */
lines: Array<LineRow>, 
/**
 * Infusions and transplants by date.
 */
episodes: Array<EpisodeRow>, };

export type LineRow = { 
/**
 * The event that names the line: its first treatment, or the one the family moved the others to.
 */
id: EventId, 
/**
 * The name the family gave it.
 */
name: string | null, 
/**
 * Its treatments by date.
 */
treatments: Array<EventRow>, 
/**
 * What the records say of how it went.
 */
responses: Array<EventRow>, };

export type EpisodeRow = { 
/**
 * The event that is its Day 0.
 */
id: EventId, 
/**
 * That event.
 */
day_zero: EventRow, 
/**
 * What belongs to it.
 */
parts: Array<EpisodePart>, };

export type EpisodePart = { 
/**
 * What it is to the episode: `collection`, `bridging`, `lymphodepletion`, `toxicity`, `gvhd`, `infection`, `b_cell_recovery`,
 * `response` or `further`.
 */
role: string, 
/**
 * The event.
 */
event: EventRow, };

export type CourseRequest = { "action": "move", 
/**
 * The event.
 */
event: EventId, 
/**
 * An event of that line, or that Day 0.
 */
beside: EventId, } | { "action": "split", 
/**
 * The event.
 */
event: EventId, } | { "action": "merge", 
/**
 * An event of the line that ends.
 */
line: EventId, 
/**
 * An event of the line that stays.
 */
into: EventId, } | { "action": "rename", 
/**
 * An event of the line.
 */
line: EventId, 
/**
 * In the family's or the team's words.
 */
name: string, };

export type ReviewRequest = { "action": "confirm", 
/**
 * `l12`, `e4` or `d3` (kind, date, language and facility of a document).
 */
ids: Array<string>, } | { "action": "correct", 
/**
 * The fact.
 */
id: string, 
/**
 * Field and new value, for example `value` and `3.2`.
 */
fields: Array<[string, string]>, } | { "action": "correct_all", 
/**
 * The documents.
 */
ids: Array<string>, 
/**
 * Field and new value, for example `kind` and `genetics`.
 */
fields: Array<[string, string]>, } | { "action": "trash", 
/**
 * The documents.
 */
ids: Array<DocumentId>, } | { "action": "restore", 
/**
 * The documents.
 */
ids: Array<DocumentId>, } | { "action": "reject", 
/**
 * The facts.
 */
ids: Array<string>, } | { "action": "day_order", 
/**
 * A paper of the facility; alone, when it names none.
 */
document_id: DocumentId, 
/**
 * The answer.
 */
order: DayOrder, } | { "action": "undo" } | { "action": "same_patient", 
/**
 * The document.
 */
document_id: DocumentId, } | { "action": "other_patient", 
/**
 * The document.
 */
document_id: DocumentId, };

export type ReviewView = { 
/**
 * Facts that no person has looked at.
 */
open: number, 
/**
 * The same, in order of doubt and importance.
 */
items: Array<ReviewItem>, 
/**
 * Papers that print another name or birth date: the same person, or another. Their facts are held back until this is settled.
 */
identity_questions: Array<DocumentRow>, 
/**
 * Facilities whose dates could be read two ways, one question for each.
 */
date_questions: Array<DateQuestion>, };

export type ReviewItem = { "fact": "document", 
/**
 * Id to confirm, correct or reject it by.
 */
id: string, 
/**
 * The document.
 */
document: DocumentRow, } | { "fact": "lab", 
/**
 * Id to confirm, correct or reject it by.
 */
id: string, 
/**
 * The value.
 */
lab: LabRow, } | { "fact": "event", 
/**
 * Id to confirm, correct or reject it by.
 */
id: string, 
/**
 * The event.
 */
event: EventRow, };

export type QuestionsView = { 
/**
 * Papers that print another name or birth date: the same person, or another. Their facts are held back until this is settled.
 */
identity_questions: Array<DocumentRow>, 
/**
 * Facilities whose dates could be read two ways, one question for each.
 */
date_questions: Array<DateQuestion>, };

export type DateQuestion = { 
/**
 * The facility; none for a paper that names none and is asked about alone.
 */
facility: string | null, 
/**
 * Its papers that the answer would date.
 */
documents: Array<DocumentId>, 
/**
 * Dates of the first of these papers.
 */
examples: Array<DateExample>, };

export type DateExample = { 
/**
 * As printed.
 */
printed: string, 
/**
 * The page of the question's first document.
 */
page: number, 
/**
 * The first number as the day.
 */
day_first: PartialDate, 
/**
 * The second number as the day.
 */
month_first: PartialDate, };

export type ChecklistRequest = { 
/**
 * A recipient's word; the first one when absent.
 */
profile: string | null, };

export type ChecklistView = { 
/**
 * The recipient's word.
 */
profile: string, 
/**
 * Recipients to choose from.
 */
profiles: Array<Choice>, 
/**
 * Lists to choose from.
 */
templates: Array<TemplateHead>, 
/**
 * The list: its fixed word, name, version and when it was gone through.
 */
template: TemplateHead, 
/**
 * The recipient it is asked for.
 */
recipient: ProfileHead, 
/**
 * Groups, in order.
 */
tiers: Array<TierHead>, 
/**
 * Every item, in order.
 */
items: Array<Outcome>, 
/**
 * How many items stand where; every state is named.
 */
counts: { [key in State]?: number }, };

export type Choice = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * Its name.
 */
name: Words, };

export type ChecklistDecision = { "action": "does_not_apply", 
/**
 * The item.
 */
item: string, 
/**
 * Why, in the family's words.
 */
reason: string, } | { "action": "asked", 
/**
 * The item.
 */
item: string, 
/**
 * The day; today when absent.
 */
on: PartialDate | null, 
/**
 * Whom.
 */
whom: string, } | { "action": "confirm", 
/**
 * The item.
 */
item: string, 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * The part of the item it answers; all of it when absent.
 */
part: string | null, } | { "action": "reject", 
/**
 * The item.
 */
item: string, 
/**
 * The document.
 */
document_id: DocumentId, } | { "action": "reconsider", 
/**
 * The item.
 */
item: string, 
/**
 * The document.
 */
document_id: DocumentId, } | { "action": "clear", 
/**
 * The item.
 */
item: string, } | { "action": "choose_template", 
/**
 * The list.
 */
template: string, };

export type Words = { [key in string]: string };

export type Provenance = { 
/**
 * Title, edition or number.
 */
name: string, 
/**
 * Whose interest it serves.
 */
interest: Words, 
/**
 * When it was published or last changed, as far as it says.
 */
date: PartialDate | null, 
/**
 * Where it can be read: an address or a DOI.
 */
place: string | null, 
/**
 * When it was read for this program.
 */
read: PartialDate | null, };

export type State = "have" | "older_than_last_therapy" | "older_than_asked" | "missing" | "does_not_apply" | "asked" | "ask_team";

export type TemplateHead = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * The disease.
 */
name: Words, 
/**
 * Its version.
 */
version: number, 
/**
 * When a person last went through it.
 */
reviewed: PartialDate, };

export type ProfileHead = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * Its name.
 */
name: Words, 
/**
 * What is particular about it.
 */
about: Words, 
/**
 * How it takes images.
 */
images: Images, 
/**
 * Who may send it the papers.
 */
route: Route, };

export type Images = "reports" | "dicom";

export type Route = "family" | "treating_physician";

export type TierHead = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * Its heading.
 */
name: Words, 
/**
 * What it holds stays with the family unless it chooses otherwise.
 */
private: boolean, };

export type Outcome = { 
/**
 * Its short name.
 */
id: string, 
/**
 * The group it belongs to.
 */
tier: string, 
/**
 * What is asked for.
 */
title: Words, 
/**
 * Where it stands.
 */
state: State, 
/**
 * Whole days from its date to today; none without a full date.
 */
age_days: number | null, 
/**
 * The date that decides: of the newest match, or of the oldest part.
 */
date: PartialDate | null, 
/**
 * Every place it was found, newest first.
 */
sources: Array<Match>, 
/**
 * Its parts, or the events it is asked for one by one.
 */
parts: Array<PartOutcome>, 
/**
 * Why it stands so, in order of weight.
 */
reasons: Array<Reason>, 
/**
 * A person stands behind what was found.
 */
confirmed: boolean, 
/**
 * When and whom the family asked.
 */
asked: Asked | null, 
/**
 * The family's own pages.
 */
chosen: Array<ConfirmedMatch>, 
/**
 * Documents the family said are not what is asked for.
 */
rejected: Array<DocumentId>, 
/**
 * The pinned fact of page 1 that tells where it stands.
 */
pinned: string | null, 
/**
 * It stays with the family unless it chooses otherwise.
 */
private: boolean, 
/**
 * Who asks for it.
 */
source: Provenance, };

export type PartOutcome = { 
/**
 * Its word, or the number of the event it is asked for.
 */
id: string, 
/**
 * What is asked for.
 */
title: Words, 
/**
 * It was found.
 */
here: boolean, 
/**
 * The item is whole without it.
 */
optional: boolean, 
/**
 * The date of its newest match.
 */
date: PartialDate | null, };

export type Match = { 
/**
 * The document; none for what a person typed in without a paper.
 */
document_id: DocumentId | null, 
/**
 * The page, counted from 1.
 */
page: number | null, 
/**
 * Date of the sample, the study or the stay.
 */
date: PartialDate | null, 
/**
 * The fact it is: `l12` or `e4`; none for a document as such.
 */
fact: string | null, 
/**
 * What proposed it.
 */
by: MatchedBy, 
/**
 * The line that names it, as written, when words proposed it.
 */
quote: string | null, 
/**
 * A person stands behind it.
 */
confirmed: boolean, };

export type MatchedBy = "family" | "lab" | "event" | "document" | "words";

export type Reason = { 
/**
 * A fixed word.
 */
code: string, 
/**
 * The sentence, by language.
 */
text: Words, };

export type Asked = { 
/**
 * The day.
 */
on: PartialDate, 
/**
 * The hospital or person, as the family calls it.
 */
whom: string, };

export type ConfirmedMatch = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * The part of the item it answers: a part's word or an event's number; all of it when absent.
 */
part?: string | null, };

export type OwnCriterionRequest = { 
/**
 * The row.
 */
row: string, 
/**
 * The words, with who said them; blank words take an earlier criterion back.
 */
said: Quotation, };

export type Quotation = { 
/**
 * The words, in the language they were said in.
 */
text: string, 
/**
 * Their translation, by the family.
 */
translation: string | null, 
/**
 * Who said or wrote them.
 */
who: string | null, 
/**
 * When.
 */
when: PartialDate | null, 
/**
 * The document they stand in.
 */
document_id: DocumentId | null, 
/**
 * Its page, counted from 1.
 */
page: number | null, };

export type EvidenceTable = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * What it is about.
 */
title: Words, 
/**
 * Its version.
 */
version: number, 
/**
 * When a person last went through it.
 */
reviewed: PartialDate, 
/**
 * Rows, in order.
 */
rows: Array<EvidenceRow>, };

export type EvidenceRow = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * What it is about.
 */
title: Words, 
/**
 * The criterion as a public source words it.
 */
criterion: Criterion | null, 
/**
 * The criterion in the words of the family's own team.
 */
own: Quotation | null, 
/**
 * What the records show, newest first; empty when nothing was found.
 */
records: Array<Shown>, 
/**
 * How many older findings there are beside those shown.
 */
more: number, };

export type Criterion = { 
/**
 * Word for word.
 */
quote: string, 
/**
 * Translations by language, made for this program.
 */
translation: Words, 
/**
 * Who says so.
 */
source: Provenance, };

export type Shown = { 
/**
 * What it is, in coded words: a test's name, the birth date.
 */
what: Words, 
/**
 * The kind of event it is.
 */
event: EventKind | null, 
/**
 * As written.
 */
text: string, 
/**
 * Date of the sample, the study or the event.
 */
date: PartialDate | null, 
/**
 * Whole days from that date to today; none without a full date.
 */
age_days: number | null, 
/**
 * The document.
 */
document_id: DocumentId | null, 
/**
 * The page, counted from 1.
 */
page: number | null, 
/**
 * The fact: `l12` or `e4`.
 */
fact: string | null, 
/**
 * A person stands behind it.
 */
confirmed: boolean, };

export type WorksheetView = { 
/**
 * What the family wrote.
 */
worksheet: Worksheet, 
/**
 * At most so many characters a question has in each language.
 */
question_limit: number, 
/**
 * Questions to choose from.
 */
bank: Array<BankQuestion>, 
/**
 * The four sentences' beginnings.
 */
sentences: Array<Named>, 
/**
 * What a blank sentence prints.
 */
blank: Words, 
/**
 * The five questions, filled or not.
 */
questions: Array<Filled>, 
/**
 * The six steps, filled or not.
 */
steps: Array<Filled>, };

export type Worksheet = { 
/**
 * The question by language; the first language is the one it was written in.
 */
question: { [key in string]: string }, 
/**
 * What sort of question it is.
 */
question_type: QuestionType | null, 
/**
 * Why a second opinion is asked for.
 */
reasons: Array<string>, 
/**
 * The one goal that options are set against.
 */
goal: Quotation | null, 
/**
 * The options, in the family's order.
 */
options: Array<OptionColumn>, 
/**
 * Questions chosen from the bank, by their words.
 */
asks: Array<string>, 
/**
 * Questions of the family's own.
 */
own_asks: Array<string>, 
/**
 * The four plain sentences by their words.
 */
sentences: { [key in string]: string }, 
/**
 * Supportive care, traditional medicine too; it stands apart from the options.
 */
supportive: Array<Quotation>, 
/**
 * Studies the family was pointed to or found.
 */
cards: Array<EvidenceCard>, 
/**
 * Caregivers and logistics: they stay at home unless the family chooses otherwise.
 */
at_home: AtHome, 
/**
 * What the home doctor is told on return.
 */
home_return: HomeReturn, };

export type QuestionType = "eligibility" | "timing" | "comparison" | "access";

export type OptionColumn = { 
/**
 * Its name, as the family writes it.
 */
name: string, 
/**
 * The name in another language.
 */
translation: string | null, 
/**
 * What someone called it.
 */
mark: OptionMark | null, 
/**
 * What it is to reach.
 */
goal: Array<Quotation>, 
/**
 * When it can be done.
 */
timing: Array<Quotation>, 
/**
 * What may go wrong.
 */
risk: Array<Quotation>, 
/**
 * Whether it can be done.
 */
feasibility: Array<Quotation>, };

export type OptionMark = { 
/**
 * The word.
 */
standing: Standing, 
/**
 * Who said so, when and where.
 */
said: Quotation, };

export type Standing = "established" | "trial" | "not_realistic";

export type EvidenceCard = { 
/**
 * What it says, in its words.
 */
claim: string, 
/**
 * Who was studied.
 */
population: string, 
/**
 * How many.
 */
n: number | null, 
/**
 * When it was published.
 */
date: PartialDate | null, 
/**
 * Its DOI.
 */
doi: string, 
/**
 * Who was not in the study.
 */
not_in_study: string, 
/**
 * Whose interest it serves.
 */
interest: string, 
/**
 * Its paper in the vault.
 */
document_id: DocumentId | null, 
/**
 * The page, counted from 1.
 */
page: number | null, };

export type AtHome = { 
/**
 * Who cares for the child.
 */
caregivers: Array<string>, 
/**
 * Visas, lodging, money, siblings: one a line.
 */
logistics: Array<string>, 
/**
 * The family chose to put it into packets.
 */
in_packet: boolean, };

export type HomeReturn = { 
/**
 * The physician who takes over.
 */
physician: string, 
/**
 * What the treating team asks of the physician at home.
 */
asked: Array<Quotation>, };

export type BankQuestion = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * What it is about: `goal`, `timing`, `risk`, `feasibility` or `access`.
 */
about: string, 
/**
 * The wording.
 */
words: Words, };

export type Named = { 
/**
 * The fixed word.
 */
id: string, 
/**
 * The wording.
 */
words: Words, };

export type Filled = { 
/**
 * Its fixed word.
 */
id: string, 
/**
 * The wording.
 */
words: Words, 
/**
 * Whether something stands there.
 */
filled: boolean, };

export type LetterRequest = { 
/**
 * Short names of the items that are asked for.
 */
items: Array<string>, 
/**
 * The hospital that holds the papers.
 */
hospital: string, 
/**
 * How the family can be reached; left out when empty.
 */
contact: string, 
/**
 * The hospital's language, then the family's.
 */
languages: Array<string>, };

export type Letter = { 
/**
 * The day it was written.
 */
made: PartialDate, 
/**
 * The texts, the hospital's language first.
 */
texts: Array<LetterText>, };

export type LetterText = { 
/**
 * Its language.
 */
language: string, 
/**
 * What it is about.
 */
subject: string, 
/**
 * To whom, and when.
 */
head: Array<string>, 
/**
 * Who the patient is.
 */
patient: Array<string>, 
/**
 * What is asked.
 */
opening: string, 
/**
 * The papers, one a line.
 */
items: Array<string>, 
/**
 * What follows, one a paragraph.
 */
closing: Array<string>, };

export type LedgerView = { 
/**
 * Packets, newest first.
 */
packets: Array<LedgerRow>, };

export type LedgerRow = { 
/**
 * What became of it, in the order it was noted.
 */
entries: Array<LedgerEntry>, 
/**
 * How it differs from the packet before it to the same recipient.
 */
changed: ChangedSince | null, 
/**
 * When it was made, RFC 3339 in UTC.
 */
at: string, 
/**
 * Its id.
 */
packet_id: string, 
/**
 * File name.
 */
file_name: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Who it is for.
 */
recipient: string | null, 
/**
 * Profile.
 */
profile: string, 
/**
 * Pages of the report.
 */
pages: number, 
/**
 * Documents inside.
 */
documents: number, };

export type LedgerRequest = { 
/**
 * The packet.
 */
packet_id: string, 
/**
 * What happened.
 */
entry: LedgerEntry, };

export type LedgerEntry = { 
/**
 * What happened.
 */
kind: LedgerKind, 
/**
 * The day.
 */
on: PartialDate, 
/**
 * Who: the recipient or the person who answered.
 */
whom: string, 
/**
 * In words, as written or said.
 */
text: string, 
/**
 * The opinion's paper in the vault.
 */
document_id?: DocumentId | null, };

export type LedgerKind = "sent" | "received" | "answer" | "opinion" | "declined";

export type ChangedSince = { 
/**
 * The earlier packet.
 */
since: string, 
/**
 * Documents that are new.
 */
added: Array<DocumentId>, 
/**
 * Documents that are gone.
 */
gone: Array<DocumentId>, 
/**
 * Values and events that stand in both and were confirmed, corrected or taken out in between.
 */
facts: Array<ChangedFact>, 
/**
 * What the family prepared anew: fixed words of [`ChangedPart`].
 */
said: Array<ChangedPart>, };

export type ChangedFact = { 
/**
 * `l12` or `e4`.
 */
fact: string, 
/**
 * What happened to it.
 */
how: HowChanged, 
/**
 * A test's coded name; empty for an event.
 */
what: Words, 
/**
 * As it stood.
 */
before: string, 
/**
 * As it stands.
 */
now: string, 
/**
 * The document.
 */
document_id: DocumentId | null, 
/**
 * The page, counted from 1.
 */
page: number | null, };

export type HowChanged = "corrected" | "confirmed" | "taken_out" | "put_back";

export type ChangedPart = "question" | "worksheet" | "checklist" | "evidence" | "calendar" | "boards";

export type BoardsView = { 
/**
 * Boards of this vault's list, in order; one without any finding is there, too.
 */
boards: Array<Board>, 
/**
 * Persons of the donor search, in the family's order.
 */
donors: Array<Donor>, 
/**
 * Loci of a typing to fill in.
 */
loci: Array<string>, };

export type RowNoteRequest = { 
/**
 * The row's name, for example `cns/doses`.
 */
row: string, 
/**
 * What it entered and refused; an empty note takes all of it back.
 */
note: RowNote, };

export type Board = { 
/**
 * Its fixed word; `monitoring/e22` where it counts from an event.
 */
id: string, 
/**
 * What it is about.
 */
title: Words, 
/**
 * How it is read.
 */
note: Words, 
/**
 * Its version.
 */
version: number, 
/**
 * When a person last went through it.
 */
reviewed: PartialDate, 
/**
 * Who asks for it.
 */
source: Provenance, 
/**
 * The event its days are counted from.
 */
day_zero: BoardZero | null, 
/**
 * The persons of the donor search belong to it.
 */
takes_donors: boolean, 
/**
 * It is printed on a page of its own.
 */
own_page: boolean, 
/**
 * Rows, in order.
 */
rows: Array<BoardRow>, };

export type BoardZero = { 
/**
 * The event.
 */
event: EventId, 
/**
 * What happened.
 */
kind: EventKind, 
/**
 * Day 0.
 */
date: PartialDate, };

export type BoardRow = { 
/**
 * Its name for what the family says about it: `cns/doses`.
 */
id: string, 
/**
 * What it is about.
 */
title: Words, 
/**
 * How its findings are shown.
 */
shows: Shows, 
/**
 * How a series is drawn.
 */
scale: Scale, 
/**
 * A family would look for it here: when nothing is found, that is said.
 */
expected: boolean, 
/**
 * What the records state, oldest first, undated last.
 */
findings: Array<Finding>, 
/**
 * For doses: on how many known days one was given, as far as these records tell.
 */
count: number | null, 
/**
 * What the family entered and refused.
 */
own: RowNote, };

export type Shows = "statements" | "series" | "doses";

export type Scale = "linear" | "log";

export type Finding = { 
/**
 * What found it: a lab value, an event, words of a sentence, or the family's own entry.
 */
by: MatchedBy, 
/**
 * What it is, in coded words: a test's name, a drug.
 */
what: Words, 
/**
 * The kind of event it is.
 */
event: EventKind | null, 
/**
 * As written.
 */
text: string, 
/**
 * Its translation, by the family.
 */
translation: string | null, 
/**
 * Date of the sample, the dose or the paper; the first day of a span.
 */
date: PartialDate | null, 
/**
 * The last day of a span, as stated.
 */
until: PartialDate | null, 
/**
 * Whose date it is.
 */
dated: Dated, 
/**
 * First and last day it may be, counted from the board's Day 0; none where only the paper is dated.
 */
days: [number, number] | null, 
/**
 * Who says so: a hospital, a laboratory, a person.
 */
who: string | null, 
/**
 * Method as stated.
 */
method: string | null, 
/**
 * Sensitivity or detection limit as stated.
 */
sensitivity: string | null, 
/**
 * What was examined.
 */
specimen: Specimen, 
/**
 * Drugs beside the words, by their international names.
 */
drugs: Array<string>, 
/**
 * The how manieth dose it is among those of known days.
 */
number: number | null, 
/**
 * The series a value belongs to: one analyte, specimen, unit and method. Values of two series are never joined.
 */
series: string | null, 
/**
 * A value's figure in its canonical unit.
 */
value: number | null, 
/**
 * The sign before it.
 */
comparator: Comparator | null, 
/**
 * Canonical unit (UCUM).
 */
unit: string | null, 
/**
 * Every place that states it.
 */
places: Array<Place>, 
/**
 * The fact it is: `l12` or `e4`; none for a sentence.
 */
fact: string | null, 
/**
 * A person stands behind it.
 */
confirmed: boolean, };

export type Dated = "own" | "sentence" | "document" | "entered" | "nothing";

export type Place = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, };

export type RowNote = { 
/**
 * What it entered.
 */
entered: Array<BoardEntry>, 
/**
 * Sentences that are not what the row is about.
 */
refused: Array<RefusedSentence>, };

export type BoardEntry = { 
/**
 * The day of the sample or the dose, or the first day.
 */
date: PartialDate | null, 
/**
 * The last day.
 */
until: PartialDate | null, 
/**
 * What it was, with who said it and where it stands.
 */
said: Quotation, };

export type RefusedSentence = { 
/**
 * The document.
 */
document_id: DocumentId, 
/**
 * The page, counted from 1.
 */
page: number, 
/**
 * The finding's words.
 */
text: string, };

export type Donor = { 
/**
 * Who it is to the patient.
 */
person: Person, 
/**
 * A name, initials or a registry's number, as the family writes it.
 */
name: string, 
/**
 * The birth date.
 */
born: PartialDate | null, 
/**
 * Age in years, where no birth date is known.
 */
age_years: number | null, 
/**
 * `female` or `male`.
 */
sex: string | null, 
/**
 * Blood group as printed.
 */
blood_group: string, 
/**
 * CMV antibodies as printed.
 */
cmv: string, 
/**
 * Typing by locus, as printed.
 */
hla: { [key in string]: string }, 
/**
 * The day of the typing sample.
 */
typed: PartialDate | null, 
/**
 * Method of the typing as printed.
 */
method: string, 
/**
 * How far the search is, as someone said.
 */
state: Quotation | null, 
/**
 * The typing's paper and page, or who told it.
 */
said: Quotation, };

export type Person = "patient" | "mother" | "father" | "sibling" | "relative" | "unrelated" | "cord";

export type CalendarView = { 
/**
 * By first day.
 */
dates: Array<CalendarEntry>, };

export type SetDatesRequest = { 
/**
 * The entry's name.
 */
id: string, 
/**
 * What was set; none takes it back.
 */
set: SetDates | null, };

export type CalendarEntry = { 
/**
 * Its name: the Day 0 event and the date's word, for example `e22/day_28`.
 */
id: string, 
/**
 * What it is.
 */
title: Words, 
/**
 * The event whose day is Day 0.
 */
event: EventId, 
/**
 * What happened on Day 0.
 */
event_kind: EventKind, 
/**
 * Day 0.
 */
day_zero: PartialDate, 
/**
 * The first day: the team's where it set one, else the counted one.
 */
from: PartialDate, 
/**
 * The last day.
 */
to: PartialDate, 
/**
 * First and last day counted from Day 0.
 */
days: [number, number], 
/**
 * The source's words.
 */
quote: string | null, 
/**
 * Their translations by language.
 */
translation: Words, 
/**
 * Who says so.
 */
source: Provenance | null, 
/**
 * Whose date it is, in a sentence.
 */
whose: Words, 
/**
 * What the family's own team set.
 */
set: SetDates | null, };

export type SetDates = { 
/**
 * The first day.
 */
from: PartialDate, 
/**
 * The last day; the same when absent.
 */
to?: PartialDate | null, 
/**
 * Who set it.
 */
by: string, };

export type PacketRequest = { 
/**
 * The file to write.
 */
out: string, 
/**
 * `reports` (documents without images) or `with_dicom`.
 */
profile: string | null, 
/**
 * Languages of the report: `en`, `zh`; both when empty.
 */
languages: Array<string>, 
/**
 * age X25519 recipients (`age1…`); with none, a passphrase is made.
 */
recipients: Array<string>, 
/**
 * A passphrase to use instead of a generated one.
 */
passphrase: string | null, 
/**
 * The family's question to the reviewer, by language tag.
 */
question: { [key in string]: string }, 
/**
 * Who the packet is for.
 */
recipient_name: string | null, 
/**
 * Print the documents' own pages after the report.
 */
with_pages: boolean, 
/**
 * The kind of recipient whose checklist goes in; the one that takes what the profile sends when absent.
 */
checklist?: string, };

export type PacketView = { 
/**
 * Its file.
 */
file: string, 
/**
 * Its id, printed on every page.
 */
packet_id: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Pages of the report.
 */
pages: number, 
/**
 * Documents inside.
 */
documents: number, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * The passphrase that opens it, when one was made; to be told by another way.
 */
passphrase: string | null, 
/**
 * What was checked after writing, by name.
 */
checks: { [key in string]: boolean }, };

export type PacketRow = { 
/**
 * When it was made, RFC 3339 in UTC.
 */
at: string, 
/**
 * Its id.
 */
packet_id: string, 
/**
 * File name.
 */
file_name: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * Who it is for.
 */
recipient: string | null, 
/**
 * Profile.
 */
profile: string, 
/**
 * Pages of the report.
 */
pages: number, 
/**
 * Documents inside.
 */
documents: number, };

export type PacketsView = { 
/**
 * Packets made, newest first.
 */
made: Array<PacketRow>, 
/**
 * Documents that would go in.
 */
documents: number, 
/**
 * Documents held back because they carry another person's name.
 */
held_back: number, 
/**
 * Confirmed facts.
 */
confirmed: number, 
/**
 * Facts that would be marked as unconfirmed.
 */
unconfirmed: number, 
/**
 * Imaging studies.
 */
studies: number, };

export type PacketPreview = { 
/**
 * Number of pages; each is asked for as an image.
 */
pages: number, };

export type PacketKeyRequest = { "with": "identity", 
/**
 * The identity's text.
 */
identity: string, } | { "with": "passphrase", 
/**
 * As typed.
 */
passphrase: string, };

export type VerifyView = { 
/**
 * Everything holds.
 */
ok: boolean, 
/**
 * What does not hold, in plain words.
 */
problems: Array<string>, 
/**
 * What the packet says of itself.
 */
manifest: PacketManifest | null, };

export type PacketManifest = { 
/**
 * Its id.
 */
packet_id: string, 
/**
 * When it was made, RFC 3339 in UTC.
 */
made: string, 
/**
 * The program that made it.
 */
generator: string, 
/**
 * Patient's name as given.
 */
patient: string, 
/**
 * Documents inside.
 */
documents: number, 
/**
 * Lab values inside.
 */
labs: number, 
/**
 * Events inside.
 */
events: number, 
/**
 * Fingerprint of the originals, as printed on page 1.
 */
fingerprint: string, 
/**
 * Documents that stayed at home.
 */
held_back: number, };

export type OpenedView = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The report.
 */
report: string, 
/**
 * Files written.
 */
files: number, 
/**
 * What verification said.
 */
verification: VerifyView, };

export type CheckView = { 
/**
 * Everything holds.
 */
ok: boolean, 
/**
 * What does not, in plain words.
 */
problems: Array<string>, };

export type Protection = { 
/**
 * A process of its own, with an empty environment and no open files.
 */
process: boolean, 
/**
 * System calls are limited to computing (seccomp).
 */
system_calls: boolean, 
/**
 * The file system is closed as well (Landlock).
 */
files: boolean, 
/**
 * Memory and processor time are bounded.
 */
resources: boolean, };
