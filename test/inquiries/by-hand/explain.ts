import { expect } from '@jest/globals'
import type { SaidRow } from '../../oracle/read-release.js'
import { contradict, isOneClaim } from '../../oracle/verdicts.js'
import { type SeedSaid, countPublishers } from '../../support/seed-said.js'
import { type Seen, isSeen } from '../../support/seed-ties.js'
import type { ByHand, Came, Ground } from './asked.js'

export interface ExplainAsked {
  readonly claim: string
  readonly asOf?: string
  readonly knownAt?: number
}

const isHard = ({ modality }: SaidRow): boolean => modality === 'FACT' || modality === 'DENIED'

/** What stands against a claim or statement, by its id; a denial of the same for other days too. */
function rivalsByHand(row: SaidRow, { judged }: Ground): Map<string, string> {
  const { said, model } = judged
  return new Map(
    said.rows.flatMap(other => {
      if (other === row || !isHard(other) || !isHard(row)) return []
      const meets = contradict(model, row, other) || contradict(model, other, row)
      const isDenial = other.modality !== row.modality
      if (!meets && !(isDenial && isOneClaim(model, row, other))) return []
      return [[other.id, !isDenial ? 'OTHER_VALUE' : meets ? 'DENIAL' : 'DENIAL_OF_OTHER_DAYS'] as const]
    }),
  )
}

/** Why the graph says something. */
export const explainByHand: ByHand<ExplainAsked> = {
  field: 'explain',
  shown:
    'claim { id verdict } paragraph witnesses { source { id } publisher speaksOn grade stance } voiceCount isByRule certainty rivals { claim { id verdict } rivalKind } alike { id } verdictReason knownSince versions { recordedIn retractedIn verdict } isCut',

  compare(came, { claim, asOf, knownAt = Infinity }, ground) {
    const { judged, said, firstSaid } = ground
    const row = judged.said.rows.find(({ id }) => id === claim)!
    const one = said.find(({ id }) => id === claim)!
    const same = judged.said.rows.filter(
      other => other !== row && other.modality === row.modality && isOneClaim(judged.model, row, other),
    )
    expect(came.isCut).toBe(false)
    expect([came.claim.id, came.claim.verdict]).toEqual([claim, judged.verdictOf(row)])
    expect(came.alike.map(({ id }: Came) => id).sort()).toEqual(same.map(({ id }) => id).sort())
    const idsOfSame = [row, ...same].map(({ id }) => id)
    expect(came.voiceCount).toBe(countPublishers(said.filter(({ id }) => idsOfSame.includes(id))))
    expect(new Map(came.rivals.map((rival: Came) => [rival.claim.id, rival.rivalKind]))).toEqual(
      rivalsByHand(row, ground),
    )
    for (const rival of came.rivals)
      expect(rival.claim.verdict).toBe(
        judged.verdictOf(judged.said.rows.find(({ id }) => id === rival.claim.id)!),
      )
    expect(came.verdictReason === 'NOT_WEIGHED').toBe(!isHard(row))
    expect(came.certainty).toBe(certaintyByHand(one, asOf))
    expect(came.knownSince).toBe(firstSaid(claim))
    for (const { recordedIn, retractedIn } of came.versions) {
      expect(recordedIn).toBeLessThanOrEqual(knownAt)
      expect(retractedIn ?? 0).toBeLessThanOrEqual(knownAt)
    }
    compareWitnesses(came, one)
  },
}

function certaintyByHand({ values }: SeedSaid, day: string | undefined): string | null {
  const seen = { ...values, verdict: 'ACCEPTED' } as unknown as Seen
  const of = (certainty: 'CERTAIN' | 'POSSIBLE'): boolean =>
    isSeen(seen, { day, certainty, modality: [seen.modality] })
  return day === undefined ? null : of('CERTAIN') ? 'CERTAIN' : of('POSSIBLE') ? 'POSSIBLE' : null
}

function compareWitnesses({ witnesses, isByRule, paragraph }: Came, { evidence, values }: SeedSaid): void {
  const shown = witnesses.map(({ source, publisher, speaksOn, grade, stance }: Came) =>
    [source.id, publisher, speaksOn, grade, stance].join(),
  )
  const wanted = evidence.map(({ source, publisher, speaksOn, grade, stance }) =>
    [source, publisher, speaksOn, grade, stance].join(),
  )
  expect(shown.sort()).toEqual(wanted.sort())
  expect(isByRule).toBe(values.basis === 'BY_RULE')
  for (const { publisher } of evidence.slice(0, 3)) expect(paragraph).toContain(publisher)
}
