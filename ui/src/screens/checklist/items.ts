/** What the checklist says of its items, in the order and words the screen shows. */

import type { Match, Outcome, State, TierHead } from '../../bindings';
import { formatDate } from '../../lib/dates';
import { locale, t } from '../../lib/fluent.svelte';
import type { IconName } from '../../lib/icons';
import { worded } from '../../lib/words-of';

/** Every state, in the order counts are shown. */
export const STATES: readonly State[] = [
  'have', 'missing', 'older_than_asked', 'older_than_last_therapy', 'asked', 'ask_team', 'does_not_apply',
];

const LOOKS: Record<State, { icon: IconName; tone: 'ok' | 'acc' | 'warn' | 'mut' }> = {
  have: { icon: 'check', tone: 'ok' },
  missing: { icon: 'miss', tone: 'acc' },
  older_than_asked: { icon: 'old', tone: 'warn' },
  older_than_last_therapy: { icon: 'old', tone: 'warn' },
  asked: { icon: 'asked', tone: 'acc' },
  ask_team: { icon: 'team', tone: 'mut' },
  does_not_apply: { icon: 'na', tone: 'mut' },
};

/** A state as shape, tone and words. */
export const stateLook = (state: State) => ({ ...LOOKS[state], text: t(`item-${state.replaceAll('_', '-')}`) });

/** An item's state likewise; what was asked for says when. */
export function itemLook(item: Outcome): ReturnType<typeof stateLook> {
  const look = stateLook(item.state);
  if (item.state !== 'asked' || !item.asked) return look;
  return { ...look, text: t('item-asked-on', { date: formatDate(item.asked.on, locale()) }) };
}

/** Reasons that the state or the mark beside it says already. */
const SAID: readonly string[] = ['not_found', 'not_looked_at', 'asked', 'asked_whom'];

/**
 * The line under an item's name: the weightiest reason its state does not say already, else its date; and whether
 * nobody has looked at what was found.
 */
export function remark(item: Outcome): string {
  const reason = item.reasons.find(({ code }) => !SAID.includes(code));
  const line = reason ? worded(reason.text) : formatDate(item.date, locale());
  if (!item.reasons.some(({ code }) => code === 'not_looked_at')) return line;
  return [line.replace(/[.。]$/u, ''), t('to-check')].filter(Boolean).join(' · ');
}

/** The family said that it does not apply; the program alone may say so, too. */
export const isSetAside = (item: Outcome) => item.reasons.some(({ code }) => code === 'family_says');

/** The family decided something about it that can be taken back. */
export const isDecided = (item: Outcome) => isSetAside(item) || item.asked !== null || item.chosen.length > 0;

/** A hospital can be asked for it: it is not here as a review asks for it, and it is not the family's own matter. */
export const canBeAskedFor = (item: Outcome) => !item.private && !['have', 'does_not_apply', 'ask_team'].includes(item.state);

/** The groups that hold items, each with its own, in the list's order. */
export function grouped(tiers: readonly TierHead[], items: readonly Outcome[]): { tier: TierHead; items: Outcome[] }[] {
  return tiers
    .map((tier) => ({ tier, items: items.filter((item) => item.tier === tier.id) }))
    .filter((group) => group.items.length > 0);
}

/** Where a key leads from an item: up, down, to the first or to the last; nowhere for any other key. */
export function neighbour(ids: readonly string[], from: string, key: string): string | undefined {
  const at = ids.indexOf(from);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[key];
  return to === undefined ? undefined : ids[to];
}

/** The parts of an item for which the family chose this page; `null` stands for all of it. */
export const chosenFor = (item: Outcome, found: Match): (string | null)[] =>
  item.chosen.filter((page) => page.document_id === found.document_id && page.page === found.page).map((page) => page.part ?? null);

/** Whether the family can still say that this page is what is asked for. */
export function canBeChosen(item: Outcome, found: Match): boolean {
  if (found.document_id === null || found.page === null || chosenFor(item, found).includes(null)) return false;
  // A page that was chosen for one part may hold another.
  return !found.confirmed || (found.by === 'family' && item.parts.length > 1);
}

/** Whether a day can be one on which somebody was asked: given, and not after today. */
export const hasBeen = (day: string, today: string) => day !== '' && day <= today.slice(0, day.length);
