import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  buildASTSchema,
  getArgumentValues,
  print,
} from 'graphql'
import { validateSDL } from 'graphql/validation/validate.js'
import { closest } from 'fastest-levenshtein'
import { ModelError } from '../errors.js'
import { placeInSchema } from './load-schema.js'
import { REQUIREMENTS } from './requirements.js'
import { type Model, capitalsOfName } from './model.js'
import { VALUE_KINDS, argumentsOfDirective, findDirective, namedType, readModel } from './read-model.js'

/**
 * Gives the model of a schema folder's document, once every requirement holds. Else it throws one ModelError with every problem that the first failing step
 * finds, each with its place.
 */
export function checkModel(document: DocumentNode): Model {
  const syntax = sdlProblems(dropDerived(document))
  if (syntax.length > 0) throw new ModelError(syntax)
  const shape = problemsOfNodes(document)
  if (shape.length > 0) throw new ModelError(shape)
  const model = readModel(document)
  const problems = REQUIREMENTS.flatMap(requirement => requirement(model))
  if (problems.length > 0) throw new ModelError(problems)
  return model
}

/** Leaves out what the schema files add to the conditions of a stored type: these conditions are derived, and the additions are checked with them. */
function dropDerived(document: DocumentNode): DocumentNode {
  const stored = document.definitions.flatMap(node =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? [`${node.name.value}Where`] : [],
  )
  const definitions = document.definitions.filter(
    node => node.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION || !stored.includes(node.name.value),
  )
  return { ...document, definitions }
}

/**
 * Checks the rules of GraphQL itself: types and directives are known, and no name stands twice. Where two definitions clash, the place of the second is told.
 */
function sdlProblems(document: DocumentNode): string[] {
  const errors = validateSDL(document)
  if (errors.length > 0)
    return errors.map(error => `${placeInSchema(error.nodes?.at(-1) ?? {})}: ${error.message}`)
  return argumentProblems(document, schemaOfDirectives(document))
}

/** A schema of the directives alone, with the types that their arguments may have. */
function schemaOfDirectives(document: DocumentNode): GraphQLSchema {
  const definitions = document.definitions.filter(({ kind }) => OF_DIRECTIVES.has(kind))
  return buildASTSchema({ ...document, definitions }, { assumeValidSDL: true })
}

const OF_DIRECTIVES: ReadonlySet<Kind> = new Set([
  Kind.DIRECTIVE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
])

/** Checks the values of the directives' arguments, since building a schema does not look at them. */
function argumentProblems(document: DocumentNode, schema: GraphQLSchema): string[] {
  const nodes = document.definitions.filter(node => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  return nodes
    .flatMap(node => [node, ...(node.fields ?? [])])
    .flatMap(node => (node.directives ?? []).map(used => [node, used] as const))
    .flatMap(([node, used]) => {
      try {
        getArgumentValues(schema.getDirective(used.name.value)!, used)
        return []
      } catch (error) {
        return [`${placeInSchema(node)}: ${error instanceof Error ? error.message : String(error)}`]
      }
    })
}

/**
 * Finds what must be mended before the document can be read at all: the ends of claim types, the claim types that links follow, and the types of stored
 * fields.
 */
function problemsOfNodes(document: DocumentNode): string[] {
  const objects = document.definitions.filter(node => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const entities = objects.filter(node => findDirective(node, 'node')).map(node => node.name.value)
  const claims = new Set(
    objects.filter(node => findDirective(node, 'relationship')).map(node => node.name.value),
  )
  const claimNames = [...claims].map(capitalsOfName)
  return objects.flatMap(node => [
    ...problemsOfEnds(node, entities),
    ...(node.fields ?? []).flatMap(field => linkClaimProblem(field, claimNames)),
    ...valueTypeProblems(node, document),
  ])
}

function problemsOfEnds(node: ObjectTypeDefinitionNode, entities: string[]): string[] {
  if (!findDirective(node, 'relationship')) return []
  const args = argumentsOfDirective(node, 'relationship')
  const ends = [...(args.from as string[]), ...(args.to as string[])].filter(end => !entities.includes(end))
  return ends.map(
    end =>
      `${placeInSchema(node)}: ${node.name.value} ends at ${end}, which is no stored type; did you mean ${closest(end, entities)}?`,
  )
}

function linkClaimProblem(field: FieldDefinitionNode, claims: string[]): string[] {
  if (!findDirective(field, 'link')) return []
  const claim = argumentsOfDirective(field, 'link').claim as string
  if (claims.includes(claim)) return []
  return [
    `${placeInSchema(field)}: ${field.name.value} follows ${claim}, which is no claim type; did you mean ${closest(claim, claims)}?`,
  ]
}

function valueTypeProblems(node: ObjectTypeDefinitionNode, document: DocumentNode): string[] {
  if (!findDirective(node, 'node') && !findDirective(node, 'relationship')) return []
  const enums = document.definitions.flatMap(found =>
    found.kind === Kind.ENUM_TYPE_DEFINITION ? [found.name.value] : [],
  )
  return (node.fields ?? []).flatMap(field => {
    const type = namedType(field.type)
    if (
      findDirective(field, 'link') ||
      ((type in VALUE_KINDS || enums.includes(type)) && field.type.kind === Kind.NAMED_TYPE)
    )
      return []
    const known = Object.keys(VALUE_KINDS).join(', ')
    return [
      `${placeInSchema(field)}: ${field.name.value} is ${print(field.type)}; a stored field is ${known} or an enum, and may be null.`,
    ]
  })
}
