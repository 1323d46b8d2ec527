import { flushSync, mount, unmount } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { CourseView, EventKind, EventRow } from '../src/bindings';
import * as ipc from '../src/ipc';
import Course from '../src/screens/timeline/Course.svelte';
import { canPart, elsewhere, homesFor } from '../src/screens/timeline/course';

vi.mock('../src/ipc', () => ({ course: vi.fn(), arrange: vi.fn(), home: vi.fn(), settle: vi.fn() }));

const event = (id: string, type: EventKind, date: string): EventRow => ({
  id, type, lane: 'systemic', date, end: null, precision: 'day', label: `${type} of ${date}`, details: {}, day: null, status: 'confirmed',
  sources: [{ document_id: 'd3', page: 2, quote: '' }], conflicting_dates: [],
});
const [first, second, third, infusion, crs, remission, fever] = [
  event('e1', 'chemotherapy', '2021-02-12'), event('e2', 'chemotherapy', '2021-04-02'), event('e3', 'immunotherapy', '2023-05-01'),
  event('e4', 'car_t_infusion', '2025-06-12'), event('e5', 'toxicity', '2025-06-15'), event('e6', 'remission', '2025-07-10'), event('e7', 'infection', '2022-01-01'),
] as const;
const view: CourseView = {
  lines: [
    { id: 'e1', name: 'First line', treatments: [first, second], responses: [] },
    { id: 'e3', name: null, treatments: [third], responses: [] },
    { id: 'e4', name: null, treatments: [infusion], responses: [remission] },
  ],
  episodes: [{ id: 'e4', day_zero: infusion, parts: [{ role: 'toxicity', event: crs }, { role: 'response', event: remission }] }],
};
const ids = (one: EventRow) => homesFor(view, one).map((home) => home.id);

describe('where an event could belong', () => {
  it('is another line or an episode, each named once', () => {
    expect(ids(first)).toEqual(['e3', 'e4']);
    expect(ids(third)).toEqual(['e1', 'e4']);
    expect(ids(infusion)).toEqual(['e1', 'e3']);
    expect(ids(remission)).toEqual(['e1', 'e3']);
  });

  it('is an episode alone for what is neither a treatment nor a response', () => {
    expect(ids(crs)).toEqual([]);
    expect(ids(fever)).toEqual(['e4']);
  });

  it('is on its own only for what is not there already', () => {
    expect([first, third, remission, crs, fever].map((one) => canPart(view, one))).toEqual([true, false, true, true, false]);
  });

  it('is told of what stands nowhere', () => {
    expect(elsewhere(view, [first, fever, event('e9', 'imaging', '2022-02-02')])).toEqual([fever]);
  });
});

it('lines and episodes are shown with their sources, and each correction is one step', async () => {
  vi.mocked(ipc.course).mockResolvedValue(view);
  vi.mocked(ipc.arrange).mockResolvedValue(view);
  const screen = mount(Course, { target: document.body, props: { events: [fever] } });
  await vi.waitFor(() => expect(document.querySelector('#lines')).not.toBeNull());
  const button = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) => one.ariaLabel?.replace(/[\u2066-\u2069]/gu, '') === name);
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('.dialog input[type=radio]')];
  const save = async (choose: () => void) => {
    await vi.waitFor(() => expect(document.querySelector('.dialog form')).not.toBeNull());
    choose();
    flushSync();
    document.querySelector<HTMLButtonElement>('.dialog [type=submit]')?.click();
    await vi.waitFor(() => expect(document.querySelector('.dialog')).toBeNull());
  };
  expect(document.querySelector('article ul a')?.getAttribute('href')).toBe('#/document/d3/2?fact=e1');
  expect(document.body.textContent).toContain('Toxicity as stated');

  button('Move: chemotherapy of 2021-04-02')?.click();
  await save(() => radios()[0]?.click());
  expect(ipc.arrange).toHaveBeenLastCalledWith({ action: 'move', event: 'e2', beside: 'e3' });
  button('Move: chemotherapy of 2021-04-02')?.click();
  await save(() => radios().at(-1)?.click());
  expect(ipc.arrange).toHaveBeenLastCalledWith({ action: 'split', event: 'e2' });
  button('Join with another: Line 2')?.click();
  await save(() => radios()[0]?.click());
  expect(ipc.arrange).toHaveBeenLastCalledWith({ action: 'merge', line: 'e3', into: 'e1' });
  button('Rename: First line')?.click();
  await save(() => {
    const field = document.querySelector<HTMLInputElement>('.dialog input');
    if (field) field.value = '';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(ipc.arrange).toHaveBeenLastCalledWith({ action: 'rename', line: 'e1', name: '' });
  await unmount(screen);
});
