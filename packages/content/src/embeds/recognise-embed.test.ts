import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedProviders } from './providers.ts'
import { recogniseEmbed } from './recognise-embed.ts'

test.each([
  ['https://youtu.be/dQw4w9WgXcQ?si=tracking', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://m.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['http://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'vimeo', 'https://vimeo.com/76979871'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo', 'https://vimeo.com/76979871/8272103f6e'],
  ['https://bsky.app/profile/ana.example/post/3kabc', 'bluesky', 'https://bsky.app/profile/ana.example/post/3kabc'],
  ['https://t.me/s/canal/123?single', 'telegram', 'https://t.me/canal/123'],
  ['https://twitter.com/ana/status/1234567890?s=20', 'x', 'https://x.com/ana/status/1234567890'],
  ['https://soundcloud.com/ana/sets/radio', 'soundcloud', 'https://soundcloud.com/ana/sets/radio'],
])('%s is of %s', (address, provider, url) => {
  expect(recogniseEmbed(address)).toMatchObject({ provider, url })
})

test.each([
  [
    'peertube',
    'https://video.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    'https://video.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d',
  ],
  ['mastodon', 'https://social.example/users/ana/statuses/1234', 'https://social.example/@ana/1234'],
  ['link', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
] as const)('%s, which anybody may run, is found where it is named and not otherwise', (provider, address, url) => {
  expect(recogniseEmbed(address, provider)).toMatchObject({ provider, url })
  expect(recogniseEmbed(address)).toBeNull()
})

test('players ask for as little as they can, and cards have none', () => {
  const playerOf = (address: string, provider?: 'peertube') => recogniseEmbed(address, provider)?.player

  expect(playerOf('https://youtu.be/dQw4w9WgXcQ')).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ')
  expect(playerOf('https://vimeo.com/76979871/8272103f6e')).toBe(
    'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
  )
  expect(playerOf('https://video.example/w/abcdef', 'peertube')).toBe('https://video.example/videos/embed/abcdef?p2p=0')
  expect(playerOf('https://soundcloud.com/ana/radio')).toBe(
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fana%2Fradio',
  )
  expect(playerOf('https://x.com/ana/status/1')).toBeNull()
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://youtu.be/dQw4w9WgXcQ',
  '//youtu.be/dQw4w9WgXcQ',
  'https://youtu.be.evil.example/dQw4w9WgXcQ',
  'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
  'https://youtube.com/watch?v=short',
  'https://youtu.be/dQw4w9WgXcQ"onload="x',
  'https://youtu.be\\@evil.example/dQw4w9WgXcQ',
  'https://x.com/ana',
  'https://t.me/canal',
  'not an address',
  '',
])('%j is nothing that can be shown', (address) => {
  expect(recogniseEmbed(address)).toBeNull()
})

test('no address, whoever is said to have it, gives anything but an http address without signs that could end it', () => {
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
    fc
      .tuple(fc.constantFrom('javascript:', 'https://youtu.be/', 'https://x.com/', 'https://a.b/@a/'), fc.string())
      .map((parts) => parts.join('')),
  )

  fc.assert(
    fc.property(address, fc.constantFrom(undefined, ...embedProviders), (given, provider) => {
      const found = recogniseEmbed(given, provider)
      for (const url of [found?.url, found?.player]) if (url) expect(url).toMatch(/^https?:\/\/[^\s"<>\\]+$/)
      // The one address of something leads to itself.
      if (found) expect(recogniseEmbed(found.url, found.provider)).toEqual(found)
    }),
    { numRuns: 500 },
  )
})
