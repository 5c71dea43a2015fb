import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../../setup/say.mjs'
import { STEPS, dearestCases } from '../dearest/cases.mjs'
import { thingsOn } from '../operations/questions/things.mjs'
import { openGraph } from './graph.mjs'
import { dearestTable } from './dearest-table.mjs'
import { machine, startNode } from './processes.mjs'
import { include, keptResult } from './report.mjs'
import { serverEnvironment } from './servers.mjs'
import { RECORD } from './sizes.mjs'

/** How often each is asked: first on a server that has answered one short question, and then again. */
const TIMES = 3
const MOST_TRIES = 3
/** The refusals that come before anything is read; of the others, as much was made as an answer may hold, or as there was time for. */
const AT_ONCE = ['TOO_COSTLY', 'TOO_DEEP', 'TOO_MANY', 'ARGUMENT_OUT_OF_RANGE']

/**
 * What the dearest operation of each root field that is accepted does to the server: how long it holds the event loop at a stretch, and how much memory it takes. It is found
 * on a ladder of operations, each dearer than the one before; and where the next one is refused only while it is made, that one is measured too.
 */
export async function run({ quick, only, fresh, root, bench, say }) {
  const graph = await openGraph({ size: RECORD, root, isFresh: fresh, say })
  const result = { quick, machine: machine(), cases: [] }
  try {
    const subjects = await readSubjects(root, graph, only)
    const scout = await startWatched({ root, graph })
    try {
      for (const subject of subjects)
        for (const found of await dearestOf(subject, scout)) {
          const measured = {
            ...found,
            ...(await measure(found.operation, { root, graph }, quick ? 1 : TIMES)),
          }
          delete measured.operation
          result.cases.push(measured)
          say(lineOf(measured))
        }
    } finally {
      await scout.stop()
    }
  } finally {
    await graph.close()
  }
  const whole = only === undefined || quick ? result : amongKept(bench, result, only)
  say(dearestTable(whole))
  if (quick) return
  writeFileSync(join(bench, 'results/dearest.json'), `${JSON.stringify(whole, null, 1)}\n`)
  include(bench, 'dearest', dearestTable(whole))
}

/** The root fields that were asked by themselves take the places of those of the last whole run, as cases of a comparison do. */
function amongKept(bench, result, only) {
  const kept = keptResult(bench, 'dearest')
  if (kept === null) return result
  return { ...kept, cases: [...kept.cases.filter(({ field }) => !only.includes(field)), ...result.cases] }
}

const lineOf = ({ name, step, refused, cost, bytes, calls }) =>
  `${name}, step ${step}${refused === undefined ? '' : ` (${refused})`}: cost ${cost ?? '–'}, ${bytes} B; ${calls
    .map(({ ms, busyMs, heldMs, heapMb, residentMb }) =>
      [ms, busyMs, heldMs, heapMb, residentMb].map(value => Math.round(value)).join('/'),
    )
    .join(' ')} (ms in all/processor/held/heap MB/resident MB)`

async function readSubjects(root, { neo4j }, only) {
  const [{ loadSchema }, { checkModel }, { createSchema }] = await Promise.all(
    ['model/load-schema', 'model/check-model', 'server/api'].map(
      file => import(join(root, `dist/${file}.js`)),
    ),
  )
  const document = loadSchema('schema')
  const model = checkModel(document)
  const subjects = dearestCases(createSchema(document, model), {
    ...mostClaimed(await thingsOn(RECORD, neo4j.env)),
    types: [...model.entities.keys()],
  })
  const fields = new Set(subjects.map(({ field }) => field))
  const wrong = only?.find(name => !fields.has(name))
  if (wrong !== undefined) throw new SetupError(`--only ${wrong} is none of ${[...fields].join(', ')}.`)
  return subjects.filter(({ field }) => only === undefined || only.includes(field))
}

/** Ids of a type, those with most claims first; of any type, some of each in turn. */
function mostClaimed({ ids, claims, texts }) {
  const lists = Object.values(ids)
  const any = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, place) =>
    lists.flatMap(list => list[place] ?? []),
  ).flat()
  const most = (type, count) => (type === 'any' ? any : (ids[type] ?? [])).slice(0, count)
  return { most, claim: claims.find(id => id.startsWith('MEMBER_OF:')), text: texts[0] }
}

/** The dearest step that is answered, and the next where it is refused only while it is made. */
async function dearestOf({ name, field, at }, scout) {
  let [good, bad] = [0, STEPS + 1]
  const known = new Map()
  while (bad - good > 1) {
    const step = good === 0 && bad > STEPS ? STEPS : Math.floor((good + bad) / 2)
    const reply = await askUntilAnswered(scout, at(step))
    known.set(step, reply)
    if (reply.refused === undefined) good = step
    else bad = step
  }
  const told = step => ({ name, field, step, ...known.get(step), operation: at(step) })
  const isBegun = bad <= STEPS && !AT_ONCE.includes(known.get(bad).refused)
  return [...(good === 0 ? [] : [told(good)]), ...(isBegun ? [told(bad)] : [])]
}

/** A Neo4j that plans a text for the first time, on a busy machine, may take longer than there is time for one answer; it has planned it then. */
async function askUntilAnswered(scout, operation) {
  for (let tries = 1; ; tries++) {
    const reply = await scout.ask(operation)
    if (reply.refused !== 'DEADLINE_EXCEEDED' || tries === MOST_TRIES) return reply
  }
}

async function measure(operation, given, times) {
  const server = await startWatched(given)
  try {
    await server.ask({ query: '{ organization(id: "asean") { id name } }' })
    const calls = []
    while (calls.length < times) calls.push(await watched(server, operation))
    return { calls }
  } finally {
    await server.stop()
  }
}

async function watched(server, operation) {
  await server.tell('begin')
  const begun = performance.now()
  await server.ask(operation)
  const ms = performance.now() - begun
  return { ms, ...(await server.tell('end')) }
}

/** A server that keeps nothing, with the probe in its process. */
async function startWatched({ root, graph: { seed, neo4j } }) {
  const probe = new URL('../dearest/probe.mjs', import.meta.url).href
  const env = { ...neo4j.env, ...serverEnvironment(seed), SEPAKAT_KEEP_MB: '0' }
  const child = startNode(['--expose-gc', '--import', probe, 'dist/serve.js'], env, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const [, url] = await child.line(/ready at (\S+)/)
  const address = url.replace('localhost', '127.0.0.1')
  return { ask: operation => ask(address, operation), tell: child.tell, stop: () => child.stop('SIGINT') }
}

/** What came of an operation: its cost and bytes, or why it was refused. */
async function ask(url, operation) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  })
  const text = await response.text()
  const { errors, extensions } = JSON.parse(text)
  const fatal = errors?.find(({ extensions: { code } }) => code !== 'NOT_FOUND')
  if (fatal !== undefined && response.status === 400 && fatal.extensions.code !== 'QUERY_TOO_COMPLEX')
    throw new Error(`${JSON.stringify(operation).slice(0, 2_000)}\n${fatal.message}`)
  return fatal === undefined
    ? { cost: extensions?.cost ?? null, bytes: Buffer.byteLength(text) }
    : { cost: null, bytes: 0, refused: fatal.extensions.reason }
}
