import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'live' | '__isTypeOf'> = {
  live: (edition, _args, { articles }) => articles.running(edition.code),
}
