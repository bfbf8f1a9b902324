import { findContributor } from '../../contributor/find-contributor.ts'
import type { LivePostBlockResolvers } from '../../types.generated.ts'
import { toBodyBlock } from '../to-body-block.ts'

export const LivePostBlock: Pick<
  LivePostBlockResolvers,
  'at' | 'blocks' | 'contributor' | 'editedAt' | 'heading' | 'id' | 'keyEvent' | 'pinned' | '__isTypeOf'
> = {
  id: ({ block }) => block.id,
  at: ({ block }) => new Date(block.at),
  editedAt: ({ block }) => (block.editedAt ? new Date(block.editedAt) : null),
  heading: ({ block, edition }) => (block.heading ? { spans: block.heading, edition } : null),
  pinned: ({ block }) => block.pinned === true,
  keyEvent: ({ block }) => block.keyEvent === true,
  contributor: ({ block }, _args, { reference }) =>
    block.contributorId ? findContributor(reference, block.contributorId) : null,
  blocks: ({ block, edition }) => block.blocks.map((inner) => toBodyBlock(inner, edition)),
}
