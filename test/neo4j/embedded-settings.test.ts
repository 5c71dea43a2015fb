import { expect, test } from '@jest/globals'
import { settingsText } from '../../src/neo4j/embedded-settings.js'

test('the settings are the same in Latin-1 and in UTF-8, escape nothing, and name no folder', () => {
  const text = settingsText(7687)
  expect(text).toMatch(/^([a-z0-9._]+=[^\\]*\n)+$/)
  expect(text).toMatch(/^[\x20-\x7e\n]+$/)
  expect(text).not.toContain('directories')
  expect(text).toContain('server.bolt.listen_address=127.0.0.1:7687\n')
})
