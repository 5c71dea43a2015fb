import * as http from 'node:http'
import * as https from 'node:https'

/** Sends questions to one server over kept connections, as few cycles as possible being the client's own. */
export function createClient(url) {
  const { protocol, hostname, port, pathname, search } = new URL(url)
  const { Agent, request } = protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const target = { request, options: { agent, hostname, port, path: pathname + search, method: 'POST' } }
  return {
    /** The answer's bytes; an error, or anything but 200, is thrown. */
    send: question => send(target, JSON.stringify(question)),
    close: () => agent.destroy(),
  }
}

/**
 * How often a server found what it was asked for among what it keeps, since it started: `{ bodies: { hits, misses }, rows: { hits, misses } }`, whole
 * answers and the rows that answers are made of; null where it does not say.
 */
export async function keptCounts(url) {
  try {
    const response = await fetch(new URL('/health/ready', url), { headers: { connection: 'close' } })
    const { kept } = await response.json()
    return kept?.bodies && kept.rows ? kept : null
  } catch {
    return null
  }
}

function send(target, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = target.request({ ...target.options, headers }, response => {
      const chunks = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        if (response.statusCode === 200 && !bytes.includes('"errors":')) return resolve(bytes)
        reject(new Error(`answered ${response.statusCode}: ${bytes.toString('utf8', 0, 600)}`))
      })
      response.on('error', reject)
    })
    // A server may close a kept connection in the moment at which it is used again: that is no answer, and asked once more.
    sent.on('error', error =>
      sent.reusedSocket && error.code === 'ECONNRESET' ? resolve(send(target, body)) : reject(error),
    )
    sent.end(body)
  })
}
