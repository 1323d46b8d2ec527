/** The library's order: newest month first, documents without a month last. */

export interface Month<Row> {
  /** `2026-11`, a year alone (`2024`), or empty for no date. */
  month: string;
  rows: Row[];
}

/** Groups rows by the month of their date; inside a month the newest comes first. */
export function byMonth<Row extends { date: string | null }>(rows: readonly Row[]): Month<Row>[] {
  const months = new Map<string, Row[]>();
  const sorted = [...rows].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  for (const row of sorted) {
    const month = row.date?.slice(0, 7) ?? '';
    const known = months.get(month);
    if (known) known.push(row);
    else months.set(month, [row]);
  }
  return [...months].map(([month, grouped]) => ({ month, rows: grouped }));
}
