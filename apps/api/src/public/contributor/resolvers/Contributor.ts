import { toGlobalId } from '../../../ids.ts'
import { checkEdition } from '../../reference/get-edition.ts'
import type { ContributorResolvers } from '../../types.generated.ts'

export const Contributor: Pick<ContributorResolvers, 'bio' | 'id' | 'links' | 'name' | 'path' | 'slug' | '__isTypeOf'> =
  {
    id: (contributor) => toGlobalId('Contributor', contributor.id),
    path: async (contributor, { edition }, { reference }) => {
      checkEdition(reference.current(), edition)
      return `/${edition}/people/${contributor.slug}`
    },
    bio: async (contributor, { edition }, { reference }) => {
      checkEdition(reference.current(), edition)
      return reference.current().bio(contributor.id, edition)
    },
  }
