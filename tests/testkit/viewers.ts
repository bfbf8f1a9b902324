import type { Viewer } from '@dateline/api/viewer'

/** Whoever has a shell on the server. */
export const operator: Viewer = { kind: 'operator', name: 'tester' }
/** A reader. */
export const nobody: Viewer = { kind: 'anonymous' }
