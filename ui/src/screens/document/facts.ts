/** The facts of a page in one shape: a name, what is printed, where it stands, who says so. */

import type { DocumentView, EventRow, FactStatus, LabRow, Rect } from '../../bindings';

export type PageFact =
  | { id: string; sort: 'lab'; status: FactStatus; boxes: Rect[]; doubtful: boolean; lab: LabRow }
  | { id: string; sort: 'event'; status: FactStatus; boxes: Rect[]; doubtful: boolean; event: EventRow };

/** Values and events of one page; those that ask for a second look first, then in the page's order. */
export function factsOfPage(document: DocumentView, page: number): PageFact[] {
  const labs: PageFact[] = document.labs
    .filter((lab) => lab.page === page)
    .map((lab) => ({
      id: lab.id,
      sort: 'lab',
      status: lab.status,
      boxes: [lab.name_box, lab.box].filter((box) => box != null),
      doubtful: lab.doubts.length > 0,
      lab,
    }));
  const events: PageFact[] = document.events.flatMap((event) => {
    const here = event.sources.filter((source) => source.document_id === document.id && source.page === page);
    if (here.length === 0) return [];
    const boxes = here.map((source) => source.box).filter((box) => box != null);
    return [{ id: event.id, sort: 'event', status: event.status, boxes, doubtful: event.conflicting_dates.length > 0, event }];
  });
  const open = (fact: PageFact) => (fact.doubtful && fact.status === 'suggested' ? 0 : 1);
  return [...events, ...labs].sort((a, b) => open(a) - open(b));
}

/** The facts a person may confirm at one stroke: suggested and without a doubt. */
export function plainlyOpen(facts: readonly PageFact[]): PageFact[] {
  return facts.filter((fact) => fact.status === 'suggested' && !fact.doubtful);
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
