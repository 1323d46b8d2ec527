/// <reference types="node" />
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

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

describe('locales', () => {
  const en = read('en');

  it.each(['en', 'zh-CN'])('%s parses without an error', (tag) => {
    const bundle = new FluentBundle(tag);
    expect(bundle.addResource(new FluentResource(read(tag)))).toEqual([]);
  });

  it('Chinese is complete and uses the same variables', () => {
    const zh = read('zh-CN');
    expect(idsOf(zh)).toEqual(idsOf(en));
    for (const id of idsOf(en)) {
      // A plural may need its number only in one language, so what Chinese uses must be known to English.
      expect(variablesOf(en, id), id).toEqual(expect.arrayContaining(variablesOf(zh, id)));
    }
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
