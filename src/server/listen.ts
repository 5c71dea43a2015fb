import { type RequestListener, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SetupError } from '../errors.js'
import { SlowReaders } from './slow-readers.js'

/** An HTTP server that listens already, and gets its application when there is one. */
export interface ListeningServer {
  readonly port: number
  use(listener: RequestListener): void
  /**
   * Closes the server. From now on, each connection closes with its next answer. After the notice, in milliseconds, the server takes no new connection, and
   * waits for the answers that are under way.
   */
  close(noticeMs: number): Promise<void>
}

const GRACE_MS = 9_000
/** The milliseconds between two looks for clients that do not read. */
const BETWEEN_LOOKS_MS = 1_000

/** Listens before anything else is done, so that a port in use is told at once. Until there is an application, the server answers "starting". */
export async function listen(
  port: number,
  host: string,
  slowReaders: SlowReaders = new SlowReaders(),
): Promise<ListeningServer> {
  let current: RequestListener = answerStarting
  let isClosing = false
  const underWay = new Set<ServerResponse>()
  const server = createServer(
    {
      requestTimeout: 15_000,
      headersTimeout: 5_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      if (isClosing) response.shouldKeepAlive = false
      underWay.add(response)
      response.once('close', () => underWay.delete(response))
      current(request, response)
    },
  )
  server.maxConnections = 2_000
  const looking = setInterval(() => slowReaders.cut(underWay), BETWEEN_LOOKS_MS).unref()
  server.once('close', () => clearInterval(looking))
  await bind(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    use: listener => void (current = listener),
    close: async noticeMs => {
      isClosing = true
      for (const response of underWay) response.shouldKeepAlive = false
      await pause(noticeMs)
      await close(server)
    },
  }
}

const answerStarting: RequestListener = (request, response) => {
  const isAlive = request.url === '/health/live'
  response.writeHead(isAlive ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '5' })
  response.end(
    JSON.stringify(
      isAlive
        ? { status: 'live' }
        : {
            errors: [
              {
                message: 'Sepakat is starting; ask again in a few seconds.',
                extensions: { code: 'GRAPH_LOADING', reason: 'STARTING' },
              },
            ],
          },
    ),
  )
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SetupError(bindProblem(error, port, host), { cause: error })),
    )
    server.listen(port, host, resolve)
  })
}

function bindProblem({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; stop it, or set PORT to another number (0 picks a free one).`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set PORT to a number above 1023.`
  return `The API cannot listen at ${host}:${port} (${code}); mend HOST and PORT.`
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    cut.unref()
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
