// The real window, from first run to a packet: every screen is opened, looked at and judged, facts are settled and taken back.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CLINIC, clinicPapers, letterComes, watchedPlace } from './family.mjs';
import { guidePictures } from './guide.mjs';
import { differences } from './layout.mjs';
import {
  ask, askedGroups, close, closeToasts, count, go, importAll, keep, look, measure, open, root, sample, session, settled, SHORT_PAPER, speak, suggested, violations,
} from './walk.mjs';
import { until } from './webdriver.mjs';

const { SATCHEL_E2E_VAULT, SATCHEL_E2E_PAPERS, SATCHEL_WINDOW } = process.env;
const SCREENS = ['home', 'inbox', 'library', 'labs', 'timeline', 'checklist', 'decision', 'packets', 'search', 'activity', 'settings'];
/** Further parts of the screen Decision. */
const PARTS = ['evidence', 'boards', 'dates', 'home'];
const LIGHT_AND_DARK = { themes: ['light', 'dark'] };

/** The paper that a family adds first. */
const FIRST_PAPER = join(sample, '01 2021 диагноз/1. Выписка 2021.pdf');
/** What follows: every language, table and file type, a disc, a locked file, another child's paper, an empty photo; no scans, which take long to read. */
const PAPERS = SATCHEL_E2E_PAPERS
  ? [SATCHEL_E2E_PAPERS]
  : [
      '2022 поддерживающая', 'Испания 2023/analitica.pdf', 'Испания 2023/Carta derivacion.docx', 'Turkiye nakil/epikriz_KIT.pdf',
      'Turkiye nakil/nakil infuzyon formu.pdf', 'Turkiye nakil/takip tablosu.xlsx', 'рецидив 2025/миелограмма рецидив.pdf',
      '中国 CAR-T/PETCT CD', '中国 CAR-T/CAR-T回输记录.pdf', '中国 CAR-T/流式MRD D28.pdf', '中国 CAR-T/血常规.pdf',
      '2026/flow mrd nov.pdf', '2026/ngs reports.zip', '2026/NGS-MRD Nov 2026 (locked).pdf',
      '2026/تقرير العيادة.pdf', '2026/medicines list.docx', 'разное/Алима кровь.pdf', 'разное/IMG_20250602_101112.jpg',
    ].map((path) => join(sample, path));
/** Named by a second start of the program. */
const HANDED_OVER = join(sample, 'Turkiye nakil/20240403_kimerizm.pdf');
const LOCKED_FILE_PASSWORD = '17082016';

/** The six words the program suggested; they open the record again later. */
let words = '';

after(async () => {
  await close();
  keep();
});

const labs = async () => (await ask('labs', { request: { analyte: null } })).labs;

test('a new record is made, and few clicks lead to the first confirmed document', { timeout: 600_000 }, async () => {
  let clicks = 0;
  const click = async (css) => {
    clicks += 1;
    await session.click(css);
  };
  await open(SATCHEL_E2E_VAULT);
  await look('first-run', LIGHT_AND_DARK);
  // The first field has the focus; from field to field one goes with the Tab key.
  assert.equal(await session.run('return document.activeElement.id'), 'name', 'one begins to type at once');
  await session.type('#name', 'Zarina Tolkun');
  await session.type('fieldset input', '17');
  await session.run('const month = document.querySelector("fieldset select"); month.value = "8"; month.dispatchEvent(new Event("change"))');
  await session.type('fieldset input:last-of-type', '2016');
  words = await suggested();
  assert.equal(words.split(' ').length, 6, 'six words are suggested');
  await session.type('#again', words);
  await click('form button[type=submit]');
  await session.find('.codes', 180_000);
  await look('recovery', LIGHT_AND_DARK);
  const [first, second] = await askedGroups();
  assert.equal(await session.run('return document.activeElement.id'), 'group-0');
  await session.type('#group-0', first);
  await session.type('#group-1', second);
  await click('.end .btn.p');
  await session.see('Add the first papers', 60_000);
  for (const screen of SCREENS) {
    await go(`#/${screen}`);
    await look(`${screen}-empty`);
  }
  // The system's file chooser cannot be driven: the button, the file in it and its own button are counted.
  clicks += 3;
  await go('#/home');
  assert.equal(spawnSync(SATCHEL_WINDOW, [SHORT_PAPER], { timeout: 30_000 }).status, 0, 'a second start hands the paper over and ends');
  // A paper that came in alone is shown as soon as it is read.
  await session.find('.panel .foot .btn.p', 90_000);
  await settled();
  const status = async () => (await ask('library', { request: {} }))[0].status;
  // The program asks for the list to be scrolled through before all of it may be confirmed; that is no click.
  await session.run('const list = document.querySelector(".panel .scroll"); list.scrollTop = list.scrollHeight');
  await settled();
  const ALL = '.panel .foot .btn[aria-describedby$="-all"]:not([aria-disabled])';
  while ((await status()) !== 'ready' && clicks < 20) {
    await click((await count(ALL)) > 0 ? ALL : '.panel .foot .btn.p');
    await settled();
  }
  console.log(`clicks to the first confirmed document: ${clicks}`);
  assert.ok(clicks <= 8, `${clicks} clicks`);
  await closeToasts();
});

test('papers come in, each with its state, and a locked one opens with its password', { timeout: 300_000 }, async () => {
  await importAll([FIRST_PAPER]);
  await session.see('Ready to check');
  await importAll(PAPERS);
  await look('inbox-papers', LIGHT_AND_DARK);
  await session.run('[...document.querySelectorAll("td .btn")].find((b) => /Type password/.test(b.ariaLabel))?.click()');
  await session.find('.dialog input');
  await look('password');
  await session.type('.dialog input', 'not this one');
  await session.click('.dialog .btn.p');
  await session.find('.dialog [role=alert]', 30_000);
  await look('password-wrong', { sizes: [[960, 640]] });
  await session.press('Control', 'a');
  await session.run('const f = document.querySelector(".dialog input"); f.value = ""; f.dispatchEvent(new Event("input"))');
  await session.type('.dialog input', LOCKED_FILE_PASSWORD);
  await session.click('.dialog .btn.p');
  await until(async () => (await count('.dialog input')) === 0, 'the locked file opened', 60_000);
});

test('every screen shows the record', { timeout: 300_000 }, async () => {
  for (const screen of SCREENS) {
    await go(`#/${screen}`);
    assert.equal(await session.run('return document.querySelector("[role=alert]")?.innerText ?? ""'), '', `${screen} shows no error`);
    await look(screen, LIGHT_AND_DARK);
  }
  for (const part of PARTS) {
    await go(`#/decision?part=${part}`);
    await look(`decision-${part}`, LIGHT_AND_DARK);
  }
});

test('the images of a disc are drawn, alone and side by side', { timeout: 120_000 }, async () => {
  const study = (await ask('library', { request: {} })).find((document) => document.kind === 'imaging_study');
  await go(`#/document/${study.id}`);
  await until(() => session.run('return document.querySelector(".desk img")?.naturalWidth > 0'), 'no image is drawn', 60_000);
  await look('scans', LIGHT_AND_DARK);
  await session.click('.desk .seg button:nth-child(2)');
  await settled();
  await look('scans-compared');
});

test('search finds a word and the hit opens its page', { timeout: 120_000 }, async () => {
  await session.press('Control', 'k');
  await session.find('[role=search] input');
  await session.type('[role=search] input', 'leukaemia');
  await session.find('.hits a');
  await look('search-hits', LIGHT_AND_DARK);
  await session.click('.hits a');
  await session.find('.split');
  await look('document-from-search');
});

test('a lab report shows its page with words in place, and a value can be confirmed and taken back', { timeout: 120_000 }, async () => {
  const lab = (await labs()).find((one) => one.status === 'suggested' && one.box);
  assert.ok(lab, 'there is a suggested value with a place');
  await go(`#/document/${lab.document_id}/${lab.page}?fact=${lab.id}`);
  await session.find('.layer text tspan');
  await until(() => session.run('return [...document.querySelectorAll(".sheet img")].every((i) => i.complete && i.naturalWidth > 0)'), 'the page picture came', 60_000);
  await look('document', LIGHT_AND_DARK);
  assert.equal(await count('.layer .chosen'), 1, 'the chosen value is outlined on the page');
  const selected = await session.run(
    `const range = document.createRange(); range.selectNodeContents(document.querySelector('.layer text'));
     getSelection().removeAllRanges(); getSelection().addRange(range);
     return getSelection().toString().trim().length`,
  );
  assert.ok(selected > 0, 'words over the picture can be selected');
  const status = async () => (await labs()).find((one) => one.id === lab.id)?.status;
  await session.click('.open .more .btn');
  await until(async () => (await status()) === 'confirmed', 'the value was not confirmed');
  await settled();
  await session.click('.panel .foot .btn.q');
  await until(async () => (await status()) === 'suggested', 'the confirmation was not taken back');
  await session.press('Control', 'f');
  await session.find('[role=search] input[type=search]');
  await session.type('[role=search] input[type=search]', lab.as_reported.name.split(' ')[0]);
  await until(() => session.run('return document.querySelectorAll(".layer .found").length > 0'), 'what is looked for is marked on the page');
  await look('document-find');
  await session.press('Escape');
  await until(async () => (await count('.layer .found')) === 0, 'finding did not end');
});

test('a document is checked to its end with one key, and the next one follows', { timeout: 180_000 }, async () => {
  const waiting = (await ask('library', { request: {} })).filter((row) => row.status === 'needs_review');
  const facts = ({ labs, events }) => [...labs, ...events];
  const views = await Promise.all(waiting.map(({ id }) => ask('document', { id })));
  const view = views.find((one) => one.labs.length > 2 && one.labs.some(({ doubts, status }) => doubts.length > 0 && status === 'suggested'));
  assert.ok(view, 'a document has a value that asks for a second look');
  const open = facts(view).filter(({ status }) => status === 'suggested').length;
  await go(`#/document/${view.id}`);
  await look('review', LIGHT_AND_DARK);
  assert.ok(await session.run('return document.querySelector("tr.open.again")'), 'the doubtful value comes first');
  assert.equal(await count('.layer .chosen'), 1, 'and is outlined on the page');
  const first = await session.run('return document.querySelector("tr.open").dataset.step');
  await session.press('Control', 'Enter');
  await settled();
  assert.ok(await session.run('return document.activeElement.closest("[data-step]") !== null'), 'the keyboard goes on at the next one');
  assert.equal(facts(await ask('document', { id: view.id })).find(({ id }) => id === first).status, 'confirmed');
  await look('review-next');
  for (let strokes = 0; strokes <= open + 1; strokes++) {
    if (!(await session.run('return location.hash.includes(arguments[0])', `/${view.id}/`))) break;
    await session.press('Control', 'Enter');
    await settled();
  }
  const after = await ask('document', { id: view.id });
  assert.deepEqual(facts(after).filter(({ status }) => status === 'suggested'), [], 'nothing is left open');
  assert.equal(after.status, 'ready');
  assert.match(await session.run('return location.hash'), /^#\/(document\/d|home)/, 'the next document, or Home');
  assert.equal(await session.run('return location.hash.includes(arguments[0])', `/${view.id}/`), false, 'is another one');
});

test('labs and timeline have a chart and the same as a table', { timeout: 120_000 }, async () => {
  await go('#/labs');
  assert.ok((await count('.big svg a')) > 0, 'points are drawn');
  assert.ok((await count('.big tbody tr')) > 0, 'and listed');
  const mrd = await session.run(
    `const one = [...document.querySelectorAll('.pins button')].find((b) => /MRD/i.test(b.textContent)); one?.click(); return Boolean(one)`,
  );
  assert.ok(mrd, 'MRD is among the pinned tests');
  await settled();
  await look('labs-mrd', LIGHT_AND_DARK);
  await go('#/timeline');
  assert.ok((await count('.tl [data-event]')) > 0, 'events are drawn');
  await session.click('.tb .seg button:nth-child(2)');
  assert.ok((await count('tbody tr')) > 0, 'and listed');
  await look('timeline-table');
});

test('an item of the checklist is set aside with a reason, seen on Home, and taken back', { timeout: 120_000 }, async () => {
  const items = async () => (await ask('checklist', { request: { profile: null } })).items;
  const missing = (await items()).find((item) => item.state === 'missing' && item.sources.length === 0);
  assert.ok(missing, 'something is not in the papers');
  const state = async () => (await items()).find((item) => item.id === missing.id).state;
  await go('#/checklist');
  assert.equal(await count('[data-item]'), (await items()).length, 'every item is listed');
  const row = `[data-item="${missing.id}"]`;
  // The driver refuses a row of which the list shows only an edge.
  await session.run('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', row);
  await session.click(row);
  await until(() => session.run('return document.querySelector("#item").textContent === arguments[0]', missing.title.en), 'the item is not shown beside the list');
  await session.click('.acts .btn');
  await session.type('.dialog input', 'Our own hospital keeps it');
  await look('checklist-reason', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await state()) === 'does_not_apply', 'the item was not set aside');
  await settled();
  await session.see('Our own hospital keeps it');
  await look('checklist-set-aside', LIGHT_AND_DARK);
  await go('#/home');
  await session.see('does not apply');
  assert.equal(await session.run('return /note:/.test(document.body.innerText)'), false, 'Home tells of it in words');
  await look('home-checklist');
  await go(`#/checklist?item=${missing.id}`);
  await session.click('.acts .btn');
  await until(async () => (await state()) === 'missing', 'the decision was not taken back');
  await settled();
  await session.run('document.querySelector("[aria-current=true][data-item]").focus()');
  await session.press('End');
  const last = (await items()).at(-1);
  assert.equal(await session.run('return document.activeElement.dataset.item'), last.id, 'keys go from item to item');
  assert.equal(await session.run('return document.querySelector("#item").textContent'), last.title.en, 'and show what they reach');
  await closeToasts();
});

test('a letter asks a hospital for what is missing, in two languages, and the list knows that it was asked', { timeout: 120_000 }, async () => {
  const items = async () => (await ask('checklist', { request: { profile: null } })).items;
  const missing = (await items()).find((item) => item.state === 'missing' && item.id.startsWith('B'));
  await go(`#/checklist?item=${missing.id}`);
  await session.run('[...document.querySelectorAll(".acts .btn")].at(-1).click()');
  await session.type('.cover input.in', 'Республиканская больница');
  await session.run('const second = document.querySelectorAll(".cover select")[1]; second.value = "ru"; second.dispatchEvent(new Event("change", { bubbles: true }))');
  await until(async () => (await count('.cover article.paper')) === 2, 'the letter is not shown in two languages');
  await settled();
  await look('checklist-letter', LIGHT_AND_DARK);
  const request = { items: [missing.id], hospital: 'Республиканская больница', contact: '', languages: ['ru', 'en'] };
  const [text, pdf] = ['txt', 'pdf'].map((ending) => join(root, `target/e2e/request-letter.${ending}`));
  await ask('save_letter', { request, out: text });
  await ask('save_letter', { request, out: pdf });
  assert.match(readFileSync(text, 'utf8'), /Республиканская больница/);
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), '%PDF-');
  await session.run('[...document.querySelectorAll(".cover .foot .btn")].at(-1).click()');
  await until(async () => (await items()).find(({ id }) => id === missing.id).asked !== null, 'the list does not know that it was asked');
  await until(async () => (await count('.cover')) === 0, 'the letter did not close');
  await ask('settle', { request: { action: 'undo' } });
  await closeToasts();
});

test('documents are changed together, thrown away and taken back; a filter is kept under a name', { timeout: 120_000 }, async () => {
  const rows = (trashed = false) => ask('library', { request: { trashed } });
  const boxes = () => session.run('return [...document.querySelectorAll("thead input, .mo input")].map((box) => (box.indeterminate ? "some" : box.checked ? "all" : "none"))');
  await go('#/library');
  await session.run('document.querySelector("tbody tr:not(.mo) input").click()');
  assert.equal((await boxes())[0], 'some', 'one of many is chosen');
  await session.find('.bulk');
  await look('library-bulk', LIGHT_AND_DARK);
  await session.run('document.querySelector("thead input").click()');
  assert.ok((await boxes()).every((state) => state === 'all'), 'the upper box chooses all');
  await session.run('document.querySelector("thead input").click()');
  assert.ok((await boxes()).every((state) => state === 'none'), 'and none');
  const before = (await rows()).length;
  await session.run('document.querySelector("tbody tr:not(.mo) input").click()');
  await session.run('[...document.querySelectorAll(".bulk .btn")].at(-2).click()');
  await until(async () => (await rows(true)).length === 1, 'the document is not in the trash');
  await settled();
  await session.click('.head .act .btn');
  await settled();
  await look('library-trash');
  await session.run('document.querySelector(".toast .btn").click()');
  await until(async () => (await rows()).length === before, 'undo did not take it back');
  await go('#/home');
  await go('#/library');
  await session.type('.find', 'MRD');
  await session.run('[...document.querySelectorAll(".views .btn")].at(-1).click()');
  await session.type('.dialog input', 'Residual disease');
  await session.click('.dialog .btn.p');
  await until(async () => (await ask('library_views')).length === 1, 'the view was not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await settled();
  await look('library-view', LIGHT_AND_DARK);
  await go('#/home');
  await go('#/library');
  await session.click('.views .chip');
  assert.equal(await session.run('return document.querySelector(".find").value'), 'MRD', 'the view brings its filter back');
  await closeToasts();
});

test('a question is saved, an option and a date of our own are written down and taken back', { timeout: 180_000 }, async () => {
  const sheet = async () => (await ask('worksheet')).worksheet;
  await go('#/decision?part=evidence');
  assert.ok((await count('[aria-labelledby=evidence] tbody')) > 0, 'criteria stand beside what the records show');
  await session.click('[aria-labelledby=cards] .btn');
  await session.type('.dialog textarea', 'Eight of ten children were in remission after a month');
  await look('decision-study', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await sheet()).cards.length === 1, 'the study was not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await session.see('Not stated');
  await settled();
  await closeToasts();
  await go('#/decision?part=home');
  await session.type('[aria-labelledby=at-home] textarea', 'Aunt Gulnara, Russian and some English');
  await session.click('[aria-labelledby=at-home] form .btn');
  await until(async () => (await sheet()).at_home.caregivers.length === 1, 'the caregiver was not kept');
  assert.equal((await sheet()).at_home.in_packet, false, 'and stays at home');
  await settled();
  await closeToasts();
  await go('#/decision?part=dates');
  await session.type('[aria-labelledby=home-return] .who input', 'Dr. Osmonova');
  await session.click('[aria-labelledby=home-return] .who .btn');
  await until(async () => (await sheet()).home_return.physician === 'Dr. Osmonova', 'the doctor at home was not kept');
  await settled();
  await closeToasts();
  await session.click('[aria-labelledby=home-return] .out .btn');
  await session.see('Summary for the doctor at home');
  await session.find('article.paper');
  await settled();
  await session.run('document.querySelector(".out").scrollIntoView()');
  await look('decision-return', LIGHT_AND_DARK);
  const summary = join(root, 'target/e2e/return-summary.txt');
  await ask('save_return_summary', { languages: ['en', 'zh'], out: summary });
  assert.match(readFileSync(summary, 'utf8'), /Dr\. Osmonova/);
  await go('#/decision');
  await session.type('#question-en', 'What would you need from us to say which option comes first?');
  await session.click('.qn .seg button:nth-child(3)');
  await until(async () => (await sheet()).question_type === 'comparison', 'the kind of question was not kept');
  await settled();
  await session.click('.qn form .btn.p');
  await until(async () => /which option comes first/.test((await sheet()).question.en ?? ''), 'the question was not kept');
  await settled();
  await closeToasts();
  await session.click('[aria-labelledby=options] .sec .btn');
  await session.type('.dialog input', 'CD22 CAR-T');
  await look('decision-option', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await sheet()).options[0]?.name === 'CD22 CAR-T', 'the option was not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await settled();
  await closeToasts();
  await session.click('[aria-labelledby=options] .tbl tbody tr:first-child td .btn:last-child');
  await session.find('.dialog textarea');
  await look('decision-quotation', LIGHT_AND_DARK);
  await session.press('Escape');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await look('decision-question', LIGHT_AND_DARK);
  const { dates } = await ask('calendar');
  assert.ok(dates.length > 0, 'dates are counted from the infusion');
  await go('#/decision?part=dates');
  assert.equal(await count('[aria-labelledby=calendar] li'), dates.length, 'and each is shown');
  await ask('set_dates', { request: { id: dates[0].id, set: { from: '2026-12-01', to: '2026-12-04', by: 'Dr. Lin' } } });
  await go('#/home');
  await go('#/decision?part=dates');
  await session.see('Clear our dates');
  await session.run('[...document.querySelectorAll("[aria-labelledby=calendar] .btn")].find((b) => /^Clear/.test(b.innerText.trim())).click()');
  await until(async () => (await ask('calendar')).dates.every((one) => one.set === null), 'the dates were not taken back');
  await settled();
  await closeToasts();
  // The system's file chooser cannot be driven, so the program is asked directly for what its answer leads to.
  const out = join(root, 'target/e2e/calendar.ics');
  await ask('save_calendar', { out, language: 'en' });
  assert.match(readFileSync(out, 'utf8'), /^BEGIN:VCALENDAR/);
});

test('a board shows what is stated; a sentence is set aside, words are entered, a donor is written down, and each is taken back', { timeout: 180_000 }, async () => {
  const rows = async () => (await ask('boards')).boards.flatMap((board) => board.rows);
  const row = async (id) => (await rows()).find((one) => one.id === id);
  const undo = async () => {
    await session.run('document.querySelector(".toast .btn").click()');
    await settled();
    await closeToasts();
  };
  const [stated] = (await rows()).filter(({ findings }) => findings.some(({ by }) => by === 'words'));
  assert.ok(stated, 'a sentence of a paper stands on a board');
  await go('#/decision?part=boards');
  assert.ok((await count('main .rows a.src')) > 0, 'findings lead to their pages');
  await session.see('Not found in our records');
  const refuse = '[...document.querySelectorAll("main .rows .btn")].find((button) => button.ariaLabel?.startsWith("Not this"))';
  await session.run(`${refuse}.click()`);
  await until(async () => (await rows()).some(({ own }) => own.refused.length === 1), 'the sentence was not set aside');
  await session.see('Sentences you set aside');
  await settled();
  await undo();
  assert.ok((await rows()).every(({ own }) => own.refused.length === 0), 'the sentence stands there again');
  const first = (await rows()).find(({ findings, expected }) => expected && findings.length === 0);
  await session.run('[...document.querySelectorAll("main .rows .btn")].find((button) => button.ariaLabel?.endsWith(arguments[0])).click()', first.title.en + '\u2069');
  await session.type('.dialog textarea', 'Said on the ward, no paper yet');
  await look('boards-entry', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await row(first.id)).own.entered.length === 1, 'the words were not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await settled();
  await closeToasts();
  await session.click('main .add .btn');
  await session.type('.dialog input', 'K. T.');
  await look('boards-donor', LIGHT_AND_DARK);
  await session.click('.dialog .btn.p');
  await until(async () => (await ask('boards')).donors.length === 1, 'the donor was not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await settled();
  await session.run('document.querySelector("main .persons").scrollIntoView({ block: "center" })');
  await look('boards-kept', LIGHT_AND_DARK);
  await go('#/home');
  await session.see('Persons of the donor search changed');
  await session.see('What you entered on a board changed');
  await closeToasts();
});

test('lines of therapy are renamed, joined and parted, each in one step that can be taken back', { timeout: 180_000 }, async () => {
  const lines = async () => (await ask('course')).lines;
  const shape = async () => JSON.stringify((await lines()).map(({ name, treatments }) => [name, treatments.map(({ id }) => id)]));
  const press = (name) => session.run('[...document.querySelectorAll("main article .btn")].find((button) => button.ariaLabel?.startsWith(arguments[0])).click()', name);
  /** Saves the dialog, sees that the course changed, and takes it back. */
  const change = async (undone = true) => {
    const before = await shape();
    await session.click('.dialog .btn.p');
    await until(async () => (await shape()) !== before, 'the course did not change');
    await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
    await settled();
    if (!undone) return;
    await session.run('document.querySelector(".toast .btn").click()');
    await until(async () => (await shape()) === before, 'the change was not taken back');
    await settled();
    await closeToasts();
  };
  assert.ok((await lines()).length > 1, 'there are several lines');
  await go('#/timeline');
  await session.click('.tb .seg button:nth-child(3)');
  await session.find('main article h3');
  await settled();
  assert.equal(await count('[aria-labelledby=lines] article'), (await lines()).length, 'each line is shown');
  assert.ok((await count('[aria-labelledby=lines] a.src')) > 0, 'with its source');
  await look('course', LIGHT_AND_DARK);
  await press('Join with another');
  await session.click('.dialog .tick');
  await look('course-join', { sizes: [[960, 640]] });
  await change();
  await press('Move');
  await session.find('.dialog .tick');
  await session.click('.dialog .tick');
  await change();
  await press('Rename');
  await session.type('.dialog input', 'First line, at home');
  await change(false);
  await session.see('First line, at home');
  await look('course-renamed', LIGHT_AND_DARK);
  await go('#/home');
  await session.see('How treatments are put together changed');
  await closeToasts();
});

test('a packet is drawn before it is saved, then built and checked', { timeout: 300_000 }, async () => {
  await go('#/packets');
  await session.type('#who', 'Harbour Children’s Hospital');
  await session.type('#question', 'Which option would you consider next, and what would you need from us to say so?');
  await session.click('form button[type=submit]');
  await session.find('.a4', 180_000);
  await until(() => session.run('return document.querySelector(".a4").naturalWidth > 0'), 'the first page is not drawn', 60_000);
  await look('packet-preview', LIGHT_AND_DARK);
  // The system's file chooser cannot be driven, so the program is asked directly for what its answer leads to.
  const out = join(root, 'target/e2e/packet.zip.age');
  const made = await ask('build_packet', {
    request: {
      out, profile: 'reports', languages: ['en', 'zh'], recipients: [],
      passphrase: null, question: { en: 'Which option would you consider next?' }, recipient_name: 'Harbour', with_pages: false,
    },
  });
  assert.ok(Object.values(made.checks).every(Boolean), 'every check of the written file holds');
  assert.match(made.sha256, /^[0-9a-f]{64}$/);
  assert.ok(existsSync(out), 'the packet lies where it was asked for');
  await go('#/home');
  await go('#/packets');
  assert.ok((await count('[aria-labelledby=ledger] li')) > 0, 'the packet stands in the list of those made');
  await session.click('[aria-labelledby=ledger] .btn');
  await session.click('.dialog fieldset label:nth-of-type(3) input');
  await session.type('.dialog textarea', 'We would like to see the last marrow report.');
  await look('packets-note', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await ask('ledger')).packets[0].entries[0]?.kind === 'answer', 'the answer was not kept');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await session.see('We would like to see the last marrow report.');
  await look('packets-made', LIGHT_AND_DARK);
  await closeToasts();
});

test('dates that can be read two ways are asked about once, with both readings, and the answer is taken back', { timeout: 180_000 }, async () => {
  const asked = async () => (await ask('questions')).date_questions.filter(({ facility }) => facility === CLINIC);
  await importAll(clinicPapers());
  assert.deepEqual((await asked()).map(({ documents }) => documents.length), [2], 'one question for both papers');
  await go('#/home');
  await session.see(CLINIC);
  await look('home-questions', LIGHT_AND_DARK);
  await go('#/inbox');
  await session.find('#questions');
  await session.see('day first: ');
  assert.equal(await session.run('return /3 Apr 2026[^]*4 Mar 2026/.test(document.querySelector("[aria-labelledby=questions]").innerText)'), true, 'both readings are whole dates');
  assert.ok((await ask('questions')).identity_questions.length > 0, 'another child’s paper is asked about');
  await session.see('Is this the same person?');
  await look('inbox-questions', LIGHT_AND_DARK);
  const of = `[...document.querySelectorAll('[aria-labelledby=questions] li')].find((one) => one.innerText.includes(arguments[0]))`;
  await session.run(`${of}.querySelector('.btn').click()`, CLINIC);
  await until(async () => (await asked()).length === 0, 'the answer was not kept');
  await settled();
  assert.equal(await session.run(`return ${of} === undefined`, CLINIC), true, 'what is answered is asked no more');
  await session.run('document.querySelector(".toast .btn").click()');
  await until(async () => (await asked()).length === 1, 'the answer was not taken back');
  await settled();
  await session.run('document.querySelectorAll(".toast .btn:last-child").forEach((close) => close.click())');
});

test('a paper’s further pages are put behind it and taken apart, and a file with several papers is split', { timeout: 180_000 }, async () => {
  const rows = await ask('library', { request: {} });
  const [visit, counts] = ['visit.txt', 'counts.csv'].map((name) => rows.find(({ source_path: path }) => path.endsWith(name)));
  const files = async () => (await ask('record_files')).records.find(({ id }) => id === visit.id)?.files.length ?? 1;
  const press = (words) => session.run('[...document.querySelectorAll("[aria-labelledby=files] .btn")].find((one) => one.innerText.trim() === arguments[0]).click()', words);
  const choose = (value) => session.run('const one = document.querySelector(".dialog select"); one.value = arguments[0]; one.dispatchEvent(new Event("change", { bubbles: true }))', value);
  await go(`#/document/${visit.id}`);
  await session.find('#files');
  await press('Another document continues it');
  await session.find('.dialog select');
  await choose(counts.id);
  await look('document-continue', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await files()) === 2, 'the papers were not put together');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await session.see('counts.csv');
  await settled();
  await session.run('const panel = document.querySelector(".panel .scroll"); panel.scrollTop = panel.scrollHeight');
  await look('document-files', LIGHT_AND_DARK);
  await press('Take apart');
  await until(async () => (await files()) === 1, 'the papers were not taken apart');
  await settled();
  await session.run('document.querySelectorAll(".toast .btn:last-child").forEach((close) => close.click())');
  const long = rows.find(({ kind, pages, status }) => pages > 1 && kind !== 'imaging_study' && status === 'needs_review');
  assert.ok(long, 'a file has several pages');
  const split = async () => (await ask('record_files')).split.length;
  await go(`#/document/${long.id}`);
  await session.find('#files');
  await press('Several papers in one file');
  await session.type('.dialog input', '1, 2');
  await until(async () => (await count('.dialog .btn.p:not([aria-disabled])')) === 1, 'the pages are not understood');
  await look('document-split', { sizes: [[960, 640]] });
  await session.click('.dialog .btn.p');
  await until(async () => (await split()) === 1, 'the file was not split');
  await until(async () => (await count('.dialog')) === 0, 'the dialog did not close');
  await session.see('One file holds');
  await settled();
  await press('Make it one paper again');
  await until(async () => (await split()) === 0, 'the file is not one paper again');
  await settled();
  assert.equal((await ask('document', { id: long.id })).pages, long.pages, 'every page is back');
  await session.run('document.querySelectorAll(".toast .btn:last-child").forEach((close) => close.click())');
  await ask('settle', { request: { action: 'trash', ids: [visit.id, counts.id] } });
});

test('what comes to rest in the watched folder comes in by itself, until watching is ended', { timeout: 180_000 }, async () => {
  // The system's folder chooser cannot be driven, so the program is asked directly for what its answer leads to.
  await ask('set_watched_folder', { folder: watchedPlace() });
  await go('#/settings');
  await session.see(watchedPlace());
  await look('settings-watched', LIGHT_AND_DARK);
  letterComes();
  const letter = async () => (await ask('library', { request: {} })).find(({ source_path: path }) => path.endsWith('letter.txt'));
  await until(letter, 'the file was not taken in', 60_000);
  await session.run('document.querySelector("[aria-labelledby=watched] .btn:last-child").click()');
  await until(async () => (await ask('watched_folder')) === null, 'the folder is still watched');
  await settled();
  await session.run('document.querySelectorAll(".toast .btn:last-child").forEach((close) => close.click())');
  await until(async () => !(await ask('inbox')).running, 'the import did not end');
  await ask('settle', { request: { action: 'trash', ids: [(await letter()).id] } });
  await go('#/activity');
  await session.see('moved to the trash');
  assert.equal(await session.run('return /day_order|note:|part:|split:/.test(document.querySelector("main").innerText)'), false, 'Activity tells of it in words');
});

test('Chinese, Arabic and a mirrored test language are whole, and the longest words fit', { timeout: 600_000 }, async () => {
  const places = [...SCREENS.map((screen) => [screen, `#/${screen}`]), ...PARTS.map((part) => [`decision-${part}`, `#/decision?part=${part}`])];
  for (const [screen, hash] of places) {
    await go(hash);
    await measure(screen, 'en');
  }
  for (const tag of ['zh-CN', 'ar', 'ar-XB']) {
    await speak(tag);
    for (const [screen, hash] of places) {
      await go(hash);
      assert.equal(await session.run('return document.documentElement.dir'), tag === 'zh-CN' ? 'ltr' : 'rtl');
      await look(`${screen}-${tag}`, tag === 'ar' ? LIGHT_AND_DARK : {});
      await measure(screen, tag);
    }
  }
  for (const tag of ['ru', 'es', 'tr']) {
    await speak(tag);
    await session.resize(960, 640);
    for (const screen of SCREENS) {
      await go(`#/${screen}`);
      // Rail, headings and buttons carry the window's own words; none may leave the window or lose its end.
      const cut = await session.run(
        `return [...document.querySelectorAll('.rail a, .rail button, h1, main .btn, main .seg button')].filter((one) => {
           const box = one.getBoundingClientRect();
           return !one.closest('.tbl') && (one.scrollWidth > one.clientWidth + 1 || box.right > innerWidth || box.left < 0);
         }).map((one) => one.innerText)`,
      );
      assert.deepEqual(cut, [], `${screen} in ${tag}`);
    }
    await session.resize(1366, 850);
  }
  await speak('en');
});

test('the user guide opens over any screen, and its pictures are taken', { timeout: 180_000 }, async () => {
  await go('#/library');
  await session.press('F1');
  await session.find('.guide article h2');
  await session.see('Finding things again');
  await look('guide', LIGHT_AND_DARK);
  await session.press('Escape');
  await until(async () => (await count('.guide')) === 0, 'the guide did not close');
  assert.equal(await session.run('return location.hash'), '#/library', 'the screen under it stayed');
  await session.press('Control', '/');
  await session.see('Take back the last decision');
  await look('keys', LIGHT_AND_DARK);
  await session.press('Escape');
  await until(async () => (await count('.cover')) === 0, 'the keys did not close');
  await guidePictures();
});

test('a locked record stays closed to other words and opens with its own', { timeout: 120_000 }, async () => {
  await session.press('Control', 'l');
  await session.find('#words');
  await look('unlock', LIGHT_AND_DARK);
  await session.type('#words', 'not the right words at all');
  await session.click('form button[type=submit]');
  await session.find('[role=alert] h2', 60_000);
  assert.ok((await count('[role=alert] p')) >= 2, 'it says what is safe and what to do');
  await look('unlock-wrong');
  // "Open with" while the record is locked: the second start ends at once, its file waits for the words.
  const second = spawnSync(SATCHEL_WINDOW, [HANDED_OVER], { timeout: 30_000 });
  assert.equal(second.status, 0, `the second start hands over and ends: ${second.stderr}`);
  await session.run('const f = document.querySelector("#words"); f.value = ""; f.dispatchEvent(new Event("input"))');
  await session.type('#words', words);
  const began = Date.now();
  await session.click('form button[type=submit]');
  await session.find('.rail', 60_000);
  console.log(`unlock to Home: ${Date.now() - began} ms, key derivation included`);
  const read = async () => {
    const inbox = await ask('inbox');
    return !inbox.running && inbox.history.some(({ path, document_id: id }) => id !== null && HANDED_OVER.endsWith(path));
  };
  await until(read, 'the file handed over was not read', 60_000);
});

test('no page could be left, and nothing foreign runs', { timeout: 60_000 }, async () => {
  const before = await session.run('return location.href');
  await session.run('location.assign("https://example.org/")').catch(() => {});
  // Another page would have no rail; the answer to a command shows that this one still runs.
  await settled();
  assert.equal((await session.run('return location.href')).split('#')[0], before.split('#')[0], 'the window stays on its page');
  assert.equal(await session.run('return window.open("https://example.org/")'), null, 'no other window opens');
  const evil = await session.runAsync('try { await fetch("https://example.org/"); return "sent" } catch { return "refused" }');
  assert.equal(evil, 'refused', 'the page has no network');
  await assert.rejects(ask('plugin:fs|read_file', { path: '/etc/passwd' }), 'only listed commands answer');
});

test('themes change no place, languages mirror or keep it, and every screen stands as layout.json says', () => {
  assert.deepEqual(differences, [], 'look at the pictures; target/e2e/layout.json says how it stands now');
});

test('axe finds nothing', () => {
  assert.deepEqual(violations, [], 'WCAG 2.2 AA, every screen, light and dark');
});
