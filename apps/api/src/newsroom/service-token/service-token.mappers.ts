export type { ServiceTokenRow as ServiceTokenMapper } from './service-token.store.ts'
