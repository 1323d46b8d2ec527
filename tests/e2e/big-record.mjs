// Papers of a large record: `node big-record.mjs FOLDER [papers]`. Invented, and the same on every machine.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, papers = '2000'] = process.argv.slice(2);
const DAY = 86_400_000;
/** Every third paper is a letter that tells of a stay; the others are sheets of eight results. */
const LETTER_EVERY = 3;
const TESTS = [
  ['WBC', '10^9/L', 4.5, 13.5], ['HGB', 'g/L', 115, 155], ['PLT', '10^9/L', 150, 450], ['ANC', '10^9/L', 1.5, 8],
  ['CRP', 'mg/L', 0, 5], ['ALT', 'U/L', 0, 40], ['AST', 'U/L', 0, 45], ['LDH', 'U/L', 120, 300],
  ['Creatinine', 'umol/L', 27, 62], ['Ferritin', 'ug/L', 7, 140], ['Albumin', 'g/L', 38, 54], ['Glucose', 'mmol/L', 3.9, 5.6],
  ['Potassium', 'mmol/L', 3.5, 5.1], ['Sodium', 'mmol/L', 136, 145], ['Calcium', 'mmol/L', 2.2, 2.7], ['IgG', 'g/L', 5.7, 13.2],
  ['Fibrinogen', 'g/L', 2, 4], ['D-dimer', 'mg/L', 0, 0.5], ['Urea', 'mmol/L', 2.5, 6.5], ['Bilirubin', 'umol/L', 3, 21],
  ['Lymphocytes', '10^9/L', 1.2, 5.2], ['Monocytes', '10^9/L', 0.1, 0.9], ['MCV', 'fL', 77, 95], ['GGT', 'U/L', 8, 60],
];
const HOSPITALS = ['Qinghe Children’s Hospital', 'Республиканская детская клиническая больница имени академика Иванова, отделение гематологии', 'Harbour Children’s Hospital'];

// Numbers that look like chance and are the same on every machine.
let seed = 7;
const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

mkdirSync(folder, { recursive: true });
for (let number = 0; number < Number(papers); number++) {
  const time = Date.UTC(2021, 0, 4) + number * DAY;
  const hospital = HOSPITALS[number % HOSPITALS.length];
  const head = `${hospital}\nPatient: Leila A.\nDate of birth: 2016-06-03\n`;
  if (number % LETTER_EVERY === 0) {
    const text = `${head}\nDischarge summary ${number}\n\nAdmitted: ${iso(time)}\nDischarged: ${iso(time + 4 * DAY)}\nDiagnosis: B-cell acute lymphoblastic leukaemia\n\nThe stay was without complications.\n`;
    writeFileSync(join(folder, `letter ${number}.txt`), text);
    continue;
  }
  const tests = Array.from({ length: 8 }, (_, i) => TESTS[(number + i * 3) % TESTS.length]);
  const rows = tests.map(([name, unit, low, high]) => [name, (low + (high - low) * (chance() * 1.4 - 0.2)).toFixed(2).replace('-', ''), unit, `${low}-${high}`].join(','));
  writeFileSync(join(folder, `sheet ${number}.csv`), `Patient,Leila A.\nDate of birth,2016-06-03\nCollected,${iso(time)}\n\nTest,Result,Unit,Reference range\n${rows.join('\n')}\n`);
}
