/** A change of the record in words. */

import type { DecidedItem, RecentChange } from '../bindings';
import { formatDate } from './dates';
import { has, locale, t } from './fluent.svelte';
import type { Route } from './router.svelte';
import { worded } from './words-of';

/** What the family says on a screen of its own, by the beginnings of its notes' names. */
const PLACES = [
  { note: 'note:worksheet', words: 'change-worksheet', to: { screen: 'decision' } },
  { note: 'note:evidence/', words: 'change-evidence', to: { screen: 'decision', part: 'evidence' } },
  { note: 'note:calendar/', words: 'change-calendar', to: { screen: 'decision', part: 'dates' } },
  { note: 'note:board/', words: 'change-board', to: { screen: 'decision', part: 'boards' } },
  { note: 'note:donors', words: 'change-donors', to: { screen: 'decision', part: 'boards' } },
  { note: 'note:course', words: 'change-course', to: { screen: 'timeline', part: 'course' } },
  { note: 'note:ledger/', words: 'change-ledger', to: { screen: 'packets' } },
  { note: 'note:day_order:', words: 'change-day-order-said', to: { screen: 'inbox' } },
  { note: 'note:not_the_same/', words: 'change-not-the-same', to: { screen: 'library' } },
] as const satisfies readonly { note: string; words: string; to: Route }[];

/** What was said of a document's files, by what stands before its number. */
const FILES = { part: 'change-part', split: 'change-split' } as const;

const placeOf = (subject: string) => PLACES.find(({ note }) => subject.startsWith(note));

const dashed = (key: string) => key.replaceAll('_', '-');

/** What was changed, in a sentence. */
export function changeWords(change: RecentChange): string {
  if (change.item) return itemWords(change, change.item);
  const place = placeOf(change.subject);
  if (place) return t(place.words);
  const files = filesWords(change);
  if (files) return files;
  // The family's other words concern the list as a whole, or an item that a newer list no longer has.
  if (change.subject.startsWith('note:')) return t(change.subject === 'note:template' ? 'change-checklist-list' : 'change-checklist-other');
  if (change.subject === 'patient') return t('change-patient');
  const field = dashed(change.field);
  for (const words of [`change-${field}-${dashed(change.after)}`, `change-${field}`]) {
    if (field && has(words)) return t(words, { subject: subject(change.subject) });
  }
  if (!change.field || !change.after) return t('change-other', { subject: subject(change.subject) });
  return t('change-field', { subject: subject(change.subject), field: change.field, after: change.after });
}

/** Where what was changed can be looked at: a document, an item of the checklist, or the screen it was said on. Values and events name no page. */
export function subjectOf(change: RecentChange): Route | undefined {
  if (change.item) return { screen: 'checklist', item: change.item.id };
  const place = placeOf(change.subject);
  if (place) return place.to;
  const document = /^(?:part:|split:)?(d\d+)$/.exec(change.subject)?.[1];
  return document ? { screen: 'document', id: document } : undefined;
}

/** `l12` reads "Value 12". */
function subject(id: string): string {
  const kind = { l: 'subject-value', e: 'subject-event', d: 'subject-document' }[id[0] ?? ''];
  return kind ? t(kind, { number: id.slice(1) }) : id;
}

/** What was put together, taken apart or split. */
function filesWords({ subject: id, field, after }: RecentChange): string | undefined {
  const [sort = '', document = ''] = id.split(':');
  if (sort !== 'part' && sort !== 'split') return undefined;
  if (field === 'undo') return t('change-undo', { subject: subject(document) });
  const words = sort === 'part' && after === '' ? 'change-apart' : FILES[sort];
  return t(words, { subject: subject(document), other: subject(after) });
}

function itemWords({ field, after }: RecentChange, item: DecidedItem): string {
  const words = `change-checklist-${dashed(field)}`;
  if (!has(words)) return t('change-checklist-other');
  return t(words, { item: worded(item.title), date: formatDate(item.asked_on, locale()), reason: after });
}
