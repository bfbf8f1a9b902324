export type { Grant as GrantMapper } from '../../roles.ts'
export type { Viewer as ViewerMapper } from '../../viewer.ts'
export type { MemberRow as MemberMapper } from './member.store.ts'
