/** Keys of the whole window, matched by place on the keyboard so that they work on a Cyrillic or Arabic layout. */

import { addFiles } from './importing.svelte';
import { go, RAIL } from './router.svelte';
import { lock } from './session.svelte';

/** Listens until the returned function is called. */
export function shortcuts(): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const action = actionFor(event.code);
    if (!action) return;
    event.preventDefault();
    action();
  };
  addEventListener('keydown', onkeydown);
  return () => removeEventListener('keydown', onkeydown);
}

function actionFor(code: string): (() => void) | undefined {
  if (code === 'KeyK') return () => go({ screen: 'search' });
  if (code === 'KeyO') return () => void addFiles();
  if (code === 'KeyL') return () => void lock();
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  const screen = digit ? RAIL[Number(digit) - 1] : undefined;
  return screen ? () => go({ screen }) : undefined;
}
