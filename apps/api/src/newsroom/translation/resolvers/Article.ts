import type { ArticleResolvers } from './../../types.generated.ts'
import { readTranslation } from '../staleness.service.ts'

export const Article: Pick<ArticleResolvers, 'translation' | '__isTypeOf'> = {
  translation: (article, _args, { db }) => readTranslation(db, article),
}
