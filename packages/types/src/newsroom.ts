export type * from './newsroom.generated.ts'
