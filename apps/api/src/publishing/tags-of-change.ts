import {
  articleTag,
  contributorTag,
  correctionsTag,
  frontTag,
  listTag,
  searchTag,
  sectionTag,
  seriesTag,
  storyTag,
  topicTag,
} from '../tags.ts'
import type { LiveArticle } from './live.store.ts'

/** The tags of the lists in which an article stands, and of its story. */
function memberships(article: LiveArticle): string[] {
  const { editionCode } = article
  return [
    storyTag(article.storyId),
    listTag(editionCode),
    frontTag(editionCode),
    ...(article.sectionId ? [sectionTag(article.sectionId, editionCode)] : []),
    ...[...article.topicIds, ...article.placeIds].map((id) => topicTag(id, editionCode)),
    ...article.credits.map(({ contributorId }) => contributorTag(contributorId, editionCode)),
    ...(article.seriesId ? [seriesTag(article.seriesId, editionCode)] : []),
  ]
}

/**
 * What shows differently after an article changed. Whatever shows the article itself does. A list does when the article
 * came, went or moved in it.
 */
export function tagsOfChange(before: LiveArticle | null, after: LiveArticle | null): string[] {
  const tags = new Set<string>()
  for (const article of [before, after])
    if (article) tags.add(articleTag(article.id)).add(searchTag(article.editionCode))
  const [old, now] = [before ? memberships(before) : [], after ? memberships(after) : []]
  const moved =
    before?.publishedAt.getTime() !== after?.publishedAt.getTime() ||
    before?.sectionId !== after?.sectionId ||
    before?.kind !== after?.kind ||
    before?.seriesPart !== after?.seriesPart ||
    before?.liveState !== after?.liveState
  for (const tag of [...old, ...now]) if (moved || !(old.includes(tag) && now.includes(tag))) tags.add(tag)
  const [was, is] = [before, after].map((article) => article?.corrections ?? [])
  if (JSON.stringify(was) !== JSON.stringify(is)) {
    for (const article of [before, after]) if (article) tags.add(correctionsTag(article.editionCode))
  }
  return [...tags]
}
