/** Whoever makes a request: nobody, or whoever has a shell on the server. Members come with the newsroom's graph. */
export type Viewer = { kind: 'anonymous' } | { kind: 'operator'; name: string }

export const anonymous: Viewer = { kind: 'anonymous' }

/** The name under which the audit log remembers what a viewer did. */
export function actorOf(viewer: Viewer): string {
  return viewer.kind === 'operator' ? `operator:${viewer.name}` : 'anonymous'
}
