import { describe, expect, it } from 'vitest';
import type { ImportStatus, InboxHistory, PacketRow, RecentChange } from '../src/bindings';
import { subjectOf } from '../src/lib/changes';
import { byDay, entries, outcomes } from '../src/screens/activity/entries';

const file = (at: string, status: ImportStatus = 'added'): InboxHistory => ({ at, path: '/x', status, document_id: null, kind: null, pages: 1, reason_code: null, reason: null });
const change = (at: string, subject = 'l12'): RecentChange => ({ at, subject, field: 'status', after: 'confirmed', item: null, can_undo: false });
const packet = (at: string): PacketRow => ({ at, packet_id: at, file_name: 'p', sha256: '', recipient: null, profile: 'reports', pages: 1, documents: 1 });

describe('activity', () => {
  it('puts files, decisions and packets into one order, newest first', () => {
    const list = entries([change('2026-11-21T10:00:00Z')], [file('2026-11-21T09:00:00Z')], [packet('2026-11-21T11:00:00Z')]);
    expect(list.map(({ sort }) => sort)).toEqual(['packet', 'decision', 'files']);
  });

  it('tells of files that came in together once', () => {
    const list = entries([], ['09:00', '09:09', '09:18', '12:00'].map((time) => file(`2026-11-21T${time}:00Z`)), []);
    expect(list.map((entry) => entry.sort === 'files' && [entry.at, entry.files.length])).toEqual([
      ['2026-11-21T12:00:00Z', 1], ['2026-11-21T09:18:00Z', 3],
    ]);
  });

  it('counts what became of them', () => {
    expect(outcomes([file('1'), file('1', 'damaged'), file('1')])).toEqual([['added', 2], ['damaged', 1]]);
  });

  it('puts what was done under its day', () => {
    const list = entries([change('2026-11-21T10:00:00Z'), change('2026-11-20T10:00:00Z'), change('2026-11-20T08:00:00Z')], [], []);
    expect(byDay(list, (at) => at.slice(0, 10)).map(({ day, entries: own }) => [day, own.length])).toEqual([['2026-11-21', 1], ['2026-11-20', 2]]);
  });

  it('leads to what was changed where that can be looked at', () => {
    expect(subjectOf(change('', 'd3'))).toEqual({ screen: 'document', id: 'd3' });
    expect(subjectOf(change('', 'l3'))).toBeUndefined();
    expect(['part:d5', 'split:d5'].map((subject) => subjectOf(change('', subject)))).toEqual(Array(2).fill({ screen: 'document', id: 'd5' }));
    expect(subjectOf(change('', 'note:day_order:x'))).toEqual({ screen: 'inbox' });
    expect(subjectOf({ ...change('', 'note:x'), item: { id: 'B5', title: { en: '' }, asked_on: null } })).toEqual({ screen: 'checklist', item: 'B5' });
  });
});
