import { type RequestListener, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SetupError } from '../errors.js'

/** An HTTP server that listens already, and gets its application when there is one. */
export interface Listening {
  readonly port: number
  use(listener: RequestListener): void
  /** Takes no new connection, and waits for the answers that are under way. */
  close(): Promise<void>
}

const GRACE_MS = 9_000

/** Listens before anything else is done, so that a port in use is told at once; until there is an application it answers "starting". */
export async function listen(port: number, host: string): Promise<Listening> {
  let current: RequestListener = starting
  const server = createServer(
    {
      requestTimeout: 15_000,
      headersTimeout: 5_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => current(request, response),
  )
  server.maxConnections = 2_000
  await bind(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    use: listener => void (current = listener),
    close: () => close(server),
  }
}

const starting: RequestListener = (request, response) => {
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
