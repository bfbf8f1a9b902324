import type { Words } from '#words/words.ts'
import type { MapPlace } from './plan-map.ts'

/** What a map tells those who don't see it: `Map: Caracas and Moscow`, and `Caracas is in Venezuela, Moscow in Russia`. */
export function describeMap(places: readonly MapPlace[], words: Words): { title: string; description: string } {
  const shown = places.filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
  const countries = new Intl.DisplayNames(words.locale, { type: 'region', fallback: 'none' })
  const named = shown.map(({ name, country }) => {
    const within = country && /^[a-z]{2}$/i.test(country) ? countries.of(country.toUpperCase()) : undefined
    return within && within !== name ? words.map.inCountry(name, within) : name
  })
  return { title: words.map.title(shown.map(({ name }) => name)), description: words.map.shows(named) }
}
