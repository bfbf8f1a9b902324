import type { Viewer } from '../../viewer.ts'

/** Giving out keys for the public graph, and revoking them. */
export function canManageKeys(viewer: Viewer): boolean {
  return viewer.kind === 'operator'
}
