import { existsSync } from 'node:fs'
import { SetupError } from '../../errors.js'
import type { ClaimType, Model } from '../../model/model.js'
import type { Row } from '../../rules/row.js'
import { type Checked, type Problem, reportIf, withProblems } from '../checked.js'
import { readWhole } from '../read-items.js'
import { fieldValue } from '../field-value.js'
import type { Item } from '../item.js'
import { type At, hintOfNearest, placeOfPart } from '../place.js'
import { type ActColumn, type Mapping, mappingShape } from './mapping.js'

/** Reads a mapping and holds it against the model and the seed; gives none when it cannot be read, or does not fit its shape. */
export function readMapping(path: string, model: Model, rows: readonly Row[]): Checked<Mapping[]> {
  if (!existsSync(path)) throw new SetupError(`There is no mapping ${path}; docs/recipes/table.md shows one.`)
  const items = readWhole(path, mappingShape)
  const problems = items.value.flatMap(item => mappingProblems(item, model, rows))
  return withProblems(
    items.value.map(({ given }) => given),
    items,
    problems,
  )
}

/** The grounds against which a mapping is held: the model, and the type of each entity of the seed. */
interface Known {
  readonly model: Model
  readonly typeOf: ReadonlyMap<string, string>
}

/** Finds what a mapping names that is not in the model or the seed, or is there of another type. */
function mappingProblems({ given, at }: Item<Mapping>, model: Model, rows: readonly Row[]): Problem[] {
  const typeOf = new Map(rows.flatMap(row => (row.row === 'entity' ? [[row.id, row.type] as const] : [])))
  const known = { model, typeOf }
  const sources = [...model.entities.values()].flatMap(type => (type.bearsEvidence ? [type.name] : []))
  return [
    ...given.types.flatMap((type, index) => typeProblems(type, given, at(['types', index]), known)),
    ...Object.entries(given.participant.names).flatMap(([name, id]) =>
      endProblems(id, given.types, at(['participant', 'names', name]), known),
    ),
    ...given.acts.flatMap((act, index) => actProblems(act, given, placeOfPart(at, 'acts', index), known)),
    ...endProblems(given.evidence.source, sources, at(['evidence', 'source']), known),
  ]
}

function typeProblems(
  name: string,
  { participant: { by } }: Mapping,
  at: string,
  { model }: Known,
): Problem[] {
  const type = model.entities.get(name)
  if (type === undefined)
    return [() => `${at}: there is no type ${name}.${hintOfNearest(name, model.entities.keys())}`]
  const fields = ['name', ...type.fields.map(field => field.name)]
  return [
    ...reportIf(!fields.includes(by), () => `${at}: ${name} has no field ${by}.${hintOfNearest(by, fields)}`),
  ]
}

function endProblems(
  id: string,
  types: readonly string[],
  at: string,
  { typeOf }: Known,
): readonly Problem[] {
  const type = typeOf.get(id)
  const valid = [...typeOf].filter(([, found]) => types.includes(found)).map(([known]) => known)
  if (type === undefined) return [() => `${at}: there is no ${id}.${hintOfNearest(id, valid)}`]
  return reportIf(
    !types.includes(type),
    () => `${at}: ${id} is of type ${type}, and not ${types.join(' or ')}.`,
  )
}

function actProblems(act: ActColumn, { types }: Mapping, at: At, known: Known): Problem[] {
  const claim = known.model.claims.get(act.claim)
  if (claim === undefined)
    return [
      () =>
        `${at(['claim'])}: ${act.claim} is no claim type.${hintOfNearest(act.claim, known.model.claims.keys())}`,
    ]
  const strangers = types.filter(type => !claim.from.includes(type))
  return [
    ...strangers.map(
      type => () =>
        `${at(['claim'])}: ${act.claim} begins at ${claim.from.join(' or ')}, and not at ${type}.`,
    ),
    ...endProblems(act.end, claim.to, at(['end']), known),
    ...fieldProblems(claim, act, at),
  ]
}

/** Holds modes and constants against the claim's own fields, as those of a seed file are held. */
function fieldProblems(claim: ClaimType, { mode, letters, fields }: ActColumn, at: At): Problem[] {
  const modes = [['mode', mode], ...Object.entries(letters).map(([letter, value]) => [letter, value])]
  const given = [
    ...modes.map(([key, value]) => ({
      name: 'mode',
      value,
      path: key === 'mode' ? [key] : ['letters', key!],
    })),
    ...Object.entries(fields).map(([name, value]) => ({ name, value, path: ['fields', name] })),
  ]
  return given.flatMap(({ name, value, path }) => {
    if (value === undefined || value === null) return []
    const field = claim.fields.find(found => found.name === name)
    const valid = claim.fields.map(found => found.name)
    if (field === undefined)
      return [() => `${at(path)}: ${claim.type} has no field ${name}.${hintOfNearest(name, valid)}`]
    return fieldValue(field, value, placeOfPart(at, ...path)).problems
  })
}
