/** Test languages: `en-XA` lengthens and accents every word, `ar-XB` mirrors the window. Both show what was not translated. */

export type PseudoLocale = 'en-XA' | 'ar-XB';

const ACCENTED: Record<string, string> = {
  a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', c: 'ç', n: 'ñ', y: 'ý', s: 'š',
};

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP_DIRECTION = '\u202c';

/** The text transform of a pseudo-locale for Fluent. */
export function pseudoTransform(tag: PseudoLocale): (text: string) => string {
  if (tag === 'ar-XB') return (text) => (text.trim() ? RIGHT_TO_LEFT_OVERRIDE + text + POP_DIRECTION : text);
  return (text) => {
    const accented = [...text].map((c) => ACCENTED[c] ?? c).join('');
    // Translations are about a third longer than English.
    return accented.replace(/\p{L}{5,}/gu, (word) => word + word.slice(-2));
  };
}
