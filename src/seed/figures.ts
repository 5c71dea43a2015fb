import { dateBounds } from '../model/edtf.js'
import { type Model, asText } from '../model/model.js'
import { GRADES, type Grade } from '../model/stored.js'
import { bestGradeOf, isGoodGrade } from '../rules/grades.js'
import { groupByKey } from '../model/group.js'
import type { Judgement } from '../rules/judgement.js'
import { isClaim } from '../rules/party-grounds.js'
import type { ClaimRow, StatementRow } from '../rules/row.js'
import { type WeakEntity, findWeakest } from './weakest.js'

type KeyCounts = readonly (readonly [key: string, count: number])[]

/** How much the graph holds of each thing, and how good it is. A row is a claim or a statement; a claim joins two entities. */
export interface Figures {
  readonly entities: KeyCounts
  readonly claims: KeyCounts
  /** Rows by the best grade that supports them; names that are our own translations have none. */
  readonly grades: KeyCounts
  readonly languages: KeyCounts
  /** Rows by each host on which they rest. */
  readonly hosts: KeyCounts
  /** Claims by the year in which they begin, where they say so. */
  readonly years: KeyCounts
  /** How many claims there are, for how many of them somebody saw a source, how many a good source supports, and how many have a date. */
  readonly shares: {
    readonly of: number
    readonly seen: number
    readonly good: number
    readonly dated: number
  }
  readonly weakest: readonly WeakEntity[]
}

/** Counts the figures of what stands now, whatever its modality, without what better sources reject. */
export function figuresOf(model: Model, { entities, verdicts, accepted }: Judgement): Figures {
  const rows = [...verdicts].flatMap(([{ row }, verdict]) => (verdict === 'REJECTED' ? [] : [row]))
  const claims = rows.filter(isClaim)
  const types = new Map([...entities].map(([id, { row }]) => [id, row.type]))
  const hostOf = (source: string): string =>
    asText(accepted.get(source)?.statements.find(({ field }) => field === 'host')?.value ?? 'unknown')
  return {
    entities: withZeros(model.entities.keys(), countsOfKeys([...types.values()])),
    claims: countsOfKeys(claims.map(({ type }) => type)),
    grades: withZeros(GRADES, countsOfKeys(rows.flatMap(row => bestGradeOfRow(row) ?? []))),
    languages: countsOfKeys(rows.flatMap(row => (isClaim(row) ? [] : (row.lang ?? [])))),
    hosts: countsOfKeys(rows.flatMap(row => [...new Set(row.evidence.map(({ source }) => hostOf(source)))])),
    years: inOrderOfKeys(countsOfKeys(claims.flatMap(({ since }) => yearOf(since)))),
    shares: sharesOf(claims),
    weakest: findWeakest(model, types, rows),
  }
}

/** Gives the best grade that supports a row; null where nothing supports it. */
function bestGradeOfRow({ evidence }: ClaimRow | StatementRow): Grade | null {
  const supporting = evidence.filter(({ stance }) => stance === 'SUPPORTS')
  return supporting.length === 0 ? null : bestGradeOf(supporting)
}

/** Whether a good source supports it. */
function isWellSourced(claim: ClaimRow): boolean {
  const best = bestGradeOfRow(claim)
  return best !== null && isGoodGrade(best)
}

function sharesOf(claims: readonly ClaimRow[]): Figures['shares'] {
  const count = (test: (claim: ClaimRow) => boolean): number => claims.filter(test).length
  return {
    of: claims.length,
    seen: count(({ evidence }) => evidence.some(({ seen }) => seen !== null)),
    good: count(isWellSourced),
    dated: count(({ since, until }) => since !== null || (until !== null && until !== '..')),
  }
}

/** Gives the one year in which a date surely lies, if there is one. */
function yearOf(date: string | null): string[] {
  const { first, last } = (date === null ? null : dateBounds(date)) ?? { first: null, last: null }
  const [from, to] = [first?.slice(0, 4), last?.slice(0, 4)]
  return from !== undefined && from === to ? [from] : []
}

/** Counts how often each key comes, the most frequent first, then by the key. */
function countsOfKeys(keys: readonly string[]): KeyCounts {
  const counts = [...groupByKey(keys, key => key)].map(([key, of]) => [key, of.length] as const)
  return counts.sort(([a, more], [b, other]) => other - more || compareTexts(a, b))
}

const withZeros = (keys: Iterable<string>, counts: KeyCounts): KeyCounts => {
  const known = new Map(counts)
  return [...keys].map(key => [key, known.get(key) ?? 0] as const)
}

const inOrderOfKeys = (counts: KeyCounts): KeyCounts => [...counts].sort(([a], [b]) => compareTexts(a, b))

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
