import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { tempSeed } from '../support/temp-seed.js'
import type { OracleModel } from './model.js'
import { Random } from './random.js'
import { sourceFiles } from './seed-parts.js'
import { type SeedState, firstSeedState, nextSeedState } from './seed-releases.js'
import { TEXTS, ledgerOf } from './seed-texts.js'
import { WORLD_OF_LINKS, type WorldShape } from './world-shape.js'

/** A world on disk, whose history the product's own releases made. */
export interface WrittenWorld {
  /** The seed as a user has it: three releases, and edits that none has published. */
  readonly folder: string
  /** The same as it was after each release; the first first. */
  readonly after: readonly string[]
  /** What the seed files said at each release, and at last in the draft, without any history: for the oracle. */
  readonly snapshots: readonly string[]
  remove(): void
}

const RELEASES = 3

/** Makes a world of its own for each number. */
export function writeWorld(
  seed: number,
  model: OracleModel,
  shape: WorldShape = WORLD_OF_LINKS,
): WrittenWorld {
  const root = mkdtempSync(join(tmpdir(), 'sepakat-oracle-'))
  const folderOf = (name: string): string => {
    mkdirSync(join(root, name))
    return join(root, name)
  }
  const snapshots = seedStates(new Random(seed), model, shape).map((state, index) => {
    const folder = folderOf(`said-${index + 1}`)
    writePossible(folder, model, state)
    return folder
  })
  const growing = tempSeed(snapshots[0])
  const after = snapshots.slice(0, RELEASES).map((snapshot, index) => {
    cpSync(snapshot, growing.folder, { recursive: true })
    growing.release(`release ${index + 1}`)
    const folder = folderOf(`after-${index + 1}`)
    cpSync(growing.folder, folder, { recursive: true })
    return folder
  })
  cpSync(snapshots.at(-1)!, growing.folder, { recursive: true })
  const remove = (): void => {
    growing.remove()
    rmSync(root, { recursive: true, force: true })
  }
  return { folder: growing.folder, after, snapshots, remove }
}

function seedStates(random: Random, model: OracleModel, shape: WorldShape): SeedState[] {
  const all = [firstSeedState(random, model, shape)]
  while (all.length <= RELEASES) {
    const before = all.at(-1)!
    const is = new Set(before.entities.map(({ id }) => id))
    const gone = all.flatMap(({ entities }) => entities).filter(({ id }) => !is.has(id))
    all.push(nextSeedState(random, model, before, gone, shape))
  }
  return all
}

/**
 * Writes a state without what the importer refuses: claims whose dates and whose ends exclude each other, and evidence that leaves an entity without
 * a name.
 */
function writePossible(folder: string, model: OracleModel, state: SeedState): void {
  writeSeedState(folder, model, state)
  const written = tempSeed(folder)
  const problems = written.problems()
  written.remove()
  if (problems.length === 0) return
  const found = (pattern: RegExp): Set<string> =>
    new Set(problems.flatMap(problem => pattern.exec(problem)?.[1] ?? []))
  const [refused, nameless] = [
    found(/: (\S+) \(.*can hold on no day/),
    found(/: (\S+) has no name that stands/),
  ]
  const claims = state.claims.filter(claim => !idsOf(claim).some(id => refused.has(id)))
  const left = refused.size > 0 && claims.length === state.claims.length
  if (left || refused.size + nameless.size === 0)
    throw new Error(`the importer refuses more: ${problems.join('\n')}`)
  const entities = state.entities.map(entity => (nameless.has(entity.id) ? withSureName(entity) : entity))
  writePossible(folder, model, { entities, claims })
}

function withSureName(entity: SeedState['entities'][number]): SeedState['entities'][number] {
  const own = { field: 'name', n: 4, value: `Our ${entity.id}`, lang: 'en', kind: 'TRANSLATION' }
  return { ...entity, statements: [...entity.statements, own] }
}

/** The ids that a claim may have: one that runs both ways is told from either end. */
function idsOf({ from, given }: SeedState['claims'][number]): string[] {
  const [type, to] = Object.entries(given).find(([key]) => /^[A-Z_]+$/.test(key))!
  const n = typeof given.n === 'number' && given.n > 1 ? `:${given.n}` : ''
  return [`${type}:${from}:${String(to)}${n}`, `${type}:${String(to)}:${from}${n}`]
}

/** Every file each time, empty ones too, so that one release may be copied over another. */
function writeSeedState(folder: string, model: OracleModel, { entities, claims }: SeedState): void {
  const write = (name: string, rows: unknown): void =>
    writeFileSync(join(folder, `${name}.yaml`), stringify(rows, { lineWidth: 0 }))
  write('hosts', sourceFiles().hosts)
  mkdirSync(join(folder, 'passages'), { recursive: true })
  for (const text of entities.filter(({ id }) => TEXTS.includes(id)))
    write(join('passages', text.id), ledgerOf(text))
  for (const { name, many } of model.types.values()) {
    const rows = entities
      .filter(({ type }) => type === name)
      .map(({ type: _, ...entity }) => ({
        ...entity,
        claims: claims.filter(({ from }) => from === entity.id).map(({ given }) => given),
      }))
    write(
      many.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      rows,
    )
  }
}
