import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from '@jest/globals'
import type { Reply } from './ask.js'

/**
 * Files that are made by the code and kept in the repository: answers, texts of Cypher, the printed API, blocks of the README. A test compares
 * them with what the code makes now; `npm run update` writes them anew, and nothing else does.
 */

/** The file to which an update notes each write; null when there is no update, and nothing is written. */
type Notes = string | null
const NOTES: Notes = process.env.SEPAKAT_UPDATE ?? null

/** The file holds this text; in an update, it is written there. */
export function expectKept(file: string, text: string, notes = NOTES): void {
  keepInUpdate(file, text, notes)
  if (!existsSync(file)) throw new Error(`${file} is not kept yet; run \`npm run update\`, which writes it.`)
  const kept = readFileSync(file, 'utf8')
  // Equal texts are not handed to `expect`, whose comparison of a large one takes a second.
  if (kept !== text) expect(firstDifference(text, kept)).toEqual(firstDifference(kept, text))
}

/**
 * The same for a text that is made of an answer of the API. An error is never written, whatever it is: a deadline met on a busy machine replaced a good
 * answer once, and the test passed. What is expected to fail is said by a test in its own words.
 */
export function expectAnswerKept(
  file: string,
  text: string,
  reply: Pick<Reply, 'status' | 'errors'>,
  notes = NOTES,
): void {
  const trouble = troubleOf(reply)
  if (trouble !== null)
    throw new Error(
      `${file} was left as it is: the API gave no answer, but ${trouble}. If it was a trouble of the moment, run it again when the machine is less busy.`,
    )
  expectKept(file, text, notes)
}

/** Writes the text in an update, for a file that is compared in another way. */
export function keepInUpdate(file: string, text: string, notes = NOTES): void {
  if (notes === null || (existsSync(file) && readFileSync(file, 'utf8') === text)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  appendFileSync(notes, `${file}\n`)
}

/** What kept the API from answering all that was asked; null when it did. */
function troubleOf({ status, errors: [error] = [] }: Pick<Reply, 'status' | 'errors'>): string | null {
  if (error !== undefined) return `${String(error.extensions.code)} (${error.message})`
  return status >= 400 ? `status ${status}` : null
}

/** The lines from the first that differs on, with the number of the first. */
function firstDifference(text: string, other: string): { readonly line: number; readonly lines: string[] } {
  const [lines, others] = [text.split('\n'), other.split('\n')]
  const at = lines.findIndex((line, index) => line !== others[index])
  const from = at === -1 ? lines.length : at
  return { line: from + 1, lines: lines.slice(from, from + 30) }
}
