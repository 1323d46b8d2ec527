/** The way of a check: page by page through a document, then to the next one. */

import type { DocumentId, DocumentRow, DocumentView } from '../../bindings';
import { factsOfPage } from './facts';

/** Documents that wait for a check, the one after `id` first: as a list is worked through from any place in it. */
export function waiting(rows: readonly DocumentRow[], id: DocumentId): DocumentRow[] {
  const at = rows.findIndex((row) => row.id === id);
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].filter((row) => row.status === 'needs_review');
}

/** The first page after `page` with a fact that nobody has looked at. */
export function nextOpenPage(document: DocumentView, page: number): number | undefined {
  for (let next = page + 1; next <= document.pages; next++) {
    if (factsOfPage(document, next).some((fact) => fact.status === 'suggested')) return next;
  }
  return undefined;
}

/** Whether kind, date, language and hospital of a document still stand as the program read them. */
export function fieldsOpen(document: DocumentView): boolean {
  return document.identity.matches !== 'differs' && [document.kind_status, document.date_status].includes('suggested');
}
