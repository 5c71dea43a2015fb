import neo4j from 'neo4j-driver'
import { RECORD } from '../../lib/sizes.mjs'

/** What the record holds to be asked about; nothing for a made graph, whose things are known by how it was made. */
export const thingsOn = async (size, address) => (size === RECORD ? readThings(address) : undefined)

/** It is read once, before anything is timed. */
async function readThings({ NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }) {
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  })
  try {
    return await thingsOf(async text => {
      const { records } = await driver.executeQuery(text, {}, { database: NEO4J_DATABASE })
      return records.map(record => [...record.values()])
    })
  } finally {
    await driver.close()
  }
}

/** What is there, over any way to send a query that gives its rows as lists. */
export async function thingsOf(rowsOf) {
  const ids = await rowsOf(`MATCH (n:Entity)
WITH n, COUNT { (n)--(:Entity) } AS degree ORDER BY degree DESC, n.id
RETURN n.type, collect(n.id)`)
  const claims = await rowsOf(
    'MATCH (:Entity)-[c]->(:Entity) WHERE NOT type(c) ENDS WITH "_ASIDE" RETURN c.id ORDER BY c.id',
  )
  const [[release]] = await rowsOf('MATCH (g:Graph) RETURN g.release')
  return {
    entities: ids.reduce((sum, [, some]) => sum + some.length, 0),
    ids: Object.fromEntries(ids),
    claims: claims.flat(),
    releases: Array.from({ length: Math.max(release - 1, 1) }, (_, index) => index + 1),
    texts: ids.find(([type]) => type === 'Source')[1].filter(id => id.startsWith('text-')),
  }
}
