import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'page' | 'pages' | '__isTypeOf'> = {
  pages: (edition, _args, { reference }) => [...reference.current().pagesOf(edition.code)],
  page: (edition, { key }, { reference, shown }) => {
    const found = reference
      .current()
      .pagesOf(edition.code)
      .find((page) => page.key === key)
    if (!found) shown.nothing()
    return found ?? null
  },
}
