import type { Context } from '../../context.ts'
import { isPath } from '../../paths.ts'

/** What is found at a path: an edition, a section, an article, or where the article that was there has gone. */
export async function resolvePath(path: string, { articles, reference }: Context) {
  const { edition, sectionsOf } = reference.current()
  const [empty, code = '', slug, ...rest] = path.split('/')
  const inEdition = edition(code)
  if (!isPath(path) || empty !== '' || !inEdition) return null
  if (slug === undefined) return { __typename: 'Edition' as const, ...inEdition }
  if (rest.length === 0) {
    const section = sectionsOf(code).find((each) => each.slug === slug)
    if (section) return { __typename: 'Section' as const, ...section }
  }

  const article = await articles.byPath(path)
  if (article) return { __typename: 'Article' as const, ...article }
  const moved = await articles.movedTo(path)
  if (moved) return { __typename: 'Redirect' as const, path: moved.path }
  const gone = await articles.gone(path)
  return gone && { __typename: 'Gone' as const, reason: gone.reason, withdrawnAt: gone.withdrawnAt }
}
