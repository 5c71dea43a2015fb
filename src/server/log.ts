import pino, { type Logger } from 'pino'

const LONGEST_LINE = 10_000

/** Creates a log of one JSON object a line, in which an error takes 10 kB at most. No headers, no variables and no secrets are ever handed to it. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: shortenDetails } },
    pino.destination(2),
  )
}

function shortenDetails(details: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      value instanceof Error ? describeError(value) : value,
    ]),
  )
}

/** Describes an error with its causes, as text. */
function describeError(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describeError(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`.slice(0, LONGEST_LINE)
}
