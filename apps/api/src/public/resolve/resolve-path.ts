import type { Context } from '../../context.ts'
import { isPath } from '../../paths.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import { withType } from './with-type.ts'

/** What is found at a path: an edition, something that it has a name for, an article, or where the article that was there has gone. */
export async function resolvePath(path: string, { articles, reference }: Context) {
  const { edition, sectionBySlug } = reference.current()
  const [empty, code = '', slug, ...rest] = path.split('/')
  const inEdition = edition(code)
  if (!isPath(path) || empty !== '' || !inEdition) return null
  if (slug === undefined) return { __typename: 'Edition' as const, ...inEdition }
  if (rest.length === 0) {
    const section = sectionBySlug(slug, code)
    if (section) return hereOrMoved('Section', section, slug, `/${code}/`)
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
  const folder = `/${edition}/${word}/`
  switch (word) {
    case 'topics':
      return hereOrMoved('Topic', reference.topicBySlug(slug, edition), slug, folder)
    case 'people':
      return hereOrMoved('Contributor', reference.contributorBySlug(slug), slug, folder)
    case 'series':
      return hereOrMoved('Series', reference.seriesBySlug(slug, edition), slug, folder)
    case 'about':
      return withType('Page', reference.pagesOf(edition).find((each) => each.slug === slug) ?? null)
    default:
      return null
  }
}

/** What was found by a slug that it no longer has is somewhere else. */
function hereOrMoved<Type extends string, Row extends { slug: string }>(
  type: Type,
  row: Row | null,
  slug: string,
  folder: string,
) {
  if (row && row.slug !== slug) return { __typename: 'Redirect' as const, path: folder + row.slug }
  return withType(type, row)
}
