/** What lies over the screen, one at a time: it covers and never replaces, so that nothing typed is lost. */

type Overlay = 'guide' | 'keys';

let shown = $state<Overlay>();

/** What lies over the screen now. */
export function overlay(): Overlay | undefined {
  return shown;
}

/** Shows something over the screen, or takes it away. */
export function lay(what: Overlay | undefined): void {
  shown = what;
}
