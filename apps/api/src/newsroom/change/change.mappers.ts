import type { ArticleChanged, BoardChanged } from './changes.ts'

export type ArticleChangeMapper = ArticleChanged
export type BoardChangeMapper = BoardChanged
