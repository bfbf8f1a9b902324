export type { BankAccount as BankAccountMapper } from '@dateline/db'
export type { OutletRow as OutletMapper } from '../reference/reference.store.ts'
