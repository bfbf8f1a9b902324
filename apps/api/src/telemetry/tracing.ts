import { AsyncLocalStorage } from 'node:async_hooks'
import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { FastifyRequest } from 'fastify'
import type { TracesOptions, Watcher } from './telemetry.ts'

/** Where what happens next belongs. An operation of the request puts itself there. */
type Place = { context: Context }

/**
 * Spans for requests, their operations and their statements, sent over OTLP/HTTP. They hold no variables, no parameters of
 * statements, no texts of open queries, no addresses.
 */
export function startTracing({ endpoint, ratio = 1, service }: TracesOptions): Watcher {
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': service })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [
      new BatchSpanProcessor({
        // It reads OTEL_EXPORTER_OTLP_HEADERS itself.
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  })
  const tracer = provider.getTracer('dateline')
  const propagator = new W3CTraceContextPropagator()
  const current = new AsyncLocalStorage<Place>()
  const requests = new WeakMap<FastifyRequest, { span: Span; place: Place }>()

  // Of either graph: it asks nothing of the context.
  const plugin: ApolloServerPlugin<BaseContext> = {
    requestDidStart: async () => {
      const place = current.getStore()
      if (!place) return
      const span = tracer.startSpan('operation', {}, place.context)
      place.context = trace.setSpan(place.context, span)
      return {
        didResolveOperation: async ({ operation, operationName }) => {
          const type = operation?.operation
          if (type)
            span
              .updateName(operationName ? `${type} ${operationName}` : type)
              .setAttribute('graphql.operation.type', type)
          if (operationName) span.setAttribute('graphql.operation.name', operationName)
        },
        willSendResponse: async ({ response: { body } }) => {
          const errors = (body.kind === 'single' && body.singleResult.errors) || []
          const codes = errors.map((error) => String(error.extensions?.['code']))
          if (codes.length > 0) span.setAttribute('dateline.error.codes', codes)
          if (codes.includes('INTERNAL_SERVER_ERROR')) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
  }

  return {
    follow: (app) => {
      app.addHook('onRequest', async (request) => {
        const from = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
        const route = request.routeOptions.url
        const attributes = { 'http.request.method': request.method, ...(route && { 'http.route': route }) }
        const name = route ? `${request.method} ${route}` : request.method
        const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, from)
        requests.set(request, { span, place: { context: trace.setSpan(from, span) } })
      })
      // Not before: what follows the end of a body's stream does not follow from the hook above.
      app.addHook('preHandler', (request, _reply, done) => {
        const known = requests.get(request)
        if (known) current.run(known.place, done)
        else done()
      })
      app.addHook('onResponse', async (request, reply) => {
        const span = requests.get(request)?.span
        span?.setAttribute('http.response.status_code', reply.raw.statusCode)
        if (reply.raw.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
        span?.end()
      })
    },
    plugin,
    newsroomPlugin: plugin,
    watchPool: (pool) => (text) => {
      const place = current.getStore()
      if (!place) return () => {}
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text, 'dateline.pool': pool }
      const [verb = 'statement'] = text.trimStart().split(/\s/, 1)
      const span = tracer.startSpan(verb, { kind: SpanKind.CLIENT, attributes }, place.context)
      return (error) => {
        if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      }
    },
    close: () => provider.shutdown(),
  }
}
