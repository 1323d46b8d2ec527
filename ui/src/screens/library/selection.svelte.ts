/** Which documents of a list are chosen. */

import { SvelteSet } from 'svelte/reactivity';
import type { DocumentId, DocumentRow } from '../../bindings';

export interface Selection {
  readonly rows: readonly DocumentRow[];
  has(id: DocumentId): boolean;
  /** Whether all, some or none of `rows` are chosen: what a tri-state box shows. */
  state(rows: readonly DocumentRow[]): 'all' | 'some' | 'none';
  toggle(rows: readonly DocumentRow[]): void;
  clear(): void;
}

/** A selection among the rows `shown` gives; rows that are filtered away are not chosen any more. */
export function selection(shown: () => readonly DocumentRow[]): Selection {
  const chosen = new SvelteSet<DocumentId>();
  const rows = $derived(shown().filter((row) => chosen.has(row.id)));
  const state = (some: readonly DocumentRow[]) => {
    const count = some.filter((row) => chosen.has(row.id)).length;
    return count === 0 ? 'none' : count === some.length ? 'all' : 'some';
  };
  return {
    get rows() {
      return rows;
    },
    has: (id) => chosen.has(id),
    state,
    toggle(some) {
      const add = state(some) !== 'all';
      for (const { id } of some) {
        if (add) chosen.add(id);
        else chosen.delete(id);
      }
    },
    clear: () => chosen.clear(),
  };
}

/** What all rows share in a field; nothing when they differ. */
export function shared<K extends keyof DocumentRow>(rows: readonly DocumentRow[], field: K): DocumentRow[K] | undefined {
  const [first, ...rest] = rows;
  return first && rest.every((row) => row[field] === first[field]) ? first[field] : undefined;
}
