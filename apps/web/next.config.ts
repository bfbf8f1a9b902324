import { join } from 'node:path'
import type { NextConfig } from 'next'

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
}

export default config
