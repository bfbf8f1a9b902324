import { frontTag } from '../../../tags.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { FrontResolvers } from '../../types.generated.ts'
import { bandSize, composeFront, leadListSize, newestSize } from '../front.rules.ts'

export const Front: FrontResolvers = {
  edition: (front, _args, { reference }) => getEdition(reference, front.edition),
  slots: async ({ edition }, _args, { articles, reference, shown }) => {
    shown.add(frontTag(edition))
    const onTop = 1 + leadListSize
    const [newest, bySection] = await Promise.all([
      articles.page({ edition, sectionId: null, topicId: null }, newestSize, null),
      // What already stands on top is left out of the bands, so there must be enough for both.
      articles.newestOfEachSection(edition, onTop + bandSize),
    ])
    return composeFront(newest.rows, bySection, reference.current().sectionsOf(edition))
  },
}
