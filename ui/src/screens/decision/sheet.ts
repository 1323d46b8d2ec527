/** What the worksheet is made of, and how its parts are changed without touching the others. */

import type { DocumentRow, OptionColumn, Quotation, QuestionType, Standing, Worksheet } from '../../bindings';
import { spoken } from '../../lib/written';

/** Rows of the options' table that hold quotations, in the order they are shown. */
export const CELLS = ['goal', 'timing', 'risk', 'feasibility'] as const;
export type Cell = (typeof CELLS)[number];

export const QUESTION_TYPES: readonly QuestionType[] = ['eligibility', 'timing', 'comparison', 'access'];
export const STANDINGS: readonly Standing[] = ['established', 'trial', 'not_realistic'];

/** Keeps a change of the worksheet as it stands by then; `done` says so and offers to take it back. */
export type Keep = (change: (sheet: Worksheet) => Worksheet, done?: string) => Promise<void>;

/** A quotation as it is typed: every field a text, so that nothing typed is lost while it is not usable yet. */
export interface QuotationDraft {
  text: string;
  translation: string;
  who: string;
  when: string;
  document: string;
  page: string;
}

/** What stands in the fields for a quotation; nothing for a new one. */
export const draftOf = (said?: Quotation | null): QuotationDraft => ({
  text: said?.text ?? '',
  translation: said?.translation ?? '',
  who: said?.who ?? '',
  when: said?.when ?? '',
  document: said?.document_id ?? '',
  page: said?.page ? String(said.page) : '',
});

/** What was typed as a quotation. Without a document there is no page. */
export const quotationOf = (draft: QuotationDraft): Quotation => ({
  text: draft.text.trim(),
  translation: draft.translation.trim() || null,
  who: draft.who.trim() || null,
  when: draft.when || null,
  document_id: draft.document || null,
  page: draft.document && draft.page ? Number(draft.page) : null,
});

/** Whether a page is one that the document has; none given is fine. */
export function isPage(page: string, document: Pick<DocumentRow, 'pages'> | undefined): boolean {
  if (page === '' || !document) return true;
  return /^\d+$/.test(page) && Number(page) >= 1 && Number(page) <= Math.max(1, document.pages);
}

/** How many characters a text has as the program counts them: code points, without the blanks around it. */
export const characters = (text: string) => [...text.trim()].length;

/** Texts without the blank ones, by name, so that two of the same content are written alike. */
export const written = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : [])).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What was typed one a line, without blank lines. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The parts of the screen, in the order of their tabs. */
export const PARTS = ['question', 'evidence', 'boards', 'dates', 'home'] as const;
export type Part = (typeof PARTS)[number];

/** The part an address names; the first for any other word. */
export const partOf = (word: string | undefined): Part => PARTS.find((part) => part === word) ?? 'question';

/** The languages that have a text; the window's own where none has. */
export function shownLanguages(question: Worksheet['question'], own: string): string[] {
  const tags = Object.keys(written(question));
  return tags.length > 0 ? tags : [spoken(own)];
}

/** An option of which only the name is known. */
export const newOption = (name: string, translation: string): OptionColumn => ({
  name: name.trim(), translation: translation.trim() || null, mark: null, goal: [], timing: [], risk: [], feasibility: [],
});

/** The list with `value` at `at`, behind the last one where there is none yet, or without it when `value` is missing. */
export function put<T>(list: readonly T[], at: number, value?: T): T[] {
  const [before, after] = [list.slice(0, at), list.slice(at + 1)];
  return value === undefined ? [...before, ...after] : [...before, value, ...after];
}

/** The list with one entry changed. */
export const changed = <T>(list: readonly T[], at: number, change: (value: T) => T): T[] =>
  list.map((value, i) => (i === at ? change(value) : value));

/** The list with one entry moved to another place; as it is where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const value = list[from];
  if (value === undefined || to < 0 || to >= list.length) return [...list];
  const rest = put(list, from);
  return [...rest.slice(0, to), value, ...rest.slice(to)];
}

/** The list with `value` taken in at the end, or left out when it was in. */
export const toggled = (list: readonly string[], value: string): string[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
