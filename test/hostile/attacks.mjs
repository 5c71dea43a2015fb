import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, describe, test } from 'node:test'
import { A_WAIT_MS, BETWEEN_DROPS_MS } from '../support/waits.mjs'

/** Set by `npm run test:hostile`, which starts the server. */
const api = new URL(process.env.HOSTILE_API)
const TEXTS = Number(process.env.HOSTILE_TEXTS)

const IDLE_SOCKETS = 500

/** Sends the pieces one by one, and gives what comes back until the connection is closed; whoever is cut off got what came before. */
function send(pieces, betweenMs = 0) {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(api.port), api.hostname)
    let [answer, sent] = ['', 0]
    const next = () => {
      if (sent < pieces.length && !socket.destroyed) socket.write(pieces[sent++])
    }
    const timer = betweenMs > 0 ? setInterval(next, betweenMs) : undefined
    const giveUp = setTimeout(
      () => reject(new Error(`still open after ${A_WAIT_MS} ms: ${answer}`)),
      A_WAIT_MS,
    )
    const close = () => (clearInterval(timer), clearTimeout(giveUp), socket.destroy(), resolve(answer))
    socket
      .on('data', chunk => (answer += chunk))
      .on('error', close)
      .on('close', close)
    if (timer === undefined) while (sent < pieces.length) next()
  })
}

async function ask(query, variables = {}) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(new URL('/graphql', api), {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...(await response.json()) }
}

/** Whoever asks in a proper way is answered as ever. */
async function isAnswered() {
  const { data } = await ask('{ organization(id: "asean") { id } }')
  assert.deepEqual(data, { organization: { id: 'asean' } })
}

const statusesIn = answer => [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

describe('what comes drop by drop', () => {
  const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

  test('is cut off while its head comes, with hundreds of others that say nothing', async () => {
    const silent = Array.from({ length: IDLE_SOCKETS }, () =>
      connect(Number(api.port), api.hostname).on('error', () => undefined),
    )
    after(() => silent.forEach(socket => socket.destroy()))
    const answer = send([...`${HEAD}X: ${'y'.repeat(10_000)}`], BETWEEN_DROPS_MS)
    await isAnswered()
    assert.deepEqual(
      statusesIn(await answer).filter(status => status !== 408),
      [],
    )
    await isAnswered()
  })

  test('is cut off while its body comes', async () => {
    const body = `{"query": "{ ${'a'.repeat(10_000)} }"}`
    const answer = await send([`${HEAD}Content-Length: ${body.length}\r\n\r\n`, ...body], BETWEEN_DROPS_MS)
    assert.deepEqual(
      statusesIn(answer).filter(status => status !== 408),
      [],
    )
    await isAnswered()
  })
})

describe('a request that two readers would divide differently, or that is none', () => {
  const QUERY = '{"query":"{__typename}"}'
  const post = (...headers) =>
    `POST /graphql HTTP/1.1\r\n${['Host: x', 'Content-Type: application/json', ...headers].join('\r\n')}\r\n\r\n`

  for (const [name, text] of [
    [
      'with a length and in chunks',
      `${post('Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    ['with two lengths', `${post(`Content-Length: ${QUERY.length}`, 'Content-Length: 3')}${QUERY}`],
    ['with a length that is no number', `${post('Content-Length: +24')}${QUERY}`],
    ['in chunks of a bad size', `${post('Transfer-Encoding: chunked')}zz\r\n${QUERY}\r\n0\r\n\r\n`],
    ['in chunks that are encoded twice', `${post('Transfer-Encoding: chunked, identity')}${QUERY}`],
    ['with NUL in a header', `${post('X: a\u0000b')}${QUERY}`],
    ['with a space before the colon', `${post(`Content-Length : ${QUERY.length}`)}${QUERY}`],
    ['with a line that ends in CR alone', `POST /graphql HTTP/1.1\rHost: x\r\r${QUERY}`],
    ['with a head of 20 kB', `${post(`X: ${'y'.repeat(20_000)}`)}${QUERY}`],
    [
      'without a host',
      `POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`,
    ],
    ['of another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
  ])
    test(`${name} is refused, and nothing behind it is read`, async () => {
      const statuses = statusesIn(await send([text]))
      assert.ok(statuses.length <= 1, `${statuses.length} answers`)
      assert.ok(
        statuses.every(status => status >= 400 && status < 500),
        String(statuses),
      )
      await isAnswered()
    })
})

describe('random texts', () => {
  const PARTS = [
    '"',
    '\\',
    '*',
    '?',
    '~',
    '~2',
    '^9',
    ':',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '/',
    '//',
    '+',
    '-',
    '!',
    '&&',
    '||',
    ' AND ',
    ' OR ',
    ' NOT ',
    ' TO ',
    '\u0000',
    '\u0301',
    '\u202e',
    '\ud800',
    '𝔞',
    'ﬁ',
    'name:',
    '_exists_:',
    'perdagangan',
    'orang',
    'ASEAN',
    "Da'i",
    '1',
    '%',
    '$',
    '`',
    "'",
    ';',
    '\n',
    '\t',
    ' ',
  ]

  /** Numbers between 0 and 1 that are the same in each run. */
  function* randoms(seed) {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      yield state / 2 ** 32
    }
  }

  test('are looked for as texts, whatever they mean to an index, and never a fault', async () => {
    const random = randoms(7)
    const pick = count => Math.floor(random.next().value * count)
    const found = { answered: 0, refused: 0 }
    for (let done = 0; done < TEXTS; done += 4) {
      const texts = Array.from({ length: 4 }, () =>
        Array.from({ length: 1 + pick(12) }, () => PARTS[pick(PARTS.length)]).join(''),
      )
      for (const [index, answer] of (
        await Promise.all(
          texts.map(text =>
            ask('query ($text: String!) { search(text: $text, first: 3) { totalCount } }', { text }),
          ),
        )
      ).entries()) {
        const told = JSON.stringify([texts[index], answer])
        for (const { extensions } of answer.errors ?? [])
          assert.ok(extensions.reason && extensions.code === 'BAD_USER_INPUT', told)
        assert.ok([200, 400].includes(answer.status), told)
        found[answer.errors ? 'refused' : 'answered']++
      }
    }
    assert.ok(found.answered > TEXTS / 2, JSON.stringify(found))
  })
})

test('a path with what would break a line of the log is answered, and leaves it whole', async () => {
  for (const path of [
    '/%0a{"level":60}',
    '/%0d%0aforged',
    `/${'x'.repeat(9_000)}`,
    '/%00',
    '/%1b[2J',
    '/%e2%80%a8',
  ]) {
    const { status } = await fetch(new URL(path, api))
    assert.equal(status, 404, path)
  }
})
