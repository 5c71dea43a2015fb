import { ModelError, RequestError, SeedError, SetupError } from './errors.js'

/** Tells the one who started the program what it is doing. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

const MENDABLE = [SetupError, SeedError, ModelError, RequestError]

/** Runs a program to its end: a trouble that its user can mend is printed as it is, anything else with its trace, and both end it with 1. */
export async function main(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isKnown = MENDABLE.some(known => error instanceof known)
    const told = error instanceof Error ? (isKnown ? error.message : error.stack) : String(error)
    process.stderr.write(`${told}\n`)
    process.exit(1)
  }
}
