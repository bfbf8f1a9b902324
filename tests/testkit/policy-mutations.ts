import { createNewsroomSchema, listMutationPolicies } from '@dateline/api/newsroom-schema'
import type { Action } from '@dateline/api/roles'
import { listMutationCalls, type MutationCall } from './mutations.ts'

/** What is done with one article that there is: all of it belongs to the article's edition. */
const ofArticles: RegExp = /^article\.(?!redirect)|^template\.write$|^translation\.check$|^live\.(post|lead)$/

function namesArticle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => /^article(Id)?$/.test(name) || namesArticle(inner))
}

/** The same variables with this article in them. */
export const withArticle = (variables: Record<string, unknown>, id: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(variables), (name, value) => (/^article(Id)?$/.test(name) ? id : value))

/** All mutations of the newsroom's graph, and those among them that are done with an article, as the schema says it. */
export function readMutations() {
  const schema = createNewsroomSchema()
  const policies = new Map<string, Action>(listMutationPolicies(schema).map(({ name, action }) => [name, action]))
  const policyOf = (name: string): Action => {
    const action = policies.get(name)
    if (!action) throw new Error(`${name} has no policy.`)
    return action
  }
  const calls = listMutationCalls(schema)
  const isOfArticle = ({ name, variables }: MutationCall) => ofArticles.test(policyOf(name)) && namesArticle(variables)
  return { calls, policyNames: [...policies.keys()], policyOf, ofArticle: calls.filter(isOfArticle) }
}
