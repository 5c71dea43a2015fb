import { total } from './statistics.mjs'

export const CLIENTS = 16
const LEAST_ROUNDS = 3

export async function warmUp({ ask, nextQuestion }, { warmUps, warmUpMs }) {
  const until = performance.now() + warmUpMs
  for (let index = 0; index < warmUps && performance.now() < until; index++)
    await ask(nextQuestion()).catch(noteRefusal)
}

/**
 * One client: a few requests to one server, then to the next, round after round, so that what disturbs the machine disturbs all alike. Each has the same
 * share of time; the others go on without one that has used its own up, so that a slow server does not leave them with too few requests for a p95.
 */
export async function latencies(askers, { rounds, block, shareMs }) {
  let left = askers
  for (let round = 0; round < rounds && left.length > 0; round++) {
    for (const { ask, nextQuestion, times } of turned(left, round)) {
      for (let index = 0; index < block; index++) times.push(await timed(ask, nextQuestion()))
    }
    left = left.filter(({ times }) => round + 1 < LEAST_ROUNDS || total(times) < shareMs)
  }
}

async function timed(ask, question) {
  const begun = performance.now()
  await ask(question)
  return performance.now() - begun
}

/** All clients at once, at one server after the other. */
export async function throughput(askers, turn, neo4jCpu, turnMs) {
  for (const asker of turned(askers, turn)) {
    const before = await readings(asker.server, neo4jCpu)
    const load = await busyFor(asker, turnMs)
    const after = await readings(asker.server, neo4jCpu)
    asker.loads.push({
      ...load,
      own: before.own === null ? null : after.own - before.own,
      neo4j: before.neo4j === null ? null : after.neo4j - before.neo4j,
      kept: keptBetween(before.kept, after.kept),
    })
  }
}

const readings = async (server, neo4jCpu) => ({
  kept: await server.kept(),
  own: server.cpu(),
  neo4j: neo4jCpu(),
})

function keptBetween(before, after) {
  if (before === null || after === null) return null
  const counts = what => ({
    hits: after[what].hits - before[what].hits,
    misses: after[what].misses - before[what].misses,
  })
  return { bodies: counts('bodies'), rows: counts('rows') }
}

/** So many clients at once, each asking again as soon as it is answered. */
async function busyFor({ ask, nextQuestion, busyTimes }, turnMs) {
  const begun = performance.now()
  let [count, refused] = [0, 0]
  const client = async () => {
    while (performance.now() < begun + turnMs) {
      const took = await timed(ask, nextQuestion()).catch(noteRefusal)
      if (took === null) refused++
      else {
        count++
        busyTimes.push(took)
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return { count, refused, seconds: (performance.now() - begun) / 1000 }
}

/** A server that is asked too much may say so, or that it took too long; anything else ends the run. */
function noteRefusal(error) {
  if (isRefusal(error)) return null
  throw error
}

export const isRefusal = ({ message }) => /^answered (429|503|504)/.test(message)

function turned(list, by) {
  const start = by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}
