/** What the whole window shares: where the record stands, and whose it is. */

import type { HomeView, StartView } from '../bindings';
import * as ipc from '../ipc';
import { asFailure, type Failure } from './failure';
import { setLocale } from './fluent.svelte';
import { forgetRecords } from './records';
import { go } from './router.svelte';

let start = $state.raw<StartView>();
let home = $state.raw<HomeView>();
let failure = $state.raw<Failure>();
let surroundings = $state.raw<ipc.Surroundings>();
let settling = $state(false);

export const session = {
  get start() {
    return start;
  },
  get home() {
    return home;
  },
  get failure() {
    return failure;
  },
  get preferences() {
    return surroundings?.preferences;
  },
  /** Where a record of one's own is kept. */
  get usualVault() {
    return surroundings?.usual_vault ?? null;
  },
  /** How many times larger than usual the text is; drawings grow with it. */
  get textScale() {
    return (surroundings?.preferences.text_size ?? 100) / 100;
  },
  get version() {
    return surroundings?.version ?? '';
  },
  /** First run shows the recovery code after the vault is open, so opening alone does not end it. */
  get settling() {
    return settling;
  },
  set settling(value: boolean) {
    settling = value;
  },
};

/** Asks the program where things stand; `vault` names another record's folder. */
export async function begin(vault?: string): Promise<void> {
  try {
    surroundings ??= await ipc.surroundings();
    apply(surroundings.preferences);
    start = await ipc.start(vault);
    failure = undefined;
    if (start.unlocked) await refresh();
  } catch (thrown) {
    failure = asFailure(thrown);
  }
}

/** Reads again what rail and top bar show; called after anything that may change it. */
export async function refresh(): Promise<void> {
  home = await ipc.home();
}

/** Closes the record and forgets what was shown of it. */
export async function lock(): Promise<void> {
  await ipc.lock();
  home = undefined;
  forgetRecords();
  go({ screen: 'home' });
  await begin();
}

/** Keeps and applies a preference. */
export async function prefer(change: Partial<ipc.Preferences>): Promise<void> {
  if (!surroundings) return;
  surroundings = { ...surroundings, preferences: { ...surroundings.preferences, ...change } };
  apply(surroundings.preferences);
  await ipc.setPreferences(surroundings.preferences);
}

const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
dark?.addEventListener('change', () => surroundings && apply(surroundings.preferences));

function apply(preferences: ipc.Preferences): void {
  setLocale(preferences.language ?? surroundings?.locale ?? 'en');
  const chosen = preferences.theme === 'system' ? (dark?.matches ? 'dark' : 'light') : preferences.theme;
  document.documentElement.dataset['theme'] = chosen;
  document.documentElement.style.fontSize = `${preferences.text_size}%`;
}
