//! The window's commands: one line each over the core's API, run away from the window's thread.

use std::path::PathBuf;

use satchel::api::ApiResult;
use satchel::api::activity::{ActivityRequest, ActivityView};
use satchel::api::boards::{BoardsView, Donor, RowNoteRequest};
use satchel::api::calendar::{CalendarView, SetDatesRequest};
use satchel::api::checklist::{ChecklistDecision, ChecklistRequest, ChecklistView};
use satchel::api::course::{CourseRequest, CourseView};
use satchel::api::document::{DocumentView, PageRequest, PageView};
use satchel::api::evidence::{EvidenceTable, OwnCriterionRequest};
use satchel::api::files::{RecordRequest, RecordsView};
use satchel::api::home::HomeView;
use satchel::api::inbox::{FilePasswordRequest, ImportRequest, ImportedFile, InboxView};
use satchel::api::labs::{LabsRequest, LabsView};
use satchel::api::ledger::{LedgerRequest, LedgerView};
use satchel::api::letters::{Letter, LetterRequest};
use satchel::api::library::{DocumentRow, LibraryRequest};
use satchel::api::packets::{PacketPreview, PacketRequest, PacketView, PacketsView};
use satchel::api::review::{QuestionsView, ReviewRequest};
use satchel::api::scans::ScansView;
use satchel::api::search::{SearchRequest, SearchView};
use satchel::api::timeline::{TimelineRequest, TimelineView};
use satchel::api::unlock::{CreateRequest, CreatedView, StartView, UnlockRequest};
use satchel::api::views::SavedView;
use satchel::api::worksheet::{Worksheet, WorksheetView};
use satchel::records::DocumentId;
use tauri::State;

use crate::preferences::Preferences;
use crate::state::{Program, Surroundings};

/// The program as commands are handed it.
type Held<'a> = State<'a, Program>;

#[tauri::command]
pub(crate) fn surroundings(program: Held<'_>) -> Surroundings {
    program.surroundings()
}

#[tauri::command]
pub(crate) fn set_preferences(program: Held<'_>, preferences: Preferences) {
    program.set_preferences(preferences);
}

#[tauri::command]
pub(crate) async fn start(program: Held<'_>, vault: Option<String>) -> ApiResult<StartView> {
    program.choose(vault)?;
    program.away(|satchel| satchel.start()).await
}

#[tauri::command]
pub(crate) async fn create(program: Held<'_>, request: CreateRequest) -> ApiResult<CreatedView> {
    program.away(move |satchel| satchel.create(&request)).await
}

#[tauri::command]
pub(crate) async fn open_example(program: Held<'_>) -> ApiResult<()> {
    let folder = program.choose_example()?;
    program.away(move |satchel| satchel.open_example(&folder)).await
}

#[tauri::command]
pub(crate) async fn unlock(program: Held<'_>, request: UnlockRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.unlock(&request)).await
}

#[tauri::command]
pub(crate) async fn lock(program: Held<'_>) -> ApiResult<()> {
    program.away(|satchel| satchel.lock()).await
}

#[tauri::command]
pub(crate) async fn home(program: Held<'_>) -> ApiResult<HomeView> {
    program.away(|satchel| satchel.home()).await
}

#[tauri::command]
pub(crate) async fn activity(program: Held<'_>, request: ActivityRequest) -> ApiResult<ActivityView> {
    program.away(move |satchel| satchel.activity(&request)).await
}

#[tauri::command]
pub(crate) async fn inbox(program: Held<'_>) -> ApiResult<InboxView> {
    program.away(|satchel| satchel.inbox()).await
}

#[tauri::command]
pub(crate) fn handed_over(program: Held<'_>) -> Vec<PathBuf> {
    program.take_handed_over()
}

#[tauri::command]
pub(crate) async fn import_files(program: Held<'_>, request: ImportRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.start_import(request)).await
}

#[tauri::command]
pub(crate) fn stop_import(program: Held<'_>) {
    program.satchel().stop_import();
}

#[tauri::command]
pub(crate) async fn append_files(
    program: Held<'_>,
    record: DocumentId,
    request: ImportRequest,
) -> ApiResult<()> {
    program.away(move |satchel| satchel.start_append(record, request)).await
}

#[tauri::command]
pub(crate) async fn read_again(program: Held<'_>) -> ApiResult<()> {
    program.away(|satchel| satchel.start_read_again()).await
}

#[tauri::command]
pub(crate) async fn watched_folder(program: Held<'_>) -> ApiResult<Option<String>> {
    program.away(|satchel| satchel.watched_folder()).await
}

#[tauri::command]
pub(crate) async fn set_watched_folder(program: Held<'_>, folder: Option<String>) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_watched_folder(folder.as_deref())).await
}

#[tauri::command]
pub(crate) async fn look(program: Held<'_>) -> ApiResult<bool> {
    program.away(|satchel| satchel.start_look()).await
}

#[tauri::command]
pub(crate) async fn file_password(
    program: Held<'_>,
    request: FilePasswordRequest,
) -> ApiResult<ImportedFile> {
    program.away(move |satchel| satchel.read_with_password(&request)).await
}

#[tauri::command]
pub(crate) async fn library(program: Held<'_>, request: LibraryRequest) -> ApiResult<Vec<DocumentRow>> {
    program.away(move |satchel| satchel.documents(&request)).await
}

#[tauri::command]
pub(crate) async fn library_views(program: Held<'_>) -> ApiResult<Vec<SavedView>> {
    program.away(|satchel| satchel.library_views()).await
}

#[tauri::command]
pub(crate) async fn set_library_views(program: Held<'_>, views: Vec<SavedView>) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_library_views(&views)).await
}

#[tauri::command]
pub(crate) async fn document(program: Held<'_>, id: DocumentId) -> ApiResult<DocumentView> {
    program.away(move |satchel| satchel.document(id)).await
}

#[tauri::command]
pub(crate) async fn page(program: Held<'_>, request: PageRequest) -> ApiResult<PageView> {
    program.away(move |satchel| satchel.page(request)).await
}

#[tauri::command]
pub(crate) async fn record_files(program: Held<'_>) -> ApiResult<RecordsView> {
    program.away(|satchel| satchel.record_files()).await
}

#[tauri::command]
pub(crate) async fn regroup(program: Held<'_>, request: RecordRequest) -> ApiResult<RecordsView> {
    program.away(move |satchel| satchel.regroup(&request)).await
}

#[tauri::command]
pub(crate) async fn scans(program: Held<'_>, id: DocumentId) -> ApiResult<ScansView> {
    program.away(move |satchel| satchel.scans(id)).await
}

#[tauri::command]
pub(crate) async fn questions(program: Held<'_>) -> ApiResult<QuestionsView> {
    program.away(|satchel| satchel.questions()).await
}

#[tauri::command]
pub(crate) async fn settle(program: Held<'_>, request: ReviewRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.settle(&request)).await
}

#[tauri::command]
pub(crate) async fn search(program: Held<'_>, request: SearchRequest) -> ApiResult<SearchView> {
    program.away(move |satchel| satchel.search(&request)).await
}

#[tauri::command]
pub(crate) async fn labs(program: Held<'_>, request: LabsRequest) -> ApiResult<LabsView> {
    program.away(move |satchel| satchel.labs(&request)).await
}

#[tauri::command]
pub(crate) async fn timeline(program: Held<'_>, request: TimelineRequest) -> ApiResult<TimelineView> {
    program.away(move |satchel| satchel.timeline(&request)).await
}

#[tauri::command]
pub(crate) async fn course(program: Held<'_>) -> ApiResult<CourseView> {
    program.away(|satchel| satchel.course()).await
}

#[tauri::command]
pub(crate) async fn arrange(program: Held<'_>, request: CourseRequest) -> ApiResult<CourseView> {
    program.away(move |satchel| satchel.arrange(&request)).await
}

#[tauri::command]
pub(crate) async fn checklist(program: Held<'_>, request: ChecklistRequest) -> ApiResult<ChecklistView> {
    program.away(move |satchel| satchel.checklist(&request)).await
}

#[tauri::command]
pub(crate) async fn decide(program: Held<'_>, decision: ChecklistDecision) -> ApiResult<()> {
    program.away(move |satchel| satchel.decide(&decision)).await
}

#[tauri::command]
pub(crate) async fn worksheet(program: Held<'_>) -> ApiResult<WorksheetView> {
    program.away(|satchel| satchel.worksheet()).await
}

#[tauri::command]
pub(crate) async fn set_worksheet(program: Held<'_>, worksheet: Worksheet) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_worksheet(&worksheet)).await
}

#[tauri::command]
pub(crate) async fn evidence(program: Held<'_>) -> ApiResult<Option<EvidenceTable>> {
    program.away(|satchel| satchel.evidence()).await
}

#[tauri::command]
pub(crate) async fn set_criterion(program: Held<'_>, request: OwnCriterionRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_criterion(&request)).await
}

#[tauri::command]
pub(crate) async fn boards(program: Held<'_>) -> ApiResult<BoardsView> {
    program.away(|satchel| satchel.boards()).await
}

#[tauri::command]
pub(crate) async fn note_row(program: Held<'_>, request: RowNoteRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.note_row(&request)).await
}

#[tauri::command]
pub(crate) async fn set_donors(program: Held<'_>, donors: Vec<Donor>) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_donors(&donors)).await
}

#[tauri::command]
pub(crate) async fn letter(program: Held<'_>, request: LetterRequest) -> ApiResult<Letter> {
    program.away(move |satchel| satchel.letter(&request)).await
}

#[tauri::command]
pub(crate) async fn save_letter(program: Held<'_>, request: LetterRequest, out: PathBuf) -> ApiResult<()> {
    program.away(move |satchel| satchel.save_letter(&request, &out)).await
}

#[tauri::command]
pub(crate) async fn return_summary(program: Held<'_>, languages: Vec<String>) -> ApiResult<Letter> {
    program.away(move |satchel| satchel.return_summary(&languages)).await
}

#[tauri::command]
pub(crate) async fn save_return_summary(
    program: Held<'_>,
    languages: Vec<String>,
    out: PathBuf,
) -> ApiResult<()> {
    program.away(move |satchel| satchel.save_return_summary(&languages, &out)).await
}

#[tauri::command]
pub(crate) async fn calendar(program: Held<'_>) -> ApiResult<CalendarView> {
    program.away(|satchel| satchel.calendar()).await
}

#[tauri::command]
pub(crate) async fn set_dates(program: Held<'_>, request: SetDatesRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.set_dates(&request)).await
}

#[tauri::command]
pub(crate) async fn save_calendar(program: Held<'_>, out: PathBuf, language: String) -> ApiResult<()> {
    program.away(move |satchel| satchel.save_calendar(&out, &language)).await
}

#[tauri::command]
pub(crate) async fn ledger(program: Held<'_>) -> ApiResult<LedgerView> {
    program.away(|satchel| satchel.ledger()).await
}

#[tauri::command]
pub(crate) async fn note_packet(program: Held<'_>, request: LedgerRequest) -> ApiResult<()> {
    program.away(move |satchel| satchel.note_packet(&request)).await
}

#[tauri::command]
pub(crate) async fn packets(program: Held<'_>) -> ApiResult<PacketsView> {
    program.away(|satchel| satchel.packets()).await
}

#[tauri::command]
pub(crate) async fn preview_packet(program: Held<'_>, request: PacketRequest) -> ApiResult<PacketPreview> {
    program.away(move |satchel| satchel.preview_packet(&request)).await
}

#[tauri::command]
pub(crate) async fn build_packet(program: Held<'_>, request: PacketRequest) -> ApiResult<PacketView> {
    program.away(move |satchel| satchel.build_packet(&request)).await
}
