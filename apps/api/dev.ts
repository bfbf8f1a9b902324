import { isRunningAlready, runWithRestarts } from '@dateline/dev'

/** The `dev` task: the api, started anew when its code or that of a package changes. */
if (!(await isRunningAlready('api'))) {
  const packages = ['content', 'db', 'dev', 'edge', 'types'].map((name) => `../../packages/${name}/src`)
  runWithRestarts({
    script: 'src/main.ts',
    args: ['--development'],
    watch: ['src', '../../packages/types/public', ...packages],
  })
}
