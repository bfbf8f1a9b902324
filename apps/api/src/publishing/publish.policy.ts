import type { Viewer } from '../viewer.ts'

/** Taking an article live and withdrawing it. */
export function canPublish(viewer: Viewer): boolean {
  return viewer.kind === 'operator'
}
