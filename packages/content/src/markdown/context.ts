import type { Definition } from 'mdast'
import type { Block } from '../body.ts'
import type { Losses } from './losses.ts'

type WithoutId<B> = B extends Block ? Omit<B, 'id'> : never
export type Draft = WithoutId<Block>

/** What is at hand while a text is read. */
export type Context = {
  definitions: ReadonlyMap<string, Definition>
  losses: Losses
  /** What is wrong with the text; with any of it there is no body. */
  problems: string[]
  /** The kind of block that the text stands in; null for the body itself. */
  within: 'fact_box' | 'live_post' | null
  /** Reads the text of a block that holds others. */
  readInside: (text: string, within: 'fact_box' | 'live_post') => Block[]
}
