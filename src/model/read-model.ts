import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'
import { placeInSchema } from './load-schema.js'
import { readCases, readOneWay, readDescription } from './reads.js'
import {
  type Bilingual,
  type ClaimType,
  type Direction,
  type EntityType,
  type Existence,
  type Field,
  type Link,
  type Model,
  SOURCE_TYPE,
  type Trait,
  type ValueKind,
  capitalsOfName,
} from './model.js'

/** Turns the loaded schema into the model. It trusts the document: `checkModel` has looked at it before. */
export function readModel(document: DocumentNode): Model {
  const objects = document.definitions.filter(node => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const enums = enumsOf(document)
  const claims = new Map(
    objects
      .filter(node => findDirective(node, 'relationship'))
      .map(node => [capitalsOfName(node.name.value), readClaim(node, enums)]),
  )
  const entities = new Map(
    objects
      .filter(node => findDirective(node, 'node'))
      .map(node => [node.name.value, readEntity(node, enums, claims)]),
  )
  const names = new Map([...enums].map(([name, values]) => [name, [...values.keys()]]))
  return Object.freeze({ entities, claims, enums: names })
}

/** The values of each enum, by the name of the enum; each value has its words or its phrase, or null where it has none. */
type Enums = ReadonlyMap<string, ReadonlyMap<string, Bilingual | null>>

function enumsOf(document: DocumentNode): Enums {
  const nodes = document.definitions.filter(
    (node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION,
  )
  return new Map(nodes.map(node => [node.name.value, readEnum(node)]))
}

function readEnum({ values = [] }: EnumTypeDefinitionNode): ReadonlyMap<string, Bilingual | null> {
  return new Map(
    values.map(({ name, description }) => [
      name.value,
      readOneWay(readDescription(description?.value ?? '')),
    ]),
  )
}

function readClaim(node: ObjectTypeDefinitionNode, enums: Enums): ClaimType {
  const args = argumentsOfDirective(node, 'relationship')
  const described = readDescription(node.description?.value ?? '')
  return Object.freeze({
    name: node.name.value,
    type: capitalsOfName(node.name.value),
    from: args.from as string[],
    to: args.to as string[],
    traits: args.traits as Trait[],
    meaning: described.meaning,
    phrases: described.reads.get('') ?? NO_PHRASES,
    cases: readCases(described),
    fields: (node.fields ?? []).map(field => readField(field, enums)),
    place: placeInSchema(node),
  })
}

const NO_PHRASES = Object.freeze({ en: { forth: '', back: '' }, id: { forth: '', back: '' } })

function readEntity(node: ObjectTypeDefinitionNode, enums: Enums, claims: Model['claims']): EntityType {
  const args = argumentsOfDirective(node, 'node')
  const fields = node.fields ?? []
  return Object.freeze({
    name: node.name.value,
    one: args.one as string,
    many: args.many as string,
    exists: args.exists as Existence,
    bearsEvidence: node.name.value === SOURCE_TYPE,
    description: node.description?.value ?? '',
    fields: fields.filter(field => !findDirective(field, 'link')).map(field => readField(field, enums)),
    links: fields
      .filter(field => findDirective(field, 'link'))
      .map(field => readLinkField(node.name.value, field, claims)),
    place: placeInSchema(node),
  })
}

function readField(node: FieldDefinitionNode, enums: Enums): Field {
  const type = namedType(node.type)
  const described = readDescription(node.description?.value ?? '')
  const values = [...(enums.get(type) ?? [])]
  return Object.freeze({
    name: node.name.value,
    type,
    kind: enums.has(type) ? 'enum' : (VALUE_KINDS[type] ?? 'text'),
    values: values.map(([value]) => value),
    description: described.meaning,
    reads: readOneWay(described),
    valueReads: new Map(
      values.flatMap(([value, reads]) => (reads === null ? [] : [[value, reads] as const])),
    ),
    place: placeInSchema(node),
  })
}

/** The scalars that a stored field may have. */
export const VALUE_KINDS: Readonly<Record<string, ValueKind>> = Object.freeze({
  String: 'text',
  Int: 'integer',
  Boolean: 'boolean',
  EDTF: 'edtf',
  Bilingual: 'bilingual',
})

function readLinkField(owner: string, node: FieldDefinitionNode, claims: Model['claims']): Link {
  const args = argumentsOfDirective(node, 'link')
  return Object.freeze({
    owner,
    name: node.name.value,
    claim: claims.get(args.claim as string)!,
    direction: args.direction as Direction,
    far: namedType(node.type),
    description: node.description?.value ?? '',
    place: placeInSchema(node),
  })
}

/** The directive of that name on a type or field, if it bears one. */
export function findDirective(
  node: ObjectTypeDefinitionNode | FieldDefinitionNode,
  name: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find(found => found.name.value === name)
}

/** The arguments of a directive as plain values. */
export function argumentsOfDirective(
  node: ObjectTypeDefinitionNode | FieldDefinitionNode,
  name: string,
): Record<string, unknown> {
  const args = findDirective(node, name)?.arguments ?? []
  return Object.fromEntries(args.map(arg => [arg.name.value, valueFromASTUntyped(arg.value)]))
}

/** The name of a type without its list and null wrappers. */
export function namedType(node: TypeNode): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : namedType(node.type)
}
