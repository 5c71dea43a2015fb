import { compare } from './agreement.mjs'
import { CLIENTS, latencies, throughput, warmUp } from './turns.mjs'
import { NOTHING_KEPT, OURS } from './servers.mjs'
import { RECORD } from './sizes.mjs'
import { median, quantile, total } from './statistics.mjs'

export { CLIENTS }

/** How long each part of a run takes. */
export const EFFORT = {
  quick: { checks: 2, warmUps: 8, warmUpMs: 150, rounds: 40, block: 2, shareMs: 60, turns: 1, turnMs: 80 },
  full: {
    checks: 10,
    warmUps: 60,
    warmUpMs: 2_500,
    rounds: 200,
    block: 5,
    shareMs: 2_000,
    turns: 2,
    turnMs: 1_200,
  },
}

/** A whole run on the record has more cases than one on a made graph, and less time for each. */
export const effortOn = (size, isQuick) =>
  isQuick ? EFFORT.quick : size === RECORD ? { ...EFFORT.full, ...SHORTER } : EFFORT.full
const SHORTER = { warmUpMs: 1_500, shareMs: 1_500, turnMs: 1_000 }

/**
 * One case over all servers that can be asked it, in each way of asking: first whether they agree, then how fast they are, in turns within one run. What
 * comes out stands under the way of asking, and there under the name of the server.
 */
export async function measureCase(subject, servers, neo4jCpu, effort) {
  const groups = groupsOf(subject, servers)
  const checks = []
  for (const { askers } of groups) checks.push(await compare(subject, askers, effort.checks))
  addTwin(groups, subject, servers)
  const askers = groups.flatMap(group => group.askers)
  for (const asker of askers) await warmUp(asker, effort)
  await latencies(askers, effort)
  for (let turn = 0; turn < effort.turns; turn++) await throughput(askers, turn, neo4jCpu, effort.turnMs)
  return {
    name: subject.name,
    title: subject.title,
    same: checks.every(({ same }) => same),
    differences: checks.flatMap(({ differences }) => differences).slice(0, 5),
    ...(subject.isAlone ? { isAlone: true } : {}),
    bytes: checks.at(-1).bytes,
    asked: Object.fromEntries(
      groups.map(group => [group.way, Object.fromEntries(group.askers.map(resultOf))]),
    ),
  }
}

/**
 * Who is asked in which way. A server that keeps nothing has nothing to gain from what comes again; and what is made never comes again, so that
 * this API shows there what it does without keeping.
 */
function groupsOf({ isMade = false, request }, servers) {
  const able = servers.filter(server => request(server, 0, 'others') !== null)
  const group = (way, without) => ({
    way,
    askers: able
      .filter(({ name }) => name !== without)
      .map(server => asker(server, index => request(server, index, way))),
  })
  if (isMade) return [group('others', OURS)]
  return [group('again', NOTHING_KEPT), respelt(group('again', NOTHING_KEPT)), group('others')]
}

/** The same requests, each in a body that has not come before: a server knows a finished answer by the body that asked for it. */
function respelt({ askers }) {
  const spell = (question, index) => ({ ...question, extensions: { bench: { number: index } } })
  return {
    way: 'respelt',
    askers: askers.map(({ server, questionAt }) => asker(server, index => spell(questionAt(index), index))),
  }
}

/** Under which name the results of a twin stand. */
export const twinOf = name => `${name}, warm`

function addTwin(groups, { twin, twinRequest }, servers) {
  const server = servers.find(({ name }) => name === twin)
  if (server === undefined) return
  groups.at(-1).askers.push(asker(server, index => twinRequest(server, index, 'others'), twinOf(server.name)))
}

/** Asks one server one question after another. What is asked is made before the clock starts. */
export function asker(server, questionAt, name = server.name) {
  let next = 0
  return {
    name,
    server,
    questionAt,
    times: [],
    busyTimes: [],
    loads: [],
    nextQuestion: () => questionAt(next++),
    ask: question => server.client.send(question),
  }
}

/** Times in milliseconds and rates in requests a second, of one client and, under `busy…` and `throughput`, of all at once. */
export function resultOf({ name, times, busyTimes, loads }) {
  const sum = key => (loads.some(load => load[key] === null) ? null : total(loads.map(load => load[key])))
  const perRequest = key => (sum(key) === null ? null : (sum(key) / sum('count')) * 1000)
  const result = {
    p50: median(times),
    p95: quantile(times, 0.95),
    samples: times.length,
    rate: times.length / (total(times) / 1000),
    busyP50: median(busyTimes),
    busyP95: quantile(busyTimes, 0.95),
    throughput: sum('count') / sum('seconds'),
    refused: sum('refused'),
    cpuMs: perRequest('own'),
    neo4jCpuMs: perRequest('neo4j'),
    bodiesKept: hitShare(loads, 'bodies'),
    rowsKept: hitShare(loads, 'rows'),
  }
  return [name, result]
}

/** Which share of what was looked for was there; null where the server does not say, or nothing was looked for. */
function hitShare(loads, what) {
  if (loads.some(({ kept }) => kept === null)) return null
  const [hits, misses] = ['hits', 'misses'].map(key => total(loads.map(({ kept }) => kept[what][key])))
  return hits + misses === 0 ? null : hits / (hits + misses)
}
