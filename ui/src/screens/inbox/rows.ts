/** One shape for the files of a running import and of earlier ones. */

import type { DocumentId, ImportedFile, InboxFile, InboxHistory } from '../../bindings';
import { t } from '../../lib/fluent.svelte';
import type { IconName } from '../../lib/icons';
import { importState, kindName } from '../../lib/words-of';

export interface FileRow {
  path: string;
  pages: number;
  /** What the file seems to be, or why it was not read. */
  about: string;
  document: DocumentId | null;
  needsPassword: boolean;
  /** When an earlier import met it, RFC 3339. */
  at?: string;
  state: { icon: IconName; tone: 'ok' | 'warn' | 'err' | 'acc' | 'mut'; text: string };
}

/** Rows of the import that runs or ran last. */
export function runningRows(files: readonly InboxFile[]): FileRow[] {
  return files.map((file) => {
    const done = file.result ? fromResult(file.result) : undefined;
    if (done) return done;
    return { path: file.path, pages: 0, about: '', document: null, needsPassword: false, state: progress(file) };
  });
}

/** Rows of earlier imports. */
export function historyRows(history: readonly InboxHistory[]): FileRow[] {
  return history.map((entry) => ({ ...fromResult(entry), at: entry.at }));
}

function fromResult(file: ImportedFile): FileRow {
  return {
    path: file.path,
    pages: file.pages,
    about: file.reason ?? (file.kind ? kindName(file.kind) : ''),
    document: file.document_id,
    needsPassword: file.status === 'needs_password',
    state: importState(file.status),
  };
}

function progress(file: InboxFile): FileRow['state'] {
  switch (file.state) {
    case 'reading':
      return {
        icon: 'read',
        tone: 'acc',
        text: file.of > 1 ? t('file-reading-page', { page: file.page, of: file.of }) : t('file-reading'),
      };
    case 'cancelled':
      return { icon: 'stop', tone: 'mut', text: t('file-cancelled') };
    case 'done':
      return importState(file.status);
    case 'waiting':
      return { icon: 'wait', tone: 'mut', text: t('file-waiting') };
  }
}
