import type { Grant, Scope } from './roles.ts'

/**
 * Whoever makes a request: nobody, a member of the newsroom, a service that acts with a token of its own, or whoever has a
 * shell on the server.
 */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'member'; id: string; name: string; grants: readonly Grant[] }
  | { kind: 'service'; id: string; name: string; grants: readonly Grant[]; scopes: readonly Scope[] }
  | { kind: 'operator'; name: string }

export const anonymous: Viewer = { kind: 'anonymous' }

/** The name under which the audit log remembers what a viewer did. */
export function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'anonymous') return 'anonymous'
  return viewer.kind === 'operator' ? `operator:${viewer.name}` : `${viewer.kind}:${viewer.id}`
}
