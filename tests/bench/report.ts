import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import type { BenchDatabase } from './database.ts'
import { type Figures, median } from './rungs.ts'

/** What is compared with what: the CPU of Node and Postgres together, or the rate. A limit is the most CPU, or the least rate. */
export type Ratio = { of: string; to: string; by: 'CPU' | 'rate'; limit?: number }
/** The most CPU of Node that an answer may take, in milliseconds. */
export type Limit = { of: string; most: number }
export type Setting = {
  databases: readonly BenchDatabase[]
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
  return table(['', 'Node us', 'Postgres us', 'answers/s', 'p50 ms', 'p99 ms', 'bytes', 'failures'], rows)
}

export function ratiosTable(figures: readonly Figures[], ratios: readonly Ratio[]): string {
  const rows = ratios.flatMap(({ of, to, by, limit }) => {
    const [one, other] = [of, to].map((name) => figures.find((row) => row.name === name))
    if (!one || !other) return []
    const pick = (sample: Figures['samples'][number]) =>
      by === 'rate' ? sample.rate : sample.node + (sample.postgres ?? 0)
    const times = median(one.samples.map((sample, round) => pick(sample) / pick(other.samples[round] ?? sample)))
    const isMet = limit === undefined || (by === 'rate' ? times >= limit : times <= limit)
    const target = limit === undefined ? '' : `at ${by === 'rate' ? 'least' : 'most'} ${number(limit, 1)}x`
    return [[of, to, by, `${number(times, 2)}x`, target, limit === undefined ? '' : isMet ? 'yes' : '**no**']]
  })
  return table(['', 'to', 'by', 'is', 'target', 'met'], rows)
}

export function limitsTable(figures: readonly Figures[], limits: readonly Limit[]): string {
  const rows = limits.flatMap(({ of, most }) => {
    const found = figures.find((row) => row.name === of)
    if (!found) return []
    const ms = found.node / 1000
    return [[of, `${number(ms, 1)} ms`, `at most ${most} ms`, ms <= most ? 'yes' : '**no**']]
  })
  return rows.length > 0 ? table(['', 'CPU of Node', 'target', 'met'], rows) : ''
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

export function describeSetting({ databases, connections, postgres, rounds }: Setting): string {
  const [cpu] = cpus()
  const machine = `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const filled = databases.map(({ articles, articlesPerSecond }) => {
    const pace = articlesPerSecond === null ? '' : ` (made at ${number(articlesPerSecond)} a second, both stores)`
    return `${number(articles)} articles${pace}`
  })
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}; Node ${process.versions.node}, Postgres ${postgres}.`,
    `${filled.join(' and ')}, ${connections} connections, ${rounds}.`,
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
