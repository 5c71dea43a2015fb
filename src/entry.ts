import { ModelError, RequestError, SeedError, SetupError } from './errors.js'

/** Tells the one who started the program what it is doing. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

const MENDABLE = [SetupError, SeedError, ModelError, RequestError]

/** Runs a program to its end. A trouble that its user can mend is printed as it is, anything else with its trace. Both end the program with 1. */
export async function main(work: () => Promise<unknown>): Promise<void> {
  process.stdout.on('error', endWhenUnread)
  try {
    await work()
  } catch (error) {
    const isKnown = MENDABLE.some(known => error instanceof known)
    const told =
      error instanceof Error ? (isKnown ? error.message : (tellDamage(error) ?? error.stack)) : String(error)
    process.stderr.write(`${told}\n`)
    process.exit(1)
  }
}

/** Ends the program when nobody reads on: a reader who wants only the beginning, as in `npm run data | head`, has what was wanted. */
function endWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

/** Writes the sentence for an error which says that Neo4j cannot read or write its store; null for every other error. */
function tellDamage(error: Error): string | null {
  const { code } = error as { code?: unknown }
  if (typeof code !== 'string' || !code.startsWith('Neo.DatabaseError.')) return null
  return `Neo4j cannot read or write its store, which may be damaged (${code}: ${error.message.split('\n')[0]}); nothing was deleted: look into its logs, or take its folder (SEPAKAT_DATA) away and start again, and the seed is loaded anew.`
}
