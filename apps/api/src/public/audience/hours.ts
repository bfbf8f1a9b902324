export const hourMs = 3_600_000

/** The beginning of the hour that an instant lies in. */
export const toHour = (at: Date) => new Date(Math.floor(at.getTime() / hourMs) * hourMs)
