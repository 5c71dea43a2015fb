import pino, { type Logger } from 'pino'

const LONGEST_LINE = 10_000

/** One JSON object a line, never longer than 10 kB; no headers, no variables, no secrets are ever handed to it. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: shortened } },
    pino.destination(2),
  )
}

function shortened(details: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, value instanceof Error ? describe(value) : value]),
  )
}

/** An error with its causes, as text. */
function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describe(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`.slice(0, LONGEST_LINE)
}
