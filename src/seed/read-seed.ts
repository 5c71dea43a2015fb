import { basename } from 'node:path'
import type { z } from 'zod'
import { SeedError } from '../errors.js'
import type { EntityType, Model } from '../model/model.js'
import { rowsOf } from './check-rows.js'
import {
  type GivenEntity,
  type SeedContext,
  didYouMean,
  entitiesById,
  passageRef,
  sourceFacts,
} from './context.js'
import { type RawRow, readRows, readWhole, seedFiles } from './files.js'
import { graphProblems } from './laws.js'
import type { Row } from '../rules/row.js'
import {
  type HostGiven,
  type Ledger,
  type ReleaseGiven,
  entityShape,
  hostShape,
  ledgerShape,
  releaseShape,
  shapeProblems,
} from './shapes.js'

/** Everything that the seed folder says now, checked; what was released before is read apart. */
export interface Seed {
  readonly rows: readonly Row[]
  readonly ledgers: readonly Ledger[]
  readonly releases: readonly ReleaseGiven[]
  /** Where each row stands, by its key, for messages. */
  readonly places: ReadonlyMap<string, string>
}

/** Files of the seed folder that hold no entities. */
const OTHERS = /^(hosts|releases)\.yaml$|^passages\/|^retracted\/|^released\.ndjson$/

/** Reads and checks all files first; if anything is wrong, one error with every problem and nothing else happens. */
export function readSeed(folder: string, model: Model): Seed {
  const problems: string[] = []
  const files = seedFiles(folder)
  const hosts = read(
    folder,
    files.filter(file => file === 'hosts.yaml'),
    hostShape,
    problems,
  ).map(item => item.given)
  const releases = read(
    folder,
    files.filter(file => file === 'releases.yaml'),
    releaseShape,
    problems,
  ).map(item => item.given)
  const ledgers = files
    .filter(file => file.startsWith('passages/'))
    .flatMap(file => readLedger(folder, file, problems))
  const given = files
    .filter(file => !OTHERS.test(file))
    .flatMap(file => readEntities(folder, file, model, problems))
  if (problems.length > 0) throw new SeedError(problems)
  const context = contextOf(model, given, hosts, ledgers, problems)
  const rows = given.flatMap(entity => rowsOf(entity, context, problems))
  const places = new Map(given.map(entity => [`entity:${entity.given.id}`, entity.at()]))
  problems.push(...graphProblems(model, rows, id => places.get(`entity:${id}`) ?? folder))
  if (problems.length > 0) throw new SeedError(problems)
  return { rows, ledgers: ledgers.map(item => item.given), releases, places }
}

interface Item<T> {
  readonly given: T
  readonly at: RawRow['at']
}

function read<T>(
  folder: string,
  files: readonly string[],
  shape: z.ZodType<T>,
  problems: string[],
): Item<T>[] {
  return files.flatMap(file => readRows(folder, file, problems).flatMap(raw => fit(raw, shape, problems)))
}

function fit<T>(raw: RawRow, shape: z.ZodType<T>, problems: string[]): Item<T>[] {
  const result = shape.safeParse(raw.value)
  if (result.success) return [{ given: result.data, at: raw.at }]
  problems.push(...shapeProblems(result.error, raw.at))
  return []
}

function readLedger(folder: string, file: string, problems: string[]): Item<Ledger>[] {
  return readWhole(folder, file, problems).flatMap(raw => fit(raw, ledgerShape, problems))
}

function readEntities(folder: string, file: string, model: Model, problems: string[]): GivenEntity[] {
  const type = typeOfFile(file, model)
  if (type !== null) return read(folder, [file], entityShape, problems).map(item => ({ ...item, type }))
  const valid = [...model.entities.values()].map(found => `${fileName(found)}.yaml`)
  problems.push(`${folder}/${file}:1: no type has a file of this name.${didYouMean(file, valid)}`)
  return []
}

/** `crime-types.yaml`, or `crime-types.asean.yaml` for a part of them. */
function typeOfFile(file: string, model: Model): EntityType | null {
  const stem = basename(file).split('.')[0]
  return [...model.entities.values()].find(type => fileName(type) === stem) ?? null
}

/** The name of a type's seed file, without its ending. */
export function fileName(type: EntityType): string {
  return type.many.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function contextOf(
  model: Model,
  given: readonly GivenEntity[],
  hosts: readonly HostGiven[],
  ledgers: readonly Item<Ledger>[],
  problems: string[],
): SeedContext {
  const entities = entitiesById(given, problems)
  const sources = sourceFacts(given, new Map(hosts.map(host => [host.host, host])), problems)
  const passages: Map<
    string,
    { source: string; ref: ReturnType<typeof passageRef>; paragraph: number | null }
  > = new Map()
  for (const { given: ledger, at } of ledgers) {
    const file = sources.get(ledger.source)?.file
    if (!file)
      problems.push(
        `${at(['source'])}: there is no source ${ledger.source} with a \`file\`.${didYouMean(ledger.source, sources.keys())}`,
      )
    for (const [index, passage] of ledger.passages.entries()) {
      if (passages.has(passage.id))
        problems.push(`${at(['passages', index, 'id'])}: the passage ${passage.id} comes twice.`)
      passages.set(passage.id, {
        source: ledger.source,
        ref: passageRef(passage, file ?? ''),
        paragraph: passage.paragraph ?? null,
      })
    }
  }
  return { model, entities, sources, passages }
}
