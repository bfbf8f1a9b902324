import type { Viewer } from '../../viewer.ts'

/** Writing and changing articles. */
export function canWrite(viewer: Viewer): boolean {
  return viewer.kind === 'operator'
}
