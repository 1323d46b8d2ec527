/** The window's places, as hash addresses: they work without a server and never leave the page. */

export type Screen = 'home' | 'inbox' | 'library' | 'labs' | 'timeline' | 'checklist' | 'decision' | 'packets' | 'search' | 'document' | 'activity' | 'settings';

export interface Route {
  screen: Screen;
  /** Document id, for example `d12`. */
  id?: string;
  page?: number;
  /** The fact to outline: `l12`, `e3`. */
  fact?: string;
  /** Search text. */
  text?: string;
  /** The chosen item of the checklist: `B13`. */
  item?: string;
  /** For whom the checklist is shown. */
  recipient?: string;
  /** The part of a screen that has several: `evidence`. */
  part?: string;
}

/** Screens of the rail, in the order of their Ctrl+number keys. */
export const RAIL = ['home', 'inbox', 'library', 'labs', 'timeline', 'checklist', 'decision', 'packets'] as const;

const SCREENS: readonly string[] = [...RAIL, 'search', 'document', 'activity', 'settings'];
/** What an address says behind its question mark: where on the screen. */
const ASIDE = ['fact', 'text', 'item', 'recipient', 'part'] as const;

let current = $state<Route>(parse(globalThis.location?.hash ?? ''));

/** Where the window is. */
export function route(): Route {
  return current;
}

/** The address of a place. */
export function href(to: Route): string {
  const path = [to.screen, to.id, to.page?.toString()].filter((part) => part !== undefined);
  const query = new URLSearchParams();
  for (const name of ASIDE) {
    const value = to[name];
    if (value) query.set(name, value);
  }
  const tail = query.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${tail ? `?${tail}` : ''}`;
}

/** The place an address names; Home for an unknown one. */
export function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen = '', id, page] = path.split('/').map(decodeURIComponent);
  if (!SCREENS.includes(screen)) return { screen: 'home' };
  const params = new URLSearchParams(query);
  const route: Route = { screen: screen as Screen };
  if (id) route.id = id;
  if (page && Number(page) > 0) route.page = Number(page);
  for (const name of ASIDE) {
    const value = params.get(name);
    if (value) route[name] = value;
  }
  return route;
}

/** Goes to a place. */
export function go(to: Route): void {
  location.hash = href(to);
}

/** Replaces the present place without a step in the history, for example while a page is turned. */
export function replace(to: Route): void {
  history.replaceState(null, '', href(to));
  current = to;
}

/** Follows the address until the returned function is called. */
export function follow(): () => void {
  const update = () => {
    current = parse(location.hash);
  };
  addEventListener('hashchange', update);
  update();
  return () => removeEventListener('hashchange', update);
}
