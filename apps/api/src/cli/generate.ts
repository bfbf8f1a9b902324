import { parseArgs } from 'node:util'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { generateArticles } from '../newsroom/generate/generate.service.ts'
import { withDatabase } from './database.ts'
import { operator } from './input.ts'

const most = { articles: 10_000_000, seed: 2 ** 31 - 1 }

/** `pnpm newsroom generate`: made-up articles by the thousand. */
export async function runGenerate(args: string[], env: Env): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
  })
  const request = { articles: wholeNumber('articles', values.articles), seed: wholeNumber('seed', values.seed) }
  const startedAt = performance.now()
  const { isNew, articles } = await withDatabase(env, (db) =>
    generateArticles(db, operator(), request, new Date(), (written) => showProgress(written, request.articles)),
  )
  if (!isNew)
    return `The ${count(articles)} articles of seed ${request.seed} are there already. Another --seed adds more.`
  const seconds = (performance.now() - startedAt) / 1000
  return `${count(articles)} articles are public, made in ${seconds.toFixed(1)} s (${count(articles / seconds)} a second).`
}

function wholeNumber(name: keyof typeof most, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most[name]) {
    throw new AppError('BAD_USER_INPUT', `--${name} is a whole number from 1 to ${count(most[name])}.`)
  }
  return number
}

/** One line that is written over on a terminal; nothing in a log. */
function showProgress(written: number, all: number): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(`\r${count(written)} of ${count(all)} articles${written === all ? '\n' : ''}`)
}

const count = (number: number) => Math.round(number).toLocaleString('en')
