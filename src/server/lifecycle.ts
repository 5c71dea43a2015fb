import type { ApolloServer } from '@apollo/server'
import type { ListeningServer } from './listen.js'
import type { RequestFacts } from './operations.js'

interface LifecycleParts {
  readonly listening: ListeningServer
  readonly apollo: ApolloServer<RequestFacts>
  readonly neo4j: { readonly lost: Promise<string>; close(): Promise<void> }
  readonly log: {
    error(details: object, message: string): void
    fatal(details: object, message: string): void
  }
  readonly say: (line: string) => void
}

/** The milliseconds between "not ready" and the end of listening: whoever sends requests on to this server asks about its readiness every second or so. */
const NOTICE_MS = 1_500

interface Lifecycle {
  /** False from the moment at which the server begins to stop. */
  readonly isOpen: () => boolean
  /** A signal that is aborted at that moment. */
  readonly stopping: AbortSignal
}

/** Sets out how the server ends: on a signal cleanly; on a defect, or when it has lost its database, with exit code 1. */
export function createLifecycle(parts: LifecycleParts): Lifecycle {
  const stopping = new AbortController()
  const isOpen = (): boolean => !stopping.signal.aborted
  const stop = async (code: number, noticeMs = 0): Promise<void> => {
    if (!isOpen()) return
    stopping.abort()
    await parts.listening.close(noticeMs)
    await parts.apollo.stop()
    await parts.neo4j.close()
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      parts.say('Stopping')
      void stop(0, signal === 'SIGTERM' ? NOTICE_MS : 0)
    })
  }
  void parts.neo4j.lost.then(why => {
    if (!isOpen()) return
    process.stderr.write(`${why}\n`)
    void stop(1)
  })
  const onDefect = (error: unknown): void => {
    parts.log.fatal({ err: error }, 'A defect outside any request; stopping')
    void stop(1)
  }
  process.once('uncaughtException', onDefect).once('unhandledRejection', onDefect)
  return { isOpen, stopping: stopping.signal }
}
