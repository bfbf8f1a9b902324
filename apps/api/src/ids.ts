const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export type NodeType =
  | 'Appeal'
  | 'Article'
  | 'ArticleTemplate'
  | 'Asset'
  | 'AuditEntry'
  | 'Contributor'
  | 'CorrectionTask'
  | 'Edition'
  | 'GlossaryTerm'
  | 'Member'
  | 'Note'
  | 'Notification'
  | 'Outlet'
  | 'Page'
  | 'PublishingCheck'
  | 'Section'
  | 'Series'
  | 'ServiceToken'
  | 'Session'
  | 'Source'
  | 'Story'
  | 'Topic'
  | 'TranslationRequest'
  | 'Webhook'
  | 'WebhookDelivery'

/** A global id, opaque to clients. What an edition has its own version of is named with the edition. */
export function toGlobalId(type: NodeType, id: string, edition?: string): string {
  return Buffer.from([type, id, ...(edition ? [edition] : [])].join(':')).toString('base64url')
}

export function fromGlobalId(globalId: string): { type: string; id: string; edition: string | null } | null {
  const [type, id, edition, ...rest] = Buffer.from(globalId, 'base64url').toString().split(':')
  if (!type || !id || rest.length > 0) return null
  return { type, id, edition: edition ?? null }
}

/** The row's id behind the global id of a thing of this type; null for everything else. */
export function idOf(type: NodeType, globalId: string): string | null {
  const named = fromGlobalId(globalId)
  return named?.type === type && isUuid(named.id) && named.edition === null ? named.id : null
}

export const isUuid = (value: string): boolean => uuid.test(value)
