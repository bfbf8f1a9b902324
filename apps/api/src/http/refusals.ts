import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** What is refused before GraphQL has a word in it is refused in its form all the same. */
function errorBody(message: string, code: string, extensions: Record<string, unknown> = {}) {
  return { errors: [{ message, extensions: { ...extensions, code } }] }
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof AppError) {
    if (error.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="dateline"')
    return reply.code(error.status).send(errorBody(error.message, error.code, error.extensions))
  }
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500
  if (error instanceof Error && status >= 400 && status < 500) {
    return reply.code(status).send(errorBody(error.message, 'BAD_REQUEST'))
  }
  request.log.error({ err: error }, 'a request failed')
  return reply
    .code(500)
    .send(
      errorBody(
        'Something went wrong on our side. Try again; if it stays, tell us the request id.',
        'INTERNAL_SERVER_ERROR',
      ),
    )
}

export function answerElsewhere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?')[0]
  if (path === '/graphql') {
    return reply
      .code(405)
      .header('Allow', 'GET, HEAD, POST, OPTIONS')
      .send(errorBody(`The graph is asked by GET or POST, not by ${request.method}.`, 'BAD_REQUEST'))
  }
  return reply
    .code(404)
    .send(errorBody(`There is nothing at ${request.method} ${path}. The graph is at /graphql.`, 'NOT_FOUND'))
}

/** By the code of Node's error. */
const unreadable: Record<string, [string, string] | undefined> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The headers of this request, its address included, are larger than 16 KiB.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come to its end in time.'],
}

/** What isn't HTTP, or more of it than is read: nobody but the connection can be answered. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, message] = unreadable[error.code ?? ''] ?? [
    '400 Bad Request',
    'This is not a request that HTTP knows.',
  ]
  const body = JSON.stringify(errorBody(message, 'BAD_REQUEST'))
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
  }
  socket.destroySoon()
}
