import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import relay from 'relay-runtime'

export { relay }
const { Environment, Network, RecordSource, Store } = relay
const FOLDER = import.meta.dirname ?? new URL('.', import.meta.url).pathname

/** Relay, with a store in which answers about two days, languages or modalities never mix. */
export function createRelay(api) {
  const ask = async ({ text }, variables) => {
    const body = JSON.stringify({ query: text, variables })
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${api}/graphql`, { method: 'POST', headers, body })).json()
  }
  return new Environment({
    network: Network.create(ask),
    store: new Store(new RecordSource()),
    // The three lines: what bears a key is kept by it; what was asked without one stays where it was asked.
    getDataID: ({ key }, typeName) => key && `${typeName}:${key}`,
  })
}

/** Compiles the queries of relay/ against the schema that the server gives, as `npx relay-compiler` does; throws with what the compiler says. */
export async function compileRelay(api) {
  const schema = await fetch(`${api}/schema.graphql`)
  writeFileSync(join(FOLDER, 'relay', 'schema.graphql'), await schema.text())
  // What the compiler writes is for bundlers, and for Node in its older form of modules.
  mkdirSync(join(FOLDER, 'relay', '__generated__'), { recursive: true })
  writeFileSync(join(FOLDER, 'relay', '__generated__', 'package.json'), '{ "type": "commonjs" }\n')
  const compiler = join(FOLDER, 'node_modules', 'relay-compiler', 'cli.js')
  return execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: FOLDER, encoding: 'utf8', stdio: 'pipe' })
}

/** What the compiler made of a query. */
export const compiled = name => createRequire(import.meta.url)(`./relay/__generated__/${name}.graphql.js`)
