import { countsOf, SIZES } from '../graph/plan.mjs'
import { casesOf } from '../operations/cases.mjs'
import { openGraph } from './graph.mjs'
import { goalsOf } from './goals.mjs'
import { EFFORT, measureCase } from './measure.mjs'
import { cpuSeconds, machine } from './processes.mjs'
import { keptResult, markdown, progress, write } from './report.mjs'
import { startServers } from './servers.mjs'
import { firstAnswer, secondStart } from './start-up.mjs'

/** Compares all servers on one graph, in one run, and prints and keeps what came out. */
export async function run({ size, quick, only, fresh, endpoints, root, bench, say }) {
  const begun = performance.now()
  // First what takes a minute: where the product does not start, nothing that was measured is lost. A short run has no such minute.
  const start = quick ? undefined : await secondStart({ root, say })
  const graph = await openGraph({ size, root, isFresh: fresh, say })
  const effort = quick ? EFFORT.quick : EFFORT.full
  const result = { size, quick, machine: machine(), entities: SIZES[size], start, cases: [] }
  const servers = []
  try {
    result.firstAnswer = await firstAnswer({ root, ...graph }, quick ? 1 : 5)
    servers.push(...(await startServers({ root, ...graph, endpoints })))
    const neo4jCpu = () => cpuSeconds(graph.neo4j.pid)
    result.titles = Object.fromEntries(servers.map(server => [server.name, server.title]))
    const cases = casesOf(countsOf(SIZES[size])).filter(
      ({ name }) => only === undefined || only.includes(name),
    )
    // The first case comes once more than it counts: until then no server's code, nor Neo4j's, has been compiled, and whoever comes first would pay for it.
    await measureCase(cases[0], servers, neo4jCpu, effort)
    for (const subject of cases) {
      const measured = await measureCase(subject, servers, neo4jCpu, effort)
      say(progress(measured))
      result.cases.push(measured)
    }
    result.memory = Object.fromEntries([
      ...servers.map(server => [server.name, server.memory()]),
      ['neo4j', graph.memory()],
    ])
  } finally {
    for (const server of servers) await server.stop()
    await graph.close()
  }
  result.seconds = Math.round((performance.now() - begun) / 1000)
  const whole = only === undefined || quick ? result : amongKept(bench, result)
  whole.goals = goalsOf(whole, keptResult(bench, 'growth'))
  say(markdown(whole))
  if (!quick) write(bench, whole)
}

/** Cases that were measured by themselves take the places of those of the last whole run: a ratio is of one case, within one run. */
function amongKept(bench, result) {
  const kept = keptResult(bench, result.size)
  if (kept === null) return result
  const anew = new Map(result.cases.map(found => [found.name, found]))
  return { ...kept, cases: kept.cases.map(found => anew.get(found.name) ?? found) }
}
