import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { leaveAddress, refreshContributor, takeAddress } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { isSlug } from '../vocabulary/names.rules.ts'
import {
  type ContributorRow,
  findContributorIdBySlug,
  listBios,
  lockContributor,
  putBio,
  updateContributor,
} from './contributor.store.ts'

/** What is left out stays as it is. */
export type ContributorChange = {
  version: number
  name?: string | null | undefined
  slug?: string | null | undefined
  bios?: readonly { edition: string; bio: string }[] | null | undefined
}

export type ContributorChanged =
  | { ok: true; contributor: ContributorRow }
  | { ok: false; problem: string }
  | { ok: false; contributor: ContributorRow }

const longest = { name: 120, bio: 2000 }

/** Names and describes a contributor anew. The old address leads to the new one; readers see it at once. */
export async function changeContributor(
  db: Database,
  viewer: Viewer,
  id: string,
  change: ContributorChange,
  now: Date,
): Promise<ContributorChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    const before = await lockContributor(tx, id)
    if (!before) throw new AppError('NOT_FOUND', 'There is no such contributor.')
    if (before.version !== change.version) return { ok: false, contributor: before }
    const name = (change.name ?? before.name).trim()
    const slug = change.slug ?? before.slug
    const bios = change.bios ?? []
    const problem = problemWith({ name, slug, bios }, await listEditionCodes(tx))
    if (problem !== null) return { ok: false, problem }
    const holder = await findContributorIdBySlug(tx, slug)
    if (holder !== null && holder !== id) return { ok: false, problem: `Somebody else has the address ${slug}.` }

    const biosBefore = await listBios(tx, [id])
    const contributor = await updateContributor(tx, id, { name, slug, version: before.version + 1 })
    for (const { edition, bio } of bios) await putBio(tx, { contributorId: id, editionCode: edition, bio: bio.trim() })
    if (slug !== before.slug) {
      await leaveAddress(tx, { kind: 'contributor', editionCode: '', slug: before.slug }, id)
      await takeAddress(tx, { kind: 'contributor', editionCode: '', slug })
    }
    const detail = {
      contributorId: id,
      before: { ...before, bios: biosBefore },
      after: { ...contributor, bios: await listBios(tx, [id]) },
    }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change contributor', detail })
    if (await refreshContributor(tx, id)) await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, contributor }
  })
}

type Said = { name: string; slug: string; bios: readonly { edition: string; bio: string }[] }

function problemWith({ name, slug, bios }: Said, editions: readonly string[]): string | null {
  if (name === '' || name.length > longest.name) return `A name has 1 to ${longest.name} characters.`
  if (!isSlug(slug)) return 'An address is lower-case letters, digits and single hyphens, as in ana-perez.'
  const unknown = bios.find(({ edition }) => !editions.includes(edition))
  if (unknown) return `There is no edition "${unknown.edition}". The editions are ${editions.join(', ')}.`
  const isWrong = bios.some(({ bio }) => bio.trim() === '' || bio.length > longest.bio)
  return isWrong ? `What an edition says of somebody has 1 to ${longest.bio} characters.` : null
}
