import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'section' | 'sections' | '__isTypeOf'> = {
  sections: (edition, _args, { reference }) => [...reference.current().sectionsOf(edition.code)],
  section: (edition, { slug }, { reference, shown }) => {
    const found = reference.current().sectionBySlug(slug, edition.code)
    if (!found) shown.nothing()
    return found
  },
}
