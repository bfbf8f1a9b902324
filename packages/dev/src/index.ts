export { dataDir, repositoryRoot } from './checkout.ts'
export { freePort } from './ports.ts'
export { exitWithRunner } from './runner.ts'
export { announce, awaitService, findService, type Service, type ServiceName } from './services.ts'
