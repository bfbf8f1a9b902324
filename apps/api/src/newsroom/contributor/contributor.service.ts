import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { slugOf } from '../article/article.rules.ts'
import { findContributorByName, insertContributor, isContributorSlugTaken } from './contributor.store.ts'

/** The contributor of this name; made when there is none. */
export async function findOrMakeContributor(tx: Database, text: string): Promise<string> {
  const name = text.trim()
  if (name === '' || name.length > 120) {
    throw new AppError(
      'BAD_USER_INPUT',
      `"${name.slice(0, 40)}" can't be a contributor: a name has 1 to 120 characters.`,
    )
  }
  const known = await findContributorByName(tx, name)
  if (known) return known.id
  const wanted = slugOf(name, 'en') || 'contributor'
  let slug = wanted
  for (let number = 2; await isContributorSlugTaken(tx, slug); number += 1) slug = `${wanted}-${number}`
  return insertContributor(tx, { name, slug })
}
