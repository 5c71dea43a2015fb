import type { Coverage } from '../../model/coverage.js'
import { groupByKey } from '../../model/group.js'
import type { Act } from '../../rules/standing-acts.js'
import { judgeStanding } from '../../rules/standing-cell.js'
import type { Entry } from './entries.js'
import { findPartiesByRecord, findPartiesOnceReached } from './reached.js'
import type { StandingFrame } from './read.js'
import {
  type Placed,
  type Supposed,
  type TreatyFacts,
  actsOfSupposed,
  partyOf,
} from '../../rules/standing-suppose.js'

/** The grounds of a matrix: its rows and columns, what is supposed of them, and all that is known of their instruments. */
export interface MatrixGround {
  readonly frame: Pick<StandingFrame, 'countries' | 'instruments' | 'suppose'>
  readonly treaties: ReadonlyMap<string, TreatyFacts>
  readonly day: string | null
  /** Gives how far each instrument is that waits for a number of consents, by the record and with some acts supposed. */
  readonly entriesWith: (suppose: readonly Supposed[]) => readonly Entry[]
  /** Tells what the record of consents is complete for. */
  readonly coverage: (country: string, instrument: string) => Coverage | null
}

/** How all cells stand by the record, and how they stand with what is supposed. */
export interface Judged {
  readonly before: readonly Placed[]
  readonly after: readonly Placed[]
  /** The supposed acts, with the parties that follow from them. */
  readonly supposed: readonly Act[]
  readonly entries: readonly Entry[]
}

/** Judges the matrix over the claims, and again over the claims with what is supposed. */
export function judgeBoth(acts: readonly Act[], ground: MatrixGround): Judged {
  const { suppose } = ground.frame
  const entries = ground.entriesWith(suppose)
  const before = judgeMatrix(acts, suppose.length === 0 ? entries : ground.entriesWith([]), ground)
  if (suppose.length === 0) return { before, after: before, supposed: [], entries }
  const supposed = makeSupposedActs(entries, ground)
  return { before, after: judgeMatrix([...acts, ...supposed], entries, ground), supposed, entries }
}

/**
 * Finds the parties that follow from the record alone, by country and instrument: rules of instruments bind them, though no source says that these are in
 * force.
 */
const partiesByPair = (entries: readonly Entry[]): ReadonlyMap<string, Act> =>
  new Map(entries.flatMap(findPartiesByRecord).map(act => [`${act.from} ${act.to}`, act]))

/** Makes the supposed acts with what follows from them: by the rules for single consents, and where a number of consents would be reached. */
function makeSupposedActs(entries: readonly Entry[], { frame, treaties }: MatrixGround): Act[] {
  const own = actsOfSupposed(frame.suppose, id => treaties.get(id)!)
  const rows = new Set(frame.countries)
  const reached = entries.flatMap(findPartiesOnceReached)
  return [...own, ...reached.filter(({ from }) => rows.has(from))]
}

function judgeMatrix(
  acts: readonly Act[],
  entries: readonly Entry[],
  { frame, treaties, day, coverage }: MatrixGround,
): Placed[] {
  const reached = partiesByPair(entries)
  const between = groupByKey(acts, ({ from, to }) => `${from} ${to}`)
  return frame.countries.flatMap(countryId =>
    frame.instruments.map(instrumentId => {
      const pair = `${countryId} ${instrumentId}`
      const own = between.get(pair) ?? []
      const facts = treaties.get(instrumentId)!
      const standing = judgeStanding(own, {
        day,
        coverage: coverage(countryId, instrumentId),
        entry: facts.entry,
      })
      const ruled = reached.get(pair) ?? null
      return { countryId, instrumentId, standing, ruled, party: partyOf(standing, ruled, day) }
    }),
  )
}
