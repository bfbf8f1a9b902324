import { rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild'

/**
 * What moves on the site's pages, and the service worker: plain files in `public/`, beside what Next builds and without
 * it. Part of the code generation, because the document around every page names the file.
 */
const dir = import.meta.dirname
const shared: BuildOptions = {
  absWorkingDir: dir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

const elements: BuildOptions = {
  ...shared,
  entryPoints: ['src/islands/index.ts'],
  outdir: 'public/islands',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  splitting: true,
  metafile: true,
}

/** Its address is the same for good: a browser asks for it anew to learn of a new one. */
const worker: BuildOptions = {
  ...shared,
  format: 'iife',
  entryPoints: ['src/worker/worker.ts'],
  outfile: 'public/sw.js',
}

const naming: Plugin = {
  name: 'naming',
  setup({ onEnd }) {
    onEnd(async ({ metafile }) => {
      if (metafile) await nameScript(metafile)
    })
  },
}

async function nameScript({ outputs }: Metafile): Promise<void> {
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'src/islands/index.ts') ?? []
  if (!file) throw new Error('esbuild has made no script of src/islands/index.ts.')
  const path = `/${relative('public', file).replaceAll('\\', '/')}`
  await writeFile(join(dir, 'src/islands/script.generated.ts'), `export const islandsScript = '${path}'\n`)
}

/** Without what was built before, which nothing names any more. */
const clear = () => rm(join(dir, 'public/islands'), { recursive: true, force: true })

/** Builds, and builds again whenever a source changes, until the process ends. */
export async function watchIslands(): Promise<void> {
  await clear()
  const contexts = await Promise.all([context({ ...elements, plugins: [naming] }), context(worker)])
  await Promise.all(contexts.map((each) => each.rebuild()))
  await Promise.all(contexts.map((each) => each.watch()))
}

if (import.meta.main) {
  await clear()
  await Promise.all([build({ ...elements, plugins: [naming] }), build(worker)])
}
