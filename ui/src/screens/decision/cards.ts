/** A study as the family notes it, while it is being typed. */

import type { EvidenceCard } from '../../bindings';

/** Every field a text, so that nothing typed is lost while it is not usable yet. */
export interface CardDraft {
  claim: string;
  population: string;
  n: string;
  date: string;
  doi: string;
  notInStudy: string;
  interest: string;
  document: string;
  page: string;
}

/** What stands in the fields for a card; nothing for a new one. */
export const cardDraft = (card?: EvidenceCard): CardDraft => ({
  claim: card?.claim ?? '',
  population: card?.population ?? '',
  n: card?.n == null ? '' : String(card.n),
  date: card?.date ?? '',
  doi: card?.doi ?? '',
  notInStudy: card?.not_in_study ?? '',
  interest: card?.interest ?? '',
  document: card?.document_id ?? '',
  page: card?.page ? String(card.page) : '',
});

/** What was typed as a card. Without a document there is no page. */
export const cardOf = (draft: CardDraft): EvidenceCard => ({
  claim: draft.claim.trim(),
  population: draft.population.trim(),
  n: draft.n === '' ? null : Number(draft.n),
  date: draft.date || null,
  doi: draft.doi.trim(),
  not_in_study: draft.notInStudy.trim(),
  interest: draft.interest.trim(),
  document_id: draft.document || null,
  page: draft.document && draft.page ? Number(draft.page) : null,
});

/** Whether a text is a number of people, or none was typed. */
export const isCount = (text: string) => /^\d{0,9}$/.test(text);
