import type { ArticleKind, ContributorRole } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { checkEdition } from '../reference/get-edition.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import type { EditionarticlesArgs } from '../types.generated.ts'
import type { ArticleFilter } from './article-list.store.ts'

export function toKind(kind: Uppercase<ArticleKind> | null | undefined): ArticleKind | undefined {
  return (kind?.toLowerCase() as ArticleKind | undefined) ?? undefined
}

export function toRole(role: Uppercase<ContributorRole> | null | undefined): ContributorRole | undefined {
  return (role?.toLowerCase() as ContributorRole | undefined) ?? undefined
}

type Named = Omit<EditionarticlesArgs, 'first' | 'after'>

/** What a list is narrowed to, by the names that a client gives. One that is not known is refused. */
export function toFilter(reference: ReferenceData, edition: string, named: Named): ArticleFilter {
  const { section, topic, contributor, series, kind, from, to, hasTranslationIn } = named
  const known = <Found>(
    what: string,
    slug: string | null | undefined,
    find: (slug: string) => Found | null | undefined,
  ) => {
    if (slug == null) return undefined
    const found = find(slug)
    if (!found)
      throw new AppError('BAD_USER_INPUT', `The edition ${edition} has no ${what} "${slug}" with public articles.`)
    return found
  }
  checkEdition(reference, edition)
  if (hasTranslationIn != null) checkEdition(reference, hasTranslationIn)
  return {
    edition,
    sectionId: section == null ? undefined : sectionId(reference, edition, section),
    topicId: known('topic', topic, (slug) => reference.topicBySlug(slug, edition))?.id,
    contributorId: known('contributor', contributor, reference.contributorBySlug)?.id,
    seriesId: known('series', series, (slug) => reference.seriesOf(edition).find((each) => each.slug === slug))?.id,
    kind: toKind(kind),
    from: from ?? undefined,
    to: to ?? undefined,
    translatedInto: hasTranslationIn ?? undefined,
  }
}

function sectionId(reference: ReferenceData, edition: string, slug: string): string {
  const sections = reference.sectionsOf(edition)
  const section = sections.find((each) => each.slug === slug)
  if (section) return section.id
  const slugs = sections.map((each) => `"${each.slug}"`).join(', ')
  throw new AppError('BAD_USER_INPUT', `The edition ${edition} has no section "${slug}". Its sections are ${slugs}.`)
}
