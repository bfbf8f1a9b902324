import { join } from 'node:path'
import type { NextConfig } from 'next'
import { env } from './src/env.ts'

const repositoryRoot = join(import.meta.dirname, '../..')

const config: NextConfig = {
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  // The edge in front compresses once, and has ETags of its own.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // What React would put into a Link header stays in the head, where the kept page has it.
  reactMaxHeadersLength: 1,
  agentRules: false,
  // Everyone gets the metadata in the head, not streamed into the body.
  htmlLimitedBots: /.*/,
  // In production the server in front passes pictures on.
  rewrites: async () => [
    // One route makes all feeds, whatever list they belong to.
    { source: '/:path*/:feed(feed\\.xml|feed\\.atom|feed\\.json)', destination: '/feed/:path*/:feed' },
    ...(env.NODE_ENV === 'development' && env.API_URL
      ? [{ source: '/media/:path*', destination: `${env.API_URL}/media/:path*` }]
      : []),
  ],
}

export default config
