import { expect, test } from '@jest/globals'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { SIZES, countsOf } from '../../bench/graph/plan.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { samplesOf } from '../../bench/operations/samples.mjs'

type At = (index: number) => Record<string, unknown>
type Ways = Record<'again' | 'others', Record<'always' | 'asOf', At>>
const samples = samplesOf(countsOf(SIZES.M)) as Record<string, Ways>
const first = (count: number, at: At): string[] =>
  Array.from({ length: count }, (_, index) => JSON.stringify(at(index)))

test('the same question again comes with few values, each of them over and over', () => {
  for (const { again } of Object.values(samples)) {
    for (const at of [again.always, again.asOf]) expect(new Set(first(200, at)).size).toBeLessThan(9)
    expect(first(8, again.asOf)).toEqual(first(16, again.asOf).slice(8))
  }
})

test('the same question about other things never comes twice before it has come about all', () => {
  for (const { others } of Object.values(samples)) expect(new Set(first(500, others.asOf)).size).toBe(500)
  expect(new Set(first(3_000, samples.twoHops!.others.always)).size).toBe(3_000)
  const countries = first(1_000, samples.fiveLevels!.others.always)
  expect(new Set(countries).size).toBe(195)
  expect(countries.slice(0, 195)).toEqual(countries.slice(195, 390))
})

test('few days are asked about, so that what is read for one question can serve another', () => {
  const days = Array.from({ length: 500 }, (_, index) => samples.twoHops!.others.asOf(index).asOf)
  expect(new Set(days).size).toBe(16)
})

test('what a question is asked about does not depend on how often another was asked', () => {
  const again = samplesOf(countsOf(SIZES.M)) as Record<string, Ways>
  expect(again.search!.others.always(40)).toEqual(samples.search!.others.always(40))
})
