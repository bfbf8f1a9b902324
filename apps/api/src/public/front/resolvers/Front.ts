import { frontTag } from '../../../tags.ts'
import type { ArticleFilter } from '../../article/article-list.store.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { FrontResolvers } from '../../types.generated.ts'
import { composeFront, defaultSlots, stockNeeded } from '../front.rules.ts'

export const Front: FrontResolvers = {
  edition: (front, _args, { reference }) => getEdition(reference, front.edition),
  slots: async ({ edition }, _args, { articles, reference, shown }) => {
    shown.add(frontTag(edition))
    const { sectionsOf, frontSlots } = reference.current()
    const sections = sectionsOf(edition)
    const arranged = frontSlots(edition)
    const slots = arranged.length > 0 ? arranged : defaultSlots(sections)
    const chosenIds = slots.flatMap(({ articleIds }) => articleIds)
    const needed = stockNeeded(slots)
    const newestOf = async (filter: ArticleFilter, count: number) =>
      count === 0 ? [] : (await articles.page(filter, count, null)).rows
    const [newest, ofSections, opinions, live, chosen] = await Promise.all([
      newestOf({ edition }, needed.newest),
      needed.ofSections === 0 ? [] : articles.newestOfEachSection(edition, needed.ofSections),
      newestOf({ edition, kind: 'opinion' }, needed.opinions),
      newestOf({ edition, kind: 'live' }, needed.live),
      articles.byId.loadMany(chosenIds),
    ])
    const stock = {
      newest,
      ofSections,
      opinions,
      live: live.filter((article) => article.liveState === 'running'),
      mostRead: newest,
      chosen: chosen.flatMap((article) => (article === null || article instanceof Error ? [] : [article])),
    }
    return composeFront(slots, stock, sections)
  },
}
