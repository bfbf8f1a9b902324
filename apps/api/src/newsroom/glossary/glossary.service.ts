import { isLanguageTag } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { deleteTerm, findRenderings, type Pair, putTerm, type Rendering, type TermRow } from './glossary.store.ts'

const longestTerm = 200
const longestText = 200_000

export type NewTerm = Pair & { term: string; rendering: string; kind: TermRow['kind']; note: string | null }

/** Says how a name or term is rendered. A term that is known gets the new rendering. */
export async function setTerm(db: Database, viewer: Viewer, input: NewTerm, now: Date): Promise<TermRow> {
  authorise(viewer, 'glossary.write')
  const [term, rendering] = [clean(input.term), clean(input.rendering)]
  if (!isLanguageTag(input.from) || !isLanguageTag(input.to) || input.from === input.to) {
    throw new AppError('BAD_USER_INPUT', 'Name two different languages, as editions are named: "es" and "fr".')
  }
  authorise(viewer, 'glossary.write', { edition: input.to })
  return db.transaction(async (tx) => {
    const row = await putTerm(tx, {
      fromLanguage: input.from,
      toLanguage: input.to,
      term,
      rendering,
      kind: input.kind,
      note: input.note?.trim() || null,
      changedBy: actorOf(viewer),
      changedAt: now,
    })
    const detail = { from: input.from, to: input.to, term, rendering }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'set_term', detail })
    return row
  })
}

export async function removeTerm(db: Database, viewer: Viewer, id: string, now: Date): Promise<void> {
  authorise(viewer, 'glossary.write')
  await db.transaction(async (tx) => {
    const gone = await deleteTerm(tx, id)
    if (!gone) return
    authorise(viewer, 'glossary.write', { edition: gone.toLanguage })
    const detail = { from: gone.fromLanguage, to: gone.toLanguage, term: gone.term, rendering: gone.rendering }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'remove_term', detail })
  })
}

/** The terms, names and topics that a text holds as whole words, with how they are said in the other language; the longest first. */
export async function lookUp(db: Database, pair: Pair, text: string): Promise<Rendering[]> {
  if (text.length > longestText)
    throw new AppError('BAD_USER_INPUT', 'The text is too long: look up a block at a time.')
  const found = await findRenderings(db, pair, text)
  return found.filter(({ term }) => isWholeWord(text, term)).sort((a, b) => b.term.length - a.term.length)
}

function isWholeWord(text: string, term: string): boolean {
  const pattern = term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

function clean(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (trimmed !== '' && trimmed.length <= longestTerm) return trimmed
  throw new AppError('BAD_USER_INPUT', `A term and its rendering have from 1 to ${longestTerm} characters.`)
}
