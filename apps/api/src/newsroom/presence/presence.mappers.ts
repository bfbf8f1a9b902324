export type { LockRow as TextLockMapper, PresenceRow as PresenceMapper } from './presence.store.ts'
