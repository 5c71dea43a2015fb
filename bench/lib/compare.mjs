import { SIZES } from '../graph/plan.mjs'
import { PEER, casesOn } from '../operations/cases.mjs'
import { thingsOn } from '../operations/questions/things.mjs'
import { firstCall } from './first-call.mjs'
import { openGraph } from './graph.mjs'
import { goalsOf, recordGoalsOf } from './goals.mjs'
import { timeLoading } from './loading.mjs'
import { effortOn, measureCase } from './measure.mjs'
import { cpuSeconds, machine } from './processes.mjs'
import { keptResult, markdown, progress, write } from './report.mjs'
import { startServers } from './servers.mjs'
import { RECORD } from './sizes.mjs'
import { firstAnswer, secondStart } from './start-up.mjs'

/** Compares all servers on one graph, in one run, and prints and keeps what came out. */
export async function run({ size, quick, only, fresh, endpoints, root, bench, say }) {
  const begun = performance.now()
  const isRecord = size === RECORD
  // First what takes a minute: where the product does not start, nothing that was measured is lost. Neither a short run nor one of the questions has such a minute.
  const start = quick || isRecord ? undefined : await secondStart({ root, say })
  const graph = await (isRecord ? openCold : openGraph)({ size, root, isFresh: fresh, say })
  const result = { size, quick, machine: machine(), entities: SIZES[size], start, cases: [] }
  const servers = []
  try {
    Object.assign(result, await beforeAll({ isRecord, quick, root, graph, say }))
    const things = await thingsOn(size, graph.neo4j.env)
    if (isRecord) Object.assign(result, { entities: things.entities, claims: things.claims.length })
    servers.push(...(await startServers({ root, ...graph, endpoints })))
    result.titles = Object.fromEntries(servers.map(server => [server.name, server.title]))
    const cases = chosenCases(size, things, only)
    await measureAll(cases, servers, { graph, effort: effortOn(size, quick), result, say })
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
  whole.goals = isRecord ? recordGoalsOf(whole) : goalsOf(whole, keptResult(bench, 'growth'))
  say(markdown(whole))
  if (!quick) write(bench, whole)
}

/** A Neo4j that has loaded a graph has compiled what it needs for it: the first call is asked of one that has come up after that. */
async function openCold(given) {
  const loaded = await openGraph(given)
  await loaded.close()
  return openGraph({ ...given, isFresh: false })
}

/** What is measured before any server runs that would warm Neo4j. */
async function beforeAll({ isRecord, quick, root, graph, say }) {
  return isRecord
    ? {
        firstCall: await firstCall({ root, ...graph }),
        ...(quick ? {} : { loading: await timeLoading({ root, seed: graph.seed, say }) }),
      }
    : { firstAnswer: await firstAnswer({ root, ...graph }, quick ? 1 : 5) }
}

/** The cases that are asked for; a question about the record is measured beside one that every server answers, in the same run. */
function chosenCases(size, things, only) {
  const isChosen = ({ name }) =>
    only === undefined || only.includes(name) || (size === RECORD && name === PEER)
  return casesOn(size, things).filter(isChosen)
}

async function measureAll(cases, servers, { graph, effort, result, say }) {
  const neo4jCpu = () => cpuSeconds(graph.neo4j.pid)
  // The first case comes once more than it counts: until then no server's code, nor Neo4j's, has been compiled, and whoever comes first would pay for it.
  await measureCase(cases[0], servers, neo4jCpu, effort)
  for (const subject of cases) {
    const measured = await measureCase(subject, servers, neo4jCpu, effort)
    say(progress(measured))
    result.cases.push(measured)
  }
  if (result.size === RECORD) for (const found of result.cases) found.peer = result.cases[0].asked
}

/** Cases that were measured by themselves take the places of those of the last whole run: a ratio is of one case, within one run. So does what came before them. */
function amongKept(bench, result) {
  const kept = keptResult(bench, result.size)
  if (kept === null) return result
  const anew = new Map(result.cases.map(found => [found.name, found]))
  const { firstCall: call = kept.firstCall, loading = kept.loading } = result
  return { ...kept, firstCall: call, loading, cases: kept.cases.map(found => anew.get(found.name) ?? found) }
}
