import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { dataDir } from '@dateline/dev'
import { type Browser, chromium } from 'playwright-core'
import { env, extendEnv } from './env.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-zygote',
  '--disable-background-networking',
]

export type Executable = { path: string; libraries?: string }

/** A real Chromium: that of CHROMIUM_PATH, the one that comes with the npm packages (linux-x64), or an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = await findExecutable()
  return chromium.launch({
    executablePath: path,
    args: flags,
    ...(libraries && { env: extendEnv({ LD_LIBRARY_PATH: libraries }) }),
  })
}

export async function findExecutable(): Promise<Executable> {
  if (env.CHROMIUM_PATH) return { path: env.CHROMIUM_PATH }
  if (process.platform === 'linux' && process.arch === 'x64') return unpack()
  const path = installed.find((each) => existsSync(each))
  if (path) return { path }
  throw new Error(
    'The end-to-end tests need a browser: install Chrome or Chromium, or set CHROMIUM_PATH to one. `pnpm check` runs all other tests.',
  )
}

/**
 * Unpacks the package's browser once per checkout and version. Made aside and renamed, so that two runs at once don't
 * meet half a browser.
 */
async function unpack(): Promise<Executable> {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (!manifest) throw new Error('The package @sparticuz/chromium is missing. Run "pnpm install".')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const target = join(dataDir('browser'), version)
  if (!existsSync(target)) {
    const aside = `${target}.${process.pid}`
    mkdirSync(aside, { recursive: true })
    const packed = join(dirname(manifest), 'bin')
    const from = (name: string) => createReadStream(join(packed, name)).pipe(createBrotliDecompress())
    await pipeline(from('chromium.br'), createWriteStream(join(aside, 'chromium'), { mode: 0o755 }))
    for (const name of ['al2023.tar', 'swiftshader.tar']) {
      await pipeline(from(`${name}.br`), createWriteStream(join(aside, name)))
      execFileSync('tar', ['-xf', join(aside, name), '-C', aside])
      rmSync(join(aside, name))
    }
    try {
      renameSync(aside, target)
    } catch {
      rmSync(aside, { recursive: true, force: true })
    }
  }
  const path = join(target, 'chromium')
  // On a machine without the libraries of a desktop, the package's own are used.
  const starts = spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0
  return starts ? { path } : { path, libraries: join(target, 'lib') }
}
