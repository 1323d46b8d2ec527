/** Which files belong together. It is worked out from the whole record, so it is read once and kept until that changes. */

import { untrack } from 'svelte';
import type { RecordRequest, RecordsView } from '../bindings';
import * as ipc from '../ipc';
import { currentEdition } from './resource.svelte';

let kept: { edition: number; view: RecordsView } | undefined;

function keep(view: RecordsView): RecordsView {
  kept = { edition: untrack(currentEdition), view };
  return view;
}

/** The files as last read; read anew when files came in or a decision was taken back. A single confirmed fact moves none. */
export async function readRecords(): Promise<RecordsView> {
  if (kept?.edition === untrack(currentEdition)) return kept.view;
  return keep(await ipc.recordFiles());
}

/** Puts files together or apart. */
export async function regroup(request: RecordRequest): Promise<void> {
  keep(await ipc.regroup(request));
}

/** Forgets what was read, when the record is locked. */
export function forgetRecords(): void {
  kept = undefined;
}
