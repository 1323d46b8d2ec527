/** Keys of the whole window, matched by place on the keyboard so that they work on a Cyrillic or Arabic layout. */

import { addFiles } from './importing.svelte';
import { lay, overlay } from './overlay.svelte';
import { nextPane } from './panes';
import { go, RAIL } from './router.svelte';
import { lock } from './session.svelte';
import { undoLast } from './undo';

/** A key or a few alike: what is shown for it, what it does in a word of the window, and how it is known. */
interface Key {
  shown: string;
  words: string;
  /** `Ctrl+KeyK`: what is held, then the place of the key. None: a screen or the engine answers it by itself. */
  press?: string;
  /** Works before a record is open too. */
  always?: boolean;
  act?: () => void;
}

/** Every key of the window, in the order of the list of all. */
export const KEYS: readonly Key[] = [
  { shown: 'Ctrl K', words: 'key-search', press: 'Ctrl+KeyK', act: () => go({ screen: 'search' }) },
  { shown: 'Ctrl F', words: 'key-find', press: 'Ctrl+KeyF', act: findHere },
  { shown: 'Ctrl O', words: 'key-add', press: 'Ctrl+KeyO', act: () => void addFiles() },
  { shown: 'Ctrl E', words: 'key-packet', press: 'Ctrl+KeyE', act: () => go({ screen: 'packets' }) },
  ...RAIL.map((screen, i): Key => ({ shown: `Ctrl ${i + 1}`, words: `screen-${screen}`, press: `Ctrl+Digit${i + 1}`, act: () => go({ screen }) })),
  { shown: 'Ctrl Enter', words: 'key-correct-next' },
  { shown: 'Ctrl Z', words: 'key-undo', press: 'Ctrl+KeyZ', act: () => void undoLast() },
  { shown: 'Ctrl L', words: 'key-lock', press: 'Ctrl+KeyL', act: () => void lock() },
  { shown: 'Alt ←', words: 'key-back', press: 'Alt+ArrowLeft', act: () => history.back() },
  { shown: 'Alt →', words: 'key-forward', press: 'Alt+ArrowRight', act: () => history.forward() },
  { shown: 'F6', words: 'key-pane', press: 'F6', act: () => nextPane(1) },
  { shown: 'Shift F6', words: 'key-pane-back', press: 'Shift+F6', act: () => nextPane(-1) },
  { shown: '← → ↑ ↓', words: 'key-arrows' },
  { shown: '1 – 5', words: 'key-grey' },
  { shown: 'F1', words: 'key-guide', press: 'F1', always: true, act: () => lay('guide') },
  { shown: 'Ctrl /', words: 'key-keys', press: 'Ctrl+Slash', always: true, act: () => lay('keys') },
];

/** What is held and the place of the pressed key, as `KEYS` names it. */
export function pressed(event: KeyboardEvent): string {
  const held = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.metaKey && 'Meta'];
  return [...held.filter(Boolean), event.code].join('+');
}

/** Listens until the returned function is called; `isOpen` says whether a record is. */
export function shortcuts(isOpen: () => boolean): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    const press = pressed(event);
    const key = KEYS.find((one) => one.press === press);
    if (!key?.act || !(key.always || isOpen())) return;
    // In a field Ctrl+Z takes back letters; under something laid over the screen nothing moves.
    if (key.words === 'key-undo' && isTyping(event.target)) return;
    if (!key.always && (overlay() || document.querySelector('[role=dialog]'))) return;
    event.preventDefault();
    key.act();
  };
  addEventListener('keydown', onkeydown);
  return () => removeEventListener('keydown', onkeydown);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type));
}

/** The screen's own field for finding, opened where it is closed; the search of everything where there is none. */
function findHere(): void {
  const field = document.querySelector<HTMLElement>('main input[type=search]');
  const opener = document.querySelector<HTMLElement>('main [data-find]');
  if (field) field.focus();
  else if (opener) opener.click();
  else go({ screen: 'search' });
}
