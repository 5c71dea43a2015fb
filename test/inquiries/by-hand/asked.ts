import { expect } from '@jest/globals'
import type { JudgedRelease } from '../../oracle/release.js'
import type { Api, Reply } from '../../support/ask.js'
import { type SeedSaid, readSeedSaid } from '../../support/seed-said.js'
import { type OracleView, type SeedTies, readSeedTies } from '../../support/seed-ties.js'
import { type States, readStates } from './changes.js'

/** A root question with its arguments as data: from it come the GraphQL for the server and the answer of its oracle. */

/** The arguments that say which part of the graph is looked at. */
export interface ViewAsked {
  readonly asOf?: string
  readonly knownAt?: number
  readonly modality?: readonly string[]
  readonly minGrade?: NonNullable<OracleView['minGrade']>
  readonly certainty?: 'CERTAIN' | 'POSSIBLE'
}

/** What one release of a seed says, in memory. */
export interface Ground {
  readonly seed: SeedTies
  /** Whatever its modality and its verdict. */
  readonly said: readonly SeedSaid[]
  /** Of all releases. */
  readonly states: States
  /** The release as the oracle of test/oracle judges it. */
  readonly judged: JudgedRelease
  /** The first release that said a claim or statement in any form. */
  readonly firstSaid: (id: string) => number
}

/** A ground of which only what is asked for is read, once. */
export function layGround(parts: { readonly [Part in keyof Ground]?: () => Ground[Part] }): Ground {
  const known = new Map<string, unknown>()
  return new Proxy(parts, {
    get(_, part: keyof Ground) {
      if (!known.has(part)) known.set(part, parts[part]!())
      return known.get(part)
    },
  }) as unknown as Ground
}

/** The current release of a seed folder, by all that can be read of it. */
export const readGround = (folder = 'seed'): Ground =>
  layGround({
    seed: () => readSeedTies(folder),
    said: () => readSeedSaid(folder),
    states: () => readStates(folder),
  })

/** What came, of whatever shape. */
export type Came = Reply['data']

/** How a question is held against its oracle. */
export interface ByHand<Asked extends object> {
  readonly field: string
  /** What is asked of the answer. */
  readonly shown: string
  /** Of what comes in pages, the list of which all pages are turned and joined. */
  readonly list?: 'changes' | 'events' | 'corroborated'
  /** How many of these pages are turned at most; all, unless told. */
  readonly turns?: number
  /** Fails where the answer is not what the oracle finds on the ground of that release, by going over all claims; ids are those of that release. */
  compare(came: Came, asked: Asked, ground: Ground): void
}

export const viewOfAsked = ({ asOf, modality, minGrade, certainty }: ViewAsked): OracleView => ({
  day: asOf,
  modality,
  minGrade,
  certainty,
})

/** Arguments of which the values are names of an enum, and no texts. */
const ENUMS = new Set(
  'modality minGrade certainty orderBy reach kind kinds causes rows columns act ways grounds'.split(' '),
)

/** `of: "asean", hops: 2`. */
export function writeArguments(asked: object): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  return given.map(([name, value]) => `${name}: ${writeValue(value, ENUMS.has(name))}`).join(', ')
}

function writeValue(value: unknown, isEnum: boolean): string {
  if (Array.isArray(value)) return `[${value.map(item => writeValue(item, isEnum)).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{ ${writeArguments(value)} }`
  return isEnum ? String(value) : JSON.stringify(value)
}

/** The whole operation. */
export function writeOperation<Asked extends object>({ field, shown }: ByHand<Asked>, asked: Asked): string {
  const given = writeArguments(asked)
  return `{ found: ${field}${given === '' ? '' : `(${given})`} { ${shown} } }`
}

/** Puts a question, and turns all pages of what has several; each request has a connection of its own, since idle ones die while an oracle computes. */
export async function askByHand<Asked extends object>(
  api: Pick<Api, 'ask'>,
  byHand: ByHand<Asked>,
  asked: Asked,
): Promise<Came> {
  const { list, turns = Infinity } = byHand
  const joined: Came[] = []
  for (let after: string | undefined, turned = 1; ; turned++) {
    const given = after === undefined ? asked : { ...asked, after }
    const { data, errors } = await api.ask(writeOperation(byHand, given), {}, { connection: 'close' })
    expect(errors).toBeUndefined()
    const { found } = data
    if (list === undefined) return found
    joined.push(...found[list])
    if (!found.hasNextPage || turned === turns) return { ...found, [list]: joined }
    after = found.endCursor
  }
}

/** Holds an answer against its oracle. */
export async function expectByHand<Asked extends object>(
  api: Pick<Api, 'ask'>,
  byHand: ByHand<Asked>,
  asked: Asked,
  ground: Ground,
): Promise<Came> {
  const came = await askByHand(api, byHand, asked)
  byHand.compare(came, asked, ground)
  return came
}
