import { createClient } from './ask.mjs'
import { startNode } from './processes.mjs'
import { serverEnvironment } from './servers.mjs'
import { median } from './statistics.mjs'
import { isRefusal } from './turns.mjs'

/** What a drawing of all that lies around one body asks for: the widest question that a page asks by itself. */
const AROUND_ASEAN = {
  query: `{ neighborhood(of: "asean") {
    points { id typeName hops degree node { name } }
    lines { id fromId toId claimType claim { sentence } }
    leftOut { atId claimType total } linesLeftOut isCut looks { typeName isClaim colour symbol total } days
  } }`,
}
const LATER = 20
/** Who is refused for want of time asks again; after so long, nobody would. */
const MOST_MS = 120_000

/**
 * Seconds until the first call is answered on a server that has answered nothing yet, over a Neo4j that has just come up and planned nothing; and the median of the
 * same call after it. Nothing is kept, so that the later ones read all of it again. Who was refused meanwhile is counted in the time, and told in `refused`.
 */
export async function firstCall({ root, seed, neo4j }) {
  const env = { ...neo4j.env, ...serverEnvironment(seed), SEPAKAT_KEEP_MB: '0' }
  const server = startNode(['dist/serve.js'], env, { cwd: root })
  try {
    const [, url] = await server.line(/ready at (\S+)/)
    const client = createClient(url.replace('localhost', '127.0.0.1'))
    const calls = []
    while (calls.length <= LATER) calls.push(await callUntilAnswered(client))
    client.close()
    const [first, ...later] = calls
    return { cold: first.seconds, refused: first.refused, warm: median(later.map(({ seconds }) => seconds)) }
  } finally {
    await server.stop()
  }
}

async function callUntilAnswered(client) {
  const begun = performance.now()
  for (let refused = 0; ; refused++) {
    const isAnswered = await client.send(AROUND_ASEAN).then(
      () => true,
      error => {
        if (isRefusal(error) && performance.now() - begun < MOST_MS) return false
        throw error
      },
    )
    if (isAnswered) return { seconds: (performance.now() - begun) / 1000, refused }
  }
}
