import { expect } from '@jest/globals'
import { certaintyOf, isHiddenFact } from '../../oracle/following.js'
import { folded } from '../../oracle/names.js'
import type { SaidRow, Witness } from '../../oracle/read-release.js'
import type { JudgedRelease } from '../../oracle/release.js'
import { isOneClaim } from '../../oracle/verdicts.js'
import type { ByHand, Came, ViewAsked } from './asked.js'

export interface PassageChecksAsked extends Pick<ViewAsked, 'asOf' | 'knownAt' | 'modality'> {
  readonly text: string
}

/** What rests on a text, whatever became of it. */
function findResting({ text, asOf, modality }: PassageChecksAsked, judged: JudgedRelease): SaidRow[] {
  const { model, said } = judged
  return said.rows.filter(
    row =>
      row.field !== 'name' &&
      row.witnesses.some(({ source }) => source === text) &&
      (modality?.includes(row.modality) ?? true) &&
      certaintyOf(judged.daysOf(row), asOf) !== 'OUTSIDE' &&
      !isHiddenFact(model, judged, row, said.rows, asOf),
  )
}

/** Whether a denial of a fact stands that is certain on some day. */
function isDenied(row: SaidRow, judged: JudgedRelease): boolean {
  const denials = judged.said.rows.filter(
    other => other.modality === 'DENIED' && isOneClaim(judged.model, row, other),
  )
  return (
    row.modality === 'FACT' &&
    denials.some(other => judged.verdictOf(other) !== 'REJECTED' && judged.daysOf(other).certain !== null)
  )
}

const voicesOf = (witnesses: readonly Witness[]): Set<string> =>
  new Set(witnesses.map(({ publisher }) => folded(publisher)))

/** How far others bear out one of the claims of a text. */
function backingByHand(row: SaidRow, text: string, judged: JudgedRelease): string {
  const { witnesses } = row
  const isAgainst = witnesses.some(({ stance }) => stance === 'CONTRADICTS')
  if (isAgainst || judged.verdictOf(row) !== 'ACCEPTED' || isDenied(row, judged)) return 'CONTRADICTED'
  const [own] = voicesOf(witnesses.filter(({ source }) => source === text))
  const official = voicesOf(witnesses.filter(({ grade }) => /PRIMARY|OFFICIAL/.test(grade)))
  const isFrom = (voices: ReadonlySet<string>): boolean => [...voices].some(voice => voice !== own)
  return isFrom(official) ? 'CONFIRMED' : isFrom(voicesOf(witnesses)) ? 'REPEATED' : 'ONLY_HERE'
}

/** The same of a passage: one thing said against it, all confirmed, some confirmed, some repeated, or nothing. */
function backingOfPassage(backings: readonly string[]): string {
  const count = (backing: string): number => backings.filter(one => one === backing).length
  if (count('CONTRADICTED') > 0) return 'CONTRADICTED'
  if (count('CONFIRMED') > 0) return count('CONFIRMED') < backings.length ? 'PARTLY_CONFIRMED' : 'CONFIRMED'
  return count('REPEATED') > 0 ? 'REPEATED' : 'ONLY_HERE'
}

/** How far others bear out a text, as by going through all that is said, as the files have it. */
export const passageChecksByHand: ByHand<PassageChecksAsked> = {
  field: 'passageChecks',
  shown:
    'source { id } passages { passageId start end backing checks { claim { id } backing voiceCount } } byBacking { backing total } isCut',

  compare(came, asked, { judged }) {
    const resting = findResting(asked, judged).sort((a, b) => (a.id < b.id ? -1 : 1))
    const backings = resting.map(row => backingByHand(row, asked.text, judged))
    expect([came.source.id, came.isCut]).toEqual([asked.text, false])
    const totals = ['CONFIRMED', 'CONTRADICTED', 'ONLY_HERE', 'REPEATED'].map(
      backing => [backing, backings.filter(one => one === backing).length] as const,
    )
    expect(came.byBacking.map(({ backing, total }: Came) => [backing, total])).toEqual(
      totals.filter(([, total]) => total > 0).sort((a, b) => b[1] - a[1]),
    )
    const checks = resting.map((row, place) => [row.id, backings[place]!, supportersOf(row)])
    const passages = passagesOf(resting, asked.text)
    expect(came.passages.map(({ passageId, start, end }: Came) => [passageId, start, end])).toEqual(passages)
    for (const passage of came.passages) {
      const here = checks.filter((_, place) => isOn(resting[place]!, passage.passageId))
      expect(passage.checks.map((one: Came) => [one.claim.id, one.backing, one.voiceCount])).toEqual(here)
      expect(passage.backing).toBe(backingOfPassage(here.map(([, backing]) => String(backing))))
    }
  },
}

const supportersOf = ({ witnesses }: SaidRow): number =>
  voicesOf(witnesses.filter(({ stance }) => stance === 'SUPPORTS')).size

const isOn = ({ witnesses }: SaidRow, id: string): boolean =>
  witnesses.some(({ passage }) => passage?.id === id)

/** The passages of a text on which something rests, in the order of the text. */
function passagesOf(resting: readonly SaidRow[], text: string): [id: string, start: number, end: number][] {
  const own = resting.flatMap(({ witnesses }) => witnesses.filter(({ source }) => source === text))
  const places = own.flatMap(({ passage }) => (passage === null ? [] : [passage]))
  const all = new Map(
    places.map(({ id, at: [start, end] }) => [id, [id, start, end] as [string, number, number]]),
  )
  return [...all.values()].sort((a, b) => a[1] - b[1])
}
