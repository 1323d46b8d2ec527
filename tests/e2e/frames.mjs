// Times in the real window with a large record. Prints figures; judges nothing.

import { go, close, open, session, settled } from './walk.mjs';
import { until } from './webdriver.mjs';

const { SATCHEL_BIG_VAULT, SATCHEL_BIG_WORDS, SATCHEL_BIG_PAPERS } = process.env;
const line = (what, value) => console.log(`${what.padEnd(58)} ${value}`);
const ms = (value) => `${Math.round(value).toString().padStart(6)} ms`;

/** Opens the record with words and returns how long it took until `shown` stood there, as the page's own clock says. */
const unlock = (words, shown) =>
  session.runAsync(
    `const field = document.querySelector('#words');
     field.value = args[0];
     field.dispatchEvent(new Event('input', { bubbles: true }));
     const began = performance.now();
     document.querySelector('form button[type=submit]').click();
     const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); setTimeout(resolve, 20); });
     while (!document.querySelector(args[1])) await frame();
     await frame();
     return performance.now() - began;`,
    words, shown,
  );

/** Goes to a screen; how long until `shown` was drawn and no answer is awaited, and the longest stretch in which nothing else could be drawn. */
const visit = (hash, shown) =>
  session.runAsync(
    `const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); setTimeout(resolve, 20); });
     const began = performance.now();
     let [last, longest] = [began, 0];
     location.hash = args[0];
     do {
       await frame();
       const now = performance.now();
       longest = Math.max(longest, now - last);
       last = now;
     } while (!document.querySelector(args[1]) || document.documentElement.hasAttribute('data-waiting'));
     await frame();
     return { all: performance.now() - began, longest: Math.max(longest, performance.now() - last) };`,
    hash, shown,
  );

/** Scrolls a pane from end to end and back, a little each frame; how long the frames were. */
const scroll = (css, step) =>
  session.runAsync(
    `const pane = document.querySelector(args[0]);
     const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
     // The driver's page draws frames only while something changes.
     const stir = document.createElement('div');
     stir.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:1px;block-size:1px';
     document.body.append(stir);
     const frames = [];
     await frame();
     for (const by of [args[1], -args[1]]) {
       for (let still = 0, before = -1; still < 2; still = pane.scrollTop === before ? still + 1 : 0) {
         before = pane.scrollTop;
         pane.scrollTop += by;
         stir.style.background = by > 0 ? '#000' : '#fff';
         const began = performance.now();
         await frame();
         frames.push(performance.now() - began);
         if (frames.length > 4000) break;
       }
     }
     stir.remove();
     frames.sort((a, b) => a - b);
     return { count: frames.length, middle: frames[frames.length >> 1], worst: frames.at(-1) };`,
    css, step,
  );

await open(SATCHEL_BIG_VAULT);
// Words that do not open it cost the key derivation and nothing else.
const derivation = await unlock('these are not the right words', '[role=alert] h2');
await session.run('const f = document.querySelector("#words"); f.value = ""; f.dispatchEvent(new Event("input", { bubbles: true }))');
const opened = await unlock(SATCHEL_BIG_WORDS, '.rail ~ main h1, .app main h1');
await until(() => session.run('return document.querySelector(".todo") !== null'), 'Home is not shown', 60_000);
line('papers in the record', SATCHEL_BIG_PAPERS);
line('unlock to Home', ms(opened));
line('  of it the key derivation', ms(derivation));
await settled();
for (const [screen, shown] of [
  ['library', '.tbl tbody tr'], ['labs', '.big svg a'], ['timeline', '.tl [data-event]'], ['checklist', '[data-item]'],
  ['decision', '.qn'], ['packets', '#who'], ['activity', 'main h1'], ['home', '.todo'],
]) {
  const { all, longest } = await visit(`#/${screen}`, shown);
  await settled();
  const what = await session.run('return [document.querySelectorAll(".sms svg, .big svg").length, document.querySelectorAll("[data-event]").length]');
  const drawn = screen === 'labs' ? ` (${what[0]} charts)` : screen === 'timeline' ? ` (${what[1]} events)` : '';
  line(`${screen}${drawn}, until it is drawn`, ms(all));
  line('  longest frame of it', ms(longest));
}
for (const [screen, css, step] of [['library', '.tbl', 400], ['labs', 'main', 300], ['timeline', 'main', 300]]) {
  await go(`#/${screen}`);
  const { count, middle, worst } = await scroll(css, step);
  line(`scrolling ${screen}: worst of ${count} frames (middle ${Math.round(middle)} ms)`, ms(worst));
}
await close();
