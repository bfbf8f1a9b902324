import { applySettings, readSettings } from '@dateline/api/outlet'
import type { Database } from '@dateline/db'
import { testStorage } from './media.ts'
import { operator } from './viewers.ts'

const edition = (code: string, name: string, appealPhrases: string[] = []) => ({
  code,
  name,
  title: 'Testblatt',
  tagline: 'For tests.',
  description: 'An outlet for tests.',
  appealPhrases,
})

/** A small outlet: five editions, two sections, no articles. */
export const testSettings = readSettings({
  outlet: { name: 'Testblatt', timeZone: 'Europe/Berlin', defaultEdition: 'de' },
  editions: [
    edition('de', 'Deutsch', ['spenden sie']),
    edition('fr', 'Français', ['appréciez-vous nos reportages', 'faites un don']),
    edition('es', 'Español'),
    edition('pt', 'Português'),
    edition('en', 'English', ['please donate']),
  ],
  sections: [
    {
      key: 'news',
      names: {
        de: { name: 'Nachrichten', slug: 'nachrichten' },
        fr: { name: 'Actualités', slug: 'actualites' },
        es: { name: 'Noticias', slug: 'noticias' },
        pt: { name: 'Notícias', slug: 'noticias' },
        en: { name: 'News', slug: 'news' },
      },
    },
    {
      key: 'analysis',
      names: {
        de: { name: 'Analyse', slug: 'analyse' },
        fr: { name: 'Analyse', slug: 'analyse' },
        en: { name: 'Analysis', slug: 'analysis' },
      },
    },
  ],
})

export async function createOutlet(db: Database, settings = testSettings): Promise<void> {
  await applySettings(db, operator, settings, { storage: testStorage, folder: '.' })
}
