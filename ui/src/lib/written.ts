/** Languages in which a family's words and the program's letters are written. */

import { LANGUAGES } from './languages';

/** A language as the record's data names it: `zh` for `zh-CN`. */
export const spoken = (tag: string) => tag.split('-')[0] ?? tag;

/** Each with its own name for itself. */
export const WRITTEN = LANGUAGES.map(({ tag, name, rightToLeft }) => ({ tag: spoken(tag), name, rightToLeft: rightToLeft ?? false }));

/** The window's own language, and English beside it where that is another one. */
export const ownAndEnglish = (locale: string): string[] => [...new Set([spoken(locale), 'en'])];
