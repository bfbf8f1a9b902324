import type { FastifyInstance } from 'fastify'

/** `/healthz`: the process runs. `/readyz`: it can answer; the reason when it can't. */
export function addHealth(app: FastifyInstance, checkReady: () => Promise<string | null>): void {
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const problem = await checkReady().catch(() => 'the database does not answer')
    return problem ? reply.code(503).send({ status: 'not ready', reason: problem }) : { status: 'ok' }
  })
}
