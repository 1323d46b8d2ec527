// The way from first run to a packet by the keyboard alone.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ask, askedGroups, close, importAll, open, session, settled, SHORT_PAPER, suggested } from './walk.mjs';
import { until } from './webdriver.mjs';

after(close);

test('the keyboard alone leads from first run to a packet', { timeout: 420_000 }, async () => {
  await open(process.env.SATCHEL_E2E_VAULT.replace('.satchel', ' by keys.satchel'));
  await session.tabTo('#name');
  await session.keys('Zarina Tolkun');
  const own = await suggested();
  await session.tabTo('#again');
  await session.keys(own);
  await session.press('Enter');
  await session.find('.codes', 180_000);
  for (const [i, group] of (await askedGroups()).entries()) {
    await session.tabTo(`#group-${i}`);
    await session.keys(group);
  }
  await session.press('Enter');
  await session.see('Add the first papers', 60_000);
  // The system's file chooser, which Ctrl+O opens, cannot be driven.
  await importAll([SHORT_PAPER]);
  await session.press('Control', '2');
  await session.find('main tbody a');
  await session.tabTo('main tbody a');
  await session.press('Enter');
  await session.find('.panel .foot .btn.p');
  await settled();
  const status = async () => (await ask('library', { request: {} }))[0].status;
  for (let strokes = 0; (await status()) !== 'ready' && strokes < 40; strokes++) {
    await session.press('Control', 'Enter');
    await settled();
  }
  assert.equal(await status(), 'ready', 'the document is checked');
  await session.press('Control', '6');
  await session.find('[data-item]');
  await settled();
  await session.tabTo('[data-item]');
  await session.press('End');
  await session.press('Control', '7');
  await session.find('#question-en');
  await session.tabTo('#question-en');
  await session.keys('Which option would you consider next?');
  await session.tabTo('.qn form button[type=submit]');
  await session.press('Enter');
  await until(async () => (await ask('worksheet')).worksheet.question.en !== undefined, 'the question was not kept');
  await session.press('Control', 'e');
  await session.find('#who');
  await settled();
  await session.tabTo('#who');
  await session.keys('Harbour');
  await session.tabTo('main form button[type=submit]');
  await session.press('Enter');
  await session.find('.a4', 180_000);
  await settled();
  await session.tabTo('.pfoot .btn.p');
});
