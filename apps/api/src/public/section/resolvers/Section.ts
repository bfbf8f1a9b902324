import { toGlobalId } from '../../../ids.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { SectionResolvers } from '../../types.generated.ts'

export const Section: Pick<
  SectionResolvers,
  'description' | 'edition' | 'id' | 'name' | 'path' | 'slug' | 'translations' | '__isTypeOf'
> = {
  id: (section) => toGlobalId('Section', section.id, section.editionCode),
  path: (section) => `/${section.editionCode}/${section.slug}`,
  edition: (section, _args, { reference }) => getEdition(reference, section.editionCode),
  translations: (section, _args, { reference }) => [...reference.current().sectionVersions(section.id)],
}
