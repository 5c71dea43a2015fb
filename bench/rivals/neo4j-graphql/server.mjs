import { readFileSync } from 'node:fs'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { openDriver, serve } from '../serve.mjs'

// A schema made from type definitions: what one gets without writing any Cypher.
const driver = openDriver()
const typeDefs = readFileSync(new URL('type-defs.graphql', import.meta.url), 'utf8')
const features = { filters: { String: { LT: true, LTE: true, GT: true, GTE: true } } }
const library = new Neo4jGraphQL({ typeDefs, driver, features })

await serve(await library.getSchema(), async () => ({ sessionConfig: { database: 'neo4j' } }))
