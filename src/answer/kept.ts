import { LRUCache } from 'lru-cache'
import type { Query } from '../cypher/fragment.js'
import { writeCanonical } from '../model/canonical.js'

/** How often something was kept that could be used, and how often not. */
export interface Hits {
  readonly hits: number
  readonly misses: number
}

/** The numbers of what is kept now, for whoever watches the server. */
export interface KeptFacts {
  readonly rows: Hits
  readonly bodies: Hits
  /** Roughly what all of it takes, in bytes of text. */
  readonly bytes: number
}

/** A finished answer, as it was sent. */
export interface Body {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

/** The answers that were made before, from one version of the graph. */
export interface KeptAnswers {
  /** The rows that the query brought in the version, or undefined; keeping is `keepRows`. */
  rows(version: string, query: Query): unknown
  keepRows(version: string, query: Query, answer: unknown): void
  /** A finished answer to the request with the key, if it was made from the version that stands; which one does is asked only where there is an answer. */
  body(key: string, readStanding: () => Promise<string | null>): Promise<Body | undefined>
  keepBody(version: string, key: string, body: Body): void
  facts(): KeptFacts
}

/**
 * Answers are kept while the graph stands as it is. The rows of a query lie under its text and values, a finished answer under the request as it
 * came: its address, the headers on which an answer depends, and every byte of its body. It is looked for before anything of the request is parsed,
 * which is what it saves; so the same question in another spelling is another request here, and meets the rows. Both lie with the version that they
 * were read from: Neo4j's bookmark, which moves with every committed write and with nothing else.
 *
 * Neo4j stays the truth. No answer made of what was kept is sent before a round trip that began after the request came has said that the version
 * still stands (`freshness.ts`). So no answer is older than the last committed write. Rows that were kept are used before that, and the work made of
 * them is thrown away where the version has moved on. An answer of another version is never found again, and falls out by itself: least used first,
 * within a bound in bytes. `mostBytes` 0 keeps nothing.
 */
export function createKept(mostBytes: number): KeptAnswers {
  if (mostBytes === 0) return NOTHING_KEPT
  // Rows and bodies share the bound half and half: many small rows must not push out the bodies that save most.
  const rows = new Shelf<{ readonly answer: unknown }>(mostBytes / 2)
  const bodies = new Shelf<{ readonly version: string; readonly body: Body }>(mostBytes / 2)
  return {
    rows: (version, query) => rows.count(rows.find(keyOfRows(version, query)))?.answer,
    keepRows: (version, query, answer) => {
      const key = keyOfRows(version, query)
      rows.keep(key, { answer }, key.length + sizeOfKept(answer))
    },
    body: async (key, readStanding) => {
      const found = bodies.find(key)
      const stands = found !== undefined && (await readStanding()) === found.version
      return bodies.count(stands ? found : undefined)?.body
    },
    keepBody: (version, key, body) => bodies.keep(key, { version, body }, key.length + body.bytes.length),
    facts: () => ({ rows: rows.hits, bodies: bodies.hits, bytes: rows.bytes + bodies.bytes }),
  }
}

/** Things under their keys, the least used of them out first. */
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

  /** Counts what can be used, once that is known: what lies here of a graph that has changed since is found, and is no hit. */
  count(used: Thing | undefined): Thing | undefined {
    if (used === undefined) this.#misses++
    else this.#hits++
    return used
  }

  /** One thing takes at most a tenth of the shelf. */
  keep(key: string, thing: Thing, bytes: number): void {
    if (bytes <= this.#mostBytes / 10) this.#things.set(key, thing, { size: bytes + OWN_BYTES })
  }

  get hits(): Hits {
    return { hits: this.#hits, misses: this.#misses }
  }

  get bytes(): number {
    return this.#things.calculatedSize
  }
}

/** The bytes that the shelf itself takes for each thing. */
const OWN_BYTES = 200

const keyOfRows = (version: string, { text, params }: Query): string =>
  `${version}\n${text}\n${writeCanonical(params)}`

/** Roughly what a value takes, as bytes of JSON would count it. */
function sizeOfKept(value: unknown): number {
  if (typeof value === 'string') return value.length + 16
  if (typeof value !== 'object' || value === null) return 8
  let bytes = 32
  if (value instanceof Map) for (const [key, inner] of value) bytes += sizeOfKept(key) + sizeOfKept(inner)
  else for (const key in value) bytes += 16 + sizeOfKept((value as Record<string, unknown>)[key])
  return bytes
}

const NONE: Hits = Object.freeze({ hits: 0, misses: 0 })
const NOTHING_KEPT: KeptAnswers = Object.freeze({
  rows: () => undefined,
  keepRows: () => undefined,
  body: async () => undefined,
  keepBody: () => undefined,
  facts: () => ({ rows: NONE, bodies: NONE, bytes: 0 }),
})
