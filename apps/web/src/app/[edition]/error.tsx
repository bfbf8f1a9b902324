'use client'

/** Development alone: the production server answers a failed page with that of `unavailable/`. */
export default function Failed({ error }: { error: Error }) {
  return <p role="alert">{error.message}</p>
}
