import { expect, test } from 'vitest'
import { type Export, startCollector } from '../testkit/collector.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { endpoint, received } = await startCollector()

const { newsroom, api } = useNewsroomGraph({
  telemetry: { metrics: { host: '127.0.0.1', port: 0 }, traces: { endpoint, service: 'tests' } },
})

async function scrape(): Promise<Map<string, number>> {
  const text = await (await fetch(String(api.metricsUrl))).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

const Create = `mutation Chosen($input: CreateArticleInput!) { chosen: createArticle(input: $input) { __typename } }`

test('an operator sees how long members waited for what they did, and what was refused, by names of the schema alone', async () => {
  const eva = await newsroom.member({ role: 'editor', edition: 'fr' })

  await eva.run(Create, { input: { edition: 'fr', content: { headline: 'Mate' } } })
  await eva.errors(Create, { input: { edition: 'de', content: { headline: 'Mate' } } })
  await eva.errors('{ chosen }')

  const figures = await scrape()
  expect(figures.get('dateline_newsroom_operation_seconds_count{field="createArticle"}')).toBe(2)
  expect(figures.get('dateline_newsroom_operation_seconds_count{field="refused"}')).toBe(1)
  expect(figures.get('dateline_errors_total{code="FORBIDDEN"}')).toBe(1)
  expect([...figures.keys()].filter((name) => /chosen/i.test(name))).toEqual([])
})

test('an operator sees an operation of the newsroom and its statements in a trace, and nothing that was written', async () => {
  const eva = await newsroom.member({ role: 'editor' })
  await eva.run(Create.replace('Chosen', 'Traced'), {
    input: { edition: 'fr', content: { headline: 'A secret headline' } },
  })

  await api.close()

  const spans = received.flatMap((text) =>
    (JSON.parse(text) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
  const operation = spans.find(({ name }) => name === 'mutation Traced')
  const request = spans.find(({ spanId }) => spanId === operation?.parentSpanId)
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId)
  expect(request?.name).toBe('POST /newsroom/graphql')
  expect(statements.map(({ name }) => name)).toContain('select')
  expect(received.join()).not.toContain('secret headline')
})
