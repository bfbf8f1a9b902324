import { type NameInput, problemWithNames } from '../vocabulary/names.rules.ts'

export type TopicFacts = {
  latitude: number | null
  longitude: number | null
  country: string | null
  wikidataId: string | null
  iptcId: string | null
}

/** What is wrong with a topic, in words; null when nothing is. */
export function problemWithTopic(
  { latitude, longitude, country, wikidataId, iptcId }: TopicFacts,
  names: readonly NameInput[],
  editions: readonly string[],
): string | null {
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180) || (latitude === null) !== (longitude === null))
    return 'A place has both a latitude, -90 to 90, and a longitude, -180 to 180.'
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    return 'A country is two capital letters (ISO 3166-1), such as VE.'
  if (wikidataId !== null && !/^Q[1-9]\d{0,11}$/.test(wikidataId))
    return 'A Wikidata item is named by its number, such as Q414.'
  if (iptcId !== null && !/^medtop:\d{8}$/.test(iptcId))
    return 'An IPTC media topic is named by its id, such as medtop:20000574.'
  return problemWithNames(names, editions)
}

const isWithin = (number: number | null, most: number) => number === null || Math.abs(number) <= most
