import { listEditions } from '#lib/editions.ts'
import { createReading, runReading } from '#lib/reading.ts'
import type { Edges } from './edges.ts'
import { FillError } from './fill.ts'

export type Editions = { codes: string[]; defaultCode: string }

/** No path: it begins with no slash. */
const key = 'editions'

/** The outlet's editions. Kept as pages are, so that the site finds its languages while the api is away. */
export async function findEditions(edges: Edges, places: () => { apiUrl: string; siteUrl: string }): Promise<Editions> {
  const { entry } = await edges.serve(key, async () => {
    const reading = createReading(places())
    const found = await runReading(reading, () => listEditions()).catch((error) => {
      throw new FillError(key, String(error), reading.outage)
    })
    return { status: 200, headers: {}, body: JSON.stringify(found), tags: [...reading.tags], store: true }
  })
  return JSON.parse(entry.identity.body.toString())
}
