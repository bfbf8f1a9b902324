export type { SectionRow as SectionMapper } from '../reference/reference.store.ts'
