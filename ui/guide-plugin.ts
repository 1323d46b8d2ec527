/** The user guide as data: each chapter of docs/guide becomes a module of blocks while the page is built, so that the window needs no Markdown reader and no markup of its own. */

// marked cuts Markdown into tokens; it runs in the build only.
import { marked, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';
import type { Block, Chapter, Inline } from './src/screens/guide/blocks';

/** Turns `.md` imports into chapters. */
export function guide(): Plugin {
  return {
    name: 'satchel-guide',
    transform(code, id) {
      if (!id.endsWith('.md')) return null;
      return { code: `export default ${JSON.stringify(chapter(code, id))}`, map: null };
    },
  };
}

/** A chapter from its Markdown; what the guide has no shape for is refused, so that no sentence is lost. */
export function chapter(markdown: string, id: string): Chapter {
  const tokens = marked.lexer(markdown).filter((token) => token.type !== 'space');
  const [title, ...rest] = tokens;
  if (title?.type !== 'heading') throw new Error(`${id}: a chapter begins with its title`);
  return { title: (title as Tokens.Heading).text, blocks: rest.map((token) => block(token, id)) };
}

function block(token: Token, id: string): Block {
  switch (token.type) {
    case 'heading':
      return { kind: 'heading', text: inline(token.tokens, id) };
    case 'paragraph': {
      const [picture] = token.tokens ?? [];
      if (picture?.type === 'image') return { kind: 'picture', file: (picture as Tokens.Image).href, alt: (picture as Tokens.Image).text };
      return { kind: 'text', text: inline(token.tokens, id) };
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return { kind: 'list', ordered, items: items.map((item) => inline(item.tokens.flatMap((one) => ('tokens' in one && one.tokens) || [one]), id)) };
    }
    default:
      throw new Error(`${id}: ${token.type} has no shape in the guide`);
  }
}

function inline(tokens: readonly Token[] | undefined, id: string): Inline[] {
  return (tokens ?? []).map((token): Inline => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return { text: (token as Tokens.Text).text };
      case 'strong':
        return { text: (token as Tokens.Strong).text, as: 'strong' };
      case 'codespan':
        return { text: (token as Tokens.Codespan).text, as: 'key' };
      case 'link':
        return { text: (token as Tokens.Link).text, to: (token as Tokens.Link).href.replace(/\.md$/, '') };
      default:
        throw new Error(`${id}: ${token.type} has no shape in the guide`);
    }
  });
}
