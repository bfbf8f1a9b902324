import type { ContributorRole, Database, Link } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { lockAddresses, moveAddress, refreshContributor } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findAsset } from '../asset/asset.store.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { freeSlug } from '../vocabulary/write-names.ts'
import { type BioInput, type ContributorFacts, problemWithContributor } from './contributor.rules.ts'
import {
  type ContributorRow,
  deleteBio,
  findContributorIdBySlug,
  insertContributor,
  isContributorSlugTaken,
  listBios,
  lockContributor,
  putBio,
  updateContributor,
} from './contributor.store.ts'

/** What is left out stays as it is. */
export type ContributorInput = {
  name?: string | null | undefined
  slug?: string | null | undefined
  roles?: readonly ContributorRole[] | null | undefined
  bios?: readonly BioInput[] | null | undefined
  links?: readonly Link[] | null | undefined
  portraitAssetId?: string | null | undefined
}

export type ContributorChanged =
  | { ok: true; contributor: ContributorRow }
  | { ok: false; problem: string }
  | { ok: false; contributor: ContributorRow }

/** Somebody new, to be credited. */
export async function createContributor(
  db: Database,
  viewer: Viewer,
  { name: called, slug: wanted, bios, links, roles, portraitAssetId = null }: ContributorInput & { name: string },
  now: Date,
): Promise<ContributorChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    await lockAddresses(tx, 'contributor')
    const name = called.trim()
    const slug = wanted ?? (await freeSlug(name, 'en', 'contributor', (each) => isContributorSlugTaken(tx, each)))
    const facts = { name, slug, bios: bios ?? [], links: tidy(links ?? []) }
    const problem = await problemWith(tx, null, facts, portraitAssetId)
    if (problem !== null) return { ok: false, problem }
    const values = { name, slug, links: facts.links, roles: [...new Set(roles ?? [])], portraitAssetId }
    const id = await insertContributor(tx, values)
    await moveAddress(tx, { kind: 'contributor', editionCode: '', slug }, null, id)
    await writeBios(tx, id, facts.bios)
    const contributor = await lockContributor(tx, id)
    if (!contributor) throw new Error('The contributor was not written.')
    const detail = { contributorId: id, after: await described(tx, contributor) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'create contributor', detail })
    return { ok: true, contributor }
  })
}

/** Names and describes a contributor anew. The old address leads to the new one; readers see it at once. */
export async function changeContributor(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, ...change }: ContributorInput & { version: number },
  now: Date,
): Promise<ContributorChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    const before = await holdContributor(tx, id)
    if (before.version !== version) return { ok: false, contributor: before }
    await lockAddresses(tx, 'contributor')
    const facts = {
      name: (change.name ?? before.name).trim(),
      slug: change.slug ?? before.slug,
      bios: change.bios ?? [],
      links: tidy(change.links ?? before.links),
    }
    const portraitAssetId = change.portraitAssetId === undefined ? before.portraitAssetId : change.portraitAssetId
    const problem = await problemWith(tx, id, facts, portraitAssetId)
    if (problem !== null) return { ok: false, problem }

    const { name, slug, links } = facts
    const asItWas = await described(tx, before)
    const roles = change.roles ? [...new Set(change.roles)] : before.roles
    const values = { name, slug, links, roles, portraitAssetId, version: version + 1 }
    const contributor = await updateContributor(tx, id, values)
    await writeBios(tx, id, facts.bios)
    await moveAddress(tx, { kind: 'contributor', editionCode: '', slug }, before.slug, id)
    const detail = { contributorId: id, before: asItWas, after: await described(tx, contributor) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change contributor', detail })
    if (await refreshContributor(tx, id)) await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, contributor }
  })
}

/** Says whether somebody is still offered. What they are credited for stays theirs, and public. */
export async function retireContributor(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, isRetired = true }: { version: number; isRetired?: boolean },
  now: Date,
): Promise<ContributorChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    const { retiredAt, ...held } = await holdContributor(tx, id)
    if (held.version !== version) return { ok: false, contributor: { retiredAt, ...held } }
    if ((retiredAt !== null) === isRetired) return { ok: true, contributor: { retiredAt, ...held } }
    const before = { retiredAt }
    const after = { retiredAt: isRetired ? now : null }
    const contributor = await updateContributor(tx, id, { ...after, version: version + 1 })
    const detail = { contributorId: id, before, after }
    const action = isRetired ? 'retire contributor' : 'reinstate contributor'
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action, detail })
    return { ok: true, contributor }
  })
}

async function holdContributor(tx: Database, id: string): Promise<ContributorRow> {
  const contributor = await lockContributor(tx, id)
  if (!contributor || contributor.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such contributor.')
  return contributor
}

async function problemWith(tx: Database, id: string | null, facts: ContributorFacts, portraitAssetId: string | null) {
  const problem = problemWithContributor(facts, await listEditionCodes(tx))
  if (problem !== null) return problem
  const holder = await findContributorIdBySlug(tx, facts.slug)
  if (holder !== null && holder !== id) return `Somebody else has the address ${facts.slug}.`
  const isThere = portraitAssetId === null || (await findAsset(tx, portraitAssetId)) !== null
  return isThere ? null : 'The portrait is gone. Choose another picture.'
}

const tidy = (links: readonly Link[]): Link[] => links.map(({ label, url }) => ({ label: label.trim(), url }))

async function writeBios(tx: Database, contributorId: string, bios: readonly BioInput[]): Promise<void> {
  for (const { edition: editionCode, bio } of bios) {
    if (bio == null) await deleteBio(tx, contributorId, editionCode)
    else await putBio(tx, { contributorId, editionCode, bio: bio.trim() })
  }
}

const described = async (tx: Database, contributor: ContributorRow) => ({
  ...contributor,
  bios: await listBios(tx, [contributor.id]),
})
