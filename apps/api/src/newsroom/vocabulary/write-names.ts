import type { Database, SluggedKind } from '@dateline/db'
import { lockAddresses, moveAddress } from '../../publishing/vocabulary.store.ts'
import { slugOf } from '../article/article.rules.ts'
import type { NameInput } from './names.rules.ts'

type Named = { editionCode: string; slug: string }

/** What has a name and an address in each edition. */
export type NamedThing<Name extends Named> = {
  kind: SluggedKind
  id: string
  /** As editions have called it until now. */
  before: readonly Name[]
  /** Where its pages stand, such as `/fr/topics/`. */
  folder: (edition: string) => string
  /** What has the address now. */
  holderOf: (edition: string, slug: string) => Promise<string | null>
  /** Addresses that it may not have. */
  isReserved?: (slug: string) => boolean
  put: (name: NameInput, slug: string, old: Name | undefined) => Promise<void>
}

/** Gives a thing its names. Old addresses lead to the new ones. Returns what is wrong, in words; null when nothing is. */
export async function writeNames<Name extends Named>(
  tx: Database,
  names: readonly NameInput[],
  { kind, id, before, folder, holderOf, isReserved = () => false, put }: NamedThing<Name>,
): Promise<string | null> {
  await lockAddresses(tx, kind)
  for (const name of names) {
    const { edition: editionCode } = name
    const old = before.find((each) => each.editionCode === editionCode)
    const isTaken = async (slug: string) => isReserved(slug) || (await holderOf(editionCode, slug)) !== null
    const slug = name.slug ?? old?.slug ?? (await freeSlug(name.name, editionCode, kind, isTaken))
    const address = folder(editionCode) + slug
    if (isReserved(slug)) return `The address ${address} is taken by the site itself. Choose another.`
    const holder = await holderOf(editionCode, slug)
    if (holder !== null && holder !== id)
      return `Another ${kind} has the address ${address}. Choose another${kind === 'topic' ? ', or merge the two' : ''}.`
    await moveAddress(tx, { kind, editionCode, slug }, old?.slug ?? null, id)
    await put(name, slug, old)
  }
  return null
}

/** The address that a name gives; with a number where it is taken. */
export async function freeSlug(
  name: string,
  language: string,
  fallback: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const wanted = slugOf(name, language) || fallback
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isTaken(slug))) return slug
  }
}

/** What is said of it: null takes it away, nothing leaves it as it is. */
export const descriptionOf = (name: NameInput, old: { description: string | null } | undefined): string | null =>
  name.description === undefined ? (old?.description ?? null) : name.description?.trim() || null
