import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeBreaches, findBreachesOfLaws } from '../../src/seed/laws/all.js'
import { ownModel } from '../support/own-model.js'
import { type GivenEntity, type GivenSaid, type TempSeed, tempSeed } from '../support/temp-seed.js'

const model = ownModel()
let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

const by = { evidence: [{ source: 'register' }] }
const named = (value: string): GivenSaid[] => [
  { field: 'name', value, lang: 'en', kind: 'OFFICIAL', ...by },
  { field: 'name', value, lang: 'id', kind: 'TRANSLATION' },
]
const add = (file: string, ...entities: GivenEntity[]): void =>
  seed.rows<GivenEntity>(file, rows => rows.push(...entities))
const meeting = (id: string, ordinal: number, startedOn: string, claims: GivenSaid[] = []): GivenEntity => ({
  id,
  statements: [
    ...named(id),
    { field: 'ordinal', value: ordinal, ...by },
    { field: 'startedOn', value: startedOn, ...by },
  ],
  claims: [{ SESSION_OF: 'ports-forum', ...by }, ...claims],
})
const inspect = (): ReturnType<typeof findBreachesOfLaws> =>
  findBreachesOfLaws(model, seed.graph().judgements.at(-1))

/** What is broken in the world of the tests as it is. */
let brokenInWorld: ReadonlySet<string> | undefined

/** What an edit breaks that was not broken before; nothing was edited yet. */
function brokenBy(edit: () => void): string[] {
  const before = (brokenInWorld ??= new Set(inspect().breaches.map(({ says }) => says)))
  edit()
  return inspect()
    .breaches.map(({ says }) => says)
    .filter(says => !before.has(says))
}

describe('a law of the data is told where it is broken', () => {
  const claim = (file: string, id: string, given: GivenSaid) => () =>
    seed.entity(file, id, row => (row.claims = [...(row.claims ?? []), { ...given, ...by }]))

  test.each([
    [
      'a signature before the adoption',
      claim('countries.yaml', 'eastland', { SIGNED: 'ports-convention', since: '2000-10' }),
      'SIGNED:eastland:ports-convention is of 2000-10, and ports-convention was adopted on 2000-11-20',
    ],
    [
      'a successor before what it succeeds',
      () => {
        claim('organizations.yaml', 'league', { SUCCEEDS: 'watch' })()
        seed.entity('organizations.yaml', 'watch', row =>
          row.statements.push({ field: 'exists', since: '1995', ...by }),
        )
      },
      'league is of 1990-05-01, and watch, which it succeeds, of 1995',
    ],
    [
      'a session before one of a lower number',
      () => add('meetings.yaml', meeting('later', 30, '2011'), meeting('latest', 31, '2010-12')),
      'latest, session 31 of ports-forum, began on 2010-12, before session 30 (later) on 2011',
    ],
    [
      'a number twice',
      () => add('meetings.yaml', meeting('one', 30, '2010'), meeting('other', 30, '2011')),
      'other and one are both session 30 of ports-forum',
    ],
    [
      'a name twice',
      () =>
        add('organizations.yaml', {
          id: 'twin',
          statements: named('COAST watch'),
          claims: [{ MEMBER_OF: 'league', ...by }],
        }),
      'twin and watch are both shown as “COAST watch” (en)',
    ],
    [
      'a name in one language',
      () =>
        add('organizations.yaml', {
          id: 'half',
          statements: named('Half').slice(0, 1),
          claims: [{ MEMBER_OF: 'league', ...by }],
        }),
      'half has no name in id',
    ],
    [
      'an entity without a claim',
      () => add('organizations.yaml', { id: 'alone', statements: named('Alone') }),
      'no claim leads from or to alone',
    ],
    [
      'a source on which nothing rests',
      () =>
        add('sources.yaml', {
          id: 'unread',
          statements: [...named('Unread'), { field: 'host', value: 'daily.example' }],
        }),
      'nothing rests on unread',
    ],
    [
      'a place in another country than the host',
      () => {
        add('places.yaml', {
          id: 'bay',
          statements: named('Bay'),
          claims: [{ LOCATED_IN: 'southland', ...by }],
        })
        add(
          'meetings.yaml',
          meeting('far', 40, '2012', [
            { HELD_IN: 'bay', ...by },
            { HOSTED_BY: 'northland', ...by },
          ]),
        )
      },
      'far was held in bay, which lies in southland, and is told of northland',
    ],
  ] as [string, () => void, string][])('%s', (_what, edit, says) => {
    expect(brokenBy(edit)).toEqual([says])
  })

  test.each([
    [
      'a day that may be the same',
      claim('countries.yaml', 'eastland', { SIGNED: 'ports-convention', since: '2000-11' }),
    ],
    ['a doubtful day', claim('countries.yaml', 'eastland', { SIGNED: 'ports-convention', since: '1999~' })],
    [
      'a plan',
      claim('countries.yaml', 'eastland', { SIGNED: 'ports-convention', since: '1999', modality: 'PLANNED' }),
    ],
    [
      'numbers that are left out',
      () => add('meetings.yaml', meeting('one', 30, '2010'), meeting('other', 35, '2010')),
    ],
  ] as [string, () => void][])('and not where it is not: %s', (_what, edit) => {
    expect(brokenBy(edit)).toEqual([])
  })
})

test('a party before the treaty is in force, unless provisionally', () => {
  const treaty = (...more: GivenSaid[]) =>
    seed.entity('instruments.yaml', 'ports-convention', row => row.statements.push(...more))
  const entry = { field: 'enteredIntoForceOn', value: '2002-01-01', ...by }
  expect(brokenBy(() => treaty(entry))).toEqual([
    'PARTY_TO:northland:ports-convention is of 2001-05-04, and ports-convention entered into force on 2002-01-01',
  ])
  seed.replace(
    'countries.yaml',
    'PARTY_TO: ports-convention',
    'isProvisional: true, PARTY_TO: ports-convention',
  )
  expect(inspect().breaches.filter(({ id }) => id.startsWith('PARTY_TO'))).toEqual([])
})

test('what is told names the place of each breach and of what is disputed, and ends in one line of totals', () => {
  add('organizations.yaml', { id: 'alone', statements: named('Alone') })
  const { seed: read, judgements } = seed.graph()
  const lines = describeBreaches(findBreachesOfLaws(model, judgements.at(-1)), read.placeOf)
  expect(lines.find(line => line.endsWith('no claim leads from or to alone'))).toMatch(
    /^! .+organizations\.yaml:\d+: /,
  )
  expect(lines.filter(line => line.startsWith('?')).length).toBe(
    findBreachesOfLaws(model, judgements.at(-1)).disputed.length,
  )
  expect(lines.at(-1)).toMatch(
    /^9 laws over \d+ claims and statements: \d hold, \d do not in \d+ place\(s\); \d+ row\(s\) are disputed\.$/,
  )
})
