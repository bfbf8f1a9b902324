import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newsroomSdl, sdl } from '@dateline/api/sdl'
import { repositoryRoot } from '@dateline/dev'
import {
  buildASTSchema,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { describe, expect, test } from 'vitest'

const read = (path: string) => buildSchema(readFileSync(join(repositoryRoot, path), 'utf8'))
/** Fields whose name says all that there is to say. */
const plain = new Set([
  'id',
  'name',
  'edition',
  'story',
  'kind',
  'slug',
  'headline',
  'node',
  'content',
  'section',
  'direction',
  'contributor',
  'role',
  'withdrawnAt',
  'pageInfo',
  'member',
])

describe.each([
  ['public', sdl],
  ['newsroom', newsroomSdl],
])('the %s graph', (graph, modules) => {
  const contract = read(`packages/types/${graph}/schema.graphql`)

  test('the committed contract says what the modules say', () => {
    const written = printSchema(lexicographicSortSchema(contract))

    expect(written).toBe(printSchema(lexicographicSortSchema(buildASTSchema(modules))))
  })

  test('everything in the graph says what it is', () => {
    const silent: string[] = []
    for (const type of Object.values(contract.getTypeMap())) {
      if (
        isIntrospectionType(type) ||
        ['Boolean', 'Float', 'ID', 'Int', 'String', 'Query', 'Mutation'].includes(type.name)
      )
        continue
      if (!type.description) silent.push(type.name)
      if (isEnumType(type))
        for (const value of type.getValues()) if (!value.description) silent.push(`${type.name}.${value.name}`)
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
      for (const field of Object.values(type.getFields())) {
        if (!field.description && !plain.has(field.name)) silent.push(`${type.name}.${field.name}`)
        if ('args' in field)
          for (const arg of field.args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`)
      }
    }

    expect(silent).toEqual([])
  })

  test('names follow the conventions of GraphQL', () => {
    const odd: string[] = []
    for (const type of Object.values(contract.getTypeMap())) {
      if (isIntrospectionType(type)) continue
      if (!/^[A-Z][A-Za-z]+$/.test(type.name)) odd.push(type.name)
      if (isEnumType(type))
        odd.push(
          ...type
            .getValues()
            .map(({ name }) => name)
            .filter((name) => !/^[A-Z]+(_[A-Z]+)*$/.test(name)),
        )
      if (isObjectType(type))
        odd.push(...Object.keys(type.getFields()).filter((name) => !/^[a-z][A-Za-z]*$/.test(name)))
    }

    expect(odd).toEqual([])
  })
})
