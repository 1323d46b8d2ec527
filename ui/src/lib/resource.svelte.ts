/** Something loaded from the program: its value, its failure, and whether it is on its way. */

import { untrack } from 'svelte';
import { asFailure, type Failure } from './failure';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  reload(): Promise<void>;
}

let edition = $state(0);

/** How often the record was changed behind the screens' back; an effect that reads it loads again. */
export function currentEdition(): number {
  return edition;
}

/** Says that the record was changed from elsewhere than the screen that is shown. */
export function outdate(): void {
  edition += 1;
}

/**
 * Loads at once, and again when the record was changed from elsewhere. While it reloads, the old value stays, so that
 * nothing flickers; of answers that overtake each other only the latest question's counts.
 */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  let value = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let loading = $state(true);
  let asked = 0;
  let read = untrack(() => edition);

  async function reload(): Promise<void> {
    const mine = ++asked;
    loading = true;
    try {
      const loaded = await load();
      if (mine !== asked) return;
      value = loaded;
      failure = undefined;
    } catch (thrown) {
      if (mine !== asked) return;
      failure = asFailure(thrown);
    }
    loading = false;
  }

  $effect(() => {
    if (edition === read) return;
    read = edition;
    untrack(() => void reload());
  });
  void reload();
  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
    reload,
  };
}
