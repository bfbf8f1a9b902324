import type { NotificationChannel, NotificationKind } from '@dateline/db'
import type { Action } from '../../roles.ts'

/** What somebody must be allowed to do with a thing, were it their own, to be told of it. */
export const needs: Record<NotificationKind, Action> = {
  mention: 'note.write',
  note: 'note.write',
  assignment: 'article.write',
  translation_request: 'translation.create',
  correction_task: 'translation.check',
  stale_translation: 'translation.check',
  returned: 'article.write',
  ready: 'newsroom.read',
  published: 'newsroom.read',
  licence_ends: 'asset.change',
  handover: 'newsroom.read',
}

/** As members are told who never said how. */
export const usualChannel: NotificationChannel = 'daily_mail'
