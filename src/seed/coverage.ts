import type { z } from 'zod'
import { type Coverage, daysOfCoverage } from '../model/coverage.js'
import { dateBounds } from '../model/edtf.js'
import { type EntityType, type Model, SOURCE_TYPE } from '../model/model.js'
import { type Checked, type Problem, checkEach, reportIf, withProblems } from './checked.js'
import type { SeedContext } from './context.js'
import type { Item } from './item.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { coverageShape } from './side-shapes.js'

/** What `coverage.yaml` says of completeness. It is about the graph as it is now, so it belongs to no row and has no releases of its own. */
export type CoverageGiven = z.infer<typeof coverageShape>

/** More entries than anyone reads: where there would be more, one entry speaks of a whole type. */
const MOST_ENTRIES = 300

/** An entry with what it is about: one entity, or all of a type. */
export interface ReadCoverage extends Omit<CoverageGiven, 'of'> {
  readonly of: string | null
  readonly typeName: string
  readonly days: Coverage['days']
}

/** Checks the entries against the model, the entities and each other. */
export function entriesOfCoverage(
  items: readonly Item<CoverageGiven>[],
  context: SeedContext,
): Checked<ReadCoverage[]> {
  const each = checkEach(items, item => readEntry(item, context))
  const entries = each.value.flatMap(entry => entry ?? [])
  const tooMany = reportIf(
    items.length > MOST_ENTRIES,
    () =>
      `${items[MOST_ENTRIES]!.at()}: there are more than ${MOST_ENTRIES} entries; say of a whole type what holds for all of it.`,
  )
  return withProblems(entries, each, tooMany, findClashes(items, each.value))
}

function readEntry({ given, at }: Item<CoverageGiven>, context: SeedContext): Checked<ReadCoverage | null> {
  const { model, entities } = context
  const type = entities.get(given.of)?.type ?? model.entities.get(given.of)
  if (type === undefined) {
    const valid = [...entities.keys(), ...model.entities.keys()]
    return withProblems(null, [
      () => `${at(['of'])}: there is no entity and no type ${given.of}.${hintOfNearest(given.of, valid)}`,
    ])
  }
  const isType = model.entities.has(given.of)
  const entry = { ...given, of: isType ? null : given.of, typeName: type.name, days: daysOfGiven(given) }
  return withProblems(
    entry,
    claimProblems(given, type, model, at),
    sourceProblems(given, at, context),
    timeProblems(given, at),
  )
}

const daysOfGiven = ({ since, until, complete, asOf }: CoverageGiven): Coverage['days'] =>
  daysOfCoverage(boundOf(since, 'first'), boundOf(until, 'last'), complete ? (asOf ?? null) : null)

const boundOf = (date: string | undefined, end: 'first' | 'last'): string | null =>
  date === undefined ? null : (dateBounds(date)?.[end] ?? null)

/** Finds claim types that do not exist, or at neither end of which something of the type can stand. */
function claimProblems({ claims }: CoverageGiven, type: EntityType, model: Model, at: At): Problem[] {
  return claims.flatMap((name, index) => {
    const claim = model.claims.get(name)
    const place = placeOfPart(at, 'claims', index)
    if (claim === undefined)
      return [() => `${place()}: ${name} is no claim type.${hintOfNearest(name, model.claims.keys())}`]
    return reportIf(
      ![...claim.from, ...claim.to].includes(type.name),
      () => `${place()}: ${name} neither begins nor ends at something of type ${type.name}.`,
    )
  })
}

function sourceProblems(
  { source }: CoverageGiven,
  at: At,
  { entities, sources }: SeedContext,
): readonly Problem[] {
  if (source === undefined || sources.has(source)) return []
  const what = entities.get(source)?.type.name
  return [
    () =>
      `${at(['source'])}: ${what === undefined ? `there is no source ${source}` : `${source} is of type ${what} and no ${SOURCE_TYPE}`}.${hintOfNearest(source, sources.keys())}`,
  ]
}

function timeProblems(given: CoverageGiven, at: At): Problem[] {
  const [first, last] = daysOfGiven(given)
  const open = (['since', 'until'] as const).filter(
    key => given[key] !== undefined && boundOf(given[key], key === 'since' ? 'first' : 'last') === null,
  )
  return [
    ...open.map(
      key => () =>
        `${at([key])}: ${given[key]} has no bound; give a day, a month or a year, or leave it out.`,
    ),
    ...reportIf(
      first > last,
      () =>
        `${at()}: it speaks of no day: it begins on ${first} and ends, with what its source could know, on ${last}.`,
    ),
  ]
}

/** Finds entries that clash: a record that is complete on a day has no known gap on that day. */
function findClashes(
  items: readonly Item<CoverageGiven>[],
  entries: readonly (ReadCoverage | null)[],
): Problem[] {
  return entries.flatMap((entry, index) => {
    const other = entries
      .slice(0, index)
      .findIndex(before => entry !== null && before !== null && sayOtherwise(entry, before))
    return reportIf(
      other >= 0,
      () =>
        `${items[index]!.at()}: of ${items[index]!.given.of} it says ${sayWhether(entry!)}, and ${items[other]!.at()} says otherwise of the same days; give them days apart by \`since\` and \`until\`.`,
    )
  })
}

const sayWhether = ({ complete }: ReadCoverage): string =>
  complete ? 'that all is known' : 'that something is missing'

const sayOtherwise = (one: ReadCoverage, other: ReadCoverage): boolean =>
  one.complete !== other.complete &&
  one.of === other.of &&
  one.typeName === other.typeName &&
  one.claims.some(claim => other.claims.includes(claim)) &&
  one.days[0] <= other.days[1] &&
  other.days[0] <= one.days[1]
