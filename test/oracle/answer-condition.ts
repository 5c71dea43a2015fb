import { type Condition, isEnumValue, namesModality } from './conditions.js'
import { FIRST, LAST, readDate } from './dates.js'
import { certaintyOf, farEnd, gradeRank, isHiddenFact, isOfLink } from './following.js'
import type { OracleWorld } from './history.js'
import type { OracleModel } from './model.js'
import { folded } from './names.js'
import type { Standpoint } from './questions.js'
import { type SaidRow, textOf } from './read-release.js'
import type { JudgedRelease } from './release.js'
import { GRADES } from './verdicts.js'

/**
 * Whether conditions are met: true, false, or null where it is unknown. `not` leaves the unknown unknown; `and` is false where one part is, `or` true
 * where one part is, whatever is unknown of the others. Only what is true is met.
 */
type Met = boolean | null

const every = (parts: readonly Met[]): Met =>
  parts.includes(false) ? false : parts.includes(null) ? null : true
const any = (parts: readonly Met[]): Met =>
  parts.includes(true) ? true : parts.includes(null) ? null : false
const opposite = (met: Met): Met => (met === null ? null : !met)

/** Reads a condition key by key; `leaf` knows the keys that are not `and`, `or`, `not`. */
function meets(where: Condition, leaf: (key: string, value: Condition) => Met): Met {
  const parts = Object.entries(where).map(([key, value]): Met => {
    if (key === 'and') return every((value as readonly Condition[]).map(part => meets(part, leaf)))
    if (key === 'or') return any((value as readonly Condition[]).map(part => meets(part, leaf)))
    if (key === 'not') return opposite(meets(value as Condition, leaf))
    return leaf(key, value as Condition)
  })
  return every(parts)
}

/** Conditions on a claim, and on the entity at its far end. */
export function meetsAsLink(
  world: OracleWorld,
  judged: JudgedRelease,
  row: SaidRow,
  near: string,
  { claim, node }: Condition,
  at: Standpoint,
): Met {
  return every([
    claim === undefined ? true : meets(claim as Condition, (key, value) => meetsOfClaim(row, key, value)),
    node === undefined ? true : meetsAsNode(world, judged, farEnd(row, near), node as Condition, at),
  ])
}

function meetsOfClaim(row: SaidRow, key: string, operators: Condition): Met {
  if (key === 'id') return compare(row.id, operators)
  if (key === 'since') return compareDate(row.since, operators)
  if (key === 'until') return compareDate(row.until, operators)
  if (key === 'modality') return compare(row.modality, operators)
  if (key === 'grade') return compare(GRADES[gradeRank(row)]!, operators)
  throw new Error(`The oracle knows no condition ${key} on claims.`)
}

/** Conditions on an entity: its own values, its names, and what the graph records of its links. */
export function meetsAsNode(
  world: OracleWorld,
  judged: JudgedRelease,
  id: string,
  where: Condition,
  at: Standpoint,
): Met {
  const type = world.model.types.get(judged.said.entities.get(id)!.type)!
  return meets(where, (key, value) => {
    if (key === 'id') return compare(id, value)
    if (key === 'type')
      return compare(type.name.replace(/(?!^)[A-Z]/g, letter => `_${letter}`).toUpperCase(), value)
    if (key === 'name')
      return compareNames(
        judged.namesOf(id).map(name => folded(name.value)),
        value,
      )
    if (key === 'externalId') return compareCodes(judged.codesOf(id), value)
    const link = type.links.find(({ name }) => name === key)
    if (link === undefined) return compareField(world.model, type.name, key, judged.valueOf(id, key), value)
    const isThere = (wanted: Condition): boolean =>
      judged.said.rows.some(
        row =>
          isOfLink(row, link, id) &&
          isRecorded(world.model, judged, row, wanted, at) &&
          meetsAsLink(world, judged, row, id, wanted, at) === true,
      )
    return every([
      value.some === undefined ? true : isThere(value.some as Condition),
      value.none === undefined ? true : !isThere(value.none as Condition),
    ])
  })
}

/** Whether a link would follow the claim, if what counts here were asked for, or what the condition names. */
function isRecorded(
  model: OracleModel,
  judged: JudgedRelease,
  row: SaidRow,
  wanted: Condition,
  at: Standpoint,
): boolean {
  const { asOf: day, modality = ['FACT'] } = at
  const isMeant = modality.includes(row.modality) || namesModality(wanted)
  return (
    isMeant &&
    judged.verdictOf(row) !== 'REJECTED' &&
    certaintyOf(judged.daysOf(row), day) !== 'OUTSIDE' &&
    !isHiddenFact(model, judged, row, judged.said.rows, day)
  )
}

function compareField(
  model: OracleModel,
  type: string,
  field: string,
  value: unknown,
  operators: Condition,
): Met {
  const own = model.types.get(type)!.fields.find(({ name }) => name === field)
  if (own?.type === 'EDTF') return compareDate(textOf(value), operators)
  if (own !== undefined && model.enums.has(own.type)) return compare(value, operators)
  throw new Error(`The oracle knows no condition ${field} on ${type}.`)
}

const plain = (value: unknown): unknown => (isEnumValue(value) ? value.symbol : value)

/** What there is, held against each operator; a value that is missing meets none but `exists`. */
function compare(value: unknown, operators: Condition): Met {
  const same = (operand: unknown): boolean => plain(operand) === value
  return every(
    Object.entries(operators).map(([operator, operand]): Met => {
      if (operator === 'exists') return (value !== null) === operand
      if (value === null) return null
      if (operator === 'eq') return same(operand)
      if (operator === 'ne') return !same(operand)
      if (operator === 'in') return (operand as readonly unknown[]).some(same)
      throw new Error(`The oracle knows no operator ${operator}.`)
    }),
  )
}

/** Each asks whether it is surely so; of a date that is only about, nothing is known. */
function compareDate(date: string | null, operators: Condition): Met {
  const { days, isDoubtful } = readDate(date)
  const edge = (day: string): string | null => (isDoubtful || day === FIRST || day === LAST ? null : day)
  const [first, last] = [edge(days.from), edge(days.to)]
  return every(
    Object.entries(operators).map(([operator, operand]): Met => {
      if (operator === 'exists') return (date !== null) === operand
      if (operator === 'eq') return date === null ? null : date === operand
      const day = operator.startsWith('l') ? last : first
      const period = readDate(operand as string).days
      const bound = operator === 'lt' || operator === 'gte' ? period.from : period.to
      if (day === null) return null
      if (operator === 'lt') return day < bound
      if (operator === 'lte') return day <= bound
      if (operator === 'gt') return day > bound
      if (operator === 'gte') return day >= bound
      throw new Error(`The oracle knows no operator ${operator} on dates.`)
    }),
  )
}

/** Codes of one scheme, as they are written; with the scheme alone, whether there is one. */
function compareCodes(codes: readonly string[], { scheme, ...operators }: Condition): boolean {
  const own = codes
    .filter(code => code.startsWith(`${String(plain(scheme))} `))
    .map(code => code.split(' ')[1])
  if (Object.keys(operators).length === 0) return own.length > 0
  return Object.entries(operators).every(([operator, operand]) =>
    operator === 'exists'
      ? own.length > 0 === operand
      : own.some(code => ([operand].flat() as string[]).includes(code!)),
  )
}

/** All names count; none of them may be what is excluded. */
function compareNames(names: readonly string[], operators: Condition): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    const wanted = ([operand].flat() as string[]).map(folded)
    if (operator === 'eq' || operator === 'in') return names.some(name => wanted.includes(name))
    if (operator === 'ne') return !names.some(name => wanted.includes(name))
    if (operator === 'contains') return names.some(name => name.includes(wanted[0]!))
    if (operator === 'startsWith') return names.some(name => name.startsWith(wanted[0]!))
    throw new Error(`The oracle knows no operator ${operator} on names.`)
  })
}
