import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  Kind,
  parse,
} from 'graphql'

/** What the oracle needs to know of the schema, read from the SDL by itself. */

export interface LinkOfType {
  readonly name: string
  readonly claim: string
  readonly direction: 'OUT' | 'IN' | 'BOTH'
  /** The type at its far end, or `Entity`. */
  readonly far: string
}

export interface OwnField {
  readonly name: string
  /** Name of its GraphQL type. */
  readonly type: string
}

export interface TypeOfEntity {
  readonly name: string
  /** Root field that lists them. */
  readonly many: string
  readonly exists: 'ALWAYS' | 'FROM_FIRST_DAY' | 'FROM_FIRST_ACT' | 'AS_STATED'
  readonly fields: readonly OwnField[]
  readonly links: readonly LinkOfType[]
}

export interface TypeOfClaim {
  readonly name: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly traits: readonly string[]
  readonly fields: readonly OwnField[]
}

export interface OracleModel {
  readonly types: ReadonlyMap<string, TypeOfEntity>
  readonly claims: ReadonlyMap<string, TypeOfClaim>
  /** Values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>
}

/** Reads every file of the folder, with those below it. */
export function readOracleModel(folder: string): OracleModel {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.graphql'),
  )
  const definitions = files.flatMap(file => parse(readFileSync(join(folder, file), 'utf8')).definitions)
  const objects = definitions.filter(found => found.kind === Kind.OBJECT_TYPE_DEFINITION)
  const enums = definitions.filter(found => found.kind === Kind.ENUM_TYPE_DEFINITION)
  return {
    types: named(objects.flatMap(object => typeOfEntity(object) ?? [])),
    claims: named(objects.flatMap(object => typeOfClaim(object) ?? [])),
    enums: new Map(enums.map(({ name, values }) => [name.value, (values ?? []).map(it => it.name.value)])),
  }
}

function named<T extends { readonly name: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map(item => [item.name, item]))
}

function typeOfEntity(object: ObjectTypeDefinitionNode): TypeOfEntity | null {
  const node = directive(object, 'node')
  if (node === null) return null
  const fields = object.fields ?? []
  return {
    name: object.name.value,
    many: node.many as string,
    exists: node.exists as TypeOfEntity['exists'],
    fields: fields.filter(field => directive(field, 'link') === null).map(ownField),
    links: fields.flatMap(field => {
      const link = directive(field, 'link')
      if (link === null) return []
      const { claim, direction } = link as Pick<LinkOfType, 'claim' | 'direction'>
      return [{ name: field.name.value, claim, direction, far: typeName(field) }]
    }),
  }
}

function typeOfClaim(object: ObjectTypeDefinitionNode): TypeOfClaim | null {
  const relationship = directive(object, 'relationship')
  if (relationship === null) return null
  const { from, to, traits } = relationship as Record<'from' | 'to' | 'traits', string[]>
  const name = object.name.value.replace(/(?!^)[A-Z]/g, letter => `_${letter}`).toUpperCase()
  return { name, from, to, traits, fields: (object.fields ?? []).map(ownField) }
}

const ownField = (field: FieldDefinitionNode): OwnField => ({ name: field.name.value, type: typeName(field) })

function typeName({ type }: FieldDefinitionNode): string {
  let inner = type
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type
  return inner.name.value
}

type Plain = string | readonly string[]

function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): Record<string, Plain> | null {
  const found = (node.directives ?? []).find(item => item.name.value === name)
  if (found === undefined) return null
  return Object.fromEntries((found.arguments ?? []).map(item => [item.name.value, plain(item.value)]))
}

function plain(value: ConstValueNode): Plain {
  if (value.kind === Kind.LIST) return value.values.map(item => plain(item) as string)
  return 'value' in value ? String(value.value) : ''
}
