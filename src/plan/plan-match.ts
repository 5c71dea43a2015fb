import { type GraphQLObjectType, getNamedType } from 'graphql'
import { OutOfRange } from '../errors.js'
import { boundNumber } from './arguments.js'
import type { ClockArguments } from './clocks.js'
import { needsReading } from './asks.js'
import { sortColumns } from './columns.js'
import type { FieldPlan, Fields, MatchPlan, PartsPlan } from './plan.js'
import { planValue } from './plan-value.js'
import { type AskedField, type Scope, argumentsOfField, fieldsOn } from './scope.js'
import { LONGEST_SEARCHED, pickEntityTypes } from './searched.js'
import { type ModalityArgument, OUTSET, type Standpoint, standpointOf } from './standpoint.js'
import { weightOfFields } from './weight.js'

interface MatchArguments extends ClockArguments, ModalityArgument {
  readonly names: readonly string[]
  readonly types?: readonly string[] | null
  readonly perName?: number | null
}

export const MOST_CANDIDATES = 10
const USUAL_CANDIDATES = 3
/** The most characters that all names may have together; the work of looking for them and comparing them grows with it. */
const MOST_CHARACTERS = 50_000

/** `match`: entities for many names at once. */
export function planMatch(field: AskedField, scope: Scope): MatchPlan {
  const args = argumentsOfField<MatchArguments>(field, scope)
  checkNames(args.names)
  const at = standpointOf(args, OUTSET, scope.version)
  const type = getNamedType(field.definition.type) as GraphQLObjectType
  const columns = new Set(['names', 'searchedNames'])
  const fields: Fields = new Map(
    fieldsOn(type, field.nodes, scope).map((part): [string, FieldPlan] => [
      part.key,
      part.name === 'candidates' ? planCandidates(part, at, scope, columns) : planValue(part, scope),
    ]),
  )
  const parts = [...fields.values()].filter(part => part.kind === 'parts')
  return {
    kind: 'match',
    name: field.name,
    question: {
      kind: 'match',
      names: args.names,
      types: pickEntityTypes(args.types, scope),
      perName: boundNumber('perName', args.perName, { usual: USUAL_CANDIDATES, max: MOST_CANDIDATES }),
      clocks: at.clocks,
      columns: sortColumns(columns),
    },
    fields,
    weight: 4 + Math.max(0, ...args.names.map(({ length }) => length)) * (fields.size - parts.length),
    candidateWeight: parts.reduce((sum, { weight }) => sum + weight, 0),
  }
}

function planCandidates(field: AskedField, at: Standpoint, scope: Scope, columns: Set<string>): PartsPlan {
  const type = getNamedType(field.definition.type) as GraphQLObjectType
  const fields: Fields = new Map(
    fieldsOn(type, field.nodes, scope).map((part): [string, FieldPlan] => {
      if (part.name !== 'node') return [part.key, planValue(part, scope)]
      const place = scope.planEntities('node', part.nodes, getNamedType(part.definition.type), at, scope)
      for (const column of place.columns) columns.add(column)
      return [part.key, place]
    }),
  )
  return {
    kind: 'parts',
    name: field.name,
    fields,
    asks: needsReading(fields),
    weight: weightOfFields(fields),
  }
}

/** Refuses a name that is too long, or too many characters in all. The names are measured before they are folded, since folding takes longer than sending. */
function checkNames(names: readonly string[]): void {
  const long = names.findIndex(({ length }) => length > LONGEST_SEARCHED)
  if (long >= 0)
    throw new OutOfRange(
      `Name ${long + 1} of names has ${names[long]!.length} characters; give at most ${LONGEST_SEARCHED}.`,
      { argument: 'names', max: LONGEST_SEARCHED },
    )
  const all = names.reduce((sum, { length }) => sum + length, 0)
  if (all > MOST_CHARACTERS)
    throw new OutOfRange(
      `names has ${all} characters in all; give at most ${MOST_CHARACTERS} at once, and ask again for the rest.`,
      { argument: 'names', max: MOST_CHARACTERS },
    )
}
