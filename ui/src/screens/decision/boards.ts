/** What a board's rows are made of, free of the screen. */

import type { BoardRow, Donor, Finding, LabPoint, LabSeries, Person, RefusedSentence } from '../../bindings';

export const PERSONS: readonly Person[] = ['patient', 'mother', 'father', 'sibling', 'relative', 'unrelated', 'cord'];

/** A row's values as series to draw; values of two series are never joined. One without a figure or a date is left to the table. */
export function seriesOf(row: BoardRow): LabSeries[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of row.findings) {
    if (finding.series === null || finding.date === null || finding.value === null) continue;
    groups.set(finding.series, [...(groups.get(finding.series) ?? []), finding]);
  }
  return [...groups].map(([analyte, findings]) => ({
    analyte,
    specimen: findings[0]?.specimen ?? 'unknown',
    names: {},
    unit: findings[0]?.unit ?? null,
    unit_words: findings[0]?.unit ?? null,
    log_axis: row.scale === 'log',
    pinned: false,
    points: findings.map(point),
  }));
}

const point = (finding: Finding, at: number): LabPoint => ({
  id: finding.fact ?? `entry-${at}`,
  date: finding.date ?? '',
  value: finding.value,
  below: finding.comparator === '<' || finding.comparator === '<=',
  printed: finding.text,
  range_low: null,
  range_high: null,
  method: finding.method,
  confirmed: finding.confirmed,
});

/** How a sentence is turned down; nothing for what is no sentence of a paper. */
export function refusalOf(finding: Finding): RefusedSentence | undefined {
  const [place] = finding.places;
  return finding.by === 'words' && place ? { document_id: place.document_id, page: place.page, text: finding.text } : undefined;
}

const NOTHING_SAID = { text: '', translation: null, who: null, when: null, document_id: null, page: null };

/** A person of whom nothing is known yet. */
export const newDonor = (): Donor => ({
  person: 'sibling', name: '', born: null, age_years: null, sex: null, blood_group: '', cmv: '', hla: {}, typed: null, method: '', state: null, said: { ...NOTHING_SAID },
});
