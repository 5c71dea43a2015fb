import {
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  type ObjectTypeDefinitionNode,
  buildASTSchema,
  print,
} from 'graphql'
import { closest } from 'fastest-levenshtein'
import { ModelError } from '../errors.js'
import { placeOf } from './load-schema.js'
import { type Link, type Model, dateFields, endsOf } from './model.js'
import { VALUE_KINDS, argumentsOf, directive, namedType, readModel } from './read-model.js'

/** The model of a schema folder's document, once every law below holds; else one ModelError with every problem and its place. */
export function checkedModel(document: DocumentNode): Model {
  const syntax = sdlProblems(document)
  if (syntax.length > 0) throw new ModelError(syntax)
  const shape = shapeProblems(document)
  if (shape.length > 0) throw new ModelError(shape)
  const model = readModel(document)
  const problems = LAWS.flatMap(law => law(model))
  if (problems.length > 0) throw new ModelError(problems)
  return model
}

/** The rules of GraphQL itself: known types and directives, no name twice. */
function sdlProblems(document: DocumentNode): string[] {
  try {
    buildASTSchema(document)
    return []
  } catch (error) {
    if (error instanceof GraphQLError) return [`${placeOf(error.nodes?.[0] ?? {})}: ${error.message}`]
    return error instanceof Error
      ? error.message.split('\n\n').map(message => `schema: ${message}`)
      : [String(error)]
  }
}

/** What must hold before the document can be read at all: the arguments of the three directives. */
function shapeProblems(document: DocumentNode): string[] {
  const objects = document.definitions.filter(node => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const entities = objects.filter(node => directive(node, 'node')).map(node => node.name.value)
  const claims = new Set(objects.filter(node => directive(node, 'relationship')).map(node => node.name.value))
  const claimNames = [...claims].map(name => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase())
  return objects.flatMap(node => [
    ...endProblems(node, entities),
    ...(node.fields ?? []).flatMap(field => linkClaimProblem(field, claimNames)),
    ...valueTypeProblems(node, document),
  ])
}

function endProblems(node: ObjectTypeDefinitionNode, entities: string[]): string[] {
  if (!directive(node, 'relationship')) return []
  const args = argumentsOf(node, 'relationship')
  const ends = [...(args.from as string[]), ...(args.to as string[])].filter(end => !entities.includes(end))
  return ends.map(
    end =>
      `${placeOf(node)}: ${node.name.value} ends at ${end}, which is no stored type; did you mean ${closest(end, entities)}?`,
  )
}

function linkClaimProblem(field: FieldDefinitionNode, claims: string[]): string[] {
  if (!directive(field, 'link')) return []
  const claim = argumentsOf(field, 'link').claim as string
  if (claims.includes(claim)) return []
  return [
    `${placeOf(field)}: ${field.name.value} follows ${claim}, which is no claim type; did you mean ${closest(claim, claims)}?`,
  ]
}

function valueTypeProblems(node: ObjectTypeDefinitionNode, document: DocumentNode): string[] {
  if (!directive(node, 'node') && !directive(node, 'relationship')) return []
  const enums = document.definitions.flatMap(found =>
    found.kind === Kind.ENUM_TYPE_DEFINITION ? [found.name.value] : [],
  )
  return (node.fields ?? []).flatMap(field => {
    const type = namedType(field.type)
    if (
      directive(field, 'link') ||
      ((type in VALUE_KINDS || enums.includes(type)) && field.type.kind === Kind.NAMED_TYPE)
    )
      return []
    const known = Object.keys(VALUE_KINDS).join(', ')
    return [
      `${placeOf(field)}: ${field.name.value} is ${print(field.type)}; a stored field is ${known} or an enum, and may be null.`,
    ]
  })
}

type Law = (model: Model) => string[]

const everyClaimNameIsPlain: Law = model =>
  [...model.claims.values()]
    .filter(claim => !/^[A-Z]+(_[A-Z]+)*$/.test(claim.type) || claim.type.endsWith('_ASIDE'))
    .map(
      claim =>
        `${claim.place}: ${claim.name} makes the relationship type ${claim.type}; use letters only, and no name that ends in Aside.`,
    )

const everyClaimHoldsInOneWay: Law = model =>
  [...model.claims.values()]
    .filter(claim => claim.traits.includes('STATE') === claim.traits.includes('ACT'))
    .map(claim => `${claim.place}: ${claim.name} must have exactly one of the traits STATE and ACT.`)

const everyClaimReads: Law = model =>
  [...model.claims.values()]
    .filter(({ phrases: { en, id } }) =>
      [en.forth, en.back, id.forth, id.back].some(
        phrase => !phrase.includes('{from}') || !phrase.includes('{to}'),
      ),
    )
    .map(
      claim =>
        `${claim.place}: the description of ${claim.name} must end in: Reads: en "{from} … {to}", "{to} … {from}"; id "…", "…".`,
    )

const everyLinkFits: Law = model => linksOf(model).flatMap(linkProblems)

function linkProblems(link: Link): string[] {
  const { near, far } = endsOf(link)
  const expected = far.length === 1 ? far[0]! : 'Entity'
  const symmetric = link.claim.traits.includes('SYMMETRIC')
  const at = `${link.place}: ${link.owner}.${link.name} follows ${link.claim.type}`
  return [
    ...(near.includes(link.owner)
      ? []
      : [`${at} ${link.direction}, but ${link.owner} may not stand at that end; ${near.join(', ')} may.`]),
    ...(link.far === expected ? [] : [`${at} to ${link.far}; its type must be [${expected}!]!.`]),
    ...(symmetric === (link.direction === 'BOTH')
      ? []
      : [`${at} ${link.direction}; BOTH is for symmetric claims, and only for them.`]),
  ]
}

const everyClaimCanBeFollowed: Law = model => {
  const followed = new Set(linksOf(model).map(link => link.claim.type))
  return [...model.claims.values()]
    .filter(claim => !followed.has(claim.type))
    .map(claim => `${claim.place}: no field follows ${claim.type}; add a @link to a type at one of its ends.`)
}

const everyEventHasAFirstDay: Law = model =>
  [...model.entities.values()]
    .filter(type => type.exists === 'FROM_FIRST_DAY' && dateFields(type).length === 0)
    .map(
      type =>
        `${type.place}: ${type.name} exists FROM_FIRST_DAY, but has no EDTF field that could be that day.`,
    )

/** Clients merge fragments on several types only where a field's leaf type is one and the same. */
const everyFieldNameHasOneType: Law = model => {
  const seen = new Map<string, string>()
  const fields = [...model.entities.values(), ...model.claims.values()].flatMap(type => type.fields)
  return fields.flatMap(field => {
    const first = seen.get(field.name) ?? field.type
    seen.set(field.name, first)
    return first === field.type
      ? []
      : [`${field.place}: ${field.name} is ${field.type} here and ${first} elsewhere; give it another name.`]
  })
}

const RESERVED = new Set([
  'id',
  'name',
  'label',
  'names',
  'statements',
  'evidence',
  'existence',
  'recordedIn',
  'retractedIn',
  'since',
  'until',
  'holds',
  'modality',
  'verdict',
  'grade',
  'sentence',
  'claimType',
  'from',
  'to',
  'cursor',
  'node',
  'certainty',
  'and',
  'or',
  'not',
  'exists',
])

const noFieldTakesAReservedName: Law = model => {
  const fields = [...model.entities.values()].flatMap(type => [...type.fields, ...type.links])
  return [...fields, ...[...model.claims.values()].flatMap(claim => claim.fields)]
    .filter(field => RESERVED.has(field.name))
    .map(
      field =>
        `${field.place}: ${field.name} is a name that every entity or claim has already; choose another.`,
    )
}

const everythingIsDescribed: Law = model => {
  const claims = [...model.claims.values()].map(claim => ({ ...claim, description: claim.meaning }))
  const all = [...model.entities.values(), ...claims].flatMap(type => [
    type,
    ...type.fields,
    ...('links' in type ? type.links : []),
  ])
  return all
    .filter(thing => thing.description.trim() === '')
    .map(thing => `${thing.place}: ${thing.name} has no description.`)
}

const noRootFieldTwice: Law = model => {
  const names = [...model.entities.values()].flatMap(type => [type.one, type.many])
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return twice.map(name => `schema: two types claim the root field ${name}.`)
}

const LAWS: readonly Law[] = [
  everyClaimNameIsPlain,
  everyClaimHoldsInOneWay,
  everyClaimReads,
  everyLinkFits,
  everyClaimCanBeFollowed,
  everyEventHasAFirstDay,
  everyFieldNameHasOneType,
  noFieldTakesAReservedName,
  everythingIsDescribed,
  noRootFieldTwice,
]

/** Every link of every type. */
export function linksOf(model: Model): Link[] {
  return [...model.entities.values()].flatMap(type => type.links)
}
