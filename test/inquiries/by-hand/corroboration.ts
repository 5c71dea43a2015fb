import { expect } from '@jest/globals'
import { type SeedSaid, countPublishers } from '../../support/seed-said.js'
import { type Seen, isSeen } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface CorroborationAsked extends ViewAsked {
  readonly of?: readonly string[]
  readonly types?: readonly string[]
  readonly source?: string
  readonly minVoices?: number
  readonly maxVoices?: number
  readonly contradicted?: boolean
  readonly first?: number
}

export const isContested = ({ values, evidence }: SeedSaid): boolean =>
  values.verdict === 'DISPUTED' ||
  values.deniedOn != null ||
  evidence.some(({ stance }) => stance === 'CONTRADICTS')

function totalsByHand(said: readonly SeedSaid[]): object[] {
  const counts = [...new Set(said.map(one => countPublishers([one])))].sort((a, b) => a - b)
  return counts.map(voiceCount => {
    const so = said.filter(one => countPublishers([one]) === voiceCount)
    return { voiceCount, total: so.length, contradicted: so.filter(isContested).length }
  })
}

/** All that the question looks at, whatever its voices. */
function saidByHand(
  { of, types, source, ...view }: CorroborationAsked,
  said: readonly SeedSaid[],
): SeedSaid[] {
  return said.filter(
    one =>
      isSeen(one.values as unknown as Seen, viewOfAsked(view)) &&
      (types?.includes(one.type) ?? one.type !== 'STATEMENT') &&
      (of === undefined || of.some(id => id === one.from || id === one.to)) &&
      (source === undefined || one.evidence.some(item => item.source === source)),
  )
}

/** Of pages, since the record has thousands of claims. */
const TURNS = 3

/** By how many voices claims are said, as counted one by one. */
export const corroborationByHand: ByHand<CorroborationAsked> = {
  field: 'corroboration',
  shown:
    'total byVoices { voiceCount total contradicted } corroborated { claim { id } voiceCount voices { publisher saidIn { id } } isContradicted } hasNextPage endCursor',
  list: 'corroborated',
  turns: TURNS,

  compare(came, asked, { said }) {
    const { minVoices = 0, maxVoices = Infinity, contradicted, first = 25 } = asked
    const wanted = saidByHand(asked, said)
    expect(came.byVoices).toEqual(totalsByHand(wanted))
    const met = wanted.filter(one => {
      const voices = countPublishers([one])
      return (
        minVoices <= voices && voices <= maxVoices && isContested(one) === (contradicted ?? isContested(one))
      )
    })
    expect(came.total).toBe(met.length)
    const shown = met.slice(0, TURNS * first)
    expect(came.corroborated.map(({ claim }: Came) => claim.id)).toEqual(shown.map(({ id }) => id))
    expect([came.hasNextPage, came.endCursor === null]).toEqual([
      met.length > shown.length,
      shown.length === 0,
    ])
    for (const [place, one] of shown.entries()) compareVoices(came.corroborated[place], one)
  },
}

function compareVoices({ voiceCount, voices, isContradicted }: Came, one: SeedSaid): void {
  expect([one.id, voiceCount, isContradicted]).toEqual([one.id, countPublishers([one]), isContested(one)])
  const speaking = one.evidence.filter(({ stance }) => stance === 'SUPPORTS').map(({ source }) => source)
  const shown = voices.flatMap(({ saidIn }: Came) => saidIn.map(({ id }: Came) => id))
  expect(shown.sort()).toEqual([...new Set(speaking)].sort())
}
