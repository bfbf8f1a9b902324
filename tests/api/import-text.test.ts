import { liveTopic, revision, revisionPlace, topic, topicName } from '@dateline/db'
import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'

const database = useDatabase()

/** What is printed of an imported text: its places, its paragraphs, its appeal. */
async function importAndRead(text: string, edition = 'de') {
  const { db } = database
  const { article } = await importText(db, `Schlagzeile ${Math.random()}\n\n${text}`, { edition })
  const [made] = await db.select().from(revision).where(eq(revision.articleId, article.id))
  const places = await db
    .select({ id: topic.id, kind: topic.kind })
    .from(revisionPlace)
    .innerJoin(topic, eq(topic.id, revisionPlace.topicId))
    .where(eq(revisionPlace.revisionId, made?.id ?? ''))
    .orderBy(asc(revisionPlace.position))
  const paragraphs = (made?.body ?? []).map((block) =>
    'content' in block ? block.content.map((span) => span.text).join('') : '',
  )
  return { places, placeIds: places.map(({ id }) => id), paragraphs, appeal: made?.appeal ?? null }
}

const namesOf = async (topicId: string) =>
  Object.fromEntries(
    (await database.db.select().from(topicName).where(eq(topicName.topicId, topicId))).map((row) => [
      row.editionCode,
      row.name,
    ]),
  )

test('a leading place is taken from the text as the dateline', async () => {
  const { places, paragraphs } = await importAndRead('Montevideo. Der Hafen ist zu.\n\nEr bleibt zu.')

  expect(places).toHaveLength(1)
  expect(places[0]?.kind).toBe('place')
  expect(await namesOf(places[0]?.id ?? '')).toEqual({ de: 'Montevideo' })
  expect(paragraphs).toEqual(['Der Hafen ist zu.', 'Er bleibt zu.'])
})

test('a dateline of two places keeps both, in their order', async () => {
  const lima = await createNamedTopic(database.db, { de: 'Lima' }, 'place')
  const bogota = await createNamedTopic(database.db, { de: 'Bogotá' }, 'place')

  const { placeIds, paragraphs } = await importAndRead('Bogotá/Lima. Zwei Städte.')

  expect(placeIds).toEqual([bogota, lima])
  expect(paragraphs).toEqual(['Zwei Städte.'])
})

test('a place is found by its name in the edition, however its letters are cased', async () => {
  const quito = await createNamedTopic(database.db, { de: 'Quito' }, 'place')

  const { placeIds } = await importAndRead('QUITO. Die Stadt liegt hoch.')

  expect(placeIds).toEqual([quito])
})

test('a place that only another edition names gets that name here too', async () => {
  const place = await createNamedTopic(database.db, { es: 'La Habana' }, 'place')

  const { placeIds } = await importAndRead('La Habana. Das Licht ist aus.')

  expect(placeIds).toEqual([place])
  expect(await namesOf(place)).toEqual({ es: 'La Habana', de: 'La Habana' })
})

test("where two editions use one name for two places, the edition's own is meant", async () => {
  await createNamedTopic(database.db, { en: 'Santiago' }, 'place')
  const chile = await createNamedTopic(database.db, { de: 'Santiago' }, 'place')

  const { placeIds } = await importAndRead('Santiago. Die Anden sind nah.')

  expect(placeIds).toEqual([chile])
})

test('a person or party of that name is not the place', async () => {
  const person = await createNamedTopic(database.db, { de: 'Bolívar' }, 'person')

  const { placeIds } = await importAndRead('Bolívar. Die Stadt am Orinoco.')

  expect(placeIds).toHaveLength(1)
  expect(placeIds).not.toContain(person)
})

test('a new place is not public before an article that names it is', async () => {
  const { places } = await importAndRead('Iquitos. Der Fluss trägt Schiffe.')

  expect(await database.db.$count(liveTopic, eq(liveTopic.id, places[0]?.id ?? ''))).toBe(0)
})

test.each([
  'Washington schweigt. Niemand weiß, warum.',
  'Dr. María Pérez hat es gesehen.',
  'Nr. 5 lebt noch.',
  'Es regnet. Das Wasser steigt.',
  'Quito: Die Stadt liegt hoch.',
  'Der Präsident trat am 3. Mai zurück.',
  'Lima, die Stadt am Meer. Ein Besuch.',
])('no dateline is read into "%s"', async (sentence) => {
  const { places, paragraphs } = await importAndRead(sentence)

  expect(places).toEqual([])
  expect(paragraphs.join(' ').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(sentence)
})

test('an appeal in the middle of the text is kept apart from it, its short first line as heading', async () => {
  const { appeal, paragraphs } = await importAndRead(
    "Le début.\n\nAPPRÉCIEZ-VOUS nos reportages ?\n\nAlors faites un don et soutenez-nous, s'il vous plaît.\n\nLa suite.",
    'fr',
  )

  expect(paragraphs).toEqual(['Le début.', 'La suite.'])
  expect(appeal).toEqual({
    heading: 'APPRÉCIEZ-VOUS nos reportages\u202f?',
    content: [[{ text: 'Alors faites un don et soutenez-nous, s’il vous plaît.' }]],
  })
})

test("another edition's appeal is text like any other", async () => {
  const { appeal, paragraphs } = await importAndRead('Anfang.\n\nPlease donate.\n\nEnde.')

  expect(appeal).toBeNull()
  expect(paragraphs).toEqual(['Anfang.', 'Please donate.', 'Ende.'])
})

test.each([
  ['fr', `Elle dit : "C'est l'heure ! Vraiment ?"`, '«\u202fC’est l’heure\u202f! Vraiment\u202f?\u202f»'],
  ['de', `Sie sagt: "Das ist's - 'jetzt' oder nie."`, '„Das ist’s – ‚jetzt‘ oder nie.“'],
  ['es', `Ella dice: "Es la hora de la 'verdad'."`, '«Es la hora de la “verdad”.»'],
  ['pt', `Ela diz: "É a hora da 'verdade'."`, '«É a hora da “verdade”.»'],
  ['en', `She says: "It's 'now' or never."`, '“It’s ‘now’ or never.”'],
])('a text in %s is set as that language sets it', async (edition, text, expected) => {
  const { paragraphs } = await importAndRead(text, edition)

  expect(paragraphs[0]).toContain(expected)
})

test('typewriter dashes and dots become what they stand for', async () => {
  const { paragraphs } = await importAndRead('Der Fluss - er steigt... Bald.')

  expect(paragraphs).toEqual(['Der Fluss – er steigt… Bald.'])
})
