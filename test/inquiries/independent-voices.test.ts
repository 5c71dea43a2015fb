import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkPassages } from '../../src/queries/passage-checks.js'
import { backingOf, backingOfAll, listVoices } from '../../src/rules/independent-voices.js'
import { countWithin, sumByVoices } from '../../src/queries/voice-totals.js'
import type { EvidenceRow } from '../../src/rules/row.js'

/** Three publishers, one of them spelt in two ways and one with quotation marks in its name. */
const PUBLISHERS = ['Antara', 'ANTARA', 'The “New” \\ "Times"', 'Bernama']
const plain = (publisher: string): string => publisher.toLowerCase()

const evidence: fc.Arbitrary<EvidenceRow> = fc.record({
  source: fc.constantFrom('text', 'b', 'c', 'd'),
  publisher: fc.constantFrom(...PUBLISHERS),
  grade: fc.constantFrom('PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY'),
  stance: fc.constantFrom('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'CONTRADICTS'),
  locator: fc.constant(null),
  says: fc.constant(null),
  speaksOn: fc.constant(null),
  seen: fc.constant(null),
  passage: fc.option(
    fc
      .constantFrom(1, 2, 3)
      .map(n => ({ id: `00-0${n}`, file: 'f', start: n * 10, end: n * 10 + 5, sha256: '' })),
  ),
})
const claim = fc.record({
  evidence: fc.array(evidence, { minLength: 1, maxLength: 4 }),
  verdict: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DISPUTED'),
  isDenied: fc.constantFrom(false, false, false, true),
})
const claims = fc.array(claim, { maxLength: 8 }).map(all => all.map((one, n) => ({ id: `C:${n}`, ...one })))

const speaking = (all: readonly EvidenceRow[]): EvidenceRow[] =>
  all.filter(({ stance }) => stance === 'SUPPORTS')
const isAgainst = ({
  evidence: all,
  verdict,
  isDenied,
}: {
  evidence: readonly EvidenceRow[]
  verdict: string
  isDenied: boolean
}): boolean => verdict === 'DISPUTED' || isDenied || speaking(all).length < all.length

describe('independent voices', () => {
  test('sources of one publisher are one voice, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 6 }), all => {
        const voices = listVoices(all)
        expect(voices).toHaveLength(new Set(speaking(all).map(({ publisher }) => plain(publisher))).size)
        const sources = new Set(speaking(all).map(({ source }) => source))
        expect(new Set(voices.flatMap(({ saidIn }) => saidIn))).toEqual(sources)
      }),
    )
  })

  test('totals by the number of voices are those of counting claim by claim, under every filter', () => {
    fc.assert(
      fc.property(claims, fc.nat(3), fc.nat(3), fc.option(fc.boolean()), (all, min, more, contradicted) => {
        const written = all.map(one => ({
          publishers: speaking(one.evidence).map(({ publisher }) => JSON.stringify(publisher).slice(1, -1)),
          isContested: isAgainst(one),
          total: 1,
        }))
        const sums = sumByVoices(written)
        const countOf = (one: (typeof all)[number]): number => listVoices(one.evidence).length
        for (const { voiceCount, total, contradicted: against } of sums) {
          const so = all.filter(one => countOf(one) === voiceCount)
          expect([total, against]).toEqual([so.length, so.filter(isAgainst).length])
        }
        const filter = { minVoices: min, maxVoices: min + more, contradicted }
        const within = all.filter(one => countOf(one) >= min && countOf(one) <= min + more)
        expect(countWithin(sums, filter)).toBe(
          within.filter(one => contradicted === null || isAgainst(one) === contradicted).length,
        )
      }),
    )
  })
})

describe('how far others bear out a text', () => {
  test('only another voice confirms, only an official one counts as such, and what is against it goes first', () => {
    fc.assert(
      fc.property(claim, one => {
        const backing = backingOf('text', one.evidence, one)
        const own = one.evidence
          .filter(({ source }) => source === 'text')
          .map(({ publisher }) => plain(publisher))
        const others = one.evidence.filter(({ publisher }) => !own.includes(plain(publisher)))
        const isOfficial = others.some(({ grade }) => ['PRIMARY', 'OFFICIAL'].includes(grade))
        if (isAgainst(one)) expect(backing).toBe('CONTRADICTED')
        else if (others.length === 0) expect(backing).toBe('ONLY_HERE')
        else expect(backing).toBe(isOfficial ? 'CONFIRMED' : 'REPEATED')
      }),
    )
  })

  test('each claim stands once at each of its passages, which come in the order of the text', () => {
    fc.assert(
      fc.property(claims, all => {
        const { passages } = checkPassages('text', all) as {
          passages: {
            passageId: string
            start: number
            backing: string
            checks: { claim: string; backing: string }[]
          }[]
        }
        expect(passages.map(({ start }) => start)).toEqual(
          passages.map(({ start }) => start).sort((a, b) => a - b),
        )
        const places = all.flatMap(({ id, evidence: items }) => {
          const own = items.filter(({ source, passage }) => source === 'text' && passage !== null)
          return [...new Set(own.map(({ passage }) => `${passage!.id} ${id}`))]
        })
        const shown = passages.flatMap(({ passageId, checks }) =>
          checks.map(check => `${passageId} ${check.claim}`),
        )
        expect(shown.sort()).toEqual(places.sort())
        for (const { backing, checks } of passages)
          expect(backing).toBe(backingOfAll(checks.map(check => check.backing) as never))
      }),
    )
  })
})
