/** Names of files as people call them. */

/** A path's last part; a study keeps its folder's name. */
export function fileName(path: string): string {
  return path.replace(/[\\/]+$/, '').split(/[\\/]/).at(-1) ?? path;
}
