import { ModelError, SeedError, SetupError } from './errors.js'

/** Tells the one who started the program what it is doing. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs a program to its end: a trouble that its user can mend is printed as it is, anything else with its trace, and both end it with 1. */
export async function main(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isKnown = error instanceof SetupError || error instanceof SeedError || error instanceof ModelError
    process.stderr.write(
      `${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    )
    process.exit(1)
  }
}
