export type { AppealRow as AppealMapper } from '../../publishing/appeal.store.ts'
