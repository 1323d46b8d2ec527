import { beforeEach, expect, it, vi } from 'vitest';
import type { InboxFile, InboxView } from '../src/bindings';
import * as ipc from '../src/ipc';
import { addPaths } from '../src/lib/importing.svelte';
import { parse, replace } from '../src/lib/router.svelte';

vi.mock('../src/ipc', () => ({ inbox: vi.fn(), importFiles: vi.fn(), home: vi.fn() }));

const file = (more: object = {}): InboxFile =>
  ({ path: 'a.pdf', state: 'done', page: 0, of: 0, result: { path: 'a.pdf', pages: 1, kind: null, reason: null, document_id: 'd4', status: 'added', ...more } }) as unknown as InboxFile;
const inbox = (files: InboxFile[]) => vi.mocked(ipc.inbox).mockResolvedValue({ running: false, stopping: false, total: files.length, done: files.length, seconds: 1, files, history: [], error: null } as unknown as InboxView);

/** Where the window is after an import of `files`. */
async function after(files: InboxFile[]) {
  inbox(files);
  await addPaths(['/papers']);
  return parse(location.hash);
}

beforeEach(() => replace({ screen: 'inbox' }));

it('a paper that came in alone is shown', async () => {
  expect(await after([file()])).toEqual({ screen: 'document', id: 'd4' });
});

it('several papers, or one that is not there to look at, leave the person with the list of them', async () => {
  for (const files of [[file(), file()], [file({ status: 'needs_password' })], [file({ status: 'already_present' })], [file({ document_id: null })]]) {
    replace({ screen: 'inbox' });
    expect(await after(files)).toEqual({ screen: 'inbox' });
  }
});

it('who has gone elsewhere meanwhile stays there', async () => {
  vi.mocked(ipc.inbox).mockImplementation(() => {
    replace({ screen: 'labs' });
    return Promise.resolve({ running: false, files: [file()], history: [] } as unknown as InboxView);
  });
  await addPaths(['/papers']);
  expect(parse(location.hash)).toEqual({ screen: 'labs' });
});
