/** The parts of the window that F6 goes round: rail, top bar, and the regions of the screen. */

const PANES = 'nav, header, main, aside, [role=region], [role=search], main section[aria-label], main section[aria-labelledby]';
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/** Puts the keyboard into the part after the present one, or before it. */
export function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(entry);
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((here + by + panes.length) % panes.length);
  if (next) entry(next)?.focus();
}

/** Where the keyboard enters a part: itself, its heading, or the first control that belongs to no part inside it. */
function entry(pane: HTMLElement): HTMLElement | undefined {
  if (pane.getClientRects().length === 0) return undefined;
  if (pane.tabIndex >= 0) return pane;
  if (pane.tagName === 'MAIN') return pane.querySelector<HTMLElement>('h1') ?? undefined;
  return [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.parentElement?.closest(PANES) === pane && one.getClientRects().length > 0);
}
