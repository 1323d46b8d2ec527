/** Words of the window, from the same Fluent files that print the packet and speak on the command line. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { languageOf } from './languages';
import { pseudoTransform, type PseudoLocale } from './pseudo';

const PSEUDO: readonly string[] = ['en-XA', 'ar-XB'];

let current = $state('en');
const bundles = new Map<string, FluentBundle>();

function bundle(tag: string): FluentBundle {
  const known = bundles.get(tag);
  if (known) return known;
  const pseudo = PSEUDO.includes(tag);
  const language = languageOf(pseudo ? 'en' : tag);
  // Digits are Latin in every language, as on the papers and in the packet.
  const made = new FluentBundle(`${language?.tag ?? 'en'}-u-nu-latn`, {
    // Isolation marks keep a Chinese file name from turning an English sentence around.
    useIsolating: true,
    transform: pseudo ? pseudoTransform(tag as PseudoLocale) : (text) => text,
  });
  made.addResource(new FluentResource(language?.words ?? ''));
  bundles.set(tag, made);
  return made;
}

/** The language in use as a BCP 47 tag. */
export function locale(): string {
  return current;
}

/** The closest language the window has for a system locale such as `zh_CN.UTF-8`. */
export function closest(tag: string): string {
  const plain = tag.replace('_', '-').split('.')[0] ?? 'en';
  if (PSEUDO.includes(plain)) return plain;
  return languageOf(plain)?.tag ?? 'en';
}

/** Switches the window's language and writing direction. */
export function setLocale(tag: string): void {
  current = closest(tag);
  document.documentElement.lang = current === 'ar-XB' ? 'ar' : current === 'en-XA' ? 'en' : current;
  document.documentElement.dir = current === 'ar-XB' || languageOf(current)?.rightToLeft ? 'rtl' : 'ltr';
}

/** The words for `id`; a missing one falls back to English, then to its name, so that nothing is blank. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  for (const tag of [current, 'en']) {
    const from = bundle(tag);
    const message = from.getMessage(id);
    if (message?.value) return from.formatPattern(message.value, args ?? null);
  }
  return id;
}

/** Whether there are words for `id`. */
export function has(id: string): boolean {
  return bundle('en').hasMessage(id);
}
