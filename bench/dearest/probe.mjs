import { openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { getHeapStatistics } from 'node:v8'

// Loaded into the server with `--import`: notes, from one message of the bench to the next, how long the event loop was held at a stretch, and how far memory grew.

/** How often the loop is looked at while nothing holds it: a stretch is measured as exactly as this. */
const TICK_MS = 1
const MB = 2 ** 20

const readProcessor = processorClock()
let noted = null
setInterval(look, TICK_MS).unref()

process.on('message', message => {
  if (message === 'begin') {
    globalThis.gc()
    forgetPeak()
    noted = {
      at: performance.now(),
      used: readProcessor(),
      longest: 0,
      busiest: 0,
      heapAtFirst: heapMb(),
      heap: 0,
    }
    noted.residentAtFirst = residentMb('VmRSS')
    return process.send({ begun: true })
  }
  look()
  const { longest, busiest, heap, heapAtFirst, residentAtFirst } = noted
  noted = null
  process.send({
    heldMs: longest,
    busyMs: busiest,
    heapMb: Math.max(0, heap - heapAtFirst),
    residentMb: Math.max(0, residentMb('VmHWM') - residentAtFirst),
  })
})
// A server that is told to end must not be kept by what looks at it.
process.channel.unref()

/** Whoever is called a millisecond later than it should be was kept waiting for what ran meanwhile, and so would any other request have been. */
function look() {
  if (noted === null) return
  const [at, used] = [performance.now(), readProcessor()]
  noted.longest = Math.max(noted.longest, at - noted.at)
  noted.busiest = Math.max(noted.busiest, used - noted.used)
  noted.heap = Math.max(noted.heap, heapMb())
  Object.assign(noted, { at, used })
}

function heapMb() {
  const { used_heap_size: used, external_memory: outside } = getHeapStatistics()
  return (used + outside) / MB
}

/** Milliseconds of the processor that this thread has had: what others on the machine take is not in them. Where the system does not tell, the clock on the wall. */
function processorClock() {
  try {
    const [file, bytes] = [openSync('/proc/thread-self/schedstat'), Buffer.alloc(64)]
    const read = () =>
      Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)).split(' ')[0]) / 1e6
    read()
    return read
  } catch {
    return () => performance.now()
  }
}

/** From now on, the most that the process had resident is counted anew. */
function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Then the most since the start is told, which is no less.
  }
}

function residentMb(key) {
  try {
    return (
      Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
    )
  } catch {
    return process.memoryUsage().rss / MB
  }
}
