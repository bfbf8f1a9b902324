import type { FrontSlotRow } from './front.rules.ts'

export type FrontMapper = { edition: string }
export type FrontSlotMapper = FrontSlotRow
