export type { SectionNameRow as SectionNameMapper, SectionRow as SectionMapper } from './section.store.ts'
