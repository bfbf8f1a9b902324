import type { Definition, Nodes, Root } from 'mdast'
import type { Losses } from './losses.ts'

/** No text is nested like this; what is would exhaust the stack of whoever walks the tree. */
const maxDepth = 100

/** Walks the whole tree once, without recursion: finds the definitions of links, and prunes what is nested absurdly deep. */
export function surveyTree(root: Root, losses: Losses): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    // In CommonMark the first definition of a label holds.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (!('children' in node)) continue
    if (depth >= maxDepth && node.children.length > 0) {
      losses.name(`what is nested deeper than ${maxDepth} levels`)
      node.children = []
    }
    for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 })
  }
  return definitions
}
