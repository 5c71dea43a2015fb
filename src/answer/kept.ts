import { LRUCache } from 'lru-cache'
import type { Query } from '../cypher/fragment.js'
import { writeCanonical } from '../model/canonical.js'

/** How often something kept could be used, and how often not. */
interface HitCounts {
  readonly hits: number
  readonly misses: number
}

/** How much is kept now, and how often it is used, for whoever watches the server. */
export interface KeptFacts {
  readonly rows: HitCounts
  readonly bodies: HitCounts
  /** Roughly how many bytes of text all of it takes. */
  readonly bytes: number
}

/** A finished answer, as it was sent. */
export interface FinishedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

/** The answers that were made before, from one version of the graph. */
export interface KeptAnswers {
  /** Finds the rows that the query brought in the version; undefined where none are kept. `keepRows` keeps them. */
  rows(version: string, query: Query): unknown
  keepRows(version: string, query: Query, answer: unknown): void
  /**
   * Finds a finished answer to the request with the key, if it was made from the version that stands. It asks which version stands only where there is an
   * answer.
   */
  body(key: string, readVersionNow: () => Promise<string | null>): Promise<FinishedAnswer | undefined>
  keepBody(version: string, key: string, body: FinishedAnswer): void
  facts(): KeptFacts
}

/**
 * Keeps answers while the graph stands as it is. The rows of a query lie under its text and values. A finished answer lies under the request as it came: its
 * address, the headers on which an answer depends, and every byte of its body. It is looked for before anything of the request is parsed, which is what it
 * saves; so the same question in another spelling is another request here, and meets the rows. Both lie with the version from which they were read:
 * Neo4j's bookmark, which moves with every committed write and with nothing else.
 *
 * Neo4j stays the truth. An answer made of what was kept is sent only after a round trip has said that the version still stands (`freshness.ts`). That trip
 * must begin after the request came. So no answer is older than the last committed write. Rows that were kept are used before the trip ends, and the work on
 * them is thrown away where the version has moved on. Nobody finds an answer of another version again. It falls out by itself: least used first, within a bound
 * in bytes. With `mostBytes` 0 nothing is kept.
 */
export function createKept(mostBytes: number): KeptAnswers {
  if (mostBytes === 0) return NOTHING_KEPT
  // Rows and bodies share the bound half and half: many small rows must not push out the bodies that save most.
  const rows = new Shelf<{ readonly answer: unknown }>(mostBytes / 2)
  const bodies = new Shelf<{ readonly version: string; readonly body: FinishedAnswer }>(mostBytes / 2)
  return {
    rows: (version, query) => rows.count(rows.find(keyOfRows(version, query)))?.answer,
    keepRows: (version, query, answer) => {
      const key = keyOfRows(version, query)
      rows.keep(key, { answer }, key.length + sizeOfKept(answer))
    },
    body: async (key, readVersionNow) => {
      const found = bodies.find(key)
      const stands = found !== undefined && (await readVersionNow()) === found.version
      return bodies.count(stands ? found : undefined)?.body
    },
    keepBody: (version, key, body) => bodies.keep(key, { version, body }, key.length + body.bytes.length),
    facts: () => ({ rows: rows.hits, bodies: bodies.hits, bytes: rows.bytes + bodies.bytes }),
  }
}

/** Things under their keys; the least used of them falls out first. */
class Shelf<Thing extends object> {
  readonly #things: LRUCache<string, Thing>
  readonly #mostBytes: number
  #hits = 0
  #misses = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
    this.#things = new LRUCache<string, Thing>({ maxSize: mostBytes })
  }

  find(key: string): Thing | undefined {
    return this.#things.get(key)
  }

  /** Counts what can be used, once that is known. A thing that lies here from a graph that has changed since is found, and is no hit. */
  count(used: Thing | undefined): Thing | undefined {
    if (used === undefined) this.#misses++
    else this.#hits++
    return used
  }

  /** Keeps a thing, unless it takes more than a tenth of the shelf. */
  keep(key: string, thing: Thing, bytes: number): void {
    if (bytes <= this.#mostBytes / 10) this.#things.set(key, thing, { size: bytes + OWN_BYTES })
  }

  get hits(): HitCounts {
    return { hits: this.#hits, misses: this.#misses }
  }

  get bytes(): number {
    return this.#things.calculatedSize
  }
}

/** How many bytes the shelf itself takes for each thing. */
const OWN_BYTES = 200

const keyOfRows = (version: string, { text, params }: Query): string =>
  `${version}\n${text}\n${writeCanonical(params)}`

/** Gives roughly what a value takes, as bytes of JSON would count it. */
function sizeOfKept(value: unknown): number {
  if (typeof value === 'string') return value.length + 16
  if (typeof value !== 'object' || value === null) return 8
  let bytes = 32
  if (value instanceof Map) for (const [key, inner] of value) bytes += sizeOfKept(key) + sizeOfKept(inner)
  else for (const key in value) bytes += 16 + sizeOfKept((value as Record<string, unknown>)[key])
  return bytes
}

const NONE: HitCounts = Object.freeze({ hits: 0, misses: 0 })
const NOTHING_KEPT: KeptAnswers = Object.freeze({
  rows: () => undefined,
  keepRows: () => undefined,
  body: async () => undefined,
  keepBody: () => undefined,
  facts: () => ({ rows: NONE, bodies: NONE, bytes: 0 }),
})
