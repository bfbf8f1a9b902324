import { listActions } from '../../../roles.ts'
import type { ViewerResolvers } from './../../types.generated.ts'
import { listSessions } from '../session.store.ts'

export const Viewer: ViewerResolvers = {
  name: (viewer) => (viewer.kind === 'anonymous' ? '' : viewer.name),
  member: (viewer, _args, { members }) => (viewer.kind === 'member' ? members.byId.load(viewer.id) : null),
  grants: (viewer) => ('grants' in viewer ? [...viewer.grants] : []),
  actions: (viewer, { edition }) => listActions(viewer, edition ?? null),
  sessions: (viewer, _args, { db, now }) => (viewer.kind === 'member' ? listSessions(db, viewer.id, now) : []),
}
