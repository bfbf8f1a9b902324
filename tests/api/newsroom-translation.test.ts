import { beforeAll, expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { newsroom, api } = useNewsroomGraph()

const warnings = ['dateline', 'section', 'sources', 'second_pair_of_eyes', 'standfirst', 'topic', 'headline_length']

type Block = { id: string; kind: 'paragraph'; content: { text: string }[]; sourceBlockId?: string }
type Translation = {
  rightBy: number
  isStale: boolean
  isBeingUpdated: boolean
  corrections: { text: string }[]
  markedBlocks: { id: string; kind: string; isMoved: boolean }[]
}

let editor: Somebody
let section = ''

beforeAll(async () => {
  editor = await newsroom.member({ role: 'duty_editor' })
  const { edition } = await api.run<{ edition: { sections: { id: string }[] } }>(
    '{ edition(code: "es") { sections { id } } }',
  )
  section = edition.sections[0]?.id ?? ''
})

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', content: [{ text }] })

async function send<Answer>(type: string, field: string, input: object, selection: string): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} ... on UserError { message } } }`
  const answer = (await editor.run<Record<string, { message?: string }>>(query, { input }))[field]
  expect(answer?.message).toBeUndefined()
  return answer as Answer
}

const read = async (id: string) => {
  const { article } = await editor.run<{
    article: {
      flow: { status: string }
      latest: { number: number; body: Block[] }
      story: { id: string }
      translation: Translation
    }
  }>(
    `query ($id: ID!) { article(id: $id) {
      flow { status } latest { number body } story { id }
      translation {
        rightBy isStale isBeingUpdated corrections { text } markedBlocks { id kind isMoved }
      }
    } }`,
    { id },
  )
  return article
}

/** Saves, and gives the number of the new revision. */
async function save(id: string, content: object): Promise<number> {
  const { latest } = await read(id)
  const input = { article: id, baseRevision: latest.number, content }
  const selection = '... on SaveArticleSuccess { revision { number } }'
  return (await send<{ revision: { number: number } }>('SaveArticleInput', 'saveArticle', input, selection)).revision
    .number
}

/** Hands an article in and approves it, where it isn't out yet, and publishes it. */
async function publish(id: string): Promise<void> {
  const { latest, flow } = await read(id)
  const step = { articleId: id, revision: latest.number }
  for (const name of flow.status === 'DRAFT' ? ['submitArticle', 'approveArticle'] : []) {
    await editor.run(`mutation ($input: ArticleStepInput!) { ${name}(input: $input) { __typename } }`, { input: step })
  }
  const input = { articles: [step], confirmed: warnings }
  await send('PublishArticlesInput', 'publishArticles', input, '')
}

async function correct(id: string, text: string): Promise<void> {
  const { latest } = await read(id)
  const input = { articleId: id, revision: latest.number, text, confirmed: warnings }
  await send('CorrectArticleInput', 'correctArticle', input, '')
}

let begun = 0

/** An original in Spanish that readers see. */
async function original(body: Block[]): Promise<string> {
  begun += 1
  const input = { edition: 'es', content: { headline: `El litio ${begun}`, body, section } }
  const selection = '... on CreateArticleSuccess { article { id } }'
  const { article } = await send<{ article: { id: string } }>('CreateArticleInput', 'createArticle', input, selection)
  await publish(article.id)
  return article.id
}

/** Its translation into French, of the newest revision. */
async function translate(id: string): Promise<string> {
  const { latest } = await read(id)
  const input = { original: id, revision: latest.number, edition: 'fr', isFilled: true }
  const selection = '... on TranslationPayload { article { id } }'
  const { article } = await send<{ article: { id: string } }>(
    'StartTranslationInput',
    'startTranslation',
    input,
    selection,
  )
  return article.id
}

async function update(id: string, source: string): Promise<void> {
  const [{ latest }, from] = await Promise.all([read(id), read(source)])
  const input = { article: id, sourceRevision: from.latest.number, baseRevision: latest.number }
  await send('UpdateTranslationInput', 'updateTranslation', input, '')
}

async function frenchCell(id: string) {
  const { story } = await read(id)
  const { board } = await editor.run<{
    board: { nodes: { story: { id: string }; cells: { edition: string; state: string; isBeingUpdated: boolean }[] }[] }
  }>('{ board(first: 100) { nodes { story { id } cells { edition state isBeingUpdated } } } }')
  return board.nodes.find((node) => node.story.id === story.id)?.cells.find(({ edition }) => edition === 'fr')
}

test('a translation stays stale while its update is open: readers still see what was made from the older original', async () => {
  const spanish = await original([paragraph('a', 'Uno'), paragraph('b', 'Dos')])
  const french = await translate(spanish)
  await save(french, { headline: 'Le lithium' })
  await publish(french)
  await save(spanish, { body: [paragraph('a', 'Uno solo'), paragraph('b', 'Dos')] })
  await publish(spanish)

  await update(french, spanish)

  expect((await read(french)).translation).toMatchObject({ isStale: true, isBeingUpdated: true, rightBy: 1 })
  expect(await frenchCell(french)).toMatchObject({ state: 'STALE', isBeingUpdated: true })

  await publish(french)

  expect((await read(french)).translation).toMatchObject({
    isStale: false,
    isBeingUpdated: false,
    rightBy: 2,
    markedBlocks: [],
  })
  expect(await frenchCell(french)).toMatchObject({ state: 'PUBLISHED', isBeingUpdated: false })
})

test('an update that is opened twice, or goes on to a still newer original, keeps every mark', async () => {
  const spanish = await original([paragraph('a', 'Uno'), paragraph('b', 'Dos'), paragraph('c', 'Tres')])
  const french = await translate(spanish)
  await publish(french)
  await save(spanish, { body: [paragraph('a', 'Uno solo'), paragraph('b', 'Dos'), paragraph('c', 'Tres')] })
  await publish(spanish)
  await update(french, spanish)
  const { latest } = await read(french)

  await update(french, spanish)

  expect((await read(french)).latest.number).toBe(latest.number)
  expect((await read(french)).translation.markedBlocks.map(({ id }) => id)).toEqual(['a'])

  await save(spanish, { body: [paragraph('a', 'Uno solo'), paragraph('c', 'Tres'), paragraph('b', 'Dos más')] })
  await publish(spanish)
  await update(french, spanish)

  const { markedBlocks } = (await read(french)).translation
  const changed = markedBlocks.filter(({ kind }) => kind === 'CHANGED')
  expect(changed.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(markedBlocks.filter(({ isMoved }) => isMoved)).toHaveLength(1)
})

test('a draft of a translation that is updated twice keeps the marks of both', async () => {
  const spanish = await original([paragraph('a', 'Uno'), paragraph('b', 'Dos')])
  const french = await translate(spanish)
  await save(spanish, { body: [paragraph('a', 'Uno solo'), paragraph('b', 'Dos')] })
  await publish(spanish)
  await update(french, spanish)
  await save(spanish, { body: [paragraph('a', 'Uno solo'), paragraph('b', 'Dos más')] })
  await publish(spanish)

  await update(french, spanish)

  expect((await read(french)).translation.markedBlocks.map(({ id }) => id)).toEqual(['a', 'b'])
  expect((await read(french)).translation).toMatchObject({ isStale: false, rightBy: 3 })
})

test('a correction that a translation was made after is not among what changed since', async () => {
  const spanish = await original([paragraph('a', 'El salar mide 3000 km².')])
  await save(spanish, { body: [paragraph('a', 'El salar mide 3500 km².')] })
  await correct(spanish, 'El salar mide 3500 km², no 3000.')
  const french = await translate(spanish)
  await publish(french)

  await save(spanish, { body: [paragraph('a', 'El salar mide 3500 km² hoy.')] })
  await publish(spanish)

  expect((await read(french)).translation).toMatchObject({ isStale: true, corrections: [] })

  await save(spanish, { body: [paragraph('a', 'El salar mide 3600 km² hoy.')] })
  await correct(spanish, 'El salar mide 3600 km², no 3500.')

  const { corrections } = (await read(french)).translation
  expect(corrections.map(({ text }) => text.includes('3600'))).toEqual([true])
})
