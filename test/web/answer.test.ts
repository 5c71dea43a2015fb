import { describe, expect, test } from '@jest/globals'
import { keyOfAsked } from '../../src/web/asked.js'
import { leftOutOf } from '../../src/web/left-out.js'

describe('what an answer left out', () => {
  const of = (answer: unknown): unknown => leftOutOf(JSON.stringify(answer))

  test('is told by its summaries, of which those that leave nothing out say nothing', () => {
    const data = {
      instrument: {
        parties: { summary: { denied: 0, notFact: 0, total: 4 } },
        monitoredBy: { summary: { denied: 1, notFact: 3, rejected: 0, outside: 2 } },
      },
    }
    expect(of({ data })).toEqual([
      { path: 'instrument.monitoredBy', messages: [], counts: { denied: 1, notFact: 3, outside: 2 } },
    ])
  })

  test('is summed up over the items of a list', () => {
    const data = {
      meetings: {
        nodes: [1, 2, 0].map(outside => ({ adopted: { summary: { outside } } })),
      },
    }
    expect(of({ data })).toEqual([{ path: 'meetings.nodes.adopted', messages: [], counts: { outside: 3 } }])
  })

  test('is told by the hints of the server, each once, with the counts of the same place', () => {
    const hints = [0, 1].map(index => ({
      path: ['meetings', 'nodes', index, 'adopted'],
      reason: 'NOT_FACT',
      message: 'Two are planned.',
    }))
    const dotted = { path: 'organization.members', reason: 'DENIED', message: 'One is denied.' }
    const data = { organization: { members: { summary: { denied: 1 } } } }
    expect(of({ data, extensions: { hints: [...hints, dotted] } })).toEqual([
      { path: 'meetings.nodes.adopted', messages: ['Two are planned.'], counts: {} },
      { path: 'organization.members', messages: ['One is denied.'], counts: { denied: 1 } },
    ])
  })

  test.each(['', 'The API does not answer.', '{"data"', '[]', '{"extensions": {"hints": [1, {"path": 3}]}}'])(
    'is nothing for %j',
    text => expect(leftOutOf(text)).toEqual([]),
  )
})

describe('a question is the same as the one that was answered', () => {
  const asked = { query: '{ a(x: "b c") }', variables: '{"a": 1}', operationName: undefined, language: 'en' }
  const isSame = (change: object): boolean => keyOfAsked({ ...asked, ...change }) === keyOfAsked(asked)

  test.each([
    ['laid out otherwise', { query: '# why\n{\n  a(x: "b c")\n}\n' }, true],
    ['with its variables laid out otherwise', { variables: '{\n "a": 1 }' }, true],
    ['with another text in it', { query: '{ a(x: "b  c") }' }, false],
    ['with other variables', { variables: '{"a": 2}' }, false],
    ['half written', { query: '{ a(x: "b c") ' }, false],
    ['with half a variable', { variables: '{"a"' }, false],
    ['of another name', { operationName: 'Second' }, false],
    ['in the other language', { language: 'id' }, false],
  ])('%s: %j is %s', (_, change, same) => expect(isSame(change)).toBe(same))
})
