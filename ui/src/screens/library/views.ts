/** Saved views of the library: a filter under a name. */

import type { SavedView } from '../../bindings';

/** What a list is filtered by. */
export type Filter = Omit<SavedView, 'name'>;

/** Whether a view is the filter that is set now. */
export const isSameFilter = (view: Filter, filter: Filter): boolean =>
  view.kind === filter.kind && view.text === filter.text && view.open === filter.open;

/** The views with one more behind them; one of the same name is replaced where it stands. */
export function withView(views: readonly SavedView[], name: string, filter: Filter): SavedView[] {
  const view: SavedView = { name: name.trim(), ...filter };
  const at = views.findIndex((one) => one.name === view.name);
  return at < 0 ? [...views, view] : views.map((one, i) => (i === at ? view : one));
}
