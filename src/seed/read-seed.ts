import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { EntityType, Model } from '../model/model.js'
import type { Row } from '../rules/row.js'
import { rowOfEntity, rowsOfEntity } from './check-rows.js'
import { type Checked, checkAll, withProblems, takeSound } from './checked.js'
import { type SeedContext, contextOf } from './context.js'
import { describeContradictions } from './contradictions.js'
import { type ReadCoverage, type CoverageGiven, entriesOfCoverage } from './coverage.js'
import { seedFiles } from './files.js'
import { checkItems, checkShape, readItems, readWhole } from './read-items.js'
import type { EntityPart, Item } from './item.js'
import { graphProblems } from './graph-problems.js'
import { type At, hintOfNearest } from './place.js'
import { type PlaceOf, findPlaces } from './find-places.js'
import { presentRows } from './present-rows.js'
import type { TellProgress } from './progress.js'
import { type Kept, readReleased } from './released.js'
import { releasedByStem } from './row-numbers.js'
import { type EntityGiven, entityShape } from './shapes.js'
import {
  type HostGiven,
  type Ledger,
  type ReleaseGiven,
  coverageShape,
  hostShape,
  leadShape,
  ledgerShape,
  releaseShape,
} from './side-shapes.js'

/** Everything that the seed folder says now, checked, with what the last release said. What was retracted before is read apart. */
export interface Seed {
  readonly rows: readonly Row[]
  readonly ledgers: readonly Ledger[]
  readonly releases: readonly ReleaseGiven[]
  /** For what the record is complete, and where it is known to have gaps. */
  readonly coverage: readonly ReadCoverage[]
  /** How many leads there are: things for which evidence is still looked for. */
  readonly leads: number
  /** The rows of the last release. */
  readonly released: readonly Kept[]
  readonly placeOf: PlaceOf
  /** Lists on what files that speak of one entity contradict each other; it is worked out only when it is asked for. */
  readonly contradictions: () => string[]
}

/** Reads and checks all files. If anything is wrong, it throws one error with every problem, and nothing else happens. */
export function readSeed(folder: string, model: Model, tell: TellProgress = () => undefined): Seed {
  const files = takeSound(readFiles(folder, model, tell))
  const releases = files.releases.map(item => item.given)
  const released = presentRows(readReleased(folder, releases))
  const context = contextOf(model, files.given, files.hosts, files.ledgers, releasedByStem(released))
  const placeOf = findPlaces(context.value, folder)
  const rows = readRows(context.value, tell)
  const laws = graphProblems(model, rows.value, placeOf)
  const coverage = entriesOfCoverage(files.coverage, context.value)
  return {
    rows: takeSound(withProblems(rows.value, context, rows, laws, coverage)),
    coverage: coverage.value,
    leads: files.leads,
    released,
    releases,
    ledgers: files.ledgers.map(item => item.given),
    placeOf,
    contradictions: () => contradictionsOf(context.value),
  }
}

/** The items of all files, each in the shape of its kind. */
interface Files {
  readonly hosts: readonly Item<HostGiven>[]
  readonly releases: readonly Item<ReleaseGiven>[]
  readonly ledgers: readonly Item<Ledger>[]
  readonly coverage: readonly Item<CoverageGiven>[]
  readonly leads: number
  readonly given: readonly EntityPart[]
}

/** Files of the seed folder that hold no entities. */
const OTHERS = /^(hosts|releases|coverage|leads)\.yaml$|^passages\/|^retracted\/|^released\.ndjson$/

function readFiles(folder: string, model: Model, tell: TellProgress): Checked<Files> {
  const files = seedFiles(folder)
  const those = (test: (file: string) => boolean): string[] =>
    files.filter(test).map(file => join(folder, file))
  const named = <T>(name: string, shape: z.ZodType<T>): Checked<Item<T>[]> =>
    checkAll(
      those(file => file === name),
      path => readItems(path, shape),
    )
  const [hosts, releases] = [named('hosts.yaml', hostShape), named('releases.yaml', releaseShape)]
  const [coverage, leads] = [named('coverage.yaml', coverageShape), named('leads.yaml', leadShape)]
  const ledgers = checkAll(
    those(file => file.startsWith('passages/')),
    path => readWhole(path, ledgerShape),
  )
  const ofEntities = files.filter(file => !OTHERS.test(file))
  const given = checkAll(ofEntities, (file, index) => {
    tell({ doing: 'Reading the files of the seed', done: index, of: ofEntities.length })
    return readEntityFile(folder, file, model)
  })
  return withProblems(
    {
      hosts: hosts.value,
      releases: releases.value,
      ledgers: ledgers.value,
      coverage: coverage.value,
      leads: leads.value.length,
      given: given.value,
    },
    hosts,
    releases,
    coverage,
    leads,
    ledgers,
    given,
  )
}

function readEntityFile(folder: string, file: string, model: Model): Checked<EntityPart[]> {
  const type = typeOfFile(file, model)
  if (type === null) {
    const valid = [...model.entities.values()].map(found => `${fileName(found)}.yaml`)
    const problem = (): string =>
      `${folder}/${file}:1: no type has a file of this name.${hintOfNearest(file, valid)}`
    return withProblems([], [problem])
  }
  return checkItems(join(folder, file), item => entityPart(item, type, file))
}

/** Makes the part of an entity that is at hand without a second look at its file. All of it is kept where it cannot be read again by itself. */
function entityPart(item: Item, type: EntityType, file: string): Checked<EntityPart[]> {
  const { at, again } = item
  const { value, ...findings } = checkShape(item, entityShape)
  const parts = value.map(({ given }): EntityPart => {
    const { id, formerIds } = given
    return {
      id,
      formerIds,
      type,
      file,
      at,
      read: again === undefined ? keeperOf(given) : readerOf(again, at),
    }
  })
  return { ...findings, value: parts }
}

// Each of these functions stands by itself: functions that are made within one function keep in memory what any of them needs.
const keeperOf =
  (given: EntityGiven): EntityPart['read'] =>
  () =>
    given

function readerOf(again: () => unknown, at: At): EntityPart['read'] {
  return () => takeSound(checkShape({ given: again(), at }, entityShape))[0]!.given
}

/** Finds the type of a file: `crime-types.yaml`, or `crime-types.asean.yaml` for a part of them. */
function typeOfFile(file: string, model: Model): EntityType | null {
  const stem = basename(file).split('.')[0]
  return [...model.entities.values()].find(type => fileName(type) === stem) ?? null
}

/** Gives the name of a type's seed file, without its ending. */
export function fileName(type: EntityType): string {
  return type.many.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** Makes the rows of all entities and holds them against the model. */
function readRows(context: SeedContext, tell: TellProgress): Checked<Row[]> {
  const { entities } = context
  return checkAll(entities.values(), (entity, index) => {
    tell({ doing: 'Checking the entities of the seed', done: index, of: entities.size })
    const said = rowsOfEntity(entity, context)
    return { ...said, value: [rowOfEntity(entity), ...said.value.map(({ row }) => row)] }
  })
}

function contradictionsOf(context: SeedContext): string[] {
  const shared = [...context.entities.values()].filter(({ parts }) => parts.length > 1)
  return shared.flatMap(entity => describeContradictions(context.model, rowsOfEntity(entity, context).value))
}
