import { mapInTurns } from '../../answer/breath.js'
import type { Means } from '../../answer/means.js'
import type { Finding } from '../../questions/finding.js'
import { showCoverage } from '../../resolvers/coverage.js'
import type { Nouns } from '../nouns.js'
import type { Act } from '../../rules/standing-acts.js'
import type { StandingQuestion } from './arguments.js'
import type { Standing } from '../../rules/standing-cell.js'
import { lineOfCells } from './lines.js'
import { type Entry, writeEntry } from './entries.js'
import { tellEntry } from './entry-words.js'
import type { StandingFrame } from './read.js'
import { type Placed, type TreatyFacts, findNewPairs } from '../../rules/standing-suppose.js'
import { tellWhy } from './why.js'

/** How many claims a cell names at most. */
export const MOST_GROUNDS = 8
/** How many statements on the entry into force of one instrument are shown at most. */
export const MOST_RULES = 6

/** What is needed beside the cells to tell them. */
export interface Ground {
  readonly question: StandingQuestion
  readonly frame: StandingFrame
  readonly treaties: ReadonlyMap<string, TreatyFacts>
  readonly nouns: ReadonlyMap<string, Nouns>
  /** How far each instrument is that waits for a number of consents. */
  readonly entries: ReadonlyMap<string, Entry>
}

/** Shows a matrix as `Standing` of the schema: cells, rows, columns. */
export async function showMatrix(
  cells: readonly Placed[],
  known: Ground,
  { breath }: Pick<Means, 'breath'>,
): Promise<Finding> {
  const { countries, instruments, membersLeftOut } = known.frame
  const lineOf = (
    id: string,
    near: 'countryId' | 'instrumentId',
    far: 'countryId' | 'instrumentId',
  ): Finding =>
    lineOfCells(
      id,
      cells.filter(cell => cell[near] === id),
      far,
    )
  return {
    cells: await mapInTurns(cells, cell => showCell(cell, known), breath),
    rows: countries.map(id => lineOf(id, 'countryId', 'instrumentId')),
    columns: instruments.map(id => lineOf(id, 'instrumentId', 'countryId')),
    membersLeftOut,
  }
}

function showCell(cell: Placed, known: Ground): Finding {
  const { countryId, instrumentId, standing } = cell
  const { act, grounds, coverage, status, isSettled, certainty, withReservation } = standing
  return {
    countryId,
    instrumentId,
    status,
    isSettled,
    isSupposed: act !== null && act.id === null,
    since: act?.since ?? null,
    certainty,
    basis: act?.basis ?? null,
    mode: act?.mode ?? null,
    isProvisional: act?.isProvisional ?? false,
    withReservation,
    why: whyOf(cell, known),
    act: act?.id ?? null,
    grounds: grounds.slice(0, MOST_GROUNDS),
    coverage: coverage === null ? null : showCoverage(coverage),
  }
}

const whyOf = (
  { countryId, instrumentId, standing, ruled }: Placed,
  { question, treaties, nouns, entries }: Ground,
): Finding =>
  tellWhy(standing, {
    country: nouns.get(countryId)!,
    instrument: nouns.get(instrumentId)!,
    day: question.view.clocks.day,
    treaty: treaties.get(instrumentId)!,
    entry: entries.get(instrumentId) ?? null,
    ruled,
  })

/** Shows how far each instrument is that waits for a number of consents, in the order of the columns. */
export const showEntries = ({ frame, treaties, nouns, entries }: Ground): Finding[] =>
  frame.instruments.flatMap(id => {
    const entry = entries.get(id)
    return entry === undefined ? [] : [showEntry(entry, treaties.get(id)!, nouns.get(id)!)]
  })

/** Shows what becomes of each cell of which something is supposed, and who would then be bound to whom. */
export function showSupposed(
  before: readonly Placed[],
  after: readonly Placed[],
  supposed: readonly Act[],
  known: Ground,
): Finding {
  const pairs = new Set(supposed.map(({ from, to }) => `${from} ${to}`))
  const changes = after.flatMap((cell, place) =>
    pairs.has(`${cell.countryId} ${cell.instrumentId}`)
      ? [showChangedCell(before[place]!.standing, cell, known)]
      : [],
  )
  const newPairs = findNewPairs(before, after).map(pair => ({
    ...pair,
    one: pair.oneId,
    other: pair.otherId,
  }))
  return { changes, newPairs }
}

function showChangedCell(before: Standing, cell: Placed, known: Ground): Finding {
  const { countryId, instrumentId, standing: after } = cell
  const party = [after.act, after.next].find(act => act?.type === 'PARTY_TO' && act.id === null)
  return {
    countryId,
    instrumentId,
    before: before.status,
    after: after.status,
    isChanged: before.status !== after.status,
    inForceFrom: party?.since ?? null,
    why: whyOf(cell, known),
    rules: party === undefined ? [] : known.treaties.get(instrumentId)!.statementIds.slice(0, MOST_RULES),
  }
}

/** Shows an entry as `StandingEntry` of the schema. */
function showEntry(entry: Entry, facts: TreatyFacts, noun: Nouns): Finding {
  const { tally, coverage, isLatest } = entry
  const { needed, held, supposed, wanting, waiting } = tally
  return {
    instrumentId: waiting.instrument,
    node: waiting.instrument,
    needed,
    held,
    supposed,
    wanting,
    inForceFrom: writeEntry(entry),
    isLatest,
    why: tellEntry(entry, facts.thresholdText!, noun),
    rules: facts.statementIds.slice(0, MOST_RULES),
    coverage: coverage === null ? null : showCoverage(coverage),
  }
}
