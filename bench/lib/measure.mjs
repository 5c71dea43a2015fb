import { SetupError } from '../../setup/say.mjs'
import { OURS } from './servers.mjs'
import { answerOf, difference } from './answers.mjs'
import { median, quantile } from './statistics.mjs'

/** How long each part of a run takes. */
export const EFFORT = {
  quick: { checks: 2, warmUps: 3, warmUpMs: 250, rounds: 40, block: 2, shareMs: 80, turns: 1, turnMs: 100 },
  full: {
    checks: 10,
    warmUps: 60,
    warmUpMs: 8_000,
    rounds: 200,
    block: 5,
    shareMs: 3_000,
    turns: 2,
    turnMs: 2_000,
  },
}

export const CLIENTS = 16

/** One case over all servers that can be asked it: first whether they agree, then how fast they are, in turns within one run. */
export async function measureCase(subject, servers, neo4jCpu, effort) {
  const able = servers.filter(server => subject.request(server, 0) !== null)
  const comparable = able.map(server => asker(server, subject.request))
  const check = await compare(subject.name, comparable, effort.checks)
  const twin = servers.find(({ name }) => name === subject.twin)
  const askers =
    twin === undefined ? comparable : [...comparable, asker(twin, subject.twinRequest, twinOf(twin.name))]
  for (const asker of askers) await warmUp(asker, effort)
  await latencies(askers, effort)
  for (let turn = 0; turn < effort.turns; turn++)
    for (const asker of turned(askers, turn)) await throughput(asker, neo4jCpu, effort.turnMs)
  return {
    name: subject.name,
    title: subject.title,
    ...check,
    servers: Object.fromEntries(askers.map(resultOf)),
  }
}

/** Under which name the results of a twin stand. */
export const twinOf = name => `${name}, warm`

/** Asks one server one question again and again, with the next values each time. */
function asker(server, request, name = server.name) {
  let next = 0
  return {
    name,
    server,
    times: [],
    busyTimes: [],
    loads: [],
    ask: () => server.client.send(request(server, next++)),
  }
}

/** Whether all servers give the same answers to the same questions, and how many bytes ours has. */
async function compare(subject, askers, count) {
  const differences = []
  const bytes = []
  for (let index = 0; index < count; index++) {
    const answers = []
    for (const { server, ask } of askers) {
      const body = await ask().catch(error => {
        throw new SetupError(
          `${server.name} does not answer ${subject}: ${error.message || error.code}; see that it runs, and that its operations fit its schema.`,
        )
      })
      if (server.name === OURS) bytes.push(body.length)
      answers.push({ server, answer: answerOf(JSON.parse(body)) })
    }
    const [first, ...others] = answers
    for (const { server, answer } of others) {
      const found = difference(first.answer, answer)
      if (found !== null)
        differences.push(`${first.server.name} and ${server.name}, values ${index}: ${found}`)
    }
  }
  return {
    same: differences.length === 0,
    compared: count,
    differences: differences.slice(0, 5),
    bytes: median(bytes),
  }
}

async function warmUp({ ask }, { warmUps, warmUpMs }) {
  const until = performance.now() + warmUpMs
  for (let index = 0; index < warmUps && performance.now() < until; index++) await ask()
}

const LEAST_ROUNDS = 3

/**
 * One client: a few requests to one server, then to the next, round after round, so that what disturbs the machine disturbs all alike. Each has the same
 * share of time; the others go on without one that has used its own up, so that a slow server does not leave them with too few requests for a p95.
 */
async function latencies(askers, { rounds, block, shareMs }) {
  let left = askers
  for (let round = 0; round < rounds && left.length > 0; round++) {
    for (const { ask, times } of turned(left, round)) {
      for (let index = 0; index < block; index++) {
        const begun = performance.now()
        await ask()
        times.push(performance.now() - begun)
      }
    }
    left = left.filter(({ times }) => round + 1 < LEAST_ROUNDS || total(times) < shareMs)
  }
}

const total = values => values.reduce((sum, value) => sum + value, 0)

/** So many clients at once, each asking again as soon as it is answered. */
async function throughput({ server, ask, busyTimes, loads }, neo4jCpu, turnMs) {
  const before = { own: server.cpu(), neo4j: neo4jCpu(), at: performance.now() }
  const until = before.at + turnMs
  let [count, refused] = [0, 0]
  const client = async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      const isAnswered = await ask().then(
        () => true,
        error => noteRefusal(error),
      )
      if (isAnswered) {
        count++
        busyTimes.push(performance.now() - begun)
      } else refused++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  loads.push({
    count,
    refused,
    seconds: (performance.now() - before.at) / 1000,
    own: server.cpu() === null ? null : server.cpu() - before.own,
    neo4j: neo4jCpu() === null ? null : neo4jCpu() - before.neo4j,
  })
}

/** A server that is asked too much may say so; anything else ends the run. */
function noteRefusal(error) {
  if (/^answered (429|503)/.test(error.message)) return false
  throw error
}

function turned(list, by) {
  const start = by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

/** Times in milliseconds and rates in requests a second, of one client and, under `busy…` and `throughput`, of all at once. */
function resultOf({ name, times, busyTimes, loads }) {
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
  }
  return [name, result]
}
