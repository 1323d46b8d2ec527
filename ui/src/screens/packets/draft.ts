/** A packet as it is being put together in the window. */

import type { PacketRequest } from '../../bindings';

export interface Draft {
  recipientName: string;
  profile: 'reports' | 'with_dicom';
  languages: { en: boolean; zh: boolean };
  question: { en: string; zh: string };
  withPages: boolean;
  seal: 'passphrase' | 'recipients';
  /** age recipients, one a line. */
  recipients: string;
}

/** What most families want: both languages, reports, a passphrase made by the program. */
export function emptyDraft(): Draft {
  return {
    recipientName: '',
    profile: 'reports',
    languages: { en: true, zh: true },
    question: { en: '', zh: '' },
    withPages: true,
    seal: 'passphrase',
    recipients: '',
  };
}

/** age's public keys, one a line; blank lines do not count. */
export function recipientsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Whether a line can be an age X25519 recipient; the program checks its sum. */
export function looksLikeRecipient(text: string): boolean {
  return /^age1[02-9ac-hj-np-z]{58}$/.test(text);
}

/** Whether the packet can be drawn. */
export function isReady(draft: Draft): boolean {
  const keys = recipientsOf(draft.recipients);
  const sealed = draft.seal === 'passphrase' || (keys.length > 0 && keys.every(looksLikeRecipient));
  return sealed && (draft.languages.en || draft.languages.zh);
}

/** The request for the program; `out` is empty for a preview. */
export function requestOf(draft: Draft, out: string): PacketRequest {
  const questions = Object.entries(draft.question).map(([tag, text]) => [tag, text.trim()] as const);
  return {
    out,
    profile: draft.profile,
    languages: (['en', 'zh'] as const).filter((tag) => draft.languages[tag]),
    recipients: draft.seal === 'recipients' ? recipientsOf(draft.recipients) : [],
    passphrase: null,
    question: Object.fromEntries(questions.filter(([, text]) => text !== '')),
    recipient_name: draft.recipientName.trim() || null,
    with_pages: draft.withPages,
  };
}

/** A file name that tells nothing about the patient. */
export function fileNameFor(today: string): string {
  return `review-packet-${today}.zip.age`;
}
