/** Errors as the program sends them: a code of a closed list and its English sentences. */

import { has, locale, t } from './fluent.svelte';

export interface Failure {
  code: string;
  /** What happened, what is safe and what to do, in English. */
  message: string;
}

/** What was thrown by a command as a failure; anything else is an internal error of the window. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/**
 * What happened, what is safe, what to do. English takes the program's own sentences, which are the more precise ones;
 * other languages have words for each code.
 */
export function failureWords(failure: Failure): { happened: string; safe: string; todo: string } {
  const id = `error-${failure.code.replaceAll('_', '-')}`;
  if (locale() !== 'en' && has(id)) {
    return { happened: t(id), safe: t(`${id}-safe`), todo: t(`${id}-todo`) };
  }
  const sentences = failure.message.match(/[^.!?]+[.!?]+(?=\s|$)/g) ?? [];
  if (failure.code === 'internal' && sentences.length < 2) {
    return { happened: t('error-internal'), safe: failure.message || t('error-internal-safe'), todo: t('error-internal-todo') };
  }
  const [happened = failure.message, safe = '', ...todo] = sentences.map((sentence) => sentence.trim());
  return { happened, safe, todo: todo.join(' ') };
}
