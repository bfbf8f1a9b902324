import type { Database, PublishingCheckKind, PublishingCheckLevel } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { getRevision, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import type { Problem } from './check.rules.ts'
import { type CheckRow, findArticleInWork, isEdition, isSection, putCheck } from './flow.store.ts'
import { findProblemsOf } from './publish-article.service.ts'

/** What would stop an article, or ask, if it were published now by whoever looks. */
export async function checkArticle(db: Database, viewer: Viewer, id: string): Promise<Problem[]> {
  authorise(viewer, 'newsroom.read')
  const article = await findArticleInWork(db, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  return findProblemsOf(db, viewer, article, await getRevision(db, id, article.latestRevision))
}

export type CheckInput = {
  kind: PublishingCheckKind
  level: PublishingCheckLevel
  edition: string | null
  sectionId: string | null
  most: number | null
}

const counting: readonly PublishingCheckKind[] = ['headline_length', 'standfirst']

/** Says how strict a check is: everywhere, in an edition, in a section, or in a section of an edition. */
export async function setPublishingCheck(
  db: Database,
  viewer: Viewer,
  { kind, level, edition, sectionId, most }: CheckInput,
  now: Date,
): Promise<CheckRow> {
  authorise(viewer, 'outlet.configure', { edition })
  // A right in one edition is none in all.
  if (edition === null && 'grants' in viewer && !viewer.grants.some(isForAll)) {
    throw new AppError('FORBIDDEN', 'You may set the checks of your editions. Name one.')
  }
  if (most !== null && (!counting.includes(kind) || most < 1 || most > 2000))
    throw new AppError(
      'BAD_USER_INPUT',
      '"most" is a number of characters from 1 to 2,000, of a headline or standfirst.',
    )
  return db.transaction(async (tx) => {
    if (edition !== null && !(await isEdition(tx, edition)))
      throw new AppError('NOT_FOUND', 'There is no such edition.')
    if (sectionId !== null && !(await isSection(tx, sectionId)))
      throw new AppError('NOT_FOUND', 'There is no such section.')
    const { before, row } = await putCheck(tx, { kind, level, editionCode: edition, sectionId, most })
    const said = (check: CheckRow) => ({ level: check.level, most: check.most })
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(viewer), action: 'set publishing check', detail: { kind, edition, sectionId } },
      ...(before && { before: said(before) }),
      after: said(row),
    })
    return row
  })
}

const isForAll = ({ role, edition }: { role: string; edition: string | null }) =>
  role === 'administrator' && edition === null
