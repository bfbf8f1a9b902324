import { edition } from 'next/root-params'
import { currentReading } from '#lib/reading.ts'
import { NotFoundPage } from '#status/not-found-page.tsx'
import { getWords } from '#words/words.ts'

/** For plain Next alone, which renders this along with every page; the production server has the edition's 404 page at hand. */
export default async function NotFound() {
  if (currentReading()) return null
  const code = (await edition()) ?? 'en'
  return <NotFoundPage data={null} edition={code} words={getWords(code)} />
}
