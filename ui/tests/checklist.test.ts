import { afterEach, describe, expect, it } from 'vitest';
import type { Match, Outcome, State } from '../src/bindings';
import { setLocale } from '../src/lib/fluent.svelte';
import { canBeChosen, chosenFor, grouped, hasBeen, isDecided, isSetAside, itemLook, neighbour, remark, stateLook, STATES } from '../src/screens/checklist/items';

const words = (en: string) => ({ en, zh: `${en}（中）` });
const item = (more: Partial<Outcome> = {}): Outcome => ({
  id: 'B18', tier: 'disease', title: words('Echo'), state: 'have', age_days: null, date: null, sources: [], parts: [], reasons: [],
  confirmed: false, asked: null, chosen: [], rejected: [], pinned: null, private: false, source: { name: '', date: null, place: null, interest: {}, read: null }, ...more,
});
const found = (more: Partial<Match> = {}): Match => ({ document_id: 'd3', page: 2, date: null, fact: null, by: 'words', quote: null, confirmed: false, ...more });
const reason = (code: string, en: string) => ({ code, text: words(en) });
const part = (id: string) => ({ id, title: words(id), here: false, optional: false, date: null });
// Marks that keep foreign text from turning a sentence around are not seen.
const seen = (text: string) => text.replace(/[\u2066-\u2069]/gu, '');

afterEach(() => setLocale('en'));

describe('state of an item', () => {
  it('has words and a shape for each, and no two look alike', () => {
    const every: Record<State, true> = { have: true, missing: true, older_than_asked: true, older_than_last_therapy: true, asked: true, ask_team: true, does_not_apply: true };
    expect([...STATES].sort()).toEqual(Object.keys(every).sort());
    expect(new Set(STATES.map((state) => stateLook(state).text)).size).toBe(STATES.length);
    expect(STATES.map((state) => stateLook(state).text).filter((text) => text.startsWith('item-'))).toEqual([]);
  });

  it('says since when one waits', () => {
    expect(seen(itemLook(item({ state: 'asked', asked: { on: '2026-11-02', whom: '' } })).text)).toBe('Asked 2 Nov 2026');
  });
});

describe('line under an item', () => {
  it('is the first reason that its state does not say already, else its date', () => {
    const reasons = [reason('asked', 'Asked for.'), reason('part_not_found', 'Not found: ECG.')];
    expect(remark(item({ reasons }))).toBe('Not found: ECG.');
    expect(remark(item({ reasons: [reason('not_found', 'Not found.')] }))).toBe('');
    expect(remark(item({ date: '2026-11-09' }))).toBe('9 Nov 2026');
  });

  it('says that nobody has looked', () => {
    const reasons = [reason('part_not_found', 'Not found: ECG.'), reason('not_looked_at', 'Nobody.')];
    expect(remark(item({ reasons }))).toBe('Not found: ECG · to check');
    setLocale('zh-CN');
    expect(remark(item({ date: '2026-11', reasons: [reason('not_looked_at', 'Nobody.')] }))).toBe('2026年11月 · 待核对');
  });
});

describe('what the family decided', () => {
  it('is told apart from what the program concludes', () => {
    expect(isSetAside(item({ state: 'does_not_apply', reasons: [reason('nothing_recorded', 'None.')] }))).toBe(false);
    expect(isSetAside(item({ state: 'does_not_apply', reasons: [reason('family_says', 'No.')] }))).toBe(true);
    expect(isDecided(item())).toBe(false);
    expect(isDecided(item({ chosen: [{ document_id: 'd3', page: 2 }] }))).toBe(true);
  });

  it('leaves a page open for another part, and for nothing once it is all of the item', () => {
    const parts = [part('lvef'), part('ecg')];
    const ours = found({ by: 'family', confirmed: true });
    expect(canBeChosen(item(), found())).toBe(true);
    expect(canBeChosen(item(), found({ confirmed: true }))).toBe(false);
    expect(canBeChosen(item(), found({ document_id: null, page: null }))).toBe(false);
    expect(canBeChosen(item({ parts, chosen: [{ document_id: 'd3', page: 2, part: 'ecg' }] }), ours)).toBe(true);
    expect(canBeChosen(item({ parts, chosen: [{ document_id: 'd3', page: 2 }] }), ours)).toBe(false);
    expect(chosenFor(item({ parts, chosen: [{ document_id: 'd3', page: 1, part: 'ecg' }] }), ours)).toEqual([]);
  });

  it('was asked for on a day that has been', () => {
    expect(['2026-11-21', '2026-11', '2026', '2026-11-22', '2026-12', '2027', ''].map((day) => hasBeen(day, '2026-11-21'))).toEqual([
      true, true, true, false, false, false, false,
    ]);
  });
});

describe('list of items', () => {
  it('keeps the order of groups and leaves out those without items', () => {
    const tiers = ['first', 'none', 'disease'].map((id) => ({ id, name: words(id), private: false }));
    const groups = grouped(tiers, [item({ id: 'B1' }), item({ id: 'A1', tier: 'first' }), item({ id: 'B2' })]);
    expect(groups.map((group) => [group.tier.id, group.items.map((one) => one.id)])).toEqual([['first', ['A1']], ['disease', ['B1', 'B2']]]);
  });

  it('is walked by arrow keys and ends where it ends', () => {
    const ids = ['A1', 'A2', 'B1'];
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => neighbour(ids, 'A2', key))).toEqual(['B1', 'A1', 'A1', 'B1', undefined]);
    expect([neighbour(ids, 'A1', 'ArrowUp'), neighbour(ids, 'B1', 'ArrowDown')]).toEqual([undefined, undefined]);
  });
});
