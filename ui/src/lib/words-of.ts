/** Words for the record's fixed keys, in the window's language. */

import type { DocumentKind, DocumentStatus, EventKind, ImportStatus, LabSeries, Specimen, TimelineLane, Words } from '../bindings';
import { has, locale, t } from './fluent.svelte';
import type { IconName } from './icons';

const dashed = (key: string) => key.replaceAll('_', '-');

/** Every kind of document, in the order lists show them. */
export const KINDS: readonly DocumentKind[] = [
  'pathology', 'flow_cytometry', 'genetics', 'lab_report', 'imaging_report', 'imaging_study', 'discharge_summary',
  'treatment_record', 'consultation', 'transplant_donor', 'medication', 'identity_admin', 'other',
];

export const kindName = (kind: DocumentKind) => t(`kind-${dashed(kind)}`);
export const eventKindName = (kind: EventKind) => t(`event-${dashed(kind)}`);
export const laneName = (lane: TimelineLane) => t(`lane-${dashed(lane)}`);
export const specimenName = (specimen: Specimen) => t(`specimen-${dashed(specimen)}`);

/** A language's name; the tag itself where there is none. */
export function languageName(tag: string | null | undefined): string {
  if (!tag) return '';
  const id = `language-${tag.split('-')[0] ?? tag}`;
  return has(id) ? t(id) : tag;
}

/** Whether a wording of the program's data is there in the window's language. */
export const isWorded = (words: Words) => (locale().split('-')[0] ?? 'en') in words;

/** A wording of the program's data in the window's language; in English where that language has none. */
export function worded(words: Words): string {
  return words[locale().split('-')[0] ?? 'en'] ?? words['en'] ?? '';
}

/** An analyte's name in the window's language. */
export const seriesName = (series: Pick<LabSeries, 'names' | 'analyte'>) => worded(series.names) || series.analyte;

type Look = { icon: IconName; tone: 'ok' | 'warn' | 'err' | 'acc' | 'mut' };

/** A document's state as shape, tone and words. */
export function documentState(status: DocumentStatus): Look & { text: string } {
  const looks: Record<DocumentStatus, Look> = {
    ready: { icon: 'check', tone: 'ok' },
    needs_review: { icon: 'ready', tone: 'acc' },
    identity_mismatch: { icon: 'doubt', tone: 'warn' },
    not_read_yet: { icon: 'unread', tone: 'warn' },
    trashed: { icon: 'trash', tone: 'mut' },
  };
  return { ...looks[status], text: t(`document-${dashed(status)}`) };
}

/** What became of an imported file, likewise. Red appears once, for what could not be read. */
export function importState(status: ImportStatus): Look & { text: string } {
  const looks: Record<ImportStatus, Look> = {
    added: { icon: 'ready', tone: 'acc' },
    already_present: { icon: 'same', tone: 'mut' },
    needs_password: { icon: 'key', tone: 'warn' },
    damaged: { icon: 'unread', tone: 'err' },
    unsupported: { icon: 'unread', tone: 'mut' },
    partly_read: { icon: 'doubt', tone: 'warn' },
    not_read_yet: { icon: 'wait', tone: 'warn' },
  };
  return { ...looks[status], text: t(`import-${dashed(status)}`) };
}
