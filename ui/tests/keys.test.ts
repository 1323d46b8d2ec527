import { describe, expect, it, vi } from 'vitest';
import { has } from '../src/lib/fluent.svelte';
import { KEYS, pressed, shortcuts } from '../src/lib/keys';
import { lay, overlay } from '../src/lib/overlay.svelte';
import { RAIL } from '../src/lib/router.svelte';

const press = (target: EventTarget, code: string, held: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...held }));

describe('keys', () => {
  it('are each used once and have words', () => {
    const used = KEYS.flatMap((key) => key.press ?? []);
    expect(new Set(used).size).toBe(used.length);
    expect(KEYS.filter((key) => !has(key.words))).toEqual([]);
    expect(RAIL.every((_, i) => used.includes(`Ctrl+Digit${i + 1}`))).toBe(true);
  });

  it('are known by their place, whatever letter stands there', () => {
    expect(pressed(new KeyboardEvent('keydown', { code: 'KeyK', key: 'л', ctrlKey: true }))).toBe('Ctrl+KeyK');
    expect(pressed(new KeyboardEvent('keydown', { code: 'F6', shiftKey: true }))).toBe('Shift+F6');
  });

  it('no single letter does anything', () => {
    expect(KEYS.filter((key) => key.press && !/^((Ctrl|Alt)\+|Shift\+F|F)/.test(key.press))).toEqual([]);
  });

  it('move the window only while a record is open, and nothing under a cover', () => {
    let open = false;
    const stop = shortcuts(() => open);
    press(window, 'Digit2', { ctrlKey: true });
    expect(location.hash).toBe('');
    press(window, 'F1');
    expect(overlay()).toBe('guide');
    open = true;
    press(window, 'Digit2', { ctrlKey: true });
    expect(location.hash).toBe('');
    lay(undefined);
    press(window, 'Digit2', { ctrlKey: true });
    expect(location.hash).toBe('#/inbox');
    stop();
    press(window, 'Digit3', { ctrlKey: true });
    expect(location.hash).toBe('#/inbox');
  });

  it('leave a field its own undo', () => {
    const stop = shortcuts(() => true);
    const field = document.body.appendChild(document.createElement('input'));
    const stopped = vi.fn();
    field.addEventListener('keydown', (event) => queueMicrotask(() => stopped(event.defaultPrevented)));
    press(field, 'KeyZ', { ctrlKey: true });
    return Promise.resolve().then(() => {
      expect(stopped).toHaveBeenCalledWith(false);
      field.remove();
      stop();
    });
  });
});
