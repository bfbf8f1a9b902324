export type { PageRow as PageMapper } from '../reference/reference.store.ts'
