import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { AppError } from '../errors.ts'
import { maxAliases, maxDepth, maxDirectives, maxSelections } from './limits.ts'
import { findUnusable } from './text.ts'

const checked = new WeakMap<DocumentNode, AppError | null>()

/** Refuses a valid document for its form, whatever its variables are. */
export function checkShape(document: DocumentNode): void {
  let refusal = checked.get(document)
  if (refusal === undefined) {
    refusal = findExcess(document)
    checked.set(document, refusal)
  }
  if (refusal) throw refusal
}

function findExcess(document: DocumentNode): AppError | null {
  let aliases = 0
  let directives = 0
  let unusable: string | null = null
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1
    },
    Directive: () => {
      directives += 1
    },
    StringValue: ({ value }) => {
      unusable ??= findUnusable(value)
    },
  })
  if (unusable) return new AppError('BAD_USER_INPUT', unusable)
  if (aliases > maxAliases)
    return tooComplex(`rename ${maxAliases} fields`, aliases, 'Ask for some of them in another request.')
  if (directives > maxDirectives) return tooComplex(`have ${maxDirectives} directives`, directives, 'Leave some out.')
  const { depth, selections } = extentOf(document)
  if (selections > maxSelections)
    return tooComplex(`select ${maxSelections} fields`, selections, 'Spread fewer fragments inside each other.')
  if (depth > maxDepth)
    return tooComplex(
      `be ${maxDepth} fields deep`,
      depth,
      'Take an id from one query, and go on from there with "node" in the next.',
    )
  return null
}

function tooComplex(may: string, found: number, advice: string): AppError {
  return new AppError('QUERY_TOO_COMPLEX', `A query may ${may}, and in this one it is ${found}. ${advice}`)
}

type Extent = { depth: number; selections: number }

/**
 * How deep the fields of a document stand in each other, and how many there are when every fragment is written out.
 * Fragments are no circles: validation comes first.
 */
function extentOf({ definitions }: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const known = new Map<string, Extent>()

  const below = ({ selections }: SelectionSetNode): Extent => add(selections.map(ofSelection))
  const ofSelection = (each: SelectionNode): Extent => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return ofFragment(each.name.value)
    if (each.kind === Kind.INLINE_FRAGMENT) return below(each.selectionSet)
    // What clients ask the graph about itself is deep, and bounded by GraphQL's own rule.
    if (each.name.value.startsWith('__')) return { depth: 0, selections: 1 }
    const inner = each.selectionSet ? below(each.selectionSet) : { depth: 0, selections: 0 }
    return { depth: inner.depth + 1, selections: inner.selections + 1 }
  }
  const ofFragment = (name: string): Extent => {
    const fragment = fragments.get(name)
    const extent = known.get(name) ?? (fragment ? below(fragment.selectionSet) : { depth: 0, selections: 0 })
    known.set(name, extent)
    return extent
  }
  return add(definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [below(each.selectionSet)] : [])))
}

function add(parts: readonly Extent[]): Extent {
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    selections: parts.reduce((sum, { selections }) => sum + selections, 0),
  }
}
