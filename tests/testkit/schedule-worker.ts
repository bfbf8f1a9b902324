import { startTestJobs } from './flow.ts'

/** Does the newsroom's jobs for as long as it lives: `node schedule-worker.ts URL`. */
await startTestJobs(process.argv[2] ?? '')
console.log('ready')
