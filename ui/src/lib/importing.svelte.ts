/** The running import, watched from every screen. */

import type { DocumentId, InboxView } from '../bindings';
import * as ipc from '../ipc';
import { asFailure } from './failure';
import { t } from './fluent.svelte';
import { outdate } from './resource.svelte';
import { go, route } from './router.svelte';
import { refresh } from './session.svelte';

const POLL_MS = 400;
const LOOK_MS = 5000;

let view = $state.raw<InboxView>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Who is told when nothing runs any more. */
const waiting: (() => void)[] = [];
/** Files were added in this window, and the end of their import was not seen yet. */
let added = false;

/** The inbox as last seen. */
export function inboxState(): InboxView | undefined {
  return view;
}

/** Reads the inbox now and, while an import runs, again and again; `begun` says that one was begun just before. */
export async function watch(begun = false): Promise<void> {
  clearTimeout(timer);
  const wasRunning = begun || (view?.running ?? false);
  view = await ipc.inbox();
  if (view.running) {
    timer = setTimeout(() => void watch(), POLL_MS);
    return;
  }
  const own = added;
  added = false;
  if (wasRunning || own) {
    outdate();
    await refresh();
    if (own) lead(view);
  }
  for (const tell of waiting.splice(0)) tell();
}

/** Puts the pages of files behind those of a record and waits until that is done; how it ended is what the inbox shows then. */
export async function addPages(record: DocumentId, paths: string[]): Promise<InboxView | undefined> {
  await ipc.appendFiles(record, { paths });
  const ended = new Promise<void>((resolve) => waiting.push(resolve));
  await watch(true);
  await ended;
  return view;
}

/** Goes on with what an interrupted import has left, and shows how it goes. */
export async function goOn(): Promise<void> {
  await ipc.importFiles({ paths: [] });
  await watch(true);
}

/** Reads once more what waits for an engine or a language, and shows how it goes. */
export async function readAgain(): Promise<void> {
  await ipc.readAgain();
  await watch(true);
}

/**
 * Looks into the watched folder every few seconds until the returned function is called. `tell` hears of a failure once,
 * not again at each look, until a look succeeds.
 */
export function keepLooking(tell: (thrown: unknown) => void): () => void {
  let looking: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let told = false;

  async function look(): Promise<void> {
    try {
      if (await ipc.look()) await watch(true);
      told = false;
    } catch (thrown) {
      // A record that is being locked answers no look any more.
      if (!told && !ended && asFailure(thrown).code !== 'locked') tell(thrown);
      told = true;
    }
    if (!ended) looking = setTimeout(() => void look(), LOOK_MS);
  }

  looking = setTimeout(() => void look(), LOOK_MS);
  return () => {
    ended = true;
    clearTimeout(looking);
  };
}

/** A paper that came in alone is what one wants to look at: it is shown, unless the person has gone elsewhere meanwhile. */
function lead({ files: [file, ...others] }: InboxView): void {
  const result = file?.result;
  if (others.length > 0 || result?.status !== 'added' || !result.document_id || route().screen !== 'inbox') return;
  go({ screen: 'document', id: result.document_id });
}

/** Begins to add files and folders and shows how it goes. */
export async function addPaths(paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  await ipc.importFiles({ paths });
  added = true;
  go({ screen: 'inbox' });
  await watch(true);
}

/** Adds the files that a start of the program named, if there are any. */
export async function addHandedOver(): Promise<void> {
  await addPaths(await ipc.handedOver());
}

/** Asks for files, then adds them. */
export async function addFiles(): Promise<void> {
  await addPaths(await ipc.chooseFiles(t('add-files')));
}

/** Asks for a folder, then adds it. */
export async function addFolder(): Promise<void> {
  const folder = await ipc.chooseFolder(t('add-folder'));
  if (folder) await addPaths([folder]);
}
