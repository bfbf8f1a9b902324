export type RedirectMapper = { path: string }
export type GoneMapper = { reason: string; withdrawnAt: Date; isLegal: boolean; demandedBy: string | null }
