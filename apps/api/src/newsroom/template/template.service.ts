import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { getArticle } from '../article/article.service.ts'
import { findRevision } from '../article/article.store.ts'
import { contentOf, type RevisionContent } from '../article/article-content.ts'
import { withoutSources } from '../draft/draft.rules.ts'
import {
  countTemplates,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  mostTemplates,
  type TemplateRow,
} from './template.store.ts'

/** Keeps what a revision says, for other articles of its edition to begin with. */
export async function keepTemplate(
  db: Database,
  viewer: Viewer,
  { articleId, revision, name }: { articleId: string; revision: number; name: string },
  now: Date,
): Promise<TemplateRow> {
  authorise(viewer, 'template.write')
  const called = name.trim()
  if (called === '' || called.length > 120) throw new AppError('BAD_USER_INPUT', 'Name it, in 1 to 120 characters.')
  return db.transaction(async (tx) => {
    const { editionCode } = await getArticle(tx, articleId)
    authorise(viewer, 'template.write', { edition: editionCode })
    const said = await findRevision(tx, articleId, revision)
    if (!said) throw new AppError('BAD_USER_INPUT', `The article has no revision ${revision}.`)
    if ((await countTemplates(tx, editionCode)) >= mostTemplates) {
      throw new AppError('CONFLICT', `The edition has ${mostTemplates} templates. Remove one first.`)
    }
    const content = contentOf(said)
    const template = await insertTemplate(tx, {
      ...{ name: called, editionCode, content: { ...content, body: withoutSources(content.body) } },
      ...{ createdBy: actorOf(viewer), createdAt: now },
    })
    if (!template) throw new AppError('CONFLICT', `The edition has a template "${called}" already.`)
    const detail = { template: template.id, name: called, revision }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'keep template', articleId, detail })
    return template
  })
}

/** Articles that began with it stay as they are. */
export async function removeTemplate(db: Database, viewer: Viewer, id: string, now: Date): Promise<void> {
  authorise(viewer, 'template.write')
  await db.transaction(async (tx) => {
    const template = await findTemplate(tx, id)
    if (!template) throw new AppError('NOT_FOUND', 'There is no such template.')
    authorise(viewer, 'template.write', { edition: template.editionCode })
    await deleteTemplate(tx, id)
    const before = { name: template.name, edition: template.editionCode }
    await writeAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'remove template',
      detail: { template: id },
      before,
    })
  })
}

/** What an article begins with. */
export async function readTemplate(db: Database, id: string, edition: string): Promise<RevisionContent> {
  const template = await findTemplate(db, id)
  if (template?.editionCode !== edition) {
    throw new AppError('BAD_USER_INPUT', `The edition ${edition} has no such template.`)
  }
  return template.content
}
