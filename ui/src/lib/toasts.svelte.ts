/** Short messages about what was just done. Errors stay on their screen, where there is one. */

import { asFailure, failureWords } from './failure';

export interface Toast {
  id: number;
  text: string;
  tone: 'ok' | 'warn';
  undo?: () => void;
}

const SHOWN_MS = 8000;

let list = $state<Toast[]>([]);
let next = 1;

/** What is shown now. */
export function toasts(): readonly Toast[] {
  return list;
}

/** Shows `text`; one with an undo stays until it is closed. */
export function toast(text: string, options: { tone?: Toast['tone']; undo?: () => void } = {}): void {
  const id = next++;
  list = [...list.slice(-2), { id, text, tone: options.tone ?? 'ok', undo: options.undo }];
  if (!options.undo) setTimeout(() => dismiss(id), SHOWN_MS);
}

/** Says in a message that something failed that has no screen of its own to say it on. */
export function toastFailure(thrown: unknown): void {
  toast(failureWords(asFailure(thrown)).happened, { tone: 'warn' });
}

/** Takes a message away. */
export function dismiss(id: number): void {
  list = list.filter((toast) => toast.id !== id);
}
