import type { Context } from '../../context.ts'
import { fromGlobalId, isUuid } from '../../ids.ts'
import { listVersions } from '../article/list-versions.ts'
import { withType } from './with-type.ts'

/** The public thing with a global id. What isn't public answers like what doesn't exist. */
export async function findNode(globalId: string, context: Context) {
  const found = await find(globalId, context)
  if (!found) context.shown.nothing()
  return found
}

async function find(globalId: string, context: Context) {
  const named = fromGlobalId(globalId)
  if (!named) return null
  const { outlet, edition, section, series, topic, contributor, pageVersions } = context.reference.current()
  const { id } = named
  const code = named.edition ?? ''
  switch (named.type) {
    case 'Outlet':
      return id === String(outlet.id) ? { __typename: 'Outlet' as const, ...outlet } : null
    case 'Edition':
      return withType('Edition', edition(id))
    case 'Section':
      return withType('Section', section(id, code))
    case 'Series':
      return withType('Series', series(id, code))
    case 'Page':
      return withType('Page', pageVersions(id).find((page) => page.editionCode === code) ?? null)
    case 'Topic':
      return edition(code) ? withType('Topic', topic(id, code)) : null
    case 'Contributor':
      return withType('Contributor', contributor(id))
    case 'Article':
      return isUuid(id) ? withType('Article', await context.articles.byId.load(id)) : null
    case 'Asset':
      return isUuid(id) ? withType('Asset', await context.assets.byId.load(id)) : null
    case 'Story':
      return isUuid(id) && (await listVersions(context, id)).length > 0 ? { __typename: 'Story' as const, id } : null
    default:
      return null
  }
}
