import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, getDirectiveValues } from 'graphql'
import type { NewsroomContext } from '../../newsroom-context.ts'
import { type Action, authorise, policies } from '../../roles.ts'

type Field = GraphQLField<unknown, NewsroomContext>

/** What somebody asks who isn't signed in: not yet, or because the link that they have is enough. */
const open = new Set(['viewer', 'preview'])

/**
 * Stands before the resolvers of all that a client can name: whoever may do a thing nowhere at all is refused before
 * anything is read. A mutation that names no policy, or an unknown one, is a mistake of ours, and nothing starts with it.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const field of fieldsOf(schema, 'mutation')) guard(field, policyOf(schema, field) ?? missing(field))
  for (const field of [...fieldsOf(schema, 'query'), ...fieldsOf(schema, 'subscription')]) {
    const action = policyOf(schema, field)
    if (action || !open.has(field.name)) guard(field, action ?? 'newsroom.read')
  }
  return schema
}

/** The policy that each mutation names. */
export function listMutationPolicies(schema: GraphQLSchema): { name: string; action: Action }[] {
  return fieldsOf(schema, 'mutation').map((field) => ({
    name: field.name,
    action: policyOf(schema, field) ?? missing(field),
  }))
}

function fieldsOf(schema: GraphQLSchema, kind: 'query' | 'mutation' | 'subscription'): Field[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  return Object.values(roots[kind]?.getFields() ?? {})
}

function policyOf(schema: GraphQLSchema, field: Field): Action | null {
  const directive = schema.getDirective('policy')
  const action = directive && field.astNode && getDirectiveValues(directive, field.astNode)?.['action']
  if (action === undefined || action === null) return null
  if (isAction(action)) return action
  throw new Error(`"${field.name}" names the policy "${action}", which roles.ts doesn't have.`)
}

const isAction = (action: unknown): action is Action => typeof action === 'string' && Object.hasOwn(policies, action)

function missing({ name }: Field): never {
  throw new Error(`The mutation "${name}" has no @policy: name the row of roles.ts that says who may do it.`)
}

function guard(field: Field, action: Action): void {
  const { resolve = defaultFieldResolver, subscribe } = field
  field.resolve = (parent, args, context, info) => {
    // As far as it can be said before the thing itself is known; the service asks again with it.
    authorise(context.viewer, action, { isOwn: true })
    return resolve(parent, args, context, info)
  }
  if (!subscribe) return
  field.subscribe = (parent, args, context, info) => {
    authorise(context.viewer, action, { isOwn: true })
    return subscribe(parent, args, context, info)
  }
}
