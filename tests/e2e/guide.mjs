// The pictures of the user guide, taken from the real window in each language the guide is written in.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, closeToasts, go, pictures, session, settled, speak } from './walk.mjs';

/** Smaller than the window's usual size, so that letters are still read when the guide shows the picture smaller. */
const SIZE = [1180, 760];

/** Takes every picture that docs/guide names; tests/e2e/guide-pictures.sh puts them there. */
export async function guidePictures() {
  const rows = await ask('library', { request: {} });
  const paper = rows.find((row) => row.kind === 'lab_report' && row.status === 'needs_review') ?? rows.find((row) => row.kind === 'lab_report');
  const places = { home: 'home', inbox: 'inbox', review: `document/${paper.id}`, library: 'library', labs: 'labs', timeline: 'timeline', checklist: 'checklist', decision: 'decision', evidence: 'decision?part=evidence', packets: 'packets' };
  // A message of an earlier step does not belong into the guide.
  await closeToasts();
  await session.resize(...SIZE);
  for (const tag of ['en', 'zh-CN']) {
    await speak(tag);
    const folder = join(pictures, 'guide', tag);
    mkdirSync(folder, { recursive: true });
    for (const [name, place] of Object.entries(places)) {
      await go(`#/${place}`);
      await settled();
      writeFileSync(join(folder, `${name}.png`), await session.screenshot());
    }
  }
  await speak('en');
  await session.resize(1366, 850);
}
