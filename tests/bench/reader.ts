import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStorage } from '@dateline/api/media'
import { seedOnce } from '@dateline/api/seed'
import { ensureDatabase, migrate, startEmbeddedPostgres } from '@dateline/db'
import { findExecutable } from '../testkit/browser.ts'
import { extendEnv } from '../testkit/env.ts'
import { kindsOfPage } from '../testkit/pages.ts'
import { removeScratch, startBenchApi, startBenchSite } from './servers.ts'

/**
 * What a reader's page costs, on the sample outlet and the production build: Lighthouse's mobile run with its simulated
 * slow line, the median of five, and the Nu HTML checker on every kind of page. The two come from npm when they are asked for:
 * they weigh more than all that the project needs. The checker needs Java.
 */
const tools = ['lighthouse@13.5.0', 'vnu-jar@26.9.27']
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, tools: { type: 'string' } },
})

const scratch = mkdtempSync(join(tmpdir(), 'dateline-reader-'))
const postgres = await startEmbeddedPostgres({ folder: join(scratch, 'postgres'), port: 3260, throwAway: true })
const url = await ensureDatabase(postgres.url, 'dateline_reader')
await migrate(url)
const mediaDir = join(scratch, 'media')
await seedOnce(url, { sample: true, storage: openStorage({ folder: mediaDir }) })
const api = await startBenchApi(url, 64, { MEDIA_DIR: mediaDir })
const site = await startBenchSite(api)
try {
  if (!site) throw new Error('The site is not built. Run "pnpm build" first.')
  const folder = values.tools ?? join(scratch, 'tools')
  if (!existsSync(join(folder, 'node_modules/lighthouse')))
    execFileSync('npm', ['install', '--silent', '--prefix', folder, ...tools], { stdio: 'inherit' })
  const base = `http://127.0.0.1:${site.port}`
  if (values.only !== 'lighthouse') checkMarkup(base, folder, await download(base))
  if (values.only !== 'markup') await runLighthouse(base, folder)
} finally {
  await site?.stop()
  await api.stop()
  await postgres.stop()
  removeScratch()
  rmSync(scratch, { recursive: true, force: true })
}

async function download(base: string): Promise<string[]> {
  const files: string[] = []
  for (const [kind, path] of Object.entries(kindsOfPage)) {
    const file = join(scratch, `${kind.replaceAll(' ', '-')}.html`)
    writeFileSync(file, await (await fetch(base + path)).text())
    files.push(file)
  }
  return files
}

function checkMarkup(base: string, folder: string, files: string[]): void {
  const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar')
  try {
    execFileSync('java', ['-jar', jar, '--errors-only', ...files], { stdio: 'pipe' })
    console.log(`Nu HTML checker: 0 errors on ${files.length} kinds of page of ${base}.`)
  } catch (error) {
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    console.log(`Nu HTML checker:\n${text.replaceAll(`file:${scratch}/`, '')}`)
    process.exitCode = 1
  }
}

type Report = { categories: Record<string, { score: number }>; audits: Record<string, { numericValue: number }> }

async function runLighthouse(base: string, folder: string): Promise<void> {
  const { path, libraries } = await findExecutable()
  const bin = join(folder, 'node_modules/lighthouse/cli/index.js')
  const flags = '--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-zygote'
  const environment = extendEnv({ CHROME_PATH: path, ...(libraries && { LD_LIBRARY_PATH: libraries }) })
  const names = ['performance', 'accessibility', 'best-practices', 'seo']
  console.log(
    `| page | ${names.join(' | ')} | FCP ms | LCP ms | TBT ms | CLS |\n|---|${'--:|'.repeat(names.length + 4)}`,
  )
  for (const path of [kindsOfPage.front, kindsOfPage.article]) {
    const reports: Report[] = []
    for (let run = 0; run < Number(values.runs); run += 1) {
      const options = ['--quiet', '--output=json', `--chrome-flags=${flags}`]
      const json = execFileSync(process.execPath, [bin, base + path, ...options], {
        env: environment,
        maxBuffer: 2 ** 27,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      reports.push(JSON.parse(json.toString()))
    }
    const median = (pick: (report: Report) => number) =>
      reports.map(pick).sort((a, b) => a - b)[Math.floor(reports.length / 2)] ?? Number.NaN
    const scores = names.map((name) => Math.round(median((report) => (report.categories[name]?.score ?? 0) * 100)))
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((name) =>
      Math.round(median((report) => report.audits[name]?.numericValue ?? Number.NaN)),
    )
    const shift = median((report) => report.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN)
    console.log(`| ${path} | ${[...scores, ...times, shift.toFixed(3)].join(' | ')} |`)
  }
}
