import { afterAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { generate } from '../../bench/graph/generate.mjs'
import { readHistory } from '../../src/seed/versions.js'
import { ownModel } from '../support/own-model.js'

const root = mkdtempSync(join(tmpdir(), 'sepakat-bench-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the importer takes the graph that the bench makes: one day its rules refused what had been made for it', () => {
  generate(join(root, 'S'), 'S')
  const { versions } = readHistory(join(root, 'S'), ownModel())
  const claims = versions.all.filter(({ row }) => row.row === 'claim')
  expect(claims.length).toBeGreaterThan(5_900)
  expect(claims.some(({ row }) => row.row === 'claim' && row.until !== null && row.until !== '..')).toBe(true)
})
