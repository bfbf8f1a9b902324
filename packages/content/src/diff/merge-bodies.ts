import type { Block, Body } from '../body.ts'
import { sameBlock } from './compare-bodies.ts'

/** A block that both changed, each otherwise. Null where it didn't exist, or was taken out. */
export type BlockConflict = { id: string; base: Block | null; mine: Block | null; theirs: Block | null }

export type BodyMerge = {
  /** What both made of it. In the place of a conflict stands theirs, or mine where they took the block out. */
  body: Body
  conflicts: BlockConflict[]
}

/**
 * Joins what two people made of the same text, block by block: a block that one of them left alone is as the other made it.
 * Nothing that either wrote is lost: it is in the body or in a conflict.
 */
export function mergeBodies(base: Body, mine: Body, theirs: Body): BodyMerge {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map((body) => new Map(body.map((block) => [block.id, block])))
  const conflicts: BlockConflict[] = []
  const merged = new Map<string, Block>()
  for (const id of new Set([...theirs, ...mine, ...base].map((block) => block.id))) {
    const versions = {
      base: inBase?.get(id) ?? null,
      mine: inMine?.get(id) ?? null,
      theirs: inTheirs?.get(id) ?? null,
    }
    const block = joinBlock(versions)
    if (block === 'conflict') conflicts.push({ id, ...versions })
    const kept = block === 'conflict' ? (versions.theirs ?? versions.mine) : block
    if (kept) merged.set(id, kept)
  }
  const body = orderOf(base, mine, theirs).flatMap((id) => merged.get(id) ?? [])
  return { body, conflicts }
}

function joinBlock({ base, mine, theirs }: Omit<BlockConflict, 'id'>): Block | null | 'conflict' {
  if (sameBlock(mine, theirs) || sameBlock(base, theirs)) return mine
  return sameBlock(base, mine) ? theirs : 'conflict'
}

/** All ids, in the order of whoever moved blocks, with what only the other has after the block that it follows there. */
function orderOf(base: Body, mine: Body, theirs: Body): string[] {
  const order = idsOf(theirs)
  const [first, second] = isInOrder(theirs, base) ? [idsOf(mine), order] : [order, idsOf(mine)]
  return insertMissing(insertMissing(first, second), idsOf(base))
}

function insertMissing(order: readonly string[], other: readonly string[]): string[] {
  const ordered = [...order]
  const known = new Set(order)
  for (const [index, id] of other.entries()) {
    if (known.has(id)) continue
    // Everything before it stands already: it was there, or has been inserted.
    const previous = other[index - 1]
    ordered.splice(previous === undefined ? 0 : ordered.indexOf(previous) + 1, 0, id)
  }
  return ordered
}

/** Whether what both have stands in the same order. */
function isInOrder(body: Body, base: Body): boolean {
  const known = new Set(idsOf(base))
  const ids = new Set(idsOf(body))
  const kept = idsOf(base).filter((id) => ids.has(id))
  return idsOf(body)
    .filter((id) => known.has(id))
    .every((id, index) => id === kept[index])
}

function idsOf(body: Body): string[] {
  return body.map(({ id }) => id)
}
