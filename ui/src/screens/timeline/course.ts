/** Lines of therapy and episodes, and where an event of them could stand instead; free of the screen. */

import type { CourseView, EventId, EventKind, EventRow, LineRow } from '../../bindings';

const TREATMENTS: readonly EventKind[] = ['chemotherapy', 'immunotherapy', 'radiotherapy', 'car_t_infusion', 'hsct'];
const RESPONSES: readonly EventKind[] = ['remission', 'relapse', 'assessment'];
/** What lines and episodes are made of besides. */
const FURTHER: readonly EventKind[] = ['leukapheresis', 'lymphodepletion', 'toxicity', 'gvhd', 'infection', 'b_cell_recovery'];

export const isTreatment = (event: EventRow) => TREATMENTS.includes(event.type);

/** The treatment that stands for a line; the one the line is named after may be no longer shown. */
export const firstOf = (line: LineRow): EventId => line.treatments[0]?.id ?? line.id;

/** The number of the line, counted from 0, that holds an event. */
export const lineOf = (course: CourseView, event: EventId): number =>
  course.lines.findIndex((line) => [...line.treatments, ...line.responses].some(({ id }) => id === event));

/** A line by its number, counted from 0, or an episode by its Day 0. An event beside `id` belongs to it. */
export type Home = { id: EventId; line: number } | { id: EventId; zero: EventRow };

/** Where an event could belong instead. A line that is a Day 0's own is named once, as that Day 0. */
export function homesFor(course: CourseView, event: EventRow): Home[] {
  const zeros = course.episodes.filter(({ id, parts }) => id !== event.id && !parts.some((part) => part.event.id === event.id));
  const own = lineOf(course, event.id);
  const joins = isTreatment(event) || RESPONSES.includes(event.type);
  const lines = course.lines.flatMap((line, at) => (joins && at !== own && !zeros.some(({ id }) => id === firstOf(line)) ? [{ id: firstOf(line), line: at }] : []));
  return [...lines, ...zeros.map(({ id, day_zero }) => ({ id, zero: day_zero }))];
}

/** Whether an event could be taken out of where it stands: the only treatment of its line stands on its own already. */
export function canPart(course: CourseView, event: EventRow): boolean {
  const line = course.lines[lineOf(course, event.id)];
  const alone = line?.treatments.length === 1 && line.treatments[0]?.id === event.id;
  return !alone && (line !== undefined || course.episodes.some(({ parts }) => parts.some((part) => part.event.id === event.id)));
}

/** What could belong to a line or an episode and does to none, in the order given. */
export function elsewhere(course: CourseView, events: readonly EventRow[]): EventRow[] {
  const placed = new Set([
    ...course.lines.flatMap(({ treatments, responses }) => [...treatments, ...responses]),
    ...course.episodes.flatMap(({ day_zero, parts }) => [day_zero, ...parts.map(({ event }) => event)]),
  ].map(({ id }) => id));
  return events.filter(({ id, type }) => !placed.has(id) && [...TREATMENTS, ...RESPONSES, ...FURTHER].includes(type));
}
