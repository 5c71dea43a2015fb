import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { casesOn } from '../operations/cases.mjs'
import { thingsOn } from '../operations/questions/things.mjs'
import { readAllOperations } from '../operations/read-operations.mjs'
import { sharesOf } from '../profile/parts.mjs'
import { profileQuery, recorder } from '../profile/queries.mjs'
import { createClient } from './ask.mjs'
import { openGraph } from './graph.mjs'
import { CLIENTS } from './measure.mjs'
import { startNode } from './processes.mjs'
import { include } from './report.mjs'
import { OURS, operationFilesOf, serverEnvironment } from './servers.mjs'
import { figure } from './statistics.mjs'

const SECONDS = 4
const FAMILIAR_AFTER = 6

/** Where the time of this API goes: in its own process by parts, and in Neo4j query by query. */
export async function run({ size, quick, only, fresh, root, bench, say }) {
  const graph = await openGraph({ size, root, isFresh: fresh, say })
  try {
    const asked = { dialect: OURS, operations: readAllOperations(operationFilesOf(root, OURS)) }
    const cases = casesOn(size, await thingsOn(size, graph.neo4j.env)).filter(
      ({ name }) => only === undefined || only.includes(name),
    )
    const lines = [
      ...(await processProfile(cases, asked, graph, root, quick ? 1 : SECONDS)),
      '',
      ...(await queryProfile(cases, asked, graph, root)),
    ]
    say(lines.join('\n'))
    if (!quick && only === undefined) include(bench, `profile ${size}`, lines.join('\n'))
  } finally {
    await graph.close()
  }
}

/** Each case with all clients for some seconds, the server being profiled. */
async function processProfile(cases, asked, { seed, neo4j: { env } }, root, seconds) {
  const file = join(mkdtempSync(join(tmpdir(), 'sepakat-bench-')), 'profile.json')
  const agent = new URL('../profile/agent.mjs', import.meta.url).href
  const child = startNode(
    ['--import', agent, 'dist/serve.js'],
    { ...env, ...serverEnvironment(seed), SEPAKAT_KEEP_MB: '0', BENCH_PROFILE: file },
    { cwd: root },
  )
  const [, url] = await child.line(/ready at (\S+)/)
  const client = createClient(url.replace('localhost', '127.0.0.1'))
  const lines = ['| case | server busy, ms a request | where (share of self time) |', '| --- | ---: | --- |']
  for (const subject of cases) {
    await load(client, subject, asked, seconds / 2)
    process.kill(child.pid, 'SIGUSR2')
    const count = await load(client, subject, asked, seconds)
    process.kill(child.pid, 'SIGUSR2')
    await child.line(new RegExp(`(profile .*\\s+){${cases.indexOf(subject) + 1}}`))
    const { busyMs, parts } = sharesOf(JSON.parse(readFileSync(file, 'utf8')))
    const shares = parts.slice(0, 9).map(({ key, share }) => `${key} ${(share * 100).toFixed(0)} %`)
    lines.push(`| ${subject.name} | ${figure(busyMs / count)} | ${shares.join(', ')} |`)
  }
  client.close()
  await child.stop()
  return lines
}

async function load(client, subject, asked, seconds) {
  const until = performance.now() + seconds * 1000
  let count = 0
  const ask = async () => {
    while (performance.now() < until)
      await client.send(subject.request(asked, count++, 'others')).catch(() => count--)
  }
  await Promise.all(Array.from({ length: CLIENTS }, ask))
  return count
}

/** The queries of one request of each case, each alone, warm. */
async function queryProfile(cases, asked, { neo4j: { env } }, root) {
  const driver = neo4j.driver(env.NEO4J_URI, neo4j.auth.basic(env.NEO4J_USERNAME, env.NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  })
  const notes = await recorder(root, env)
  const lines = [
    '| case, query | ms warm | rows | store accesses | dearest operators (accesses, rows) |',
    '| --- | ---: | ---: | ---: | --- |',
  ]
  for (const subject of cases) {
    // What comes again and again is sent in another form than what is new: the profile shows the former.
    for (let time = 0; time < FAMILIAR_AFTER; time++)
      await notes.queriesOf(subject.request(asked, 0, 'others'))
    for (const [index, query] of (await notes.queriesOf(subject.request(asked, 1, 'others'))).entries()) {
      const { ms, hits, operators } = await profileQuery(driver, query)
      const dear = operators.map(
        ({ operator, details, hits: own, rows }) =>
          `${operator} \`${details.replaceAll('|', '\\|')}\` (${own}, ${rows})`,
      )
      lines.push(
        `| ${subject.name} ${index + 1}: \`${titleOf(query)}\` | ${figure(ms)} | ${query.rows} | ${hits} | ${dear.join('; ')} |`,
      )
    }
  }
  await notes.close()
  await driver.close()
  return lines
}

/** The line of a query that tells it from others. */
function titleOf({ text, params }) {
  const line =
    text.split('\n').find(found => /MATCH \(near\)|MATCH \(n:|queryNodes|MATCH \(direct|Graph/.test(found)) ??
    text.split('\n')[0]
  const keys = params.ids === undefined ? '' : `, ${params.ids.length} ids`
  return `${line.trim().slice(0, 80).replaceAll('|', '\\|')}${keys}`
}
