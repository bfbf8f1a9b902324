import { isWebAddress } from '../links.ts'

/** What an address on a provider's site names: `url` is the one address of it, `player` plays it without a page around. */
export type Found = { url: string; player: string | null }

type Provider = {
  name: string
  /** Null where anybody may run the software: such a provider is only looked for where it is named. */
  hosts: readonly string[] | null
  find: (url: URL) => Found | null
}

/** A path's parts, each matched as a whole. */
function parts(url: URL, ...patterns: readonly RegExp[]): string[] | null {
  const found = url.pathname.split('/').filter((part) => part !== '')
  const fits = found.length === patterns.length && patterns.every((pattern, index) => pattern.test(found[index] ?? ''))
  return fits ? found : null
}

const card = (url: string): Found => ({ url, player: null })
const number = /^\d{1,30}$/

const youtubeId = /^[\w-]{11}$/

function findYoutube(url: URL): Found | null {
  const path =
    parts(url, /^(?:embed|live|shorts|v)$/, youtubeId) ?? (url.hostname === 'youtu.be' ? parts(url, youtubeId) : null)
  const id = path?.at(-1) ?? (parts(url, /^watch$/) ? url.searchParams.get('v') : null)
  if (!id || !youtubeId.test(id)) return null
  return { url: `https://www.youtube.com/watch?v=${id}`, player: `https://www.youtube-nocookie.com/embed/${id}` }
}

/** An unlisted film has a key after its number. */
function findVimeo(url: URL): Found | null {
  const key = /^[0-9a-f]{6,20}$/
  const path =
    parts(url, number) ??
    parts(url, number, key) ??
    parts(url, /^video$/, number)?.slice(1) ??
    parts(url, /^channels$/, /^\w+$/, number)?.slice(2)
  const [id, inPath] = path ?? []
  if (!id) return null
  const given = inPath ?? url.searchParams.get('h')
  const secret = given && key.test(given) ? given : null
  return {
    url: `https://vimeo.com/${id}${secret ? `/${secret}` : ''}`,
    player: `https://player.vimeo.com/video/${id}?dnt=1${secret ? `&h=${secret}` : ''}`,
  }
}

function findPeertube(url: URL): Found | null {
  const id = /^[\w-]{5,40}$/
  const found = (parts(url, /^w$/, id) ?? parts(url, /^videos$/, /^(?:watch|embed)$/, id))?.at(-1)
  return found ? { url: `${url.origin}/w/${found}`, player: `${url.origin}/videos/embed/${found}?p2p=0` } : null
}

function findMastodon(url: URL): Found | null {
  const path = parts(url, /^@\w+(?:@[\w.-]+)?$/, number)
  const old = parts(url, /^users$/, /^\w+$/, /^statuses$/, number)
  if (path) return card(`${url.origin}/${path.join('/')}`)
  return old ? card(`${url.origin}/@${old[1]}/${old[3]}`) : null
}

function findBluesky(url: URL): Found | null {
  const path = parts(url, /^profile$/, /^[\w.:-]+$/, /^post$/, /^\w+$/)
  return path && card(`https://bsky.app/${path.join('/')}`)
}

function findTelegram(url: URL): Found | null {
  const path = parts(url, /^\w{4,}$/, number) ?? parts(url, /^s$/, /^\w{4,}$/, number)?.slice(1)
  return path ? card(`https://t.me/${path.join('/')}`) : null
}

function findX(url: URL): Found | null {
  const path = parts(url, /^\w{1,15}$/, /^status$/, number)
  return path && card(`https://x.com/${path.join('/')}`)
}

function findSoundcloud(url: URL): Found | null {
  const name = /^[\w-]+$/
  const path = parts(url, name, /^(?!sets$)[\w-]+$/) ?? parts(url, name, /^sets$/, name)
  if (!path) return null
  const found = `https://soundcloud.com/${path.join('/')}`
  return { url: found, player: `https://w.soundcloud.com/player/?url=${encodeURIComponent(found)}` }
}

export const providers = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'youtu.be'],
    find: findYoutube,
  },
  vimeo: { name: 'Vimeo', hosts: ['vimeo.com', 'player.vimeo.com'], find: findVimeo },
  peertube: { name: 'PeerTube', hosts: null, find: findPeertube },
  mastodon: { name: 'Mastodon', hosts: null, find: findMastodon },
  bluesky: { name: 'Bluesky', hosts: ['bsky.app'], find: findBluesky },
  telegram: { name: 'Telegram', hosts: ['t.me', 'telegram.me'], find: findTelegram },
  x: { name: 'X', hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'], find: findX },
  soundcloud: { name: 'SoundCloud', hosts: ['soundcloud.com', 'm.soundcloud.com'], find: findSoundcloud },
  /** Any page at all. */
  link: { name: 'a link', hosts: null, find: ({ href }) => (isWebAddress(href) ? card(href) : null) },
} as const satisfies Record<string, Provider>

export type EmbedProvider = keyof typeof providers
export const embedProviders = Object.keys(providers) as EmbedProvider[]
