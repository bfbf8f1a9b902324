export type { EditionRow as EditionMapper } from '../reference/reference.store.ts'
