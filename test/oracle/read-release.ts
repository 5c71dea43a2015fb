import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { OracleModel } from './model.js'
import { partiesByRule } from './parties-by-rule.js'

/** What a folder of seed files says, read anew: entities, and what is said of them, each with its evidence. */

export interface Witness {
  readonly source: string
  readonly publisher: string
  readonly grade: string
  readonly speaksOn: string | null
  readonly stance: 'SUPPORTS' | 'CONTRADICTS'
  /** Where in the source; null for the source as a whole. */
  readonly passage: Passage | null
}

/** A stretch of a text. */
export interface Passage {
  readonly id: string
  readonly at: readonly [start: number, end: number]
}

export interface SaidRow {
  readonly id: string
  /** A claim's type, or null for a statement. */
  readonly claim: string | null
  readonly from: string
  /** The other end of a claim; of a statement null. */
  readonly to: string | null
  /** The field of a statement, and its value; null for a claim. */
  readonly field: string | null
  readonly value: unknown
  readonly lang: string | null
  readonly kind: string | null
  /** What a claim has of its own: `mode` of a consent. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Of a code, the scheme that it is of. */
  readonly scheme: string | null
  readonly since: string | null
  readonly until: string | null
  readonly modality: string
  readonly witnesses: readonly Witness[]
  /** The row with all that it rests on, as a text: two releases say the same where this is the same. */
  readonly whole: string
}

export interface SeedEntity {
  readonly id: string
  readonly type: string
  readonly formerIds: readonly string[]
}

/** What one release said. */
export interface SaidByRelease {
  readonly entities: ReadonlyMap<string, SeedEntity>
  readonly rows: readonly SaidRow[]
}

interface GivenSaid {
  readonly [key: string]: unknown
  readonly evidence?: readonly Record<string, unknown>[]
}

interface Given {
  readonly id: string
  readonly type: string
  readonly formerIds?: readonly string[]
  readonly seen?: string
  readonly statements?: readonly GivenSaid[]
  readonly claims?: readonly GivenSaid[]
}

/** Reads a seed folder as it lies there, with the parties that follow by rule. */
export function readSaid(folder: string, model: OracleModel): SaidByRelease {
  const given = readGiven(folder, model)
  const rows = rowsOfGiven(folder, given)
  return {
    entities: new Map(
      given.map(({ id, type, formerIds = [] }) => [id, { id, type, formerIds: [...formerIds].sort() }]),
    ),
    rows: [...rows, ...partiesByRule(model, rows)],
  }
}

/** Only what the files say themselves. */
export const readRows = (folder: string, model: OracleModel): SaidRow[] =>
  rowsOfGiven(folder, readGiven(folder, model))

function readGiven(folder: string, model: OracleModel): Given[] {
  return [...model.types.values()].flatMap(type => {
    const stem = type.many.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    const files = readdirSync(folder).filter(file => file.endsWith('.yaml') && file.split('.')[0] === stem)
    return files.flatMap(file =>
      readList<Given>(join(folder, file)).map(row => ({ ...row, type: type.name })),
    )
  })
}

function rowsOfGiven(folder: string, given: readonly Given[]): SaidRow[] {
  const witnessOf = witnessReader(folder, given)
  return mergeRows(
    given.flatMap(entity => [
      ...(entity.statements ?? []).map(said => statementOf(entity, said, witnessOf)),
      ...(entity.claims ?? []).map(said => claimOf(entity, said, witnessOf)),
    ]),
  )
}

/** What two files say alike is said once, by the witnesses of both. */
function mergeRows(rows: readonly SaidRow[]): SaidRow[] {
  const merged = new Map<string, SaidRow>()
  for (const row of rows) {
    const { witnesses, whole, ...said } = row
    const key = JSON.stringify(said)
    const known = merged.get(key)
    merged.set(
      key,
      known === undefined
        ? row
        : { ...known, witnesses: [...known.witnesses, ...witnesses], whole: mergeWholes(known.whole, whole) },
    )
  }
  return [...merged.values()]
}

/** What a row rests on stands last in its text; that of both stands there together. */
function mergeWholes(one: string, other: string): string {
  const [[row, rest, read], [, , alsoRead]] = [one, other].map(text => JSON.parse(text) as unknown[][]) as [
    unknown[][],
    unknown[][],
  ]
  return JSON.stringify([row, rest, [...read!, ...alsoRead!]])
}

function readList<T>(path: string): T[] {
  return (parse(readFileSync(path, 'utf8')) ?? []) as T[]
}

type WitnessReader = (given: Record<string, unknown>) => Witness & { readonly whole: unknown }

/** From the source come publisher, grade and day, where the evidence says nothing of its own. */
function witnessReader(folder: string, given: readonly Given[]): WitnessReader {
  const hosts = new Map(
    readList<Record<'host' | 'grade' | 'publisher', string>>(join(folder, 'hosts.yaml')).map(host => [
      host.host,
      host,
    ]),
  )
  const sources = new Map(given.filter(({ type }) => type === 'Source').map(source => [source.id, source]))
  const passages = passagesOf(folder)
  return evidence => {
    const passage = evidence.passage === undefined ? undefined : passages.get(evidence.passage as string)
    const id = (passage?.source ?? evidence.source) as string
    const source = sources.get(id)!
    const own = (field: string): string | null => textOf(valueOf(source, field))
    const host = hosts.get(own('host') ?? '')
    const seen = evidence.seen ?? source.seen ?? null
    const witness: Witness = {
      source: id,
      publisher: own('originPublisher') ?? own('publisher') ?? host?.publisher ?? id,
      grade: seen === null ? 'UNCHECKED' : (host?.grade ?? 'UNCHECKED'),
      speaksOn: textOf(evidence.speaksOn) ?? own('publishedOn'),
      stance: (evidence.stance ?? 'SUPPORTS') as Witness['stance'],
      passage: passage === undefined ? null : { id: passage.whole.id, at: passage.whole.at },
    }
    const rest = [evidence.locator ?? null, evidence.says ?? null, passage?.whole ?? null, seen]
    return { ...witness, whole: [witness, ...rest] }
  }
}

/** The passages of all ledgers by their ids, each with the source that its ledger is of. */
function passagesOf(folder: string): Map<string, { source: string; whole: Passage }> {
  const ledgers = readdirSync(folder).includes('passages')
    ? readdirSync(join(folder, 'passages')).filter(file => basename(file).endsWith('.yaml'))
    : []
  return new Map(
    ledgers.flatMap(file => {
      const { source, passages } = parse(readFileSync(join(folder, 'passages', file), 'utf8')) as {
        source: string
        passages: Passage[]
      }
      return passages.map(passage => [passage.id, { source, whole: passage }] as const)
    }),
  )
}

const valueOf = (entity: Given, field: string): unknown =>
  entity.statements?.find(said => said.field === field)?.value

/** A value as a text: a year may be written without quotes. */
export const textOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)

function statementOf(entity: Given, said: GivenSaid, witnessOf: WitnessReader): SaidRow {
  const field = said.field as string
  const lang = textOf(said.lang)
  const scheme = textOf(said.scheme)
  const part = lang ?? scheme
  const id = [entity.id, field, ...(part === null ? [] : [part]), textOf(said.n) ?? '1'].join(':')
  const value = said.value ?? null
  const own = { claim: null, to: null, field, value, lang, scheme, kind: textOf(said.kind), fields: {} }
  return withCommon({ id, from: entity.id, ...own }, said, entity, witnessOf)
}

function claimOf(entity: Given, said: GivenSaid, witnessOf: WitnessReader): SaidRow {
  const claim = Object.keys(said).find(key => /^[A-Z_]+$/.test(key))!
  const to = said[claim] as string
  const n = textOf(said.n) ?? '1'
  const id = [claim, entity.id, to, ...(n === '1' ? [] : [n])].join(':')
  const fields = Object.fromEntries(Object.entries(said).filter(([key]) => key !== claim && !COMMON.has(key)))
  const own = { field: null, value: null, lang: null, kind: null, scheme: null, fields }
  return withCommon({ id, claim, from: entity.id, to, ...own }, said, entity, witnessOf)
}

const COMMON = new Set([
  'since',
  'until',
  'modality',
  'n',
  'evidence',
  'field',
  'value',
  'lang',
  'kind',
  'scheme',
])

type Own = Omit<SaidRow, 'since' | 'until' | 'modality' | 'witnesses' | 'whole'>

function withCommon(own: Own, said: GivenSaid, entity: Given, witnessOf: WitnessReader): SaidRow {
  const given = said.evidence ?? []
  // A source that names nobody is its own witness for what it says of itself; a name that is our own has none.
  const isOwn = entity.type === 'Source' && given.length === 0 && said.kind !== 'TRANSLATION'
  const read = (isOwn ? [{ source: entity.id }] : given).map(witnessOf)
  const row = {
    ...own,
    since: textOf(said.since),
    until: textOf(said.until),
    modality: (said.modality ?? 'FACT') as string,
    witnesses: read.map(({ whole: _, ...witness }) => witness),
  }
  const rest = Object.entries(said).filter(([key]) => !COMMON.has(key))
  return { ...row, whole: JSON.stringify([row, rest.sort(), read.map(({ whole }) => whole)]) }
}
