/** The facts of a document in one shape: a name, what is printed, where it stands, who says so. */

import type { DocumentView, EventRow, FactStatus, LabRow, Rect } from '../../bindings';

interface Common {
  id: string;
  status: FactStatus;
  /** The program itself asks for a second look. */
  doubtful: boolean;
  /** The page it stands on; the first one where there are several. */
  page: number;
}

export type LabFact = Common & { sort: 'lab'; lab: LabRow };
export type EventFact = Common & { sort: 'event'; event: EventRow };
export type PageFact = LabFact | EventFact;

/** Nobody has looked at it. */
export const isOpen = (fact: PageFact) => fact.status === 'suggested';

/** It asks for a second look, and nobody has given it one. */
export const asksAgain = (fact: PageFact) => fact.doubtful && isOpen(fact);

/** Events and values of a document, in the order they were read. */
export function factsOf(document: DocumentView): PageFact[] {
  const events = document.events.flatMap((event): EventFact[] => {
    const page = event.sources.find((source) => source.document_id === document.id)?.page;
    if (page === undefined) return [];
    return [{ id: event.id, sort: 'event', status: event.status, doubtful: event.conflicting_dates.length > 0, page, event }];
  });
  const labs = document.labs.map(
    (lab): LabFact => ({ id: lab.id, sort: 'lab', status: lab.status, doubtful: lab.doubts.length > 0, page: lab.page, lab }),
  );
  return [...events, ...labs];
}

/** The places of a fact on a page of a document. */
export function boxesOn(fact: PageFact, document: string, page: number): Rect[] {
  const boxes =
    fact.sort === 'lab'
      ? fact.page === page
        ? [fact.lab.name_box, fact.lab.box]
        : []
      : fact.event.sources.filter((source) => source.document_id === document && source.page === page).map((source) => source.box);
  return boxes.filter((box) => box != null);
}

/** A fact with its places on the page that is shown. */
export type PlacedFact = PageFact & { boxes: Rect[] };

/** The facts that have a place on a page. */
export function factsOfPage(document: DocumentView, page: number): PlacedFact[] {
  return factsOf(document)
    .map((fact) => ({ ...fact, boxes: boxesOn(fact, document.id, page) }))
    .filter((fact) => fact.boxes.length > 0);
}

/** Values and events by page, those that ask for a second look first; page 0 stands for these. */
export function byPage<Fact extends PageFact>(facts: readonly Fact[]): { page: number; facts: Fact[] }[] {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const page = asksAgain(fact) ? 0 : fact.page;
    groups.set(page, [...(groups.get(page) ?? []), fact]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([page, own]) => ({ page, facts: own }));
}

/** The rectangle around several. */
export function around(boxes: readonly Rect[]): Rect | undefined {
  const [first, ...rest] = boxes;
  if (!first) return undefined;
  return rest.reduce<Rect>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  );
}
