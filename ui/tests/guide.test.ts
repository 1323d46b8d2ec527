/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chapter as parse } from '../guide-plugin';
import type { Block, Inline } from '../src/screens/guide/blocks';
import { chapter, chapterOf, CHAPTERS, GUIDE_LANGUAGES, guideLanguage } from '../src/screens/guide/chapters';

const root = join(import.meta.dirname, '../..');
const blocksOf = (language: string) => CHAPTERS.flatMap((name) => chapter(language, name)?.blocks ?? []);
const inlines = (block: Block): Inline[] => (block.kind === 'picture' ? [] : block.kind === 'list' ? block.items.flat() : block.text);

/** Texts of the window with numbers and placeholders alike. */
function words(language: string): Set<string> {
  const texts = readFileSync(join(root, `assets/locales/${language}/window.ftl`), 'utf8').matchAll(/^[\w-]+ = (.+)$/gm);
  return new Set([...texts].map(([, text]) => (text ?? '').replace(/\{ \$\w+ \}/g, '#')));
}

describe('user guide', () => {
  it.each(GUIDE_LANGUAGES)('%s has every chapter and nothing else', (language) => {
    const files = readdirSync(join(root, 'docs/guide', language)).filter((name) => name.endsWith('.md'));
    expect(files.sort()).toEqual(CHAPTERS.map((name) => `${name}.md`).sort());
  });

  it('says the same in each language, block by block', () => {
    const shape = (language: string) => blocksOf(language).map((block) => [block.kind, block.kind === 'list' ? block.items.length : 0]);
    expect(shape('zh-CN')).toEqual(shape('en'));
  });

  it.each(GUIDE_LANGUAGES)('%s calls things as the window does', (language) => {
    const known = words(language);
    const bold = blocksOf(language).flatMap(inlines).filter((part) => part.as === 'strong');
    expect(bold.length).toBeGreaterThan(20);
    expect(bold.map((part) => part.text.replace(/\d+/g, (digits) => (known.has(part.text) ? digits : '#'))).filter((text) => !known.has(text))).toEqual([]);
  });

  it.each(GUIDE_LANGUAGES)('%s leads only to what is there', (language) => {
    const blocks = blocksOf(language);
    for (const { to } of blocks.flatMap(inlines)) if (to) expect(CHAPTERS).toContain(to);
    const pictures = blocks.filter((block) => block.kind === 'picture');
    for (const { file, alt } of pictures) {
      expect(existsSync(join(root, 'docs/guide', language, file)), file).toBe(true);
      expect(alt).not.toBe('');
    }
  });

  it('opens at what tells about the screen, in the nearest language', () => {
    expect(chapterOf('document')).toBe('check');
    expect(['zh-CN', 'en', 'ru', 'ar-XB'].map(guideLanguage)).toEqual(['zh-CN', 'en', 'en', 'en']);
  });

  it('refuses what it has no shape for', () => {
    expect(() => parse('# A\n\n<b>x</b>', 'a.md')).toThrow('no shape');
    expect(() => parse('No title', 'a.md')).toThrow('title');
    expect(parse('# A\n\nPress `F1` or **Go**, see [b](b.md).', 'a.md').blocks).toEqual([
      { kind: 'text', text: [{ text: 'Press ' }, { text: 'F1', as: 'key' }, { text: ' or ' }, { text: 'Go', as: 'strong' }, { text: ', see ' }, { text: 'b', to: 'b' }, { text: '.' }] },
    ]);
  });
});
