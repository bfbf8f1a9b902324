import { type BlockConflict, mergeBodies } from '@dateline/content'
import type { Revision } from '../../publishing/newsroom.store.ts'
import { contentOf, type RevisionContent } from './article-content.ts'

/** A part of an article, other than its body, that both changed, each otherwise. */
export type PartConflict = {
  part: Exclude<keyof RevisionContent, 'body'>
  base: unknown
  mine: unknown
  theirs: unknown
}

export type ContentMerge = {
  /** What both made of it. Where they disagree, theirs. */
  content: RevisionContent
  parts: PartConflict[]
  blocks: BlockConflict[]
}

/** Joins what two people made of the same revision, part by part, and the body block by block. */
export function mergeContent(base: Revision, mine: RevisionContent, theirs: Revision): ContentMerge {
  const [was, is] = [contentOf(base), contentOf(theirs)]
  const parts: PartConflict[] = []
  const join = <Part extends PartConflict['part']>(part: Part): RevisionContent[Part] => {
    if (isSame(mine[part], is[part]) || isSame(was[part], mine[part])) return is[part]
    if (isSame(was[part], is[part])) return mine[part]
    parts.push({ part, base: was[part], mine: mine[part], theirs: is[part] })
    return is[part]
  }
  const names = Object.keys(is).filter((part): part is PartConflict['part'] => part !== 'body')
  const joined = Object.fromEntries(names.map((part) => [part, join(part)])) as Omit<RevisionContent, 'body'>
  const { body, conflicts } = mergeBodies(was.body, mine.body, is.body)
  return { content: { ...joined, body }, parts, blocks: conflicts }
}

/** The parts of two contents that are not the same. */
export function changedParts(one: RevisionContent, other: RevisionContent): (keyof RevisionContent)[] {
  return (Object.keys(one) as (keyof RevisionContent)[]).filter((part) => !isSame(one[part], other[part]))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The order in which an object names its parts says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, part]) => [name, inOrder(part)]))
}
