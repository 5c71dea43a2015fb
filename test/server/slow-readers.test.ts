import { once } from 'node:events'
import { type ServerResponse } from 'node:http'
import { type Socket, createConnection } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { type ListeningServer, listen } from '../../src/server/listen.js'
import { SlowReaders } from '../../src/server/slow-readers.js'
import { until } from '../support/deadlines.js'

const PACE = { silenceMs: 1_000, bytesPerSecond: 1_000 }

/** A connection of which so many bytes were written, and so many of them still wait. */
function connection(): { socket: Socket; bytesWritten: number; writableLength: number; isCut: boolean } {
  const made = { bytesWritten: 0, writableLength: 0, isCut: false, destroy: () => (made.isCut = true) }
  return Object.assign(made, { socket: made as unknown as Socket })
}

test('a client is cut that takes nothing of what waits, for as long as its length allows', () => {
  let now = 0
  const readers = new SlowReaders(PACE, () => now)
  const client = Object.assign(connection(), { bytesWritten: 5_000, writableLength: 4_000 })
  const look = (at: number): boolean => {
    now = at
    readers.cut([client])
    return client.isCut
  }
  expect(look(0)).toBe(false)
  expect(look(5_000)).toBe(false)
  client.writableLength = 2_000
  expect(look(5_500)).toBe(false)
  expect(look(8_500)).toBe(false)
  expect(look(8_501)).toBe(true)
})

test('a client is not cut that waits for its answer, or has it', () => {
  let now = 0
  const readers = new SlowReaders(PACE, () => now)
  const client = connection()
  for (now of [0, 100_000, 200_000]) readers.cut([client])
  expect(client.isCut).toBe(false)
})

let server: ListeningServer | undefined
afterEach(() => server?.close(0))

/** Answers everybody with more than the system keeps for a client that does not read. */
async function serveMuch(readers?: SlowReaders): Promise<ServerResponse[]> {
  server = await listen(0, '127.0.0.1', readers)
  const much = Buffer.alloc(MUCH)
  const answers: ServerResponse[] = []
  server.use((_request, response) => {
    answers.push(response)
    response.end(much)
  })
  return answers
}
const MUCH = 64 * 1024 * 1024

test('over a real connection, who asks for much and does not read is cut', async () => {
  const answers = await serveMuch(new SlowReaders({ silenceMs: 10, bytesPerSecond: 1e9 }))
  const socket = createConnection({ host: '127.0.0.1', port: server!.port })
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => answers.length > 0)
  await once(answers[0]!, 'close')
  // What the system had taken for it may still be read; the rest never comes.
  let bytes = 0
  socket.on('data', (piece: Buffer) => (bytes += piece.length))
  await once(socket, 'close')
  expect(bytes).toBeLessThan(MUCH)
})

test('over a real connection, who reads has it all', async () => {
  await serveMuch()
  const response = await fetch(`http://127.0.0.1:${server!.port}/`)
  let bytes = 0
  for await (const piece of response.body!) bytes += piece.byteLength
  expect(bytes).toBe(MUCH)
})
