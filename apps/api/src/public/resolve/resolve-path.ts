import type { Context } from '../../context.ts'
import { isPath } from '../../paths.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import { withType } from './with-type.ts'

/** What is found at a path: an edition, something that it has a name for, an article, or where the article that was there has gone. */
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

  const [last, ...deeper] = rest
  if (last !== undefined && deeper.length === 0) {
    const found = findNamed(reference.current(), code, slug, last)
    if (found) return found
  }

  const article = await articles.byPath(path)
  if (article) return { __typename: 'Article' as const, ...article }
  const moved = await articles.movedTo(path)
  if (moved) return { __typename: 'Redirect' as const, path: moved.path }
  const gone = await articles.gone(path)
  return withType('Gone', gone)
}

/** What stands under one of the words that paths are made with. */
function findNamed(reference: ReferenceData, edition: string, word: string, slug: string) {
  switch (word) {
    case 'topics':
      return withType('Topic', reference.topicBySlug(slug, edition))
    case 'people':
      return withType('Contributor', reference.contributorBySlug(slug))
    case 'series':
      return withType('Series', reference.seriesOf(edition).find((each) => each.slug === slug) ?? null)
    case 'about':
      return withType('Page', reference.pagesOf(edition).find((each) => each.slug === slug) ?? null)
    default:
      return null
  }
}
