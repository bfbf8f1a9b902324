import { type MemberRole, memberRoles } from '@dateline/db'
import { AppError } from './errors.ts'
import type { Viewer } from './viewer.ts'

export const roles = memberRoles
export type Role = MemberRole

/** A role in one edition, or in all of them where the edition is null. */
export type Grant = { role: Role; edition: string | null }

/** What a service token may be allowed at most; within it, its grants count as a member's do. */
export const scopes = ['read', 'write', 'publish', 'administer'] as const
export type Scope = (typeof scopes)[number]

type Policy = {
  /** In the edition that the thing belongs to. */
  roles: readonly Role[]
  /** And these, for what is their own: they wrote it, or it is assigned to them. */
  own?: readonly Role[]
  /** Of a service token. */
  scope: Scope
  /** As it is said to somebody who may not. */
  says: string
}

const everybody = roles
const editors = ['editor', 'duty_editor', 'administrator'] as const
const duty = ['duty_editor', 'administrator'] as const
const administrators = ['administrator'] as const

/** Who may do what. Every mutation of the newsroom's graph names one of these. */
export const policies = {
  'newsroom.read': { roles: everybody, scope: 'read', says: 'see the newsroom' },
  'account.change': { roles: everybody, scope: 'administer', says: 'change an account' },
  'article.create': { roles: ['contributor', ...editors], scope: 'write', says: 'begin an article' },
  'translation.create': { roles: ['translator', ...editors], scope: 'write', says: 'begin a translation' },
  'article.write': {
    roles: editors,
    own: ['contributor', 'translator'],
    scope: 'write',
    says: 'write in this article',
  },
  'article.discard': {
    roles: editors,
    own: ['contributor', 'translator'],
    scope: 'write',
    says: 'discard this article',
  },
  'article.move': { roles: editors, scope: 'write', says: 'move articles from story to story' },
  'template.write': { roles: editors, scope: 'write', says: 'change templates' },
  'article.submit': {
    roles: editors,
    own: ['contributor', 'translator'],
    scope: 'write',
    says: 'hand this article in',
  },
  'article.review': { roles: editors, scope: 'write', says: 'review articles' },
  'article.assign': { roles: editors, scope: 'write', says: 'assign articles' },
  'article.publish': { roles: editors, scope: 'publish', says: 'publish' },
  'article.publishEmbargoed': { roles: ['duty_editor'], scope: 'publish', says: 'publish before an embargo ends' },
  'article.correct': { roles: editors, scope: 'publish', says: 'correct a published article' },
  'article.withdraw': { roles: duty, scope: 'publish', says: 'withdraw a published article' },
  'article.redirect': { roles: duty, scope: 'publish', says: 'redirect an address' },
  'translation.check': {
    roles: ['translator', ...editors],
    scope: 'write',
    says: 'say that a translation is still right',
  },
  'translation.request': { roles: everybody, scope: 'write', says: 'ask for a translation' },
  'note.write': { roles: everybody, scope: 'write', says: 'write notes' },
  'notification.settle': { roles: everybody, scope: 'write', says: 'settle notifications' },
  'presence.take': { roles: everybody, scope: 'write', says: 'be in a text' },
  'glossary.write': { roles: ['translator', ...editors], scope: 'write', says: 'change the glossary' },
  'asset.upload': { roles: everybody, scope: 'write', says: 'upload pictures and files' },
  'asset.change': { roles: editors, own: ['contributor', 'translator'], scope: 'write', says: 'change this asset' },
  'front.arrange': { roles: editors, scope: 'publish', says: 'arrange fronts' },
  'live.post': { roles: ['contributor', ...editors], scope: 'publish', says: 'post on live pages' },
  'live.edit': { roles: editors, own: ['contributor'], scope: 'publish', says: 'edit or withdraw this post' },
  'live.lead': {
    roles: editors,
    scope: 'publish',
    says: 'pin posts, mark them as key events, and end live pages',
  },
  'section.arrange': { roles: duty, scope: 'publish', says: 'change sections' },
  'vocabulary.write': { roles: editors, scope: 'write', says: 'change topics, contributors, series and sources' },
  'vocabulary.merge': { roles: duty, scope: 'publish', says: 'merge topics, contributors and sources' },
  'appeal.write': { roles: duty, scope: 'publish', says: 'change appeals' },
  'roster.write': { roles: editors, scope: 'write', says: 'change the duty roster' },
  'roster.handOver': {
    roles: editors,
    own: ['contributor', 'translator'],
    scope: 'write',
    says: 'hand over without being on duty',
  },
  'job.restart': { roles: administrators, scope: 'administer', says: 'restart jobs' },
  'member.manage': { roles: administrators, scope: 'administer', says: 'manage members' },
  'token.manage': { roles: administrators, scope: 'administer', says: 'manage service tokens' },
  'webhook.manage': { roles: administrators, scope: 'administer', says: 'manage webhooks' },
  'outlet.configure': { roles: administrators, scope: 'administer', says: 'change the settings of the outlet' },
  'audit.read': { roles: duty, scope: 'administer', says: 'read the audit log' },
} satisfies Record<string, Policy>

export type Action = keyof typeof policies

/** What is acted on: the edition it belongs to, none for what all share, and whether it is the viewer's own. */
export type Subject = { edition?: string | null; isOwn?: boolean }

/** Whether somebody may do something. Whoever has a shell on the server may do all. */
export function can(viewer: Viewer, action: Action, { edition = null, isOwn = false }: Subject = {}): boolean {
  if (viewer.kind === 'operator') return true
  if (viewer.kind === 'anonymous') return false
  const policy: Policy = policies[action]
  if (viewer.kind === 'service' && !viewer.scopes.includes(policy.scope)) return false
  return viewer.grants.some(
    ({ role, edition: where }) =>
      (where === null || edition === null || where === edition) &&
      (policy.roles.includes(role) || (isOwn && policy.own?.includes(role) === true)),
  )
}

/** Whether there is anything at all on which somebody may do this: what the door asks before a resolver is called. */
export function canAnywhere(viewer: Viewer, action: Action): boolean {
  return can(viewer, action, { isOwn: true })
}

/** All that somebody may do in an edition, or anywhere; some of it only with what is their own. */
export function listActions(viewer: Viewer, edition: string | null): Action[] {
  return (Object.keys(policies) as Action[]).filter((action) => can(viewer, action, { edition, isOwn: true }))
}

/** Refuses, in words that say who may. */
export function authorise(viewer: Viewer, action: Action, subject: Subject = {}): void {
  if (can(viewer, action, subject)) return
  if (viewer.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  const { says, roles: who }: Policy = policies[action]
  const where = subject.edition ? ` for ${subject.edition}` : ''
  throw new AppError(
    'FORBIDDEN',
    `You may not ${says}${where}. Ask one who may: ${who.join(', ').replaceAll('_', ' ')}.`,
  )
}
