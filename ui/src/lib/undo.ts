/** Taking the last decision back, from wherever it was made. */

import { settle } from '../ipc';
import { t } from './fluent.svelte';
import { outdate } from './resource.svelte';
import { refresh } from './session.svelte';
import { toast, toastFailure } from './toasts.svelte';

/** Takes the last decision back and lets every screen read again; says so, or why not. */
export async function undoLast(): Promise<void> {
  try {
    await settle({ action: 'undo' });
    outdate();
    await refresh();
    toast(t('undone'));
  } catch (thrown) {
    toastFailure(thrown);
  }
}
