/** The way of a check: what is doubtful and what matters first, to the end of a document, then to the next one. */

import type { DocumentId, DocumentRow, DocumentView } from '../../bindings';
import { factsOf, isOpen, type PageFact } from './facts';

/** Something a person has still to look at: a fact, or the document's own fields under the document's id. */
export interface Step {
  id: string;
  /** Where it stands; none for the document's own fields. */
  page?: number;
}

/** Whether kind, date, language and hospital of a document still stand as the program read them. */
export function fieldsOpen(document: DocumentView): boolean {
  return document.identity.matches !== 'differs' && [document.kind_status, document.date_status].includes('suggested');
}

/**
 * What is open in a document, in the order of the program's own list of open facts: doubtful ones, events, the
 * document's fields, values; inside each as they were read.
 */
export function steps(document: DocumentView): Step[] {
  const open = factsOf(document).filter(isOpen);
  const of = (wanted: (fact: PageFact) => boolean) => open.filter(wanted).map(({ id, page }): Step => ({ id, page }));
  return [
    ...of((fact) => fact.doubtful),
    ...of((fact) => !fact.doubtful && fact.sort === 'event'),
    ...(fieldsOpen(document) ? [{ id: document.id }] : []),
    ...of((fact) => !fact.doubtful && fact.sort === 'lab'),
  ];
}

/** The step after `id`; the first one when `id` is none of them, nothing behind the last. */
export function stepAfter(list: readonly Step[], id: string | undefined): Step | undefined {
  return list[list.findIndex((step) => step.id === id) + 1];
}

/** Documents that wait for a check, the one after `id` first: as a list is worked through from any place in it. */
export function waiting(rows: readonly DocumentRow[], id: DocumentId): DocumentRow[] {
  const at = rows.findIndex((row) => row.id === id);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].filter(needsCheck);
}

/** The how-manieth of the waiting documents `id` is; none when it does not wait. */
export function placeAmong(rows: readonly DocumentRow[], id: DocumentId): { at: number; of: number } | undefined {
  const list = rows.filter(needsCheck);
  const at = list.findIndex((row) => row.id === id);
  return at < 0 ? undefined : { at: at + 1, of: list.length };
}

const needsCheck = (row: DocumentRow) => row.status === 'needs_review';
