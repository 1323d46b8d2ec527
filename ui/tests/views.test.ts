import { describe, expect, it } from 'vitest';
import { cardDraft, cardOf, isCount } from '../src/screens/decision/cards';
import { linesOf, partOf } from '../src/screens/decision/sheet';
import { isSameFilter, withView } from '../src/screens/library/views';

const filter = { kind: null, text: 'MRD', open: false };

describe('a saved view', () => {
  it('stands behind the others, and takes the place of one of its name', () => {
    const one = withView([], ' MRD ', filter);
    expect(one).toEqual([{ name: 'MRD', ...filter }]);
    const two = withView([...one, { ...filter, name: '2026' }], 'MRD', { ...filter, open: true });
    expect(two.map(({ name, open }) => [name, open])).toEqual([['MRD', true], ['2026', false]]);
  });

  it('is lit only while the list is filtered as it says', () => {
    expect(isSameFilter(filter, { ...filter })).toBe(true);
    expect(isSameFilter(filter, { ...filter, kind: 'genetics' })).toBe(false);
  });
});

describe('a study', () => {
  it('comes back as it was, and names no page without a document', () => {
    const card = { claim: '8 of 10', population: '', n: 10, date: '2024', doi: '', not_in_study: 'Infants', interest: '', document_id: 'd9', page: 2 };
    expect(cardOf(cardDraft(card))).toEqual(card);
    expect(cardOf({ ...cardDraft(card), document: '' })).toMatchObject({ document_id: null, page: null });
    expect(cardOf(cardDraft()).n).toBeNull();
  });

  it('takes whole numbers of people only', () => {
    expect(['', '0', '140'].every(isCount)).toBe(true);
    expect(['-1', '1.5', 'ten'].some(isCount)).toBe(false);
  });
});

it('lines are kept without blank ones, and an unknown part is the first', () => {
  expect(linesOf(' a \n\n b')).toEqual(['a', 'b']);
  expect([partOf('dates'), partOf(undefined), partOf('x')]).toEqual(['dates', 'question', 'question']);
});
