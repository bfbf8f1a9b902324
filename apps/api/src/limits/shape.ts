import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql'
import { AppError } from '../errors.ts'
import { maxAliases, maxDepth, maxDirectives } from './limits.ts'
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
  const depth = depthOf(document)
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

/** How deep the fields of a document stand in each other. Fragments are no circles: validation comes first. */
function depthOf({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const known = new Map<string, number>()

  const below = ({ selections }: SelectionSetNode): number => {
    let deepest = 0
    for (const each of selections) {
      if (each.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, ofFragment(each.name.value))
      else if (each.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, below(each.selectionSet))
      // What clients ask the graph about itself is deep, and bounded by GraphQL's own rule.
      else if (!each.name.value.startsWith('__'))
        deepest = Math.max(deepest, 1 + (each.selectionSet ? below(each.selectionSet) : 0))
    }
    return deepest
  }
  const ofFragment = (name: string): number => {
    const depth =
      known.get(name) ?? (fragments.has(name) ? below((fragments.get(name) as FragmentDefinitionNode).selectionSet) : 0)
    known.set(name, depth)
    return depth
  }
  const depths = definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? below(each.selectionSet) : 0))
  return Math.max(0, ...depths)
}
