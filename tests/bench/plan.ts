import type { Server } from './children.ts'
import type { BenchDatabase } from './database.ts'
import { fetchRaw } from './raw.ts'
import type { Limit, Ratio } from './report.ts'
import {
  askArticle,
  askDeepPage,
  askFirstPage,
  askFronts,
  askOpen,
  askSearches,
  askSections,
  documentPath,
  get,
  openPath,
  type Question,
} from './requests.ts'
import type { Rung } from './rungs.ts'
import { startBenchApi, startBenchSite, startCopyOf, startHandWritten } from './servers.ts'

export type Start = <Started extends Server | null>(server: Promise<Started>) => Promise<Started>

const sizeOf = ({ articles }: BenchDatabase) => articles.toLocaleString('en')
const pageOf = ({ deep }: BenchDatabase) => `page ${deep.page.toLocaleString('en')}`

/** What is asked for, by name. */
const questionsOf = (database: BenchDatabase): Record<string, Question[]> => ({
  article: database.targets.map(askArticle),
  'section list': askSections(),
  'front 6 x 6': askFronts(),
  search: askSearches(database.targets),
  'page 1': [askFirstPage(database.deep)],
  [pageOf(database)]: [askDeepPage(database.deep)],
})

/**
 * For each question: a bare server that sends the same bytes for whatever is asked, the api's answer from memory, one
 * statement written by hand, and the api's answer that is not in memory.
 */
export async function prepareRungs(
  databases: readonly BenchDatabase[],
  start: Start,
  isWanted: (name: string) => boolean,
): Promise<Rung[]> {
  const rungs: Rung[] = []
  for (const [index, database] of databases.entries()) {
    // Room for next to nothing: every answer is made anew.
    const uncached = await start(startBenchApi(database.url, 0.001))
    const byHand = await start(startHandWritten(database.url))
    const cached = index === 0 ? await start(startBenchApi(database.url, 512)) : null
    for (const [name, questions] of Object.entries(questionsOf(database))) {
      const label = `${sizeOf(database)}: ${name}`
      if (cached) {
        const paths = (trustedPaths(name, questions) ?? questions.map(openPath)).slice(0, 2000)
        if (isWanted(`${label}, bare Node`) || isWanted(`${label}, from memory`)) {
          rungs.push(...(await prepareCached(label, cached, paths, start)))
        }
      }
      const requests = questions.map((each) => get(each.byHand, 'identity'))
      // Reads all that has the words, which among a million articles takes seconds.
      if (name !== 'search' || index === 0) rungs.push({ name: `${label}, by hand`, server: byHand, requests })
      rungs.push({ name: `${label}, api`, server: uncached, requests: questions.map(askOpen) })
    }
    if (cached && isWanted('site: article page')) rungs.push(...(await prepareSite(cached, database, start)))
  }
  return rungs.filter(({ name }) => isWanted(name))
}

/** What the site asks itself is answered by its trusted documents. */
function trustedPaths(name: string, questions: readonly Question[]): string[] | null {
  switch (name) {
    case 'article':
      return questions.map(({ variables }) => documentPath('ArticlePage', variables))
    case 'section list':
      return questions.map(({ variables: { edition = '', section = '' } }) =>
        documentPath('SectionPage', { edition, slug: section }),
      )
    case 'front 6 x 6':
      return questions.map(({ variables }) => documentPath('FrontPage', variables))
    default:
      return null
  }
}

async function prepareCached(label: string, server: Server, paths: readonly string[], start: Start): Promise<Rung[]> {
  await warm(server.port, paths)
  const bare = await start(startCopyOf(server, paths[0] ?? '/', 'br'))
  const requests = paths.map((path) => get(path, 'br'))
  return [
    { name: `${label}, bare Node`, server: bare, requests },
    { name: `${label}, from memory`, server, requests },
  ]
}

async function prepareSite(api: Server, { targets }: BenchDatabase, start: Start): Promise<Rung[]> {
  const site = await start(startBenchSite(api))
  if (!site) {
    console.log('The site is not built (pnpm build), so its pages are left out.')
    return []
  }
  const paths = targets.map(({ path }) => path)
  const rungs = await prepareCached('site: article page', site, paths, start)
  const forgetful = await start(startBenchSite(api, { hasMemory: false }))
  if (forgetful) rungs.push({ name: madeAnew, server: forgetful, requests: paths.map((path) => get(path, 'br')) })
  return rungs
}

const madeAnew = 'site: article page, made anew'

/** Bounds that hold by themselves, in milliseconds of CPU. */
export const limits: readonly Limit[] = [{ of: madeAnew, most: 15 }]

/** Asks for every path once, so that a cache has it. A failure ends the benchmark. */
async function warm(port: number, paths: readonly string[]): Promise<void> {
  const rest = [...paths]
  const work = async () => {
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
      const { status } = await fetchRaw(port, path, 'br')
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`)
    }
  }
  await Promise.all([work(), work(), work(), work()])
}

/** What the figures are held against. */
export function listRatios(databases: readonly BenchDatabase[]): Ratio[] {
  const ratios: Ratio[] = []
  for (const [index, database] of databases.entries()) {
    const size = sizeOf(database)
    const deep = pageOf(database)
    const names = Object.keys(questionsOf(database))
    if (index === 0) {
      const fromMemory = (label: string, limit: number): Ratio => ({
        of: `${label}, from memory`,
        to: `${label}, bare Node`,
        by: 'rate',
        limit,
      })
      for (const name of names) ratios.push(fromMemory(`${size}: ${name}`, 0.7))
      ratios.push(fromMemory('site: article page', 0.6))
    }
    const most: Record<string, number> = { article: 1.5, 'section list': 1.5, 'front 6 x 6': 2 }
    for (const name of names) {
      const limit = most[name]
      const label = `${size}: ${name}`
      ratios.push({ of: `${label}, api`, to: `${label}, by hand`, by: 'CPU', ...(limit && { limit }) })
    }
    ratios.push({ of: `${size}: ${deep}, api`, to: `${size}: page 1, api`, by: 'CPU', limit: 1.2 })
    const [smallest] = databases
    if (!smallest || smallest === database) continue
    for (const name of names.filter((each) => each !== 'search')) {
      const there = name === deep ? pageOf(smallest) : name
      ratios.push({ of: `${size}: ${name}, api`, to: `${sizeOf(smallest)}: ${there}, api`, by: 'CPU', limit: 1.3 })
    }
  }
  return ratios
}
