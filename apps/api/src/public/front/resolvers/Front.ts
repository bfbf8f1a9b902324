import { composeFront, defaultSlots, stockNeeded } from '../../../publishing/front.rules.ts'
import { frontTag } from '../../../tags.ts'
import type { ArticleCard } from '../../article/article.store.ts'
import type { ArticleFilter } from '../../article/article-list.store.ts'
import { mostReadSeconds } from '../../audience/most-read.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { FrontResolvers } from '../../types.generated.ts'

/** How far back a front looks for what is read most. */
const mostReadHours = 24

const publicOnes = (found: readonly (ArticleCard | Error | null)[]): ArticleCard[] =>
  found.flatMap((article) => (article === null || article instanceof Error ? [] : [article]))

export const Front: FrontResolvers = {
  edition: (front, _args, { reference }) => getEdition(reference, front.edition),
  slots: async ({ edition }, _args, { articles, mostRead, reference, shown }) => {
    shown.add(frontTag(edition))
    const { sectionsOf, frontSlots } = reference.current()
    const sections = sectionsOf(edition)
    const arranged = frontSlots(edition)
    const slots = arranged.length > 0 ? arranged : defaultSlots(sections)
    const chosenIds = slots.flatMap(({ articleIds }) => articleIds)
    const needed = stockNeeded(slots)
    const newestOf = async (filter: ArticleFilter, count: number) =>
      count === 0 ? [] : (await articles.page(filter, count, null)).rows
    if (needed.mostRead) shown.freshFor(mostReadSeconds)
    const [newest, ofSections, opinions, live, chosen, read] = await Promise.all([
      newestOf({ edition }, needed.newest),
      needed.ofSections === 0 ? [] : articles.newestOfEachSection(edition, needed.ofSections),
      newestOf({ edition, kind: 'opinion' }, needed.opinions),
      newestOf({ edition, kind: 'live' }, needed.live),
      articles.byId.loadMany(chosenIds),
      needed.mostRead ? mostRead(edition, mostReadHours).then((ids) => articles.byId.loadMany(ids)) : [],
    ])
    const stock = {
      newest,
      ofSections,
      opinions,
      live: live.filter((article) => article.liveState === 'running'),
      mostRead: publicOnes(read),
      chosen: publicOnes(chosen),
    }
    return composeFront(slots, stock, sections)
  },
}
