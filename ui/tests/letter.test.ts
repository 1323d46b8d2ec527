/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import * as ipc from '../src/ipc';
import { WRITTEN } from '../src/lib/written';
import LetterCover from '../src/screens/checklist/LetterCover.svelte';

vi.mock('../src/ipc', () => ({ letter: vi.fn(), saveLetter: vi.fn(), chooseTarget: vi.fn() }));

const item = (id: string) => ({ id, title: { en: `Paper ${id}` } });

it('a letter is shown before it is saved, and what it asks for can be noted as asked', async () => {
  vi.mocked(ipc.letter).mockImplementation(({ items, hospital, languages }) => Promise.resolve({
    made: '2026-11-21',
    texts: languages.map((language) => ({ language, subject: 'Request', head: [`To: ${hospital}`], patient: [], opening: 'We ask for:', items: items.map((id) => `${id} in ${language}`), closing: ['Signature'] })),
  }));
  vi.mocked(ipc.chooseTarget).mockResolvedValue('/out/request-letter.txt');
  const onasked = vi.fn(() => Promise.resolve());
  const onclose = vi.fn();
  const cover = mount(LetterCover, { target: document.body, props: { item: 'B18', items: ['B5', 'B18'].map(item) as never, onasked, onclose } });
  const button = (words: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
  await vi.waitFor(() => expect(button('Save as PDF')?.getAttribute('aria-disabled')).toBe('true'));
  const [hospital] = document.querySelectorAll<HTMLInputElement>('input.in');
  if (!hospital) throw new Error('there is a field for the hospital');
  hospital.value = 'Mercy';
  hospital.dispatchEvent(new Event('input', { bubbles: true }));
  hospital.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector('article')?.textContent).toContain('B18 in en'));
  document.querySelector<HTMLInputElement>('input[value=B5]')?.click();
  await vi.waitFor(() => expect(document.querySelector('article')?.textContent).toContain('B5 in en'));
  button('Save as text')?.click();
  const request = { items: ['B5', 'B18'], hospital: 'Mercy', contact: '', languages: ['en'] };
  await vi.waitFor(() => expect(ipc.saveLetter).toHaveBeenCalledWith(request, '/out/request-letter.txt'));
  button('asked today')?.click();
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(onasked).toHaveBeenCalledWith(['B5', 'B18'], 'Mercy');
  await unmount(cover);
});

it('letters can be written in every language that is offered for them', () => {
  const wording = readFileSync(join(import.meta.dirname, '../../assets/checklist/letter.toml'), 'utf8');
  const subject = /^subject = (.*)$/m.exec(wording)?.[1] ?? '';
  expect(WRITTEN.map(({ tag }) => tag).filter((tag) => !subject.includes(`${tag} = "`))).toEqual([]);
});
