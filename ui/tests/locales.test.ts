/// <reference types="node" />
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { setLocale, t } from '../src/lib/fluent.svelte';
import { LANGUAGES, languageOf } from '../src/lib/languages';

const root = join(import.meta.dirname, '../..');
const read = (tag: string) => readFileSync(join(root, `assets/locales/${tag}/window.ftl`), 'utf8');
const idsOf = (text: string) => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? '');
const variablesOf = (text: string, id: string) => {
  const body = new RegExp(`^${id} =([\\s\\S]*?)(?=^[a-z#]|$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
  return [...new Set([...body.matchAll(/\$(\w+)/g)].map((match) => match[1]))].sort();
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'bindings') return [];
    return statSync(path).isDirectory() ? sources(path) : [readFileSync(path, 'utf8')];
  });
}

const TAGS = LANGUAGES.map(({ tag }) => tag);

describe('locales', () => {
  const en = read('en');

  it('are those that have a folder', () => {
    const folders = readdirSync(join(root, 'assets/locales'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...TAGS].sort());
  });

  it.each(TAGS)('%s parses without an error', (tag) => {
    const bundle = new FluentBundle(tag);
    expect(bundle.addResource(new FluentResource(read(tag)))).toEqual([]);
  });

  it.each(TAGS.filter((tag) => tag !== 'en'))('%s knows the same messages and variables', (tag) => {
    const other = read(tag);
    const ids = new Set(idsOf(other));
    expect([...ids].filter((id) => !idsOf(en).includes(id))).toEqual([]);
    // Chinese is complete. A new message may wait for its translation in the others; until then it is shown in English.
    expect(idsOf(en).filter((id) => !ids.has(id)).length).toBeLessThanOrEqual(tag === 'zh-CN' ? 0 : idsOf(en).length / 20);
    for (const id of ids) {
      // A plural may need its number only in one language, so what another one uses must be known to English.
      expect(variablesOf(en, id), id).toEqual(expect.arrayContaining(variablesOf(other, id)));
    }
  });

  it.each(TAGS.filter((tag) => !['en', 'zh-CN'].includes(tag)))('%s says in its file and in the settings that no native speaker has read it', (tag) => {
    expect(read(tag).split('\n')[0]).toMatch(/not yet read by a native speaker/i);
    expect(languageOf(tag)?.unreviewed).toBe(true);
  });

  it.each(TAGS.filter((tag) => tag !== 'en'))('%s forms every message it has', (tag) => {
    const bundle = new FluentBundle(tag);
    bundle.addResource(new FluentResource(read(tag)));
    for (const id of idsOf(read(tag))) {
      const message = bundle.getMessage(id);
      const variables = variablesOf(en, id);
      for (const number of variables.length > 0 ? [0, 1, 2, 5] : [0]) {
        const args = Object.fromEntries(variables.map((name) => [name ?? '', number]));
        const errors: Error[] = [];
        expect(message?.value && bundle.formatPattern(message.value, args, errors), id).toBeTruthy();
        expect(errors, id).toEqual([]);
      }
    }
  });

  it.each(TAGS)('%s names a button by the word that stands on it', (tag) => {
    const words = new Map([...read(tag).matchAll(/^([\w-]+) = (.+)$/gm)].map(([, id, text]) => [id, text]));
    const named = {
      confirm: 'confirm-fact', correct: 'correct-fact', 'not-on-page': 'reject-fact', 'item-is-it': 'item-is-it-named',
      'item-is-not-it': 'item-is-not-it-named', 'open-it': 'open-file', 'type-password': 'type-password-for',
      edit: 'edit-named', 'quote-add': 'quote-add-named', 'evidence-own-add': 'evidence-own-add-named', 'calendar-set': 'calendar-set-named',
      'calendar-clear': 'calendar-clear-named', 'save-correction': 'lines-save-named', 'ledger-note': 'ledger-note-named',
      'identity-same': 'identity-same-named', 'identity-other': 'identity-other-named',
      'question-day-first': 'question-day-first-named', 'question-month-first': 'question-month-first-named',
      'files-apart': 'files-apart-named', 'same-yes': 'same-yes-named', 'same-no': 'same-no-named',
      'board-enter': 'board-enter-named', 'board-refuse': 'board-refuse-named', 'board-reconsider': 'board-reconsider-named',
      'course-move': 'course-move-named', 'course-rename': 'course-rename-named', 'course-merge': 'course-merge-named',
    };
    for (const [word, whole] of Object.entries(named)) expect(words.get(whole)?.startsWith(words.get(word) ?? '-'), whole).toBe(true);
  });

  it('are found by what a system calls them', () => {
    expect(['zh_CN.UTF-8', 'es-MX', 'ar_SA', 'tr', 'RU', 'fa_IR', 'C'].map((locale) => languageOf(locale)?.tag)).toEqual(['zh-CN', 'es', 'ar', 'tr', 'ru', undefined, undefined]);
  });

  it('keep Latin digits and turn the window around where one reads from the right', () => {
    setLocale('ar');
    expect(t('document-title', { number: 1234 })).toMatch(/1.?234/);
    expect(document.documentElement.dir).toBe('rtl');
    setLocale('ru');
    expect(document.documentElement.dir).toBe('ltr');
    expect(['task-check', 'values-count'].map((id) => [1, 3, 5].map((count) => t(id, { count }).replace(/[\u2066-\u2069]/gu, '')))).toEqual([
      ['Проверьте 1 документ', 'Проверьте 3 документа', 'Проверьте 5 документов'],
      ['1 значение', '3 значения', '5 значений'],
    ]);
    setLocale('en');
  });

  it('has every word the window asks for by name', () => {
    const known = new Set(idsOf(en));
    const asked = sources(join(root, 'ui/src')).flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((m) => m[1] ?? ''));
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });

  it('says nothing that sounds like a verdict', () => {
    expect(en).not.toMatch(/\b(eligible|recommended|should|better|abnormal)\b/i);
  });
});
