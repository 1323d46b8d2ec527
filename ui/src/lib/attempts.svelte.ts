/** What a person sets going on a screen: whether it runs, and why the last of it failed. */

import { asFailure, type Failure } from './failure';

export interface Attempts {
  readonly busy: boolean;
  /** Why the last one failed, to be shown on the screen; none while another runs. */
  failure: Failure | undefined;
  /** Does `work`. What goes wrong is kept as the failure and not thrown. */
  run(work: () => Promise<unknown>): Promise<void>;
}

export function attempts(): Attempts {
  let busy = $state(false);
  let failure = $state.raw<Failure>();
  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    set failure(now) {
      failure = now;
    },
    async run(work) {
      busy = true;
      failure = undefined;
      try {
        await work();
      } catch (thrown) {
        failure = asFailure(thrown);
      } finally {
        busy = false;
      }
    },
  };
}
