/** The example to look around in, and the way out of it. */

import * as ipc from '../ipc';
import { inboxState, watch } from './importing.svelte';
import { go } from './router.svelte';
import { begin, lock, session } from './session.svelte';

/** Opens the example; while its papers come in, the inbox shows them. */
export async function lookAround(): Promise<void> {
  await ipc.openExample();
  await begin();
  await watch();
  go({ screen: inboxState()?.running ? 'inbox' : 'home' });
}

/** Closes the example and turns to the place of a record of one's own. */
export async function leaveExample(): Promise<void> {
  await lock();
  await begin(session.usualVault ?? undefined);
}
