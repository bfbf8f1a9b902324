import type { Viewer } from '../../viewer.ts'

/** Adding pictures and saying what they show. */
export function canAddAssets(viewer: Viewer): boolean {
  return viewer.kind === 'operator'
}
