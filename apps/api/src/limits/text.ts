import { maxVariableDepth } from './limits.ts'

/**
 * What is wrong with a value that came in as JSON or as a literal, in a sentence; null when it can be used. Postgres can't
 * hold a NUL, and half a surrogate pair is no character: a text with one of them is a mistake wherever it goes.
 */
export function findUnusable(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'A text in this request has a NUL character (U+0000), which no text can have.'
    if (!value.isWellFormed())
      return 'A text in this request has half a surrogate pair, which is no character. Send whole ones.'
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  if (depth >= maxVariableDepth)
    return `The values of a variable may stand ${maxVariableDepth} deep in each other, and here they are deeper.`
  for (const [key, inner] of Object.entries(value)) {
    const problem = findUnusable(key) ?? findUnusable(inner, depth + 1)
    if (problem) return problem
  }
  return null
}
