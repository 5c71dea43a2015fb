import {
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  concatAST,
  parse,
  print,
} from 'graphql'
import { claimTypeText, sideName, sideTexts } from './derive-claims.js'
import {
  anyEntityWhereText,
  claimWhereText,
  entityTypeTexts,
  enumWhereTexts,
  linkFilterText,
  linkWhereText,
  whereNames,
} from './derive-conditions.js'
import { claimListFields, claimListTexts } from './derive-claim-lists.js'
import { entityTexts } from './derive-entities.js'
import { facetEnumTexts } from './derive-facets.js'
import { shortenField } from './derive-text.js'
import { linksOf } from './model.js'
import { readDescription } from './reads.js'
import { apiDefinitionsOf } from './load-schema.js'
import type { Model } from './model.js'

/** The whole API as one document: what the schema files say, and what follows from the stored types. */
export function deriveApi(document: DocumentNode, model: Model): DocumentNode {
  const written: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: apiDefinitionsOf(document).map(node => completeNode(node, document)),
  }
  // The text has a quarter of a megabyte. It is parsed in one go, and without the places of its parts: nobody asks for them, and they take as long as the
  // parsing itself.
  return concatAST([written, parse(derivedTexts(document, model).join('\n'), { noLocation: true })])
}

function derivedTexts(document: DocumentNode, model: Model): string[] {
  const entityFields = interfaceFields(document, 'Entity')
  const claimFields = interfaceFields(document, 'Claim')
  const claims = [...model.claims.values()]
  const sides = uniqueBy(linksOf(model), link => sideName(link))
  const wheres = uniqueBy(linksOf(model), link => whereNames(link).link)
  const filters = uniqueBy(linksOf(model), link => whereNames(link).filter)
  return [
    ...[...model.entities.values()].flatMap(type =>
      entityTexts(type, entityFields, claimListFields(type.name)),
    ),
    ...claims.map(claim => claimTypeText(claim, claimFields)),
    ...claims.filter(claim => claim.fields.length > 0).map(claimWhereText),
    ...sides.flatMap(link => sideTexts(link, claimFields)),
    ...wheres.map(linkWhereText),
    ...filters.map(linkFilterText),
    ...enumWhereTexts(model),
    anyEntityWhereText(model),
    ...entityTypeTexts(model),
    ...facetEnumTexts(model),
    ...claimListTexts(model),
  ]
}

/**
 * Completes a definition of the schema files. An object type gets the fields of its interfaces, which are written in the interfaces alone; an enum loses the
 * `Reads:` lines of its values.
 */
function completeNode(node: DefinitionNode, document: DocumentNode): DefinitionNode {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) return { ...node, values: (node.values ?? []).map(dropReads) }
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node
  const own = node.fields ?? []
  const inherited = (node.interfaces ?? []).flatMap(({ name }) => fieldsOfInterface(document, name.value))
  const missing = inherited.filter(field => !own.some(found => found.name.value === field.name.value))
  const unique = new Map(missing.map(field => [field.name.value, shortenField(field)]))
  return { ...node, fields: [...unique.values(), ...own] }
}

function dropReads(node: EnumValueDefinitionNode): EnumValueDefinitionNode {
  if (node.description === undefined) return node
  const { meaning } = readDescription(node.description.value)
  return { ...node, description: { ...node.description, value: meaning, block: meaning.includes('\n') } }
}

function interfaceFields(document: DocumentNode, name: string): string[] {
  return fieldsOfInterface(document, name).map(field => print(shortenField(field)))
}

function fieldsOfInterface(document: DocumentNode, name: string): readonly FieldDefinitionNode[] {
  const found = document.definitions.find(
    node => node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === name,
  )
  return (found as { fields?: readonly FieldDefinitionNode[] } | undefined)?.fields ?? []
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map(item => [key(item), item])).values()]
}
