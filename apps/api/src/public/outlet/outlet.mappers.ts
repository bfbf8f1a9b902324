export type { OutletRow as OutletMapper } from '../reference/reference.store.ts'
