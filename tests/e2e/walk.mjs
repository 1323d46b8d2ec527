// What every step of the walk shares: the window's session, going somewhere, looking, and axe's judgement.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compareLandmarks, keepSeen, Themes } from './layout.mjs';
import { Driver, until } from './webdriver.mjs';

export const root = join(import.meta.dirname, '../..');
/** Where pictures of the window go. */
export const pictures = join(root, 'target/e2e');
/** The sample's papers. */
export const sample = join(root, 'assets/sample/files');
/** A paper with few facts, to be checked first. */
export const SHORT_PAPER = join(sample, '2026/NGS-MRD Sep 2026.pdf');
const axe = readFileSync(createRequire(join(root, 'ui/package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const { SATCHEL_WINDOW } = process.env;

/** The sizes a picture is taken at: a laptop's, and the smallest the design draws. */
const WIDE = [1366, 850];
const NARROW = [960, 640];

/** Accessibility rules broken anywhere, by screen. */
export const violations = [];
/** The window; the walk has one at a time. */
export let session;
let driver;

/** Opens the window on a record's folder. */
export async function open(vault) {
  mkdirSync(pictures, { recursive: true });
  driver ??= await Driver.start(join(pictures, 'driver.log'));
  await session?.end();
  session = await driver.session(SATCHEL_WINDOW, [vault], 'main h1');
  await session.resize(...WIDE);
}

/** Ends window and driver. */
export async function close() {
  await session?.end();
  driver?.stop();
}

/** Keeps what was found beside the pictures: what axe broke its rules on, and where things stood. */
export function keep() {
  writeFileSync(join(pictures, 'axe.json'), JSON.stringify(violations, null, 2));
  keepSeen(pictures);
}

/** Waits until no answer of the program is awaited, every picture in sight has come, and two frames were drawn. */
export async function settled() {
  await session.runAsync(`
    const inSight = (image) => { const box = image.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; };
    const quiet = () => !document.documentElement.hasAttribute('data-waiting')
      && [...document.images].every((image) => image.complete || (image.loading === 'lazy' && !inSight(image)));
    const frame = () => new Promise((resolve) => { requestAnimationFrame(() => resolve()); setTimeout(resolve, 100); });
    const end = Date.now() + 90_000;
    for (let calm = 0; calm < 2; calm = quiet() ? calm + 1 : 0) {
      if (Date.now() > end) throw new Error('the page did not come to rest: ' + location.hash);
      await frame();
    }`);
}

/** Goes to an address of the window. */
export async function go(hash) {
  await session.run('location.hash = arguments[0]', hash);
  await session.find('main h1');
  await settled();
}

/** Takes pictures of what is shown, in both sizes, and lets axe judge it, in each theme; themes are compared with each other. */
export async function look(name, { themes = ['light'], sizes = [WIDE, NARROW] } = {}) {
  const drawn = new Themes();
  for (const theme of themes) {
    await session.run('document.documentElement.dataset.theme = arguments[0]', theme);
    for (const [width, height] of sizes) {
      await session.resize(width, height);
      await settled();
      writeFileSync(join(pictures, `${name}-${width}-${theme}.png`), await session.screenshot());
      await drawn.compare(session, name, width, theme);
    }
    await session.resize(...WIDE);
    await judge(`${name} ${theme}`);
  }
  await session.run('document.documentElement.dataset.theme = "light"');
}

/** Compares the landmarks of what is shown, in both sizes, with the committed ones, or with those in English. */
export async function measure(screen, tag) {
  for (const [width, height] of [NARROW, WIDE]) {
    await session.resize(width, height);
    await settled();
    await compareLandmarks(session, screen, width, tag);
  }
}

/** Speaks another language, as the person would choose it in the settings; a test language is put into the list first. */
export async function speak(tag) {
  await go('#/settings');
  await session.run(
    `const select = document.querySelector('main select');
     if (![...select.options].some((o) => o.value === arguments[0])) select.add(new Option(arguments[0], arguments[0]));
     select.value = arguments[0]; select.dispatchEvent(new Event('change', { bubbles: true }))`,
    tag,
  );
  await settled();
}

async function judge(name) {
  // The driver runs a script past the page's policy, so axe comes in as one; the page itself could never evaluate it.
  if (!(await session.run('return Boolean(window.axe)'))) await session.run(axe);
  const found = await session.runAsync(
    `const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
     return result.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)) }));`,
  );
  violations.push(...found.map((violation) => ({ screen: name, ...violation })));
}

/** Asks the program what the window would ask it. */
export const ask = (command, args = {}) =>
  session.runAsync('return await window.__TAURI_INTERNALS__.invoke(args[0], args[1])', command, args);

/** How many of `css` the page shows. */
export const count = (css) => session.run('return document.querySelectorAll(arguments[0]).length', css);

/** Closes the messages of what was done: one with an undo stays until then, and could cover a button of the next step. */
export const closeToasts = () => session.run('document.querySelectorAll(".toast .btn:last-child").forEach((close) => close.click())');

/** Adds papers as the file chooser's answer would, and waits until they are read. */
export async function importAll(paths) {
  await ask('import_files', { request: { paths } });
  await go('#/home');
  await go('#/inbox');
  await until(async () => !(await ask('inbox')).running, 'the import did not end', 240_000);
  await go('#/home');
  await go('#/inbox');
}

/** The six words on the screen. */
export const suggested = () => session.run('return [...document.querySelectorAll(".words b")].map((b) => b.textContent).join(" ")');

/** The groups of the recovery code that are asked for. */
export async function askedGroups() {
  const groups = await session.run('return [...document.querySelectorAll(".codes code")].map((c) => c.textContent)');
  const asked = await session.run('return [...document.querySelectorAll(".codes .hit span")].map((s) => Number(s.textContent))');
  assert.equal(asked.length, 2, 'two groups are typed back');
  return asked.map((number) => groups[number - 1]);
}
