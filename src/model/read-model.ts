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
import {
  type ClaimType,
  type Direction,
  type EntityType,
  type Existence,
  type Field,
  type Lang,
  type Link,
  type Model,
  type Phrases,
  type Trait,
  type ValueKind,
  capitalsOfName,
} from './model.js'

/** Turns the loaded schema into the model. It trusts the document: `checkSchema` has looked at it before. */
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
  return Object.freeze({ entities, claims, enums })
}

function enumsOf(document: DocumentNode): Map<string, readonly string[]> {
  const nodes = document.definitions.filter(
    (node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION,
  )
  return new Map(nodes.map(node => [node.name.value, (node.values ?? []).map(value => value.name.value)]))
}

function readClaim(node: ObjectTypeDefinitionNode, enums: Model['enums']): ClaimType {
  const args = argumentsOfDirective(node, 'relationship')
  const { meaning, phrases } = readPhrases(node.description?.value ?? '')
  return Object.freeze({
    name: node.name.value,
    type: capitalsOfName(node.name.value),
    from: args.from as string[],
    to: args.to as string[],
    traits: args.traits as Trait[],
    meaning,
    phrases,
    fields: (node.fields ?? []).map(field => readField(field, enums)),
    place: placeInSchema(node),
  })
}

function readEntity(
  node: ObjectTypeDefinitionNode,
  enums: Model['enums'],
  claims: Model['claims'],
): EntityType {
  const args = argumentsOfDirective(node, 'node')
  const fields = node.fields ?? []
  return Object.freeze({
    name: node.name.value,
    one: args.one as string,
    many: args.many as string,
    exists: args.exists as Existence,
    description: node.description?.value ?? '',
    fields: fields.filter(field => !findDirective(field, 'link')).map(field => readField(field, enums)),
    links: fields
      .filter(field => findDirective(field, 'link'))
      .map(field => readLinkField(node.name.value, field, claims)),
    place: placeInSchema(node),
  })
}

function readField(node: FieldDefinitionNode, enums: Model['enums']): Field {
  const type = namedType(node.type)
  return Object.freeze({
    name: node.name.value,
    type,
    kind: enums.has(type) ? 'enum' : (VALUE_KINDS[type] ?? 'text'),
    values: enums.get(type) ?? [],
    description: node.description?.value ?? '',
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

const READS = /\n\s*Reads: en "([^"]+)", "([^"]+)"; id "([^"]+)", "([^"]+)"\.\s*$/

/** Splits a claim type's description into its meaning and the phrases of its last line. */
export function readPhrases(description: string): { meaning: string; phrases: Record<Lang, Phrases> } {
  const [line = '', en = '', enBack = '', id = '', idBack = ''] = READS.exec(description) ?? []
  const phrases = { en: { forth: en, back: enBack }, id: { forth: id, back: idBack } }
  return { meaning: description.slice(0, description.length - line.length).trim(), phrases }
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
