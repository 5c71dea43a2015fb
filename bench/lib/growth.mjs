import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIZES, countsOf } from '../graph/plan.mjs'
import { casesOf } from '../operations/cases.mjs'
import { openGraph } from './graph.mjs'
import { EFFORT, asker, resultOf } from './measure.mjs'
import { include, machineLine, table } from './report.mjs'
import { KNOWN, NOTHING_KEPT, YARDSTICK, startServers } from './servers.mjs'
import { figure } from './statistics.mjs'
import { latencies, warmUp } from './turns.mjs'
import { machine } from './processes.mjs'

const [SMALL, LARGE] = ['M', 'L']
/** Reads of L take long, and a Neo4j that has just come up makes its plans meanwhile. */
const PATIENT = { ...EFFORT.full, warmUpMs: 8_000, shareMs: 4_000 }

/**
 * How much longer each case takes on a larger graph, for this API with nothing kept and for the yardstick: both graphs are open at once, and all four
 * servers are asked in turns within one run.
 */
export async function run({ quick, only, root, bench, say }) {
  const result = { from: SMALL, to: LARGE, machine: machine(), cases: [] }
  const sides = []
  try {
    for (const size of [SMALL, LARGE]) sides.push(await openSide({ size, root, say }))
    await measureAll({ sides, only, effort: quick ? EFFORT.quick : PATIENT, result, say })
  } finally {
    for (const side of sides) await side.close()
  }
  say(growthTable(result))
  if (quick || only !== undefined) return
  writeFileSync(join(bench, 'results/growth.json'), `${JSON.stringify(result, null, 1)}\n`)
  include(bench, 'growth', growthTable(result))
}

async function measureAll({ sides, only, effort, result, say }) {
  const cases = sides.map(({ counts }) => casesOf(counts).filter(({ isMade }) => !isMade))
  for (const [index, { name, title }] of cases[0].entries()) {
    if (only !== undefined && !only.includes(name)) continue
    const askers = sides.flatMap((side, at) => askersOf(side, cases[at][index]))
    for (const one of askers) await warmUp(one, effort)
    await latencies(askers, effort)
    const found = { name, title, servers: Object.fromEntries(askers.map(resultOf)) }
    result.cases.push(found)
    const [ours, theirs] = growthOf(found, result)
    say(`${name}: ${figure(ours)} times as long, the hand-written text ${figure(theirs)}`)
  }
}

/** One graph with the two servers on it. */
async function openSide({ size, root, say }) {
  const graph = await openGraph({ size, root, isFresh: false, say })
  const known = KNOWN.filter(({ name }) => name === NOTHING_KEPT || name === YARDSTICK)
  const servers = await startServers({ root, ...graph, known, endpoints: [] }).catch(async error => {
    await graph.close()
    throw error
  })
  const close = async () => {
    for (const server of servers) await server.stop()
    await graph.close()
  }
  return { size, counts: countsOf(SIZES[size]), servers, close }
}

const askersOf = ({ size, servers }, { request }) =>
  servers.map(server => asker(server, index => request(server, index, 'others'), `${server.name} ${size}`))

/** How many times as long on the larger graph: ours, and the yardstick. */
export function growthOf({ servers }, { from, to }) {
  return [NOTHING_KEPT, YARDSTICK].map(name => servers[`${name} ${to}`].p50 / servers[`${name} ${from}`].p50)
}

/** Medians on both graphs, and what became of them. */
export function growthTable(result) {
  const { from, to, cases } = result
  const head = [
    'case',
    ...[NOTHING_KEPT, YARDSTICK].flatMap(name => [from, to].map(size => `${titleOf(name)}, ${size}: p50 ms`)),
    'growth, this API',
    'growth, b',
    'ours to b’s',
  ]
  const rows = cases.map(found => {
    const [ours, theirs] = growthOf(found, result)
    const times = [NOTHING_KEPT, YARDSTICK].flatMap(name =>
      [from, to].map(size => figure(found.servers[`${name} ${size}`].p50)),
    )
    return [found.title, ...times, figure(ours), figure(theirs), figure(ours / theirs)]
  })
  return [`${machineLine(result.machine)}.`, '', ...table(head, rows), ''].join('\n')
}

const titleOf = name => KNOWN.find(known => known.name === name).title
