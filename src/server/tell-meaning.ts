import { type GraphQLSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { ARGUMENT_MEANINGS, FIELD_MEANINGS, type Meanings, foldIdentifier } from './meanings.js'

/** The things that stand in one place of the schema, under their names: the fields of a type, or the arguments of a field. */
type Known = Readonly<Record<string, { readonly description?: string | null | undefined }>>

/** The meaning of a name that is not there. */
interface Meaning {
  readonly message: string
  readonly suggestions: readonly string[]
}

const UNKNOWN_FIELD = /^Cannot query field "(\w+)" on type "(\w+)"/
const UNKNOWN_CONDITION = /^Field "(\w+)" is not defined by type "(\w+)"/
const UNKNOWN_ARGUMENT = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/

/** The most names that are suggested. */
const MOST_SUGGESTED = 2

/** Tells which name was meant by an unknown field, condition or argument, as far as its meaning says; null where GraphQL's own words say as much. */
export function tellMeaning(schema: GraphQLSchema, message: string): Meaning | null {
  const [, field, type] = UNKNOWN_FIELD.exec(message) ?? UNKNOWN_CONDITION.exec(message) ?? []
  if (field !== undefined) {
    const beginning = `Type ${type} has no field “${field}”`
    const meant = meaningOf(field, fieldsOfType(schema, type!), FIELD_MEANINGS, beginning)
    return meant ?? findMeaningBelow(schema, type!, field, beginning)
  }
  const [, argument, owner, name] = UNKNOWN_ARGUMENT.exec(message) ?? []
  if (argument === undefined) return null
  return meaningOf(
    argument,
    argumentsOfType(schema, owner!, name!),
    ARGUMENT_MEANINGS,
    `The field ${name} has no argument “${argument}”`,
  )
}

/**
 * Finds the name in what a list or edge leads to. Lists and edges have few fields of their own, and what is asked of them is often meant of what they lead
 * to.
 */
function findMeaningBelow(
  schema: GraphQLSchema,
  type: string,
  field: string,
  beginning: string,
): Meaning | null {
  const found = schema.getType(type)
  if (!isObjectType(found)) return null
  const fields = found.getFields()
  const step = ['nodes', 'node'].find(name => {
    const below = fields[name] && fieldsOfType(schema, getNamedType(fields[name].type).name)
    return below !== undefined && Object.hasOwn(below, field)
  })
  if (step === undefined) return null
  return {
    message: `${beginning}; what it leads to has one: \`${step} { ${field} }\`.`,
    suggestions: [step],
  }
}

function meaningOf(word: string, known: Known, meanings: Meanings, beginning: string): Meaning | null {
  const meant = Object.hasOwn(meanings, foldIdentifier(word)) ? meanings[foldIdentifier(word)]! : []
  const suggestions = meant.filter(name => Object.hasOwn(known, name)).slice(0, MOST_SUGGESTED)
  if (suggestions.length === 0) return null
  const told = suggestions.map(name => `\`${name}\` (${cutFirstSentence(known[name]!.description)})`)
  return { message: `${beginning}; what you look for may be ${told.join(' or ')}.`, suggestions }
}

/** Cuts out the first sentence, without its full stop. */
function cutFirstSentence(description: string | null | undefined): string {
  const [first = ''] = (description ?? '').split(/(?<=\.)\s/)
  return first.replace(/\.$/, '')
}

function fieldsOfType(schema: GraphQLSchema, type: string): Known {
  const found = schema.getType(type)
  return isObjectType(found) || isInterfaceType(found) || isInputObjectType(found) ? found.getFields() : {}
}

function argumentsOfType(schema: GraphQLSchema, owner: string, field: string): Known {
  const type = schema.getType(owner)
  const args = isObjectType(type) || isInterfaceType(type) ? (type.getFields()[field]?.args ?? []) : []
  return Object.fromEntries(args.map(arg => [arg.name, arg]))
}
