import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from '@jest/globals'
import { noteRequests } from '../../src/server/request-log.js'
import { until } from '../support/deadlines.js'

test('each request is written down once, without what was asked', async () => {
  const lines: object[] = []
  const app = express()
  app.use(noteRequests({ error: () => undefined, info: details => void lines.push(details) }))
  app.get('/graphql', (_request, response) => void response.status(418).send('tea'))
  const server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await (await fetch(`${url}/graphql?query={secret}`, { headers: { authorization: 'hunter2' } })).text()
  await (await fetch(`${url}/${'x'.repeat(1_000)}`)).text()
  await until(() => lines.length === 2)
  const fixed = { client: '127.0.0.1', method: 'GET', ms: expect.any(Number), isWhole: true }
  expect(lines).toEqual([
    { ...fixed, path: '/graphql', status: 418 },
    { ...fixed, path: `/${'x'.repeat(199)}`, status: 404 },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/secret|hunter2/)
  server.closeAllConnections()
  server.close()
})
