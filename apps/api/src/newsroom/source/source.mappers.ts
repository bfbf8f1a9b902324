export type { SourceRow as SourceMapper, SourceUseRow as SourceUseMapper } from './source.store.ts'
