// Small papers of a clinic that was made up for the walk: their dates can be read two ways, and nothing on them shows which.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictures } from './walk.mjs';

export const CLINIC = 'Harbourside Family Clinic';

const VISIT = `${CLINIC}
Patient: Zarina Tolkun
Date of birth: 17 Aug 2016

Visit on 03/04/2026
Hemoglobin 11.2 g/dL (11.5-15.5) on 05/06/2026
Next visit on 07/08/2026
`;
const COUNTS = `${CLINIC},,,
Patient: Zarina Tolkun,,,
Test,Unit,03/04/2026,05/06/2026
Hemoglobin,g/dL,11.2,11.6
Platelets,10^9/L,182,201
`;
const LETTER = `${CLINIC}
Patient: Zarina Tolkun
Date of birth: 17 Aug 2016

Letter of 9 Oct 2026: the clinic moves to another street.
`;

/** Puts a file into a folder of the walk's own and returns its path. */
function written(folder, name, text) {
  const place = join(pictures, folder);
  mkdirSync(place, { recursive: true });
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
}

/** The two papers with such dates. */
export const clinicPapers = () => [written('clinic', 'visit.txt', VISIT), written('clinic', 'counts.csv', COUNTS)];

/** The folder that is watched. */
export function watchedPlace() {
  const place = join(pictures, 'watched');
  mkdirSync(place, { recursive: true });
  return place;
}

/** A letter that comes into the watched folder later. */
export const letterComes = () => written('watched', 'letter.txt', LETTER);
