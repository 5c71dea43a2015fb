import { setTimeout as pause } from 'node:timers/promises'
import type { WaitingTimes } from '../../src/neo4j/connect.js'
// @ts-expect-error scripts wait as long, and have no types
import { A_WAIT_MS as aWaitMs } from './waits.mjs'

/**
 * Every length of time that a test knows, in milliseconds. No test asserts a time: these only bound what hangs, so they are many times what a
 * busy machine needs. What a test waits for is a condition, looked at again and again (`until`).
 */

/** Longest that one test or hook may take. */
export const A_TEST_MS = 10 * 60_000

/** Longest that a test waits for a condition: less than its own limit, so that it can still say what it waited for. */
const A_CONDITION_MS = 8 * 60_000

/** Longest that a test waits for one thing that another program does, such as a page. */
export const A_WAIT_MS: number = aWaitMs

/** A time that is meant to pass: whoever is given it gives up. */
export const SOON_MS = 200

/** How long to listen for an answer that must not come; a longer time would find no more. */
export const A_SILENCE_MS = 3_000

/** The patience with Neo4j of a test that is not about patience. */
export const PATIENT: WaitingTimes = { readMs: A_WAIT_MS, freeConnectionMs: A_WAIT_MS }

/** So long that whoever looks again and again has looked more than once. */
export const A_FEW_LOOKS_MS = 500

const BETWEEN_LOOKS_MS = 50

/** Looks again and again until it is so; after a very long wait it fails, and says what it waited for and how things stand. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  tell: () => string = () => '',
): Promise<void> {
  const end = Date.now() + A_CONDITION_MS
  while (!(await isSo())) {
    if (Date.now() > end)
      throw new Error(`Not so after ${A_CONDITION_MS / 60_000} minutes: ${String(isSo)}\n${tell()}`)
    await pause(BETWEEN_LOOKS_MS)
  }
}

/** Reads again and again until it reads what it should; after a long wait it gives what it read last, for the test to say what is wrong with it. */
export async function eventually<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const end = Date.now() + A_WAIT_MS
  for (;;) {
    const value = await read()
    if (isRight(value) || Date.now() > end) return value
    await pause(BETWEEN_LOOKS_MS)
  }
}

/** Lets a time pass in which another program gets to some point of its work, wherever that is. */
export const letPass = (ms: number): Promise<void> => pause(ms)
