import type { FilledSlot } from './front.rules.ts'

export type FrontMapper = { edition: string }
export type FrontSlotMapper = FilledSlot
