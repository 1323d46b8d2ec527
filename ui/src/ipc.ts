/** The window's only door to the program: one function per command, typed by the generated views. */

import { convertFileSrc, invoke as tauriInvoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open, save } from '@tauri-apps/plugin-dialog';
import type {
  ActivityRequest,
  ActivityView,
  BoardsView,
  CalendarView,
  ChecklistDecision,
  ChecklistRequest,
  ChecklistView,
  CreatedView,
  CourseRequest,
  CourseView,
  CreateRequest,
  DocumentId,
  DocumentView,
  Donor,
  EvidenceTable,
  FilePasswordRequest,
  HomeView,
  ImportedFile,
  ImportRequest,
  InboxView,
  LabsRequest,
  LabsView,
  LedgerRequest,
  LedgerView,
  Letter,
  LetterRequest,
  LibraryRequest,
  DocumentRow,
  OwnCriterionRequest,
  PacketPreview,
  PacketRequest,
  PacketsView,
  PacketView,
  PageRequest,
  PageView,
  QuestionsView,
  RecordRequest,
  RecordsView,
  ReviewRequest,
  RowNoteRequest,
  SavedView,
  ScansView,
  SearchRequest,
  SearchView,
  SetDatesRequest,
  StartView,
  TimelineRequest,
  TimelineView,
  UnlockRequest,
  Worksheet,
  WorksheetView,
} from './bindings';

/** What the window remembers outside any record: nothing about a person. */
export interface Preferences {
  /** BCP 47 tag; the system's language when absent. */
  language: string | null;
  theme: 'system' | 'light' | 'dark';
  /** Per cent of the normal text size. */
  text_size: number;
}

/** What the program knows before anything is shown. */
export interface Surroundings {
  /** The system's locale as Rust sees it; the engine's own may be "C". */
  locale: string;
  preferences: Preferences;
  version: string;
  /** Where a record of one's own is kept, when the example or another record is open. */
  usual_vault: string | null;
}

let underWay = 0;

/** Asks the program. The root element says while an answer is awaited, so that the window's tests never guess when it came. */
async function invoke<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  tell(1);
  try {
    return await tauriInvoke<T>(command, args);
  } finally {
    // What the answer changes is drawn before the window counts as quiet.
    setTimeout(() => tell(-1));
  }
}

function tell(change: number): void {
  underWay += change;
  globalThis.document.documentElement.toggleAttribute('data-waiting', underWay > 0);
}

export const surroundings = () => invoke<Surroundings>('surroundings');
export const setPreferences = (preferences: Preferences) => invoke<void>('set_preferences', { preferences });

export const start = (vault?: string) => invoke<StartView>('start', { vault: vault ?? null });
export const create = (request: CreateRequest) => invoke<CreatedView>('create', { request });
/** Opens the example; its papers come in while it is open. */
export const openExample = () => invoke<void>('open_example');
export const unlock = (request: UnlockRequest) => invoke<void>('unlock', { request });
export const lock = () => invoke<void>('lock');

export const home = () => invoke<HomeView>('home');
/** A page of the decisions made in the record, newest first. */
export const activity = (request: ActivityRequest) => invoke<ActivityView>('activity', { request });

export const inbox = () => invoke<InboxView>('inbox');
/** Files that a start of the program named ("Open with"); each is given once. */
export const handedOver = () => invoke<string[]>('handed_over');
export const importFiles = (request: ImportRequest) => invoke<void>('import_files', { request });
export const stopImport = () => invoke<void>('stop_import');
/** Adds files whose pages continue a record; like an import, the inbox tells how it goes. */
export const appendFiles = (record: DocumentId, request: ImportRequest) => invoke<void>('append_files', { record, request });
/** Reads once more what waits for an engine or a language; the inbox tells how it goes. */
export const readAgain = () => invoke<void>('read_again');
export const watchedFolder = () => invoke<string | null>('watched_folder');
export const setWatchedFolder = (folder: string | null) => invoke<void>('set_watched_folder', { folder });
/** Looks into the watched folder and begins to import what has come to rest in it; says whether there was anything. */
export const look = () => invoke<boolean>('look');
export const filePassword = (request: FilePasswordRequest) => invoke<ImportedFile>('file_password', { request });

export const library = (request: LibraryRequest) => invoke<DocumentRow[]>('library', { request });
export const libraryViews = () => invoke<SavedView[]>('library_views');
/** Keeps the saved views as a whole; they are no decision about the record and stand outside its history. */
export const setLibraryViews = (views: SavedView[]) => invoke<void>('set_library_views', { views });
export const document = (id: DocumentId) => invoke<DocumentView>('document', { id });
export const page = (request: PageRequest) => invoke<PageView>('page', { request });
/** Records of several files, files of several records, and papers that seem to be there twice. */
export const recordFiles = () => invoke<RecordsView>('record_files');
/** Puts files together or apart; taken back through `settle`. */
export const regroup = (request: RecordRequest) => invoke<RecordsView>('regroup', { request });
export const scans = (id: DocumentId) => invoke<ScansView>('scans', { id });
/** What the papers leave open and only the family can tell. */
export const questions = () => invoke<QuestionsView>('questions');
export const settle = (request: ReviewRequest) => invoke<void>('settle', { request });

export const search = (request: SearchRequest) => invoke<SearchView>('search', { request });
export const labs = (request: LabsRequest) => invoke<LabsView>('labs', { request });
export const timeline = (request: TimelineRequest) => invoke<TimelineView>('timeline', { request });
/** Lines of therapy, and the episodes that infusions and transplants are; `arrange` changes one thing of them and tells how they stand then. */
export const course = () => invoke<CourseView>('course');
export const arrange = (request: CourseRequest) => invoke<CourseView>('arrange', { request });

export const checklist = (request: ChecklistRequest) => invoke<ChecklistView>('checklist', { request });
/** Keeps what the family decides about an item; taken back through `settle`, like every other decision. */
export const decide = (decision: ChecklistDecision) => invoke<void>('decide', { decision });

export const worksheet = () => invoke<WorksheetView>('worksheet');
/** Keeps the worksheet as a whole; taken back through `settle`, as are own criteria and dates. */
export const setWorksheet = (worksheet: Worksheet) => invoke<void>('set_worksheet', { worksheet });
export const evidence = () => invoke<EvidenceTable | null>('evidence');
export const setCriterion = (request: OwnCriterionRequest) => invoke<void>('set_criterion', { request });
export const calendar = () => invoke<CalendarView>('calendar');
export const setDates = (request: SetDatesRequest) => invoke<void>('set_dates', { request });
/** Writes the dates as a calendar file to a place that the person chose. */
export const saveCalendar = (out: string, language: string) => invoke<void>('save_calendar', { out, language });

export const boards = () => invoke<BoardsView>('boards');
/** Keeps what the family says of a board's row; taken back through `settle`, as are the donors. */
export const noteRow = (request: RowNoteRequest) => invoke<void>('note_row', { request });
export const setDonors = (donors: Donor[]) => invoke<void>('set_donors', { donors });

export const letter = (request: LetterRequest) => invoke<Letter>('letter', { request });
/** Writes the letter to a place that the person chose: as text where the name ends in .txt, else as PDF. */
export const saveLetter = (request: LetterRequest, out: string) => invoke<void>('save_letter', { request, out });
export const returnSummary = (languages: string[]) => invoke<Letter>('return_summary', { languages });
/** Writes the summary for the doctor at home likewise. */
export const saveReturnSummary = (languages: string[], out: string) => invoke<void>('save_return_summary', { languages, out });

/** Every packet and what became of it. */
export const ledger = () => invoke<LedgerView>('ledger');
export const notePacket = (request: LedgerRequest) => invoke<void>('note_packet', { request });
export const packets = () => invoke<PacketsView>('packets');
export const previewPacket = (request: PacketRequest) => invoke<PacketPreview>('preview_packet', { request });
export const buildPacket = (request: PacketRequest) => invoke<PacketView>('build_packet', { request });

/** The picture of a document's page; pictures are the only thing the `vault` scheme serves. */
export const pageImage = (id: DocumentId, page: number) => convertFileSrc(`page/${id}/${page}`, 'vault');
/** The picture of one image of a study in a grey window. */
export const scanImage = (id: DocumentId, instance: string, frame: number, window: string) =>
  convertFileSrc(`scan/${id}/${instance}/${frame}/${window}`, 'vault');
/** The picture of a page of the report drawn last; `drawing` changes with each, so that no old page is shown. */
export const previewImage = (drawing: number, page: number) => convertFileSrc(`preview/${drawing}/${page}`, 'vault');

/** Lets the person choose files; empty when they change their mind. */
export async function chooseFiles(title: string): Promise<string[]> {
  return (await open({ title, multiple: true, directory: false })) ?? [];
}

/** Lets the person choose one folder. */
export async function chooseFolder(title: string): Promise<string | null> {
  return await open({ title, multiple: false, directory: true });
}

/** Lets the person choose where to save. */
export async function chooseTarget(title: string, defaultPath: string): Promise<string | null> {
  return await save({ title, defaultPath });
}

/** Calls `dropped` with the paths of files let go over the window, and `over` while they hover. */
export async function onDrop(dropped: (paths: string[]) => void, over: (hovering: boolean) => void): Promise<() => void> {
  return await getCurrentWebview().onDragDropEvent(({ payload }) => {
    over(payload.type === 'enter' || payload.type === 'over');
    if (payload.type === 'drop') dropped(payload.paths);
  });
}

/** Calls `came` when a further start of the program handed files over. */
export async function onFilesCame(came: () => void): Promise<() => void> {
  return await listen('files-came', came);
}
