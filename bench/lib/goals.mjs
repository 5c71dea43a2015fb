import { twinOf } from './measure.mjs'
import { OURS, RIVAL, YARDSTICK } from './servers.mjs'
import { figure, median } from './statistics.mjs'

/** Each goal with what was measured of it; `holds` is null where this run says nothing of it. */
export function goalsOf(result) {
  const own = result.cases.filter(({ name }) => !MADE.test(name))
  const toRival = ratios(result.cases, OURS, RIVAL, 'throughput')
  const toYardstick = ratios(own, OURS, YARDSTICK, 'p50')
  const throughput = ratios(own, OURS, YARDSTICK, 'throughput')
  const small = throughput.filter(({ name }) => name === 'byId')
  const shapes = result.cases.filter(({ name }) => name.startsWith('new'))
  const warm = key =>
    shapes.map(({ name, servers }) => ({
      name,
      ratio: servers[OURS][key] / servers[twinOf(YARDSTICK)].p50,
    }))
  const literals = result.cases
    .filter(({ name }) => name.startsWith('literals'))
    .map(({ name, servers }) => ({ name, ratio: servers[OURS].p50 / servers[twinOf(OURS)].p50 }))
  return [
    same(result.cases),
    least('throughput at 16 clients against a, every case', toRival, 4),
    unmeasured('relation filters, counts and five levels on L against a: at least 20 times'),
    atMost(
      'p50 against b, nothing kept: median of the cases',
      [{ name: 'median', ratio: middle(toYardstick) }],
      1.25,
    ),
    atMost('p50 against b, nothing kept: every case', toYardstick, 2),
    atMost('p50 against b, graph unchanged: every case', toYardstick, 0.5),
    least('throughput against b, graph unchanged: every case', throughput, 2),
    least('throughput against b, graph unchanged: small reads', small, 5),
    atMost('a shape never seen before: p50 against b, warm', warm('p50'), 2),
    atMost('a shape never seen before: p95 against b’s warm p50', warm('p95'), 4),
    atMost('literals in the text against variables', literals, 1.05),
    unmeasured('growth from M to L: at most 1.2 times b’s'),
    atMost('first answer after the process starts, database up (s)', value(result.firstAnswer), 0.5),
    atMost(
      '`npm start` again on a seeded database, to the first answer (s)',
      value(result.start?.seconds),
      6,
    ),
    unmeasured('first `npm start` from a clean clone: at most 180 s'),
    atMost('memory of the API with the real graph (MB)', value(result.start?.api?.most), 200),
    atMost('memory of the embedded Neo4j (MB)', value(result.start?.neo4j?.most), 700),
  ]
}

/** Cases that are made from others, and have goals of their own. */
const MADE = /^(literals|new)/

function ratios(cases, one, other, key) {
  return cases.flatMap(({ name, servers }) =>
    servers[one] && servers[other] ? [{ name, ratio: servers[one][key] / servers[other][key] }] : [],
  )
}

const middle = list => median(list.map(({ ratio }) => ratio))
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
