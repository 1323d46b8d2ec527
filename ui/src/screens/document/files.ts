/** The files of a record: which belong together, and which pages of a file are records of their own. */

import type { DocumentId, DocumentRow, RecordRow, RecordsView, SamePaper, SplitFile } from '../../bindings';
import { t } from '../../lib/fluent.svelte';

/** The record of several files that a document belongs to. */
export const recordOf = (records: RecordsView, id: DocumentId): RecordRow | undefined =>
  records.records.find((row) => row.files.some((file) => file.document_id === id));

/** The split file that a document is a piece of. */
export const splitOf = (records: RecordsView, id: DocumentId): SplitFile | undefined =>
  records.split.find((file) => file.pieces.some((piece) => piece.document_id === id));

/** Papers that a document may be the same as, with the other one of each two. */
export function proposalsFor(records: RecordsView, id: DocumentId): { proposal: SamePaper; other: DocumentId }[] {
  return records.proposals
    .filter(({ record, copy }) => record === id || copy === id)
    .map((proposal) => ({ proposal, other: proposal.record === id ? proposal.copy : proposal.record }));
}

/** Documents whose pages may be put behind those of `id`: whole ones that are no part of another record. */
export function mayContinue(records: RecordsView, rows: readonly DocumentRow[], id: DocumentId): DocumentRow[] {
  const taken = new Set([
    id,
    ...records.records.flatMap((row) => row.files.map((file) => file.document_id)),
    ...records.split.map((file) => file.id),
  ]);
  return rows.filter((row) => !taken.has(row.id) && row.kind !== 'imaging_study');
}

/**
 * The ranges of pages of a file's records, from the pages they begin with as they were typed: `3` or `1, 3, 4`. The
 * first one begins at page 1, said or not. None unless the pages rise, lie in the file and make two records or more.
 */
export function rangesOf(typed: string, pages: number): [number, number][] | undefined {
  const words = typed.split(/[\s,;，、；]+/u).filter(Boolean);
  if (words.some((word) => !/^\d+$/.test(word))) return undefined;
  const named = words.map(Number);
  const firsts = named[0] === 1 ? named : [1, ...named];
  const rising = firsts.every((first, i) => i === 0 || first > (firsts[i - 1] ?? 0));
  if (!rising || firsts.length < 2 || (firsts.at(-1) ?? 0) > pages) return undefined;
  return firsts.map((first, i) => [first, (firsts[i + 1] ?? pages + 1) - 1]);
}

/** `Page 3`, or `Pages 3 to 5`. */
export const pagesName = (first: number, last: number) =>
  first === last ? t('page-number', { page: first }) : t('split-pages', { first, last });
