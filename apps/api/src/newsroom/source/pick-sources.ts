import type { SourceKind } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { readId } from '../read-id.ts'
import type { ArticleContentInput } from '../types.generated.ts'
import type { SourceLoaders } from './source.loaders.ts'
import { saidOf } from './source.service.ts'

/** Says of sources that were picked from the library what the library says, where the article says nothing else. */
export async function pickSources(content: ArticleContentInput, library: SourceLoaders): Promise<ArticleContentInput> {
  if (!content.sources?.some(({ library: id }) => id != null)) return content
  const sources = await Promise.all(
    content.sources.map(async ({ library: id, ...said }) => {
      if (id == null) return said
      const found = await library.byId.load(readId('Source', id))
      if (!found)
        throw new AppError('BAD_USER_INPUT', 'A source that was picked is not in the library. Choose another.')
      const { kind, ...picked } = saidOf(found)
      const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
      return { ...picked, kind: kind.toUpperCase() as Uppercase<SourceKind>, ...stated }
    }),
  )
  return { ...content, sources }
}
