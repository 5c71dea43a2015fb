import { growthOf } from './growth.mjs'
import { twinOf } from './measure.mjs'
import { NOTHING_KEPT, RIVAL, YARDSTICK } from './servers.mjs'
import { figure, median } from './statistics.mjs'
import { WAYS, askedIn } from './ways.mjs'

/** Each goal with what was measured of it, in a run and in the last comparison of M with L; `holds` is null where neither says anything of it. */
export function goalsOf(result, growth = null) {
  const plain = result.cases.filter(({ name }) => !MADE.test(name))
  const [again, nothingKept, made] = [
    askedIn(WAYS.again, plain),
    askedIn(WAYS.nothingKept, plain),
    askedIn(
      WAYS.nothingKept,
      result.cases.filter(({ name }) => MADE.test(name)),
    ),
  ]
  return [
    same(result.cases),
    ...againGoals(again),
    ...nothingKeptGoals(nothingKept),
    ...madeGoals(made),
    unmeasured('relation filters, counts and five levels on L against a: at least 20 times'),
    atMost('growth from M to L against b’s, nothing kept: every case', growths(growth), 1.2),
    ...startGoals(result),
  ]
}

/** What is wanted of the questions about the record: the same answers, a first drawing that nobody has to wait for, and a quick load. */
export function recordGoalsOf({ cases, firstCall, loading }) {
  return [
    same(cases),
    atMost('first call on a fresh server, all around ASEAN, cold (s)', value(firstCall?.cold), 2),
    atMost('the same call after it, nothing kept, median (s)', value(firstCall?.warm), 0.3),
    atMost('a full load of the record into an empty Neo4j (s)', value(loading?.first), 30),
    atMost('a second load, which writes nothing (s)', value(loading?.again), 5),
  ]
}

/** Cases that are made from others, and have goals of their own. */
const MADE = /^(literals|new)/

function againGoals(again) {
  const [p50, toRival, toYardstick] = [
    ratios(again, YARDSTICK, 'p50'),
    ratios(again, RIVAL, 'throughput'),
    ratios(again, YARDSTICK, 'throughput'),
  ]
  return [
    atMost('the same question again, p50 against b: median of the cases', middle(p50), 0.5),
    atMost('the same question again, p50 against b: every case', p50, 0.7),
    least('the same question again, throughput at 16 clients against a: median', middle(toRival), 4),
    least('the same question again, throughput at 16 clients against a: every case', toRival, 2.5),
    least('the same question again, throughput at 16 clients against b: every case', toYardstick, 2),
  ]
}

function nothingKeptGoals(nothingKept) {
  const p50 = ratios(nothingKept, YARDSTICK, 'p50')
  const byDate = p50.filter(({ name }) => /^(filteredList|meetingsBetween)/.test(name))
  return [
    atMost('nothing kept, p50 against b: median of the cases', middle(p50), 1.25),
    atMost('nothing kept, p50 against b: every case', p50, 2),
    atMost('nothing kept, lists by date, p50 against b', byDate, 1.25),
  ]
}

function madeGoals(made) {
  const toTwin = (beginning, twin, key) =>
    made
      .filter(({ name }) => name.startsWith(beginning))
      .map(({ name, ours, servers }) => ({ name, ratio: ours[key] / servers[twinOf(twin)].p50 }))
  return [
    atMost('a shape never seen before: p50 against b, warm', toTwin('new', YARDSTICK, 'p50'), 2),
    atMost('a shape never seen before: p95 against b’s warm p50', toTwin('new', YARDSTICK, 'p95'), 4),
    atMost('literals in the text against variables', toTwin('literals', NOTHING_KEPT, 'p50'), 1.05),
  ]
}

function growths(growth) {
  return (growth?.cases ?? []).map(found => {
    const [ours, theirs] = growthOf(found, growth)
    return { name: found.name, ratio: ours / theirs }
  })
}

function startGoals({ firstAnswer, start }) {
  return [
    atMost('first answer after the process starts, database up (s)', value(firstAnswer), 0.5),
    atMost('`npm start` again on a seeded database, to the first answer (s)', value(start?.seconds), 6),
    unmeasured('first `npm start` from a clean clone: at most 180 s'),
    atMost('memory of the API with the real graph (MB)', value(start?.api?.most), 200),
    atMost('memory of the embedded Neo4j (MB)', value(start?.neo4j?.most), 700),
  ]
}

function ratios(cases, other, key) {
  return cases.flatMap(({ name, ours, servers }) =>
    servers[other] ? [{ name, ratio: ours[key] / servers[other][key] }] : [],
  )
}

const middle = list =>
  list.length === 0 ? [] : [{ name: 'median', ratio: median(list.map(({ ratio }) => ratio)) }]
const value = measured => (measured === undefined || measured === null ? [] : [{ name: '', ratio: measured }])

function same(cases) {
  const wrong = cases.filter(found => !found.same).map(({ name }) => name)
  return {
    goal: 'all servers give the same answers',
    bound: 'yes',
    measured: wrong.join(', ') || 'yes',
    holds: wrong.length === 0,
  }
}

const unmeasured = goal => ({ goal, bound: '', measured: '', holds: null })

function atMost(goal, list, bound) {
  return judged(
    goal,
    list,
    `≤ ${bound}`,
    (a, b) => b.ratio - a.ratio,
    ({ ratio }) => ratio <= bound,
  )
}

function least(goal, list, bound) {
  return judged(
    goal,
    list,
    `≥ ${bound}`,
    (a, b) => a.ratio - b.ratio,
    ({ ratio }) => ratio >= bound,
  )
}

/** Names the worst case, and how many miss the bound. */
function judged(goal, list, bound, worstFirst, fits) {
  if (list.length === 0 || list.some(({ ratio }) => !Number.isFinite(ratio)))
    return { ...unmeasured(goal), bound }
  const worst = [...list].sort(worstFirst)[0]
  const missing = list.filter(item => !fits(item)).length
  const where =
    worst.name === '' || list.length === 1
      ? ''
      : ` (${worst.name}${missing > 0 ? `; ${missing} of ${list.length} miss it` : ''})`
  return { goal, bound, measured: `${figure(worst.ratio)}${where}`, holds: missing === 0 }
}
