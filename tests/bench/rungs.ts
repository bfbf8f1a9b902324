import type { ChildProcess } from 'node:child_process'
import type { LoadGenerator, Server } from './children.ts'
import { cpuOfPostgres, cpuOfProcess } from './cpu.ts'

/** One way to answer, and what is asked of it. */
export type Rung = { name: string; server: Server; requests: readonly string[] }

/** Per answer where nothing else is said; times of the CPU in microseconds, of readers in milliseconds. */
export type Figures = {
  name: string
  rate: number
  node: number
  postgres: number | null
  p50: number
  p99: number
  bytes: number
  failures: number
  /** Round by round: what is compared is compared within a round. */
  samples: readonly Sample[]
}

export type Rounds = { rounds: number; seconds: number; connections: number; postmaster: number }
type Sample = Omit<Figures, 'name' | 'samples'>

/**
 * Measures the rungs in turn, round after round, so that whatever else the machine does meanwhile falls on all of them.
 * The rounds are short and many: a machine that is shared is at times half as fast as at others.
 * The figures are the medians of the rounds.
 */
export async function measure(rungs: readonly Rung[], load: LoadGenerator, options: Rounds): Promise<Figures[]> {
  const samples = new Map<Rung, Sample[]>(rungs.map((rung) => [rung, []]))
  for (const rung of rungs) await warmUp(rung, load, options)
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const rung of rungs) {
      const sample = await measureOnce(rung, load, options)
      samples.get(rung)?.push(sample)
      console.log(
        `  round ${round}  ${rung.name.padEnd(46)} ${Math.round(sample.node)} us  ${Math.round(sample.rate)}/s`,
      )
    }
  }
  return rungs.map((rung) => summarise(rung.name, samples.get(rung) ?? []))
}

/** V8 compiles what runs often, and a busy machine gets to it late: a server is warm after so many answers. */
const warmAfter = { answers: 40_000, seconds: 20 }

async function warmUp({ server, requests }: Rung, load: LoadGenerator, { connections }: Rounds): Promise<void> {
  let given = 0
  for (let spent = 0; given < warmAfter.answers && spent < warmAfter.seconds; spent += 2) {
    given += (await load.run({ port: server.port, requests, connections, seconds: 2 })).answers
  }
}

async function measureOnce({ server, requests }: Rung, load: LoadGenerator, options: Rounds): Promise<Sample> {
  const { seconds, connections, postmaster } = options
  const before = await readCpu(server.child, postmaster)
  const { answers, failures, bytes, p50, p99 } = await load.run({ port: server.port, requests, connections, seconds })
  const after = await readCpu(server.child, postmaster)
  const postgres =
    after.postgres === null || before.postgres === null ? null : (after.postgres - before.postgres) / answers
  return {
    rate: answers / seconds,
    node: (after.node - before.node) / answers,
    postgres,
    p50,
    p99,
    bytes: bytes / answers,
    failures,
  }
}

async function readCpu(child: ChildProcess, postmaster: number) {
  return { node: await cpuOfProcess(child), postgres: cpuOfPostgres(postmaster) }
}

function summarise(name: string, samples: readonly Sample[]): Figures {
  const of = (key: 'rate' | 'node' | 'p50' | 'p99' | 'bytes') => median(samples.map((sample) => sample[key]))
  const postgres = samples.flatMap((sample) => sample.postgres ?? [])
  return {
    name,
    rate: of('rate'),
    node: of('node'),
    postgres: postgres.length > 0 ? median(postgres) : null,
    p50: of('p50'),
    p99: of('p99'),
    bytes: of('bytes'),
    failures: samples.reduce((sum, sample) => sum + sample.failures, 0),
    samples,
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
