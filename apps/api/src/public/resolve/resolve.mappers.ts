export type RedirectMapper = { path: string }
export type GoneMapper = { reason: string; withdrawnAt: Date }
