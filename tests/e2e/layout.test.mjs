// The comparison itself: it finds what moved, and says it so that one can look.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared } from './layout.mjs';

const before = [['nav', 0, 216], ['main', 216, 1150], ['section#ledger', 1030, 304]];

test('a font that moves an edge by a few pixels is no difference', () => {
  assert.deepEqual(compared(before, [['nav', 0, 218], ['main', 218, 1148], ['section#ledger', 1026, 308]]), []);
});

test('a landmark that moved is named with both places', () => {
  const now = [['nav', 0, 216], ['main', 216, 1150], ['section#ledger', 830, 504]];
  assert.deepEqual(compared(before, now), ['section#ledger expected from 1030 to 1334; found from 830 to 1334']);
});

test('a landmark that is gone, or new, is told', () => {
  assert.match(compared(before, before.slice(0, 2))[0], /expected nav, main, section#ledger; found nav, main$/);
});
