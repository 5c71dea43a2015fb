import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLIENTS } from './measure.mjs'
import { RIVAL, YARDSTICK } from './servers.mjs'
import { RECORD } from './sizes.mjs'
import { figure, percent } from './statistics.mjs'
import { WAYS, askedIn } from './ways.mjs'

/** A few lines while it runs. */
export function progress({ name, same, differences, asked }) {
  const lines = Object.entries(asked).map(([way, servers]) => {
    const times = Object.entries(servers).map(
      ([server, { p50, throughput }]) => `${server} ${figure(p50)} ms ${figure(throughput)}/s`,
    )
    return `${same ? 'same' : 'NOT THE SAME'}  ${name}, ${way}: ${times.join(' · ')}`
  })
  return [...lines, ...differences.map(line => `      ${line}`)].join('\n')
}

/** The whole result as Markdown: ratios first, for each way of asking, then what they are made of, then the goals. */
export function markdown(result) {
  return [
    `${graphLine(result)}. ${machineLine(result.machine)}; ${result.seconds} s in all${result.quick ? ', in short turns: for checking only' : ''}.`,
    '',
    ...Object.values(WAYS).flatMap(way => waySection(way, result)),
    ...figureTable(result),
    '',
    ...memoryTable(result),
    '',
    ...goalTable(result),
    '',
  ].join('\n')
}

const graphLine = ({ size, entities, claims }) =>
  size === RECORD
    ? `The record: ${entities.toLocaleString('en')} entities, ${claims.toLocaleString('en')} claims that stand`
    : `Graph ${size}: ${entities.toLocaleString('en')} entities, six claims for each`

/** On what and when something was measured. */
export function machineLine({ day, node, cores, processor, loadBefore }) {
  return `${day}, Node ${node}, ${cores} cores (${processor}), load before the run ${loadBefore}`
}

/** Nothing where a run did not ask in this way. */
function waySection(way, { cases, size }) {
  const asked = askedIn(way, cases)
  return asked.length === 0 ? [] : [`**${way.title}**: ${way.says}.`, '', ...ratioTable(asked, way, size), '']
}

export function table(head, rows) {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map(
    row => `| ${row.join(' | ')} |`,
  )
}

/** Ours against both rivals, with one client and then with all: below 1 is faster for times, above 1 is more for rates. */
function ratioTable(asked, { key, ours }, size) {
  const ratio = ({ ours, servers }, other, key) =>
    servers[other] ? figure(ours[key] / servers[other][key]) : '–'
  // Of a question that nobody else answers, a peer tells how much it is: the shortest one, in the same run.
  const toPeer = found => figure(found.ours.p50 / found.peer[key][ours].p50)
  const besides = (head, cell) => (size === RECORD ? [[head, cell]] : [])
  const added = [...besides('p50 ms', ({ ours: own }) => figure(own.p50)), ...besides('p50 to by id', toPeer)]
  return table(
    [
      'case',
      ...added.map(([head]) => head),
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
      'found kept: answers, rows',
      'same answers',
    ],
    asked.map(found => [
      found.title,
      ...added.map(([, cell]) => cell(found)),
      ratio(found, RIVAL, 'p50'),
      ratio(found, YARDSTICK, 'p50'),
      ratio(found, YARDSTICK, 'p95'),
      ratio(found, RIVAL, 'rate'),
      ratio(found, YARDSTICK, 'rate'),
      ratio(found, YARDSTICK, 'busyP50'),
      ratio(found, YARDSTICK, 'busyP95'),
      ratio(found, RIVAL, 'throughput'),
      ratio(found, YARDSTICK, 'throughput'),
      cpuRatio(found),
      `${percent(found.ours.bodiesKept)}, ${percent(found.ours.rowsKept)}`,
      `${agreementOf(found)}, ${found.bytes} B`,
    ]),
  )
}

/** Whether the answers are the same; and where nobody else answers the same, that they were compared with no other's. */
const agreementOf = ({ same, isAlone }) => (!same ? 'NO' : isAlone ? 'not compared' : 'yes')

function cpuRatio({ ours, servers }) {
  const all = found => found.cpuMs + found.neo4jCpuMs
  return servers[YARDSTICK] ? figure(all(ours) / all(servers[YARDSTICK])) : '–'
}

const FIGURES = ['p50', 'p95', 'rate', 'busyP50', 'busyP95', 'throughput', 'refused', 'cpuMs', 'neo4jCpuMs']

function figureTable({ cases, titles }) {
  return table(
    [
      'case, way of asking, server',
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
    cases.flatMap(({ name, asked }) =>
      Object.entries(asked).flatMap(([way, servers]) =>
        Object.entries(servers).map(([server, found]) => [
          `${name}, ${way}: ${titles[server] ?? server}`,
          String(found.samples),
          ...FIGURES.map(key => figure(found[key])),
        ]),
      ),
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
