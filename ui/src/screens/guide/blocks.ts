/** The shapes a chapter of the user guide is made of. */

export interface Chapter {
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'heading'; text: Inline[] }
  | { kind: 'text'; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'picture'; file: string; alt: string };

export interface Inline {
  text: string;
  /** Emphasised, or a key to press. */
  as?: 'strong' | 'key';
  /** Another chapter, for example `check`. */
  to?: string;
}
