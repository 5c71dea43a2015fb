/** To which part of the server a function belongs, by the place of its file. */
const PARTS = [
  [/\/node_modules\/neo4j-driver/, 'driver: Bolt and decoding'],
  [/\/node_modules\/graphql\/(execution|type)/, 'graphql-js: execution'],
  [/\/node_modules\/graphql\//, 'graphql-js: parsing and validation'],
  [/\/node_modules\/(@apollo|@as-integrations)/, 'Apollo'],
  [/\/node_modules\/dataloader/, 'DataLoader'],
  [
    /\/node_modules\/(express|router|body-parser|compression|cors|helmet|raw-body|finalhandler|qs|send)/,
    'express and its middleware',
  ],
  [/\/node_modules\//, 'other packages'],
  [/\/dist\/([a-z0-9]+)\//, match => `ours: ${match[1]}`],
  [/^node:internal\/(crypto)/, 'Node: hashing'],
  [/^node:/, 'Node: HTTP, sockets, promises'],
]

const WITHOUT_FILE = {
  '(garbage collector)': 'garbage collection',
  '(idle)': null,
  '(program)': 'Node: native code, and waiting for the processor',
}

function partOf({ functionName, url }) {
  if (functionName in WITHOUT_FILE) return WITHOUT_FILE[functionName]
  for (const [pattern, part] of PARTS) {
    const match = pattern.exec(url)
    if (match !== null) return typeof part === 'string' ? part : part(match)
  }
  return 'Node: native code, and waiting for the processor'
}

/** Self time of a profile by part and by function, as shares of the time in which the processor was busy. */
export function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map(node => [node.id, node.callFrame]))
  const [parts, functions] = [new Map(), new Map()]
  let busy = 0
  samples.forEach((id, index) => {
    const frame = byId.get(id)
    const part = partOf(frame)
    if (part === null) return
    busy += timeDeltas[index]
    add(parts, part, timeDeltas[index])
    add(functions, nameOf(frame), timeDeltas[index])
  })
  return { busyMs: busy / 1000, parts: sorted(parts, busy), functions: sorted(functions, busy) }
}

function nameOf({ functionName, url, lineNumber }) {
  const file = url.replace(/^.*\/(node_modules|dist)\//, '')
  return `${functionName || 'anonymous'} ${file}${url === '' ? '' : `:${lineNumber + 1}`}`
}

const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value)

function sorted(map, whole) {
  return [...map].map(([key, value]) => ({ key, share: value / whole })).sort((a, b) => b.share - a.share)
}
