import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { SeedError } from '../../src/errors.js'
import { filesOfRelease, publish } from '../../src/seed/publish.js'
import { type SeedGraph, readSeedGraph } from '../../src/store/seed-graph.js'
import { ownModel } from './own-model.js'

/** A claim or statement as a seed file has it. */
export type GivenSaid = Record<string, unknown>

/** An entity as a seed file has it. */
export interface GivenEntity {
  id: string
  formerIds?: string[]
  seen?: string
  statements: GivenSaid[]
  claims?: GivenSaid[]
}

/** A seed folder of its own, which a test may change and break. */
export interface TempSeed {
  readonly folder: string
  path(this: void, file: string): string
  read(this: void, file: string): string
  write(this: void, file: string, text: string | Buffer): void
  /** Changes the rows of a file in place. */
  rows<T = GivenEntity>(this: void, file: string, change: (rows: T[]) => void): void
  /** Changes one entity of a file. */
  entity(this: void, file: string, id: string, change: (entity: GivenEntity) => void): void
  /** Changes the text of a file; what is replaced must be there. */
  replace(file: string, old: string, fresh: string): void
  /** Reads and checks the folder as it is now. */
  graph(): SeedGraph
  /** Every problem that reading finds; none for a good seed. */
  problems(): readonly string[]
  /** Publishes what the folder says now as its next release. */
  release(why?: string): void
  /** The file's row of an entity, to look at. */
  find(this: void, file: string, id: string): GivenEntity
  remove(): void
}

const model = ownModel()

/** A copy of the tiny world of the tests; or of another folder. */
export function tempSeed(from = 'test/support/world'): TempSeed {
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-seed-'))
  cpSync(from, folder, { recursive: true })
  const path = (file: string): string => join(folder, file)
  const read = (file: string): string => readFileSync(path(file), 'utf8')
  const write = (file: string, text: string | Buffer): void => {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), text)
  }
  const rows = <T = GivenEntity>(file: string, change: (rows: T[]) => void): void => {
    const list = parse(read(file)) as T[]
    change(list)
    write(file, stringify(list))
  }
  const graph = (): SeedGraph => readSeedGraph(folder, model)
  return {
    folder,
    path,
    read,
    write,
    rows,
    graph,
    entity: (file, id, change) => rows(file, list => change(byId(list, id))),
    replace: (file, old, fresh) => {
      if (!read(file).includes(old)) throw new Error(`${file} does not hold ${old}`)
      write(
        file,
        read(file).replace(old, () => fresh),
      )
    },
    problems: () => problemsOf(graph),
    release: (why = 'because') => releaseNow(folder, graph(), why),
    find: (file, id) => byId(parse(read(file)) as GivenEntity[], id),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The problems that a work on the seed ends with; an error of another kind goes through. */
export function problemsOf(work: () => unknown): readonly string[] {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof SeedError) return error.problems
    throw error
  }
}

/** The same world with its files, entities, statements, claims and evidence in another order, told by `pick`. */
export function shuffle(seed: TempSeed, mix: <T>(items: T[]) => T[]): void {
  const files = readdirSync(seed.folder).filter(file => /^(?!hosts|releases).*\.yaml$/.test(file))
  for (const file of files) {
    seed.rows<GivenEntity>(file, list => {
      for (const row of list) {
        row.statements = mix(row.statements ?? [])
        row.claims = mix(row.claims ?? [])
      }
      list.splice(0, list.length, ...mix(list))
    })
  }
}

function byId(list: GivenEntity[], id: string): GivenEntity {
  const found = list.find(row => row.id === id)
  if (found === undefined) throw new Error(`there is no ${id} in this file`)
  return found
}

function releaseNow(folder: string, { versions }: SeedGraph, why: string): void {
  const at = `2026-01-${String(versions.release).padStart(2, '0')}T00:00:00Z`
  publish(folder, filesOfRelease(versions, at, { en: why, id: `sebab: ${why}` }))
}
