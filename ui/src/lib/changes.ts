/** A change of the record in words. */

import type { DecidedItem, RecentChange } from '../bindings';
import { formatDate } from './dates';
import { has, locale, t } from './fluent.svelte';
import type { Route } from './router.svelte';
import { worded } from './words-of';

/** What the family says on the screen Decision, by the beginnings of its notes' names. */
const ON_DECISION = [
  { note: 'note:worksheet', words: 'change-worksheet' },
  { note: 'note:evidence/', words: 'change-evidence' },
  { note: 'note:calendar/', words: 'change-calendar' },
] as const;

const dashed = (key: string) => key.replaceAll('_', '-');

/** What was changed, in a sentence. */
export function changeWords(change: RecentChange): string {
  if (change.item) return itemWords(change, change.item);
  const place = ON_DECISION.find(({ note }) => change.subject.startsWith(note));
  if (place) return t(place.words);
  // The family's other words concern the list as a whole, or an item that a newer list no longer has.
  if (change.subject.startsWith('note:')) return t(change.subject === 'note:template' ? 'change-checklist-list' : 'change-checklist-other');
  const words = `change-${dashed(change.field)}-${dashed(change.after)}`;
  if (has(words)) return t(words, { subject: subject(change.subject) });
  if (!change.field || !change.after) return t('change-other', { subject: subject(change.subject) });
  return t('change-field', { subject: subject(change.subject), field: change.field, after: change.after });
}

/** Where what was changed can be looked at: a document, an item of the checklist, or the screen Decision. Values and events name no page. */
export function subjectOf(change: RecentChange): Route | undefined {
  if (change.item) return { screen: 'checklist', item: change.item.id };
  if (ON_DECISION.some(({ note }) => change.subject.startsWith(note))) return { screen: 'decision' };
  return change.subject.startsWith('d') ? { screen: 'document', id: change.subject } : undefined;
}

/** `l12` reads "Value 12". */
function subject(id: string): string {
  const kind = { l: 'subject-value', e: 'subject-event', d: 'subject-document' }[id[0] ?? ''];
  return kind ? t(kind, { number: id.slice(1) }) : id;
}

function itemWords({ field, after }: RecentChange, item: DecidedItem): string {
  const words = `change-checklist-${dashed(field)}`;
  if (!has(words)) return t('change-checklist-other');
  return t(words, { item: worded(item.title), date: formatDate(item.asked_on, locale()), reason: after });
}
