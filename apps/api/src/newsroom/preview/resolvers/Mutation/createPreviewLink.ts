import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { createPreviewLink as create } from '../../preview.service.ts'

export const createPreviewLink: NonNullable<MutationResolvers['createPreviewLink']> = (_parent, args, context) => {
  const { db, viewer, now, webhooks } = context
  const { article, revision, days = 7 } = args.input
  return orInputError(async () => {
    const asked = { articleId: readId('Article', article), revision, days }
    const link = await create(db, viewer, asked, webhooks.secret, now)
    return { __typename: 'CreatePreviewLinkSuccess', link }
  })
}
