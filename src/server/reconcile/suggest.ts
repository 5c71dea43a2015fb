import { type Model, wordsOfName } from '../../model/model.js'
import { fold } from '../../model/text.js'
import type { SendOperation } from './send-operation.js'
import { errorOfParameter } from './parameters.js'
import type { Property } from './properties.js'

/** Something that a client may mean by the letters typed so far. */
interface Suggested {
  readonly id: string
  readonly name: string
  readonly description: string
}

interface Hit {
  readonly matchedName: { readonly value: string }
  readonly node: { readonly id: string; readonly name: string | null; readonly __typename: string }
}

const AT_ONCE = 10
const MOST_FOUND = 100

/** Suggests entities by the beginnings of words in their names; `skip` of them were shown before. */
export async function suggestEntities(
  send: SendOperation,
  prefix: string,
  skip: number,
): Promise<readonly (Suggested & { notable: unknown })[]> {
  if (fold(prefix) === '' || skip >= MOST_FOUND) return []
  const data = await send(
    'query ($text: String!, $first: Int!) { search(text: $text, first: $first, in: [NAME]) { edges { matchedName { value } node { id name __typename } } } }',
    { text: prefix, first: MOST_FOUND },
  )
  const { edges } = data.search as { readonly edges: readonly Hit[] }
  const ranked = edges.toSorted((a, b) => distanceOfHit(prefix, a) - distanceOfHit(prefix, b))
  return ranked.slice(skip, skip + AT_ONCE).map(({ node: { id, name, __typename }, matchedName }) => ({
    id,
    name: name ?? id,
    description: `${__typename}: ${matchedName.value}`,
    notable: [{ id: __typename, name: __typename }],
  }))
}

/**
 * Says how far a hit is from what was typed. A user who types letters means names that begin with them, the shortest first; all others keep their order
 * behind these.
 */
function distanceOfHit(prefix: string, { matchedName: { value } }: Hit): number {
  return fold(value).startsWith(fold(prefix)) ? value.length : 1_000
}

/** Suggests types by the beginnings of words in their names. */
export function suggestTypes({ entities }: Model, prefix: string, skip: number): readonly Suggested[] {
  const types = [...entities.values()].map(({ name, description }) => ({
    id: name,
    name: wordsOfName(name),
    description,
  }))
  return types.filter(testBeginning(prefix)).slice(skip, skip + AT_ONCE)
}

/** Suggests properties by the beginnings of words in their names. */
export function suggestProperties(
  properties: ReadonlyMap<string, Property>,
  prefix: string,
  skip: number,
): readonly Suggested[] {
  const all = [...properties.values()].map(({ id, name, description }) => ({ id, name, description }))
  return all.filter(testBeginning(prefix)).slice(skip, skip + AT_ONCE)
}

function testBeginning(prefix: string): (suggested: Suggested) => boolean {
  const wanted = fold(prefix)
  return ({ id, name }) => ` ${fold(name)}`.includes(` ${wanted}`) || fold(id).startsWith(wanted)
}

/** Reads the number of suggestions that were shown before. */
export function readSkip(cursor: unknown): number {
  if (cursor === undefined) return 0
  const skip = Number(cursor)
  if (Number.isInteger(skip) && skip >= 0) return skip
  throw errorOfParameter('cursor', 'cursor: give the number of suggestions to skip, 0 or more.')
}
