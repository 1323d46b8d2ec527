import { describe, expect, it } from 'vitest';
import { marked } from '../src/lib/marked';
import { byMonth } from '../src/lib/months';
import { href, parse } from '../src/lib/router.svelte';
import { ticks, widened } from '../src/lib/scale';
import { codeGroups, normaliseWords, sameGroup, twoGroups, wordsSoFar } from '../src/lib/words';
import { emptyDraft, isReady, looksLikeRecipient, requestOf } from '../src/screens/packets/draft';
import { fingerprint, sizeInWords } from '../src/screens/packets/result';
import { windowFor } from '../src/screens/timeline/zoom';

describe('six words', () => {
  const suggested = ['lantern', 'orchard', 'velvet', 'compass', 'harvest', 'pillow'];

  it('forgives capitals and spaces, not another word', () => {
    expect(normaliseWords('  Lantern   ORCHARD ')).toBe('lantern orchard');
    expect(wordsSoFar('lantern orchard velvet', suggested)).toBe(3);
    expect(wordsSoFar('lantern orchid velvet', suggested)).toBe(1);
    expect(wordsSoFar(suggested.join(' '), suggested)).toBe(6);
  });
});

describe('recovery code', () => {
  it('is compared group by group, look-alikes alike', () => {
    expect(codeGroups('K7QF-2MXA R94T')).toEqual(['K7QF', '2MXA', 'R94T']);
    expect(sameGroup('k7qf', 'K7QF')).toBe(true);
    expect(sameGroup('O1', '0l')).toBe(true);
    expect(sameGroup('', 'K7QF')).toBe(false);
  });

  it('asks for two different groups', () => {
    for (let i = 0; i < 200; i++) {
      const [a, b] = twoGroups(8);
      expect(a).toBeLessThan(b);
      expect(b).toBeLessThan(8);
    }
  });
});

describe('search snippet', () => {
  it('is cut by characters, not by UTF-16 units', () => {
    expect(marked('𠮷血小板 118', [[1, 4]])).toEqual([
      { text: '𠮷', hit: false }, { text: '血小板', hit: true }, { text: ' 118', hit: false },
    ]);
  });

  it('skips places that do not fit the text', () => {
    expect(marked('abc', [[2, 9], [1, 1]])).toEqual([{ text: 'abc', hit: false }]);
  });
});

describe('addresses', () => {
  it('survive their own text', () => {
    const route = { screen: 'document', id: 'd12', page: 3, fact: 'l4', text: '血小板 "x"' } as const;
    expect(parse(href(route))).toEqual(route);
    const place = { screen: 'checklist', item: 'B13', recipient: 'transplant' } as const;
    expect(parse(href(place))).toEqual(place);
  });

  it('lead home when unknown', () => {
    expect(parse('#/nowhere')).toEqual({ screen: 'home' });
  });
});

describe('library', () => {
  it('puts the newest month first and the undated last', () => {
    const rows = [{ date: null }, { date: '2025-01-02' }, { date: '2026-11-09' }, { date: '2026-11' }];
    expect(byMonth(rows).map((m) => [m.month, m.rows.length])).toEqual([['2026-11', 2], ['2025-01', 1], ['', 1]]);
  });
});

describe('packet', () => {
  it('asks for a language and, if keys are chosen, for real ones', () => {
    const draft = emptyDraft();
    expect(isReady(draft)).toBe(true);
    draft.seal = 'recipients';
    expect(isReady(draft)).toBe(false);
    draft.recipients = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect(isReady(draft)).toBe(true);
    expect(looksLikeRecipient('AGE-SECRET-KEY-1')).toBe(false);
  });

  it('sends only questions that were written', () => {
    const draft = emptyDraft();
    draft.question.en = ' What next? ';
    expect(requestOf(draft, 'x').question).toEqual({ en: 'What next?' });
  });

  it('shows a fingerprint that can be read out', () => {
    expect(fingerprint('7f3a91c2d04e6b58ffff')).toBe('7F3A-91C2-D04E-6B58');
    expect([999, 18_600_000, 2_500].map(sizeInWords)).toEqual(['999 B', '19 MB', '2.5 kB']);
  });
});

describe('timeline zoom', () => {
  it('shows a third before the centre', () => {
    expect(windowFor('quarter', '2025-10-14')).toEqual(['2025-09-14', '2025-12-13']);
    expect(windowFor('all', '2025-10-14')).toBeUndefined();
  });
});

describe('scale', () => {
  it('puts ticks on round values', () => {
    expect(ticks(0, 0.35, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticks(-5, 12, 4)).toEqual([-5, 0, 5, 10]);
    expect(widened([0, 457], 4)).toEqual([0, 500]);
  });
});
