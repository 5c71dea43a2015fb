import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * Lends a Neo4j to each suite that writes, one suite after the other: to start one takes ten seconds of a processor, and it plans its first texts ten times as
 * slowly as its later ones. `start` gives a new one. Who takes one gives it back as empty as it was; one that is never given back, since its suite broke off, is
 * lent to nobody else. The suites run in other processes than who started the run, so they ask over HTTP: `/take`, and `/give-back` with what was taken.
 */
export async function lendNeo4j(start) {
  const started = []
  const free = []
  const take = async () => {
    if (free.length > 0) return free.pop()
    const fresh = await start()
    started.push(fresh)
    return fresh.address
  }
  const server = createServer(async (request, response) => {
    // Nobody asks twice within seconds, and a connection that is kept is closed just when it is asked for.
    response.setHeader('connection', 'close')
    try {
      if (request.url === '/take') return response.end(JSON.stringify(await take()))
      free.push(JSON.parse(await text(request)))
      response.end('{}')
    } catch (error) {
      response.writeHead(500).end(error.message)
    }
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${server.address().port}`, started, close }
}
