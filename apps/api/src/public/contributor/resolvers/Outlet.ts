import { pageByName } from '../../../pagination.ts'
import { hasWords } from '../../has-word.ts'
import type { OutletResolvers } from '../../types.generated.ts'

export const Outlet: Pick<OutletResolvers, 'contributor' | 'contributors' | '__isTypeOf'> = {
  contributors: async (_outlet, { first, after, query }, { reference }) => {
    const isMeant = hasWords(query ?? '')
    const found = reference.current().contributors.filter(({ name }) => query == null || isMeant([name]))
    return pageByName(found, first, after, new Intl.Collator('en').compare)
  },
  contributor: (_outlet, { slug }, { reference, shown }) => {
    const found = reference.current().contributorBySlug(slug)
    if (!found) shown.nothing()
    return found
  },
}
