import { isWebAddress, maxHrefLength } from '../links.ts'
import { type EmbedProvider, embedProviders, type Found, providers } from './providers.ts'

export type RecognisedEmbed = Found & { provider: EmbedProvider }

/**
 * What an address names on the site of a provider, told by its host and path; nothing is fetched. Null when it names
 * nothing there. What has no host of its own (PeerTube, Mastodon, any page as a link) is found only when it is named.
 */
export function recogniseEmbed(address: string, provider?: EmbedProvider): RecognisedEmbed | null {
  if (address.length > maxHrefLength || !isWebAddress(address)) return null
  const url = new URL(address)
  const host = url.hostname.replace(/^www\./, '')
  for (const candidate of provider ? [provider] : embedProviders) {
    const { hosts, find }: { hosts: readonly string[] | null; find: (url: URL) => Found | null } = providers[candidate]
    if (hosts ? !hosts.includes(host) : !provider) continue
    const found = find(url)
    if (found) return { provider: candidate, ...found }
  }
  return null
}
