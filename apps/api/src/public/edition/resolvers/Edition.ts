import { toGlobalId } from '../../../ids.ts'
import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<
  EditionResolvers,
  'code' | 'description' | 'direction' | 'id' | 'name' | 'path' | 'tagline' | 'title' | '__isTypeOf'
> = {
  id: (edition) => toGlobalId('Edition', edition.code),
  path: (edition) => `/${edition.code}`,
  direction: (edition) => edition.direction.toUpperCase() as Uppercase<typeof edition.direction>,
}
