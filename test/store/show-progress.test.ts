import { describe, expect, test } from '@jest/globals'
import { describeProgress, tellSeldom, type Progress } from '../../src/seed/progress.js'
import { showProgress } from '../../src/store/show-progress.js'

/** What is written while a load tells of a row every so many milliseconds. */
function written(isTTY: boolean, rows: number, msForEach: number, columns = 40): string {
  let [text, time] = ['', 1_000]
  const out = { isTTY, columns, write: (part: string) => (text += part) }
  const progress = showProgress(out, () => time)
  for (let done = 0; done < rows; done++) {
    progress.tell({ doing: 'Writing rows into the graph', done, of: rows })
    time += msForEach
  }
  progress.end()
  return text
}

describe('where there is no terminal', () => {
  test('a line comes every five seconds', () => {
    expect(written(false, 12_000, 1)).toBe(
      'Writing rows into the graph: 5 000 of 12 000\nWriting rows into the graph: 10 000 of 12 000\n',
    )
  })

  test('a short load prints nothing', () => {
    expect(written(false, 100, 1)).toBe('')
  })
})

describe('on a terminal', () => {
  test('one line moves, never longer than the window, and is gone at the end', () => {
    const states = written(true, 1_000, 1).split('\r\u001B[K').slice(1)
    expect(states).toHaveLength(11)
    expect(states[0]).toBe('Writing rows into the graph: 0 of 1 000')
    expect(states.at(-1)).toBe('')
    expect(states.filter(state => state.length > 39)).toEqual([])
    expect(states.join('')).not.toContain('\n')
  })

  test('a terminal of unknown width is taken for a common one', () => {
    expect(written(true, 1, 1, 0)).toContain('Writing rows into the graph: 0 of 1\r')
  })

  test('a load that told nothing clears nothing', () => expect(written(true, 0, 1)).toBe(''))
})

test('what begins anew is told at once, and what goes on now and then', () => {
  let time = 0
  const told: Progress[] = []
  const tell = tellSeldom(
    progress => void told.push(progress),
    100,
    () => time,
  )
  for (const doing of ['Reading', 'Reading', 'Writing', 'Writing']) tell({ doing })
  time = 100
  tell({ doing: 'Writing' })
  expect(told.map(({ doing }) => doing)).toEqual(['Reading', 'Writing', 'Writing'])
})

test.each<[Progress, string]>([
  [{ doing: 'Waiting' }, 'Waiting'],
  [{ doing: 'Reading', done: 0, of: 7 }, 'Reading: 0 of 7'],
  [{ doing: 'Writing', done: 1_234_567, of: 2_000_000 }, 'Writing: 1 234 567 of 2 000 000'],
])('%j is told as “%s”', (progress, text) => expect(describeProgress(progress)).toBe(text))
