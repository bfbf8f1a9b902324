import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { type Figures, median } from './rungs.ts'

/** What is compared with what, and the most that it may cost. */
export type Ratio = { what: string; of: string; to: string; withPostgres: boolean; most: number }
export type Setting = {
  articles: number
  articlesPerSecond: number
  connections: number
  postgres: string
  rounds: string
}

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export function figuresTable(figures: readonly Figures[]): string {
  const rows = figures.map((row) => [
    row.name,
    number(row.node),
    row.postgres === null ? '?' : row.postgres < 1 ? '-' : number(row.postgres),
    number(row.rate),
    number(row.p50, 1),
    number(row.p99, 1),
    number(row.bytes),
    number(row.failures),
  ])
  return table(['answered by', 'Node us', 'Postgres us', 'answers/s', 'p50 ms', 'p99 ms', 'bytes', 'failures'], rows)
}

export function ratiosTable(figures: readonly Figures[], ratios: readonly Ratio[]): string {
  const rows = ratios.flatMap(({ what, of, to, withPostgres, most }) => {
    const [one, other] = [of, to].map((name) => figures.find((row) => row.name === name))
    if (!one || !other) return []
    const cost = ({ node, postgres }: Figures['samples'][number]) => node + (withPostgres ? (postgres ?? 0) : 0)
    const compare = (pick: (sample: Figures['samples'][number]) => number) =>
      median(one.samples.flatMap((sample, round) => pick(sample) / pick(other.samples[round] ?? sample)))
    const times = compare(cost)
    const rate = compare((sample) => sample.rate)
    const met = times <= most ? 'yes' : '**no**'
    return [[what, `${number(times, 2)}x`, `${number(rate, 2)}x`, `at most ${number(most, 1)}x`, met]]
  })
  return table(['', 'CPU', 'rate', 'target (CPU)', 'met'], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

export function describeSetting(setting: Setting): string {
  const [cpu] = cpus()
  const machine = `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}; Node ${process.versions.node}, Postgres ${setting.postgres}.`,
    `${number(setting.articles)} articles (made at ${number(setting.articlesPerSecond)} a second, both stores),`,
    `${setting.connections} connections, ${setting.rounds}.`,
  ].join('\n')
}

const [begin, end] = ['<!-- bench: written by pnpm bench -->', '<!-- /bench -->']

/** Puts the figures into docs/performance.md, between its marks; the words around them are kept. */
export function writeReport(text: string): string {
  const file = join(repositoryRoot, 'docs/performance.md')
  const old = existsSync(file) ? readFileSync(file, 'utf8') : `# Performance\n\n${begin}\n${end}\n`
  const [before = '', after = ''] = [old.split(begin)[0], old.split(end)[1]]
  writeFileSync(file, `${before}${begin}\n${text}\n${end}${after}`)
  return file
}
