export type { Rendering as GlossaryHitMapper, TermRow as GlossaryTermMapper } from './glossary.store.ts'
