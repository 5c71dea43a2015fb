import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
// @ts-expect-error the set-up runs before there is a compiler, so it has no types
import { KIT } from './kit.mjs'

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts'))
  .map(file => join('test', file))

test.each(Object.entries(KIT as Record<string, string[]>))(
  'of “%s” each name is that of tests',
  (_, names) => {
    expect(names.filter(name => !files.some(file => file.includes(name)))).toEqual([])
  },
)
