import { toGlobalId } from '../../../ids.ts'
import { toBodyBlock } from '../../body/to-body-block.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { PageResolvers } from '../../types.generated.ts'

export const Page: PageResolvers = {
  id: (page) => toGlobalId('Page', page.key, page.editionCode),
  path: (page) => `/${page.editionCode}/about/${page.slug}`,
  edition: (page, _args, { reference }) => getEdition(reference, page.editionCode),
  body: (page) => page.body.map((block) => toBodyBlock(block, page.editionCode)),
  translations: (page, _args, { reference }) => [...reference.current().pageVersions(page.key)],
}
