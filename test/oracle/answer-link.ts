import { meetsAsLink } from './answer-condition.js'
import { type Condition, MODALITIES, namesModality } from './conditions.js'
import { FIRST, LAST, readDate } from './dates.js'
import type { HeldDays } from './days.js'
import type { OracleWorld } from './history.js'
import { certaintyOf, farEnd, gradeRank, isHiddenFact, isOfLink } from './following.js'
import { nameIn, sortKey } from './names.js'
import type { Clocks, LinkAsked } from './questions.js'
import type { SaidRow } from './read-release.js'
import type { JudgedRelease } from './release.js'
import { GRADES, isUndated } from './verdicts.js'

/** What a link must answer: every claim on all pages, and the summary; null where the entity is not there. */
export function answerLink(world: OracleWorld, asked: LinkAsked): unknown {
  const release = asked.knownAt ?? world.last
  const judged = world.at(release)
  if (!judged.said.entities.has(asked.near)) return null
  const rows = judged.said.rows.filter(row => leadsOn(world, judged, row, asked))
  const sorted = rows.map(row => ({ row, ...sortClaim(world, judged, row, asked) }))
  const followed = sorted.filter(({ isFollowed }) => isFollowed).map(({ row }) => row)
  const count = (isSo: (found: (typeof sorted)[number]) => boolean): number => sorted.filter(isSo).length
  const onDay = <T>(value: T): T | null => (asked.asOf === undefined ? null : value)
  return {
    totalCount: followed.length,
    summary: {
      total: followed.length,
      certain: onDay(count(({ stands, certainty }) => stands && certainty === 'CERTAIN')),
      possible: onDay(count(({ stands, certainty }) => stands && certainty === 'POSSIBLE')),
      undated: followed.filter(isUndated).length,
      disputed: followed.filter(row => judged.verdictOf(row) === 'DISPUTED').length,
      denied: count(({ isDenied, isHidden }) => isDenied || isHidden),
      notFact: count(({ isOtherwiseMeant }) => isOtherwiseMeant),
      rejected: count(({ isMeant, isRejected, isHeld }) => isMeant && isRejected && isHeld),
      outside: onDay(count(({ isMeant, isHeld }) => isMeant && !isHeld)),
      asOf: asked.asOf ?? null,
      knownAt: release,
      isDraft: world.isDraft(release),
    },
    edges: inOrder(judged, followed, asked).map(row => edgeOf(world, judged, row, release, asked)),
  }
}

function leadsOn(
  world: OracleWorld,
  judged: JudgedRelease,
  row: SaidRow,
  { near, link, minGrade, where, asOf, modality }: LinkAsked,
): boolean {
  const isGood = minGrade === undefined || gradeRank(row) <= GRADES.indexOf(minGrade)
  if (!isOfLink(row, link, near) || !isGood) return false
  return where === undefined || meetsAsLink(world, judged, row, near, where, { asOf, modality }) === true
}

/** In which of the counts a claim is; each that is not followed says why not. */
function sortClaim(
  world: OracleWorld,
  judged: JudgedRelease,
  row: SaidRow,
  { where, modality: asked, setsAbove, asOf, certainty: wanted }: LinkAsked,
) {
  const modality = (setsAbove ? undefined : asked) ?? meant(where, asked)
  const isMeant = modality.includes(row.modality)
  const isRejected = judged.verdictOf(row) === 'REJECTED'
  const certainty = certaintyOf(judged.daysOf(row), asOf)
  const isHeld = certainty !== 'OUTSIDE'
  const isHidden = isMeant && !isRejected && isHiddenFact(world.model, judged, row, judged.said.rows, asOf)
  const stands = isMeant && !isRejected && isHeld && !isHidden
  return {
    certainty,
    isMeant,
    isRejected,
    isHeld,
    isHidden,
    /** It would be followed, if only what is certain, or only possible, had not been asked for. */
    stands,
    isFollowed: stands && (wanted === undefined || certainty === wanted),
    isDenied: !isMeant && row.modality === 'DENIED' && isHeld && !isRejected,
    isOtherwiseMeant: !isMeant && !['FACT', 'DENIED'].includes(row.modality) && isHeld && !isRejected,
  }
}

function edgeOf(
  world: OracleWorld,
  judged: JudgedRelease,
  row: SaidRow,
  release: number,
  { near, asOf }: LinkAsked,
): Record<string, unknown> {
  return {
    id: row.id,
    certainty: certaintyOf(judged.daysOf(row), asOf),
    since: row.since,
    until: row.until,
    modality: row.modality,
    verdict: judged.verdictOf(row),
    grade: GRADES[gradeRank(row)],
    recordedIn: world.recordedIn(row, release),
    holds: spanOf(judged.daysOf(row)),
    from: { id: row.from },
    to: { id: row.to },
    node: { id: farEnd(row, near) },
  }
}

/** What modality is asked for by a link that does not name one: what is set above it, else facts, unless its conditions name some. */
const meant = (where: Condition | undefined, above: readonly string[] = ['FACT']): readonly string[] =>
  namesModality(where) ? MODALITIES : above

/** What holds on no day has no days to show: the oracle asks only that they do not run backwards. */
export const NO_DAYS = 'NO DAYS'

/** Four days as the API shows them; null where nothing bounds them. */
export function spanOf({ possible, certain }: HeldDays): unknown {
  if (possible === null) return NO_DAYS
  const shown = (day: string | undefined): string | null =>
    day === undefined || day === FIRST || day === LAST ? null : day
  return {
    possibleFrom: shown(possible.from),
    possibleTo: shown(possible.to),
    certainFrom: shown(certain?.from),
    certainTo: shown(certain?.to),
    isCertain: certain !== null,
  }
}

type Key = string | null

/** By the keys asked for, nulls last either way; the id of the claim decides between equals. */
function inOrder(judged: JudgedRelease, rows: readonly SaidRow[], asked: LinkAsked): SaidRow[] {
  const keys = asked.orderBy ?? [{ name: 'ASC' as const }]
  const place = (row: SaidRow, key: string): Key => {
    const far = farEnd(row, asked.near)
    if (key === 'id') return far
    if (key === 'name') return nameKey(judged, far)
    const date = readDate(key === 'since' ? row.since : row.until)
    const day = key === 'since' ? date.days.from : date.days.to
    return date.isDoubtful || day === FIRST || day === LAST ? null : day
  }
  return sortedBy(rows, keys, place, row => row.id)
}

/** What a name sorts by, in English; null without one. */
export function nameKey(judged: JudgedRelease, id: string): Key {
  const name = nameIn(judged.said.entities.get(id)!.type, 'en', judged.namesOf(id))
  return name === null ? null : sortKey(name)
}

/** Items in the order asked for. */
export function sortedBy<T>(
  items: readonly T[],
  keys: readonly Readonly<Record<string, 'ASC' | 'DESC'>>[],
  place: (item: T, key: string) => Key,
  idOf: (item: T) => string,
): T[] {
  const all = keys.flatMap(entry => Object.entries(entry))
  return [...items].sort((a, b) => {
    for (const [key, sort] of all) {
      const found = compareKeys(place(a, key), place(b, key), sort)
      if (found !== 0) return found
    }
    return idOf(a) < idOf(b) ? -1 : 1
  })
}

function compareKeys(a: Key, b: Key, sort: 'ASC' | 'DESC'): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return (a < b ? -1 : 1) * (sort === 'ASC' ? 1 : -1)
}

/** The release that answers, and the day; for what takes clocks of its own. */
export const releaseAsked = (world: OracleWorld, { knownAt }: Clocks): number => knownAt ?? world.last
