import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'allSeries' | 'series' | '__isTypeOf'> = {
  allSeries: (edition, _args, { reference }) => [...reference.current().seriesOf(edition.code)],
  series: (edition, { slug }, { reference, shown }) => {
    const found = reference.current().seriesBySlug(slug, edition.code)
    if (!found) shown.nothing()
    return found
  },
}
