import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLIENTS } from './measure.mjs'
import { OURS, RIVAL, YARDSTICK } from './servers.mjs'
import { figure } from './statistics.mjs'

/** One line while it runs. */
export function progress({ name, same, differences, servers }) {
  const times = Object.entries(servers).map(
    ([server, { p50, throughput }]) => `${server} ${figure(p50)} ms ${figure(throughput)}/s`,
  )
  const lines = [
    `${same ? 'same' : 'NOT THE SAME'}  ${name}: ${times.join(' · ')}`,
    ...differences.map(line => `      ${line}`),
  ]
  return lines.join('\n')
}

/** The whole result as Markdown: ratios first, then what they are made of, then the goals. */
export function markdown(result) {
  const { machine } = result
  return [
    `Graph ${result.size}: ${result.entities.toLocaleString('en')} entities, six claims for each. ${machine.day}, Node ${machine.node}, ${machine.cores} cores (${machine.processor}), load before the run ${machine.loadBefore}; ${result.seconds} s in all${result.quick ? ', in short turns: for checking only' : ''}.`,
    '',
    ...ratioTable(result),
    '',
    ...figureTable(result),
    '',
    ...memoryTable(result),
    '',
    ...goalTable(result),
    '',
  ].join('\n')
}

function table(head, rows) {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map(
    row => `| ${row.join(' | ')} |`,
  )
}

/** Ours against both rivals, with one client and then with all: below 1 is faster for times, above 1 is more for rates. */
function ratioTable({ cases }) {
  const ratio = (servers, other, key) =>
    servers[other] ? figure(servers[OURS][key] / servers[other][key]) : '–'
  return table(
    [
      'case',
      'p50 to a',
      'p50 to b',
      'p95 to b',
      'rate to a',
      'rate to b',
      `p50 to b, ${CLIENTS} clients`,
      'p95 to b',
      'rate to a',
      'rate to b',
      'CPU to b',
      'same answers',
    ],
    cases.map(({ title, servers, same, bytes }) => [
      title,
      ratio(servers, RIVAL, 'p50'),
      ratio(servers, YARDSTICK, 'p50'),
      ratio(servers, YARDSTICK, 'p95'),
      ratio(servers, RIVAL, 'rate'),
      ratio(servers, YARDSTICK, 'rate'),
      ratio(servers, YARDSTICK, 'busyP50'),
      ratio(servers, YARDSTICK, 'busyP95'),
      ratio(servers, RIVAL, 'throughput'),
      ratio(servers, YARDSTICK, 'throughput'),
      cpuRatio(servers),
      `${same ? 'yes' : 'NO'}, ${bytes} B`,
    ]),
  )
}

function cpuRatio(servers) {
  const all = name => servers[name] && servers[name].cpuMs + servers[name].neo4jCpuMs
  return servers[YARDSTICK] ? figure(all(OURS) / all(YARDSTICK)) : '–'
}

const FIGURES = ['p50', 'p95', 'rate', 'busyP50', 'busyP95', 'throughput', 'refused', 'cpuMs', 'neo4jCpuMs']

function figureTable({ cases, titles }) {
  return table(
    [
      'case and server',
      'requests',
      'p50 ms',
      'p95 ms',
      'requests/s',
      `p50 ms, ${CLIENTS} clients`,
      'p95 ms',
      'requests/s',
      'refused',
      'CPU ms, server',
      'CPU ms, Neo4j',
    ],
    cases.flatMap(({ name, servers }) =>
      Object.entries(servers).map(([server, found]) => [
        `${name}: ${titles[server] ?? server}`,
        String(found.samples),
        ...FIGURES.map(key => figure(found[key])),
      ]),
    ),
  )
}

function memoryTable({ memory, titles }) {
  return table(
    ['memory after the run, MB', 'now', 'at most'],
    Object.entries(memory).map(([server, found]) => [
      titles[server] ?? 'Neo4j',
      found?.now ?? '–',
      found?.most ?? '–',
    ]),
  )
}

function goalTable({ goals, size }) {
  const words = { true: 'holds', false: '**falls short**', null: 'not measured' }
  return table(
    [`goal, on ${size}`, 'bound', 'measured', ''],
    goals.map(({ goal, bound, measured, holds }) => [goal, bound, measured || '–', words[holds]]),
  )
}

/** Keeps a result: its figures as JSON, and its tables in the README between their marks. */
export function write(bench, result) {
  mkdirSync(join(bench, 'results'), { recursive: true })
  writeFileSync(join(bench, 'results', `${result.size}.json`), `${JSON.stringify(result, null, 1)}\n`)
  include(bench, result.size, markdown(result))
}

/** The last result for a size; null when there is none. */
export function keptResult(bench, size) {
  const file = join(bench, 'results', `${size}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** Puts a text into the README, between `<!-- NAME -->` and `<!-- /NAME -->`; a README without such a place keeps none. */
export function include(bench, name, text) {
  const file = join(bench, 'README.md')
  if (!existsSync(file)) return
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const whole = readFileSync(file, 'utf8')
  if (!whole.includes(open)) return
  const [before, , after] = split(whole, open, close)
  writeFileSync(file, `${before}${open}\n\n${text}\n${close}${after}`)
}

function split(text, open, close) {
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start)
    throw new Error(`bench/README.md lacks the marks ${open} and ${close}; put them back.`)
  return [text.slice(0, start), text.slice(start + open.length, end), text.slice(end + close.length)]
}
