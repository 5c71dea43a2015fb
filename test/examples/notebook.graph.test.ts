import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { keepInUpdate } from '../support/kept-files.js'
import { pythonWith } from '../support/python.js'

const NOTEBOOK = 'examples/notebook.ipynb'

interface Notebook {
  readonly cells: readonly {
    readonly cell_type: string
    readonly source: string | string[]
    readonly outputs?: readonly Record<string, unknown>[]
  }[]
}

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

test('the notebook runs, and gives the outputs with which it is committed', async () => {
  const python = pythonWith('examples/requirements.txt', 'the notebook')
  if (python === null) return
  const { stdout } = await promisify(execFile)(python, ['examples/run-notebook.py'], {
    env: { ...process.env, SEPAKAT: api.url },
    maxBuffer: 1e8,
  })
  keepInUpdate(NOTEBOOK, stdout)
  const [now, committed] = [
    JSON.parse(stdout) as Notebook,
    JSON.parse(readFileSync(NOTEBOOK, 'utf8')) as Notebook,
  ]
  expect(outputs(now)).toEqual(outputs(committed))
  expect(outputs(now).length).toBeGreaterThanOrEqual(4)
})

/** What the cells show, as text. */
function outputs({ cells }: Notebook): unknown[] {
  return cells
    .flatMap(cell => cell.outputs ?? [])
    .map(
      output =>
        (output as { data?: Record<string, unknown>; text?: unknown }).data?.['text/plain'] ??
        output.text ??
        output,
    )
}
