import { setImmediate } from 'node:timers/promises'
import { matchTerms, slippedTerms } from '../cypher/search-terms.js'
import { type FoldedName, likeNamesQuery, sameNamesQuery } from '../cypher/match.js'
import { compareWords, splitWords } from '../model/likeness.js'
import type { Name } from '../model/names.js'
import { spellingKey } from '../model/spelling.js'
import { fold } from '../model/text.js'
import type { Candidate, MatchQuestion, NameMatch } from '../questions/match.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { ById } from './by-id.js'
import type { Means } from './means.js'

const SAME = 1
const OTHER_SPELLING = 0.98
/** A name that is only alike is never as good as one that is the same. */
const MOST_ALIKE = 0.95
const LEAST_ALIKE = 0.5

/** How many names are compared before others get their turn. */
const AT_A_STRETCH = 25

type Candidates = ReadonlyMap<number, readonly Compared[]>
type Compared = Omit<Candidate, 'isSure'>

/**
 * Finds the entities that may be meant by each name, with three queries for all names. The first finds entities that have the name. The second looks, for the
 * rest, for entities that share words with it. The third looks, for what is left, for entities that share words with wrong letters; it costs the most by far.
 * The index only chooses names to compare. The likeness of two names is measured in the same way for all, whatever else is in the index.
 */
export async function readMatches(
  { ask, byId }: Pick<Means, 'ask' | 'byId'>,
  question: MatchQuestion,
): Promise<readonly NameMatch[]> {
  const inputs = question.names
    .map((given, at): FoldedName => ({ at, folded: fold(given) }))
    .filter(({ folded }) => folded !== '')
  const found = new Map<number, readonly Compared[]>()
  const steps = [
    (left: readonly FoldedName[]) => sameNamesQuery(question, left),
    (left: readonly FoldedName[]) => likeNamesQuery(question, left, matchTerms),
    (left: readonly FoldedName[]) => likeNamesQuery(question, left, slippedTerms),
  ]
  const named = new Map<string, NamedEntity>()
  for (const step of steps) {
    const left = inputs.filter(({ at }) => !isEnough(found.get(at)))
    if (left.length === 0) break
    const ids = await ask(step(left))
    await readNamed([...ids.values()].flat(), question, byId, named)
    await addCompared(left, ids, named, found)
  }
  return question.names.map((input, at) => ({ input, candidates: pickCandidates(found, at, question) }))
}

/** An entity with its names in the forms in which they are compared: the same few are compared with hundreds of names. */
interface NamedEntity {
  readonly entity: EntityAnswer
  readonly names: readonly ComparedName[]
}

interface ComparedName {
  readonly name: Name
  readonly folded: string
  readonly spelt: string
  readonly words: readonly string[]
}

type Forms = Omit<ComparedName, 'name'>

/** Reads the entities that are not known yet. */
async function readNamed(
  ids: readonly string[],
  { clocks, columns }: MatchQuestion,
  byId: ById,
  named: Map<string, NamedEntity>,
): Promise<void> {
  const wanted = [...new Set(ids)].filter(id => !named.has(id))
  const rows = await Promise.all(wanted.map(id => byId.entity(clocks.release, columns, id)))
  for (const entity of rows)
    if (entity !== null) {
      const names = (entity.values.searchedNames ?? entity.values.names ?? []) as readonly Name[]
      named.set(entity.id, { entity, names: names.map(name => ({ name, ...formsOfName(fold(name.value)) })) })
    }
}

const formsOfName = (folded: string): Forms => ({
  folded,
  spelt: spellingKey(folded),
  words: splitWords(folded),
})

/** A name that is so much alike is enough: no further query looks for slips of the pen. */
const ENOUGH_ALIKE = 0.85
const isEnough = (compared: readonly Compared[] = []): boolean =>
  compared.some(({ score }) => score >= ENOUGH_ALIKE)

/** Adds the newly found entities to what was found for each name before. */
async function addCompared(
  inputs: readonly FoldedName[],
  ids: ReadonlyMap<number, readonly string[]>,
  named: ReadonlyMap<string, NamedEntity>,
  found: Map<number, readonly Compared[]>,
): Promise<void> {
  for (const [place, { at, folded }] of inputs.entries()) {
    if (place % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate()
    const known = found.get(at) ?? []
    const asked = formsOfName(folded)
    const fresh = (ids.get(at) ?? []).flatMap(id => {
      const entity = named.get(id)
      return entity === undefined || known.some(({ entity: { id: old } }) => old === id) ? [] : [entity]
    })
    found.set(at, [...known, ...fresh.map(entity => compareEntity(entity, asked))])
  }
}

function pickCandidates(found: Candidates, at: number, { perName }: MatchQuestion): Candidate[] {
  const ranked = (found.get(at) ?? [])
    .filter(({ score }) => score >= LEAST_ALIKE)
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
  const isOne = ranked.filter(({ score }) => score >= OTHER_SPELLING).length === 1
  return ranked
    .slice(0, perName)
    .map(candidate => ({ ...candidate, isSure: isOne && candidate.score >= OTHER_SPELLING }))
}

const NO_NAME: Name = { value: '', lang: 'en', kind: 'ALIAS', since: null, until: null }

/** Finds the name of an entity that is most like the one that was asked for, the first among equals, and how like it is. */
function compareEntity({ entity, names }: NamedEntity, asked: Forms): Compared {
  const compared = names.map(one => ({ entity, name: one.name, score: scoreOf(one, asked) }))
  return compared.reduce((best, one) => (one.score > best.score ? one : best), {
    entity,
    name: NO_NAME,
    score: 0,
  })
}

/** Measures how like two names are, from 0 to 1, in steps of a hundredth. */
function scoreOf(one: Forms, other: Forms): number {
  if (one.folded === other.folded) return SAME
  if (one.spelt === other.spelt) return OTHER_SPELLING
  return Math.min(MOST_ALIKE, Math.round(compareWords(one.words, other.words) * 100) / 100)
}
