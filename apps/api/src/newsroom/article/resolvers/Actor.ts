import type { ActorResolvers } from './../../types.generated.ts'
import { memberOf, nameOf } from '../actor.ts'

export const Actor: ActorResolvers = {
  member: (actor, _args, { members }) => memberOf(actor, members),
  name: (actor, _args, { members }) => nameOf(actor, members),
}
