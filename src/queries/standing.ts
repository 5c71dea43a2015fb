import { type Coverage, coverageOf, isWholeRecord } from '../model/coverage.js'
import type { GraphVersion } from '../questions/version.js'
import type { Inquiry } from './inquiry.js'
import { readNouns } from './nouns.js'
import { type StandingArguments, type StandingQuestion, standingQuestionOf } from './standing/arguments.js'
import { type MatrixGround, judgeBoth } from './standing/matrix.js'
import { MOST_MEMBERS, type StandingFrame, TIES_PER_PAIR, readActs, readFrame } from './standing/read.js'
import { type Entry, entryOfTally, talliesOfFrame } from './standing/entries.js'
import {
  MOST_GROUNDS,
  MOST_RULES,
  type Ground,
  showEntries,
  showMatrix,
  showSupposed,
} from './standing/show.js'
import { readTreaties } from './standing/treaties.js'
import { TIES_PER_TREATY, readWaiting } from './standing/waiting.js'

const STATUSES = 7

/**
 * The root question `standing`: how countries stand to instruments, and how they would if somebody acted. One judgement runs over the claims, and again over
 * the claims with what is supposed.
 */
export const standing: Inquiry = {
  pose(given, at) {
    const question = standingQuestionOf(given as StandingArguments, at)
    const rows = question.countries?.length ?? question.limit
    const columns = question.instruments.length
    const [cells, far] = [rows * columns, Math.max(rows, columns)]
    const lists = {
      cells,
      rows,
      columns,
      counts: STATUSES,
      notBound: far,
      unsettled: far,
      grounds: MOST_GROUNDS,
    }
    const touched = new Set(question.suppose.map(({ instrument }) => instrument)).size
    const newPairs = (touched * rows * (rows - 1)) / 2
    const supposed = { changes: touched * rows, rules: MOST_RULES, newPairs, entries: columns }
    const members = question.membersOf === null ? 0 : MOST_MEMBERS
    return {
      question,
      most: { ...lists, ...supposed },
      looksAt: members + cells * TIES_PER_PAIR + rows + columns * TIES_PER_TREATY + newPairs,
    }
  },

  async read(given, means) {
    const { breath, version } = means
    const question = given as StandingQuestion
    const { view } = question
    const frame = await readFrame(question, means)
    const [{ acts, isCut }, facts, nouns] = await Promise.all([
      readActs(frame, view, means),
      readTreaties(frame.instruments, view, means),
      readNouns([...frame.countries, ...frame.instruments], view.clocks, means),
    ])
    const { treaties, ...waiting } = await readWaiting(facts, view, means)
    const { day } = view.clocks
    await breath.pauseIfLong()
    const judged = judgeBoth(acts, {
      frame,
      treaties,
      day,
      entriesWith: suppose =>
        talliesOfFrame(waiting.waiting, { ...frame, suppose }, day).map(tally =>
          entryOfTally(tally, question, version),
        ),
      coverage: createCoverageReader(question, frame, version),
    })
    const { before, after, supposed, entries } = judged
    const known: Ground = { question, frame, treaties, nouns, entries: entriesById(entries) }
    await breath.pauseIfLong()
    const matrix = await showMatrix(after, known, means)
    const shown = { ...matrix, ...showSupposed(before, after, supposed, known) }
    return { ...shown, entries: showEntries(known), isCut: isCut || waiting.isCut }
  },
}

const entriesById = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map(entry => [entry.tally.waiting.instrument, entry]))

/**
 * Tells what the record of consents is complete for. The coverage is of now and of all sources: for an earlier release, or for sources of some grades alone,
 * nobody knows what is missing.
 */
function createCoverageReader(
  { view: { clocks, choice } }: StandingQuestion,
  { types }: StandingFrame,
  { coverage }: GraphVersion,
): MatrixGround['coverage'] {
  if (clocks.release !== null || choice.worstGrade !== null) return () => null
  return (id, farId) => {
    const of = (claimType: string): Coverage | null =>
      coverageOf(coverage, { id, typeName: types.get(id)!, farId, claimType, day: clocks.day })
    const [consents, parties] = [of('RATIFIED'), of('PARTY_TO')]
    return isWholeRecord(parties) && !isWholeRecord(consents) ? parties : (consents ?? parties)
  }
}
