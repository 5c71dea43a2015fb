import { setImmediate as allSettled } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { type Familiar, createFamiliar } from '../../src/answer/familiar.js'

const meets = (familiar: Familiar, text: string): boolean =>
  familiar.meets({ text, params: {}, read: rows => rows })

/** Plans that end when the test says so. */
function plans() {
  const begun: { text: string; ends: () => void; fails: () => void }[] = []
  const familiar = createFamiliar(
    ({ text }) =>
      new Promise<void>((resolve, reject) =>
        begun.push({ text, ends: resolve, fails: () => reject(new Error()) }),
      ),
  )
  return { familiar, begun }
}

test('a text is familiar once it came three times and its plan is there; nobody waits for the plan', async () => {
  const { familiar, begun } = plans()
  expect([1, 2].map(() => meets(familiar, 'often'))).toEqual([false, false])
  expect(begun).toEqual([])
  expect([3, 4, 5].map(() => meets(familiar, 'often'))).toEqual([false, false, false])
  expect(begun.map(({ text }) => text)).toEqual(['often'])
  begun[0]!.ends()
  await allSettled()
  expect(meets(familiar, 'often')).toBe(true)
  expect(meets(familiar, 'other')).toBe(false)
})

test('one text is planned at a time', async () => {
  const { familiar, begun } = plans()
  for (const text of ['one', 'two'])
    for (let time = 0; time < 3; time++) expect(meets(familiar, text)).toBe(false)
  expect(begun.map(({ text }) => text)).toEqual(['one'])
  begun[0]!.ends()
  await allSettled()
  expect(meets(familiar, 'two')).toBe(false)
  expect(begun.map(({ text }) => text)).toEqual(['one', 'two'])
})

test('a plan that failed is tried again after three more times', async () => {
  const { familiar, begun } = plans()
  for (let time = 0; time < 3; time++) meets(familiar, 'often')
  begun[0]!.fails()
  await allSettled()
  expect([1, 2, 3].map(() => meets(familiar, 'often'))).toEqual([false, false, false])
  expect(begun).toHaveLength(2)
  begun[1]!.ends()
  await allSettled()
  expect(meets(familiar, 'often')).toBe(true)
})

test('what was met longest ago is forgotten first', async () => {
  const familiar = createFamiliar(() => Promise.resolve())
  for (let time = 0; time < 3; time++) meets(familiar, 'often')
  await allSettled()
  for (let index = 0; index < 999; index++) meets(familiar, `text ${index}`)
  expect(meets(familiar, 'often')).toBe(true)
  for (let index = 0; index < 1000; index++) meets(familiar, `other ${index}`)
  expect(meets(familiar, 'often')).toBe(false)
})
