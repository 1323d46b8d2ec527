import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRow, InboxView } from '../src/bindings';
import * as ipc from '../src/ipc';
import { keepLooking } from '../src/lib/importing.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import Inbox from '../src/screens/inbox/Inbox.svelte';
import ReadAgain from '../src/screens/inbox/ReadAgain.svelte';
import WatchedFolder from '../src/screens/WatchedFolder.svelte';

vi.mock('../src/ipc', () => ({
  importFiles: vi.fn(), questions: vi.fn(), look: vi.fn(), inbox: vi.fn(), home: vi.fn(), library: vi.fn(), watchedFolder: vi.fn(), setWatchedFolder: vi.fn(), chooseFolder: vi.fn(),
}));

const calm = { running: false, left: [], files: [], history: [], error: null } as unknown as InboxView;

describe('the watched folder', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.clearAllMocks();
  });

  it('is looked into every five seconds until the record is locked', async () => {
    vi.mocked(ipc.look).mockResolvedValueOnce(false).mockResolvedValueOnce(true).mockResolvedValue(false);
    vi.mocked(ipc.inbox).mockResolvedValue(calm);
    const stop = keepLooking(() => expect.unreachable());
    await vi.advanceTimersByTimeAsync(5000);
    expect([ipc.look, ipc.inbox].map((fn) => vi.mocked(fn).mock.calls.length)).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([ipc.look, ipc.inbox].map((fn) => vi.mocked(fn).mock.calls.length)).toEqual([2, 1]);
    stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ipc.look).toHaveBeenCalledTimes(2);
  });

  it('tells once that it cannot be looked into, and nothing when the record is locked meanwhile', async () => {
    const told = vi.fn();
    vi.mocked(ipc.look).mockRejectedValue({ code: 'unreadable', message: '' });
    const stop = keepLooking(told);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    vi.mocked(ipc.look).mockRejectedValue({ code: 'locked', message: '' });
    const end = keepLooking(told);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveBeenCalledTimes(1);
    end();
  });
});

describe('on the screen', () => {
  let screen: Record<string, unknown> | undefined;
  const button = (words: string) => [...document.querySelectorAll('button')].find((one) => one.textContent.includes(words));
  afterEach(async () => {
    if (screen) await unmount(screen);
  });

  it('a folder is chosen, and watching it is ended', async () => {
    let kept: string | null = null;
    vi.mocked(ipc.watchedFolder).mockImplementation(() => Promise.resolve(kept));
    vi.mocked(ipc.setWatchedFolder).mockImplementation((to) => Promise.resolve(void (kept = to)));
    vi.mocked(ipc.chooseFolder).mockResolvedValue('/home/family/scans');
    screen = mount(WatchedFolder, { target: document.body });
    await vi.waitFor(() => expect(document.body.textContent).toContain('None'));
    expect(button('Stop watching')).toBeUndefined();
    button('Choose a folder')?.click();
    await vi.waitFor(() => expect(document.body.textContent).toContain('/home/family/scans'));
    button('Stop watching')?.click();
    await vi.waitFor(() => expect(document.body.textContent).toContain('None'));
    await vi.waitFor(() => expect(toasts().at(-1)?.text).toMatch(/No folder/));
    toasts().at(-1)?.undo?.();
    await vi.waitFor(() => expect(kept).toBe('/home/family/scans'));
  });

  it('what an interrupted import has left is named, and goes on', async () => {
    vi.mocked(ipc.inbox).mockResolvedValueOnce({ ...calm, left: ['a.pdf', 'b.pdf'] }).mockResolvedValue(calm);
    vi.mocked(ipc.questions).mockResolvedValue({ identity_questions: [], date_questions: [] });
    vi.mocked(ipc.library).mockResolvedValue([]);
    screen = mount(Inbox, { target: document.body });
    await vi.waitFor(() => expect(document.body.textContent).toMatch(/2\S* files were not reached/));
    button('Go on')?.click();
    await vi.waitFor(() => expect(ipc.importFiles).toHaveBeenCalledWith({ paths: [] }));
    await vi.waitFor(() => expect(button('Go on')).toBeUndefined());
  });

  it('reading again is offered where something waits for it, and only there', async () => {
    const row = (code: string | null) => ({ reason: code ? { code } : null }) as DocumentRow;
    vi.mocked(ipc.library).mockResolvedValue([row('password'), row(null)]);
    const onread = vi.fn();
    screen = mount(ReadAgain, { target: document.body, props: { running: false, onread } });
    await vi.waitFor(() => expect(ipc.library).toHaveBeenCalled());
    expect(button('Read again')).toBeUndefined();
    await unmount(screen);
    vi.mocked(ipc.library).mockResolvedValue([row('ocr_missing'), row(null)]);
    screen = mount(ReadAgain, { target: document.body, props: { running: false, onread } });
    await vi.waitFor(() => expect(document.body.textContent).toContain('One file waits'));
    button('Read again')?.click();
    expect(onread).toHaveBeenCalled();
  });
});
