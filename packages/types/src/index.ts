export type * from './public.generated.ts'
