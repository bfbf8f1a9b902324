/** A header of an answer; null where it has none. */
export type ReadHeader = (name: string) => string | null

type Rule = { name: string; judge: (header: ReadHeader) => number }

const sixMonths = 15_768_000

/**
 * What the MDN HTTP Observatory gives and takes for the headers of one answer (its scoring of 2025, without what needs
 * more than headers: redirection to HTTPS, integrity of foreign scripts). 100 and what is given on top: A+ from 100 on.
 */
const rules: readonly Rule[] = [
  { name: 'content security policy', judge: (header) => judgePolicy(header('content-security-policy')) },
  { name: 'cookies', judge: (header) => (header('set-cookie') === null ? 0 : -20) },
  {
    name: 'cross-origin resource sharing',
    judge: (header) =>
      header('access-control-allow-credentials') === 'true' && header('access-control-allow-origin') ? -50 : 0,
  },
  {
    name: 'referrer policy',
    judge: (header) =>
      choose(header('referrer-policy'), 0, -5, {
        'no-referrer': 5,
        'same-origin': 5,
        'strict-origin': 5,
        'strict-origin-when-cross-origin': 5,
      }),
  },
  {
    name: 'strict transport security',
    judge(header) {
      const age = /^max-age=(\d+)\b/.exec(header('strict-transport-security') ?? '')?.[1]
      if (age === undefined) return -20
      return Number(age) < sixMonths ? -10 : 0
    },
  },
  { name: 'type sniffing', judge: (header) => (header('x-content-type-options') === 'nosniff' ? 0 : -5) },
  {
    name: 'framing',
    judge(header) {
      if (/\bframe-ancestors '(?:none|self)'/.test(header('content-security-policy') ?? '')) return 5
      return choose(header('x-frame-options'), -20, -20, { DENY: 0, SAMEORIGIN: 0 })
    },
  },
  {
    name: 'cross-origin resource policy',
    judge: (header) =>
      choose(header('cross-origin-resource-policy'), 0, -5, { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }),
  },
]

function choose(value: string | null, missing: number, unknown: number, known: Record<string, number>): number {
  return value === null ? missing : (known[value] ?? unknown)
}

function judgePolicy(policy: string | null): number {
  if (policy === null) return -25
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources] as const
    }),
  )
  const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src') ?? ['*']
  const allows = (name: string, ...kinds: string[]) => sourcesOf(name).some((source) => kinds.includes(source))
  const anywhere = ['*', 'http:', 'https:', 'data:', "'unsafe-inline'", "'unsafe-eval'"]
  if (allows('script-src', ...anywhere) || allows('object-src', ...anywhere)) return -20
  if (policy.includes('http:')) return -20
  if (allows('style-src', ...anywhere)) return 0
  const isShut = directives.get('default-src')?.join() === "'none'"
  const keepsForms = ["'none'", "'self'"].includes(directives.get('form-action')?.join() ?? '')
  return isShut && keepsForms ? 10 : 5
}

/** What is taken is named, so that a test that fails says why. */
export function scoreHeaders(header: ReadHeader): { score: number; faults: string[] } {
  const judged = rules.map(({ name, judge }) => ({ name, points: judge(header) }))
  const faults = judged.filter(({ points }) => points < 0).map(({ name, points }) => `${name}: ${points}`)
  return { score: judged.reduce((score, { points }) => score + points, 100), faults }
}
