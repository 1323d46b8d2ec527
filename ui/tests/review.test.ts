import { describe, expect, it } from 'vitest';
import type { DocumentRow, DocumentView, EventRow, FactStatus, LabRow } from '../src/bindings';
import { boxesOn, byPage, factsOf, factsOfPage } from '../src/screens/document/facts';
import { fieldsOpen, placeAmong, stepAfter, steps, waiting } from '../src/screens/document/review';

const lab = (id: string, more: Partial<LabRow> = {}): LabRow => ({
  id, analyte: 'wbc', loinc: null, value: 1, comparator: null, unit: null, factor: null,
  as_reported: { name: id, value: '1', unit: null, range: null, flag: null },
  collected: null, collected_time: null, specimen: 'blood', method: null, sensitivity: null, doubts: [],
  status: 'suggested', document_id: 'd1', page: 1, box: [10, 10, 20, 20], name_box: [0, 10, 9, 20], quote: '', also: [], ...more,
});
const event = (id: string, pages: number[], more: Partial<EventRow> = {}): EventRow => ({
  id, type: 'relapse', lane: 'disease', date: '2025-05-20', end: null, precision: 'day', label: id, details: {}, day: null,
  status: 'suggested', sources: pages.map((page) => ({ document_id: 'd1', page, quote: '', box: [0, page, 1, page + 1] })),
  conflicting_dates: [], ...more,
});
const view = (labs: LabRow[], events: EventRow[] = [], kind: FactStatus = 'suggested', date: FactStatus | null = 'suggested'): DocumentView => ({
  pages_text: [], labs, events, study: null, id: 'd1', title: '', kind: 'lab_report', kind_status: kind, date: null, date_precision: null,
  date_status: date, language: null, facility: null, pages: 3, sha256: '', source_path: '', media_type: '', status: 'needs_review',
  identity: { name: null, born: null, matches: 'matches' }, added_at: '', reason: null, open_facts: 0,
});

describe('the way of a check', () => {
  it('begins with doubt, then goes through events, fields and values', () => {
    const document = view(
      [lab('l1'), lab('l2', { doubts: ['outlier'], page: 3 }), lab('l3')],
      [event('e1', [2]), event('e2', [1], { conflicting_dates: ['2025-05-21'] })],
    );
    expect(steps(document)).toEqual([
      { id: 'e2', page: 1 }, { id: 'l2', page: 3 }, { id: 'e1', page: 2 }, { id: 'd1' }, { id: 'l1', page: 1 }, { id: 'l3', page: 1 },
    ]);
  });

  it('leaves out what somebody has looked at, doubtful or not', () => {
    const document = view([lab('l1', { status: 'confirmed', doubts: ['outlier'] }), lab('l2', { status: 'rejected' })], [], 'confirmed', null);
    expect(steps(document)).toEqual([]);
    expect(fieldsOpen(view([], [], 'confirmed', 'suggested'))).toBe(true);
  });

  it('does not ask about the fields of a paper that carries another name', () => {
    const other: DocumentView = { ...view([]), identity: { name: 'Other', born: null, matches: 'differs' } };
    expect(steps(other)).toEqual([]);
  });

  it('goes step by step and ends behind the last', () => {
    const list = steps(view([lab('l1'), lab('l2')], [], 'confirmed', null));
    expect(stepAfter(list, 'l1')?.id).toBe('l2');
    expect(stepAfter(list, 'l2')).toBeUndefined();
    expect(stepAfter(list, 'gone')?.id).toBe('l1');
    expect(stepAfter(list, undefined)?.id).toBe('l1');
  });

  it('goes on with the documents that wait, from any place in the list', () => {
    const row = (id: string, status: DocumentRow['status']) => ({ id, status }) as DocumentRow;
    const rows = [row('d1', 'needs_review'), row('d2', 'ready'), row('d3', 'needs_review'), row('d4', 'needs_review')];
    expect(waiting(rows, 'd3').map(({ id }) => id)).toEqual(['d4', 'd1']);
    expect(waiting(rows, 'd2').map(({ id }) => id)).toEqual(['d3', 'd4', 'd1']);
    expect(placeAmong(rows, 'd3')).toEqual({ at: 2, of: 3 });
    expect(placeAmong(rows, 'd2')).toBeUndefined();
  });
});

describe('facts of a document', () => {
  it('stand on every page that says them, and are listed once', () => {
    const document = view([lab('l1', { page: 2 })], [event('e1', [2, 3])]);
    expect(factsOf(document).map(({ id, page }) => [id, page])).toEqual([['e1', 2], ['l1', 2]]);
    expect([1, 2, 3].map((page) => factsOfPage(document, page).map(({ id }) => id))).toEqual([[], ['e1', 'l1'], ['e1']]);
    const [first] = factsOf(document);
    expect(first && boxesOn(first, 'd1', 3)).toEqual([[0, 3, 1, 4]]);
    expect(first && boxesOn(first, 'd2', 3)).toEqual([]);
  });

  it('are grouped by page, those that ask for a look before all', () => {
    const facts = factsOf(view([lab('l1', { page: 2 }), lab('l2', { page: 3, doubts: ['outlier'] }), lab('l3', { page: 1 }), lab('l4', { page: 3, doubts: ['outlier'], status: 'confirmed' })]));
    expect(byPage(facts).map((group) => [group.page, group.facts.map(({ id }) => id)])).toEqual([[0, ['l2']], [1, ['l3']], [2, ['l1']], [3, ['l4']]]);
  });
});
