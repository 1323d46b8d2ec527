/** What was done in the record, from the three places that tell of it, in one order. */

import type { ImportStatus, InboxHistory, PacketRow, RecentChange } from '../../bindings';

/** Files whose reading ended closer together than this came in together. */
const ONE_IMPORT_MS = 10 * 60_000;

export type Entry =
  | { sort: 'decision'; at: string; change: RecentChange }
  | { sort: 'files'; at: string; files: InboxHistory[] }
  | { sort: 'packet'; at: string; packet: PacketRow };

export const SORTS = ['decision', 'files', 'packet'] as const;

const time = (at: string) => new Date(at).getTime();

/** Everything that was done, newest first. */
export function entries(changes: readonly RecentChange[], files: readonly InboxHistory[], packets: readonly PacketRow[]): Entry[] {
  return [
    ...changes.map((change): Entry => ({ sort: 'decision', at: change.at, change })),
    ...imports(files),
    ...packets.map((packet): Entry => ({ sort: 'packet', at: packet.at, packet })),
  ].sort((a, b) => time(b.at) - time(a.at));
}

/** Files that came in together, as one entry under the time of the last. */
function imports(files: readonly InboxHistory[]): Entry[] {
  const groups: InboxHistory[][] = [];
  for (const file of [...files].sort((a, b) => time(b.at) - time(a.at))) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && time(before.at) - time(file.at) < ONE_IMPORT_MS) group.push(file);
    else groups.push([file]);
  }
  return groups.map((group): Entry => ({ sort: 'files', at: group[0]?.at ?? '', files: group }));
}

/** How many files of an import became what, the most frequent first. */
export function outcomes(files: readonly InboxHistory[]): [ImportStatus, number][] {
  const counts = new Map<ImportStatus, number>();
  for (const { status } of files) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Entries under the day they fall on, by this computer's clock. */
export function byDay(list: readonly Entry[], dayOf: (at: string) => string): { day: string; entries: Entry[] }[] {
  const days = new Map<string, Entry[]>();
  for (const entry of list) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, own]) => ({ day, entries: own }));
}
