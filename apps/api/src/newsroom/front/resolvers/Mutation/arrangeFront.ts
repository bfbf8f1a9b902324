import type { FrontRule, FrontSlotKind } from '@dateline/db'
import { readId } from '../../../read-id.ts'
import type { FrontSlotInput, MutationResolvers } from '../../../types.generated.ts'
import { arrangeFront as arrange } from '../../front.service.ts'
import { toFrontResult } from '../../to-front-result.ts'

export const arrangeFront: NonNullable<MutationResolvers['arrangeFront']> = async (
  _parent,
  { input: { slots, goesLiveAt, ...input } },
  { db, viewer, now },
) =>
  toFrontResult(await arrange(db, viewer, { ...input, slots: slots.map(toSlot), goesLiveAt: goesLiveAt ?? null }, now))

function toSlot({ kind, heading, sectionId, rule, size, chosen = [] }: FrontSlotInput) {
  return {
    kind: kind.toLowerCase() as FrontSlotKind,
    heading: heading?.trim() || null,
    sectionId: sectionId == null ? null : readId('Section', sectionId),
    rule: rule == null ? null : (rule.toLowerCase() as FrontRule),
    size,
    chosen: chosen.map(({ articleId, until }) => ({
      articleId: readId('Article', articleId),
      until: until?.toISOString() ?? null,
    })),
  }
}
