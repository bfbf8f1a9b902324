import { type Body, mapReferences, referencesOf } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { getArticle } from '../article/article.service.ts'
import { getAssetId } from '../asset/asset.service.ts'
import { findOrMakeContributor } from '../contributor/contributor.service.ts'

/** Puts ids in the place of the names by which a text refers to pictures, articles and contributors. All that are unknown are named at once. */
export async function resolveNames(tx: Database, body: Body): Promise<Body> {
  const names = referencesOf(body)
  const problems: string[] = []
  const findAll = async (all: readonly string[], find: (name: string) => Promise<string>) => {
    const ids = new Map<string, string>()
    for (const name of all) {
      try {
        ids.set(name, await find(name))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        problems.push(error.message)
      }
    }
    return (name: string) => ids.get(name) ?? name
  }
  const mapping = {
    asset: await findAll(names.asset, (key) => getAssetId(tx, key)),
    article: await findAll(names.article, async (path) => (await getArticle(tx, path)).id),
    contributor: await findAll(names.contributor, (name) => findOrMakeContributor(tx, name)),
  }
  if (problems.length > 0) throw new AppError('NOT_FOUND', problems.join('\n'))
  return mapReferences(body, mapping)
}
