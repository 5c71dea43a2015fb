import { describe, expect, test } from '@jest/globals'
import { graphOf, planAt, planner } from '../support/plan.js'

describe('parts of a plan are kept for their document', () => {
  const TEXT = `query ($id: ID!, $first: Int = 5, $day: Day) { organization(id: $id, asOf: $day) {
    members { nodes { name } } meetings: observers(first: $first) { nodes { id } } } }`

  test('what other things are asked of is planned once', () => {
    const plan = planner(TEXT)
    const [a, b] = ['a', 'b'].map(id => plan({ variables: { id, first: 5 } }))
    expect(planAt(a!, 'organization', 'look-up').ids).toEqual(['a'])
    expect(planAt(b!, 'organization', 'look-up').ids).toEqual(['b'])
    expect(planAt(b!, 'organization', 'look-up').entities).toBe(
      planAt(a!, 'organization', 'look-up').entities,
    )
  })

  test('a part is planned anew with another value of a variable that it uses, and its neighbour is not', () => {
    const plan = planner(TEXT)
    const [five, six] = [5, 6].map(first => plan({ variables: { id: 'a', first } }))
    expect(planAt(five!, 'organization.meetings', 'page').size).toBe(5)
    expect(planAt(six!, 'organization.meetings', 'page').size).toBe(6)
    expect(planAt(six!, 'organization.members', 'page')).toBe(planAt(five!, 'organization.members', 'page'))
  })

  test('the clocks of the field above count', () => {
    const plan = planner(TEXT)
    const days = ['2001-01-01', '2002-01-01', '2001-01-01'].map(day =>
      planAt(plan({ variables: { id: 'a', first: 5, day } }), 'organization.members', 'page'),
    )
    expect(days.map(({ question }) => question.clocks.day)).toEqual([
      '2001-01-01',
      '2002-01-01',
      '2001-01-01',
    ])
    expect(days[2]).toBe(days[0])
  })

  test('a variable that is null is not one that was left out', () => {
    const plan = planner(`query ($day: Day) { organization(id: "a", asOf: "2001-01-01") {
      members(asOf: $day) { totalCount } } }`)
    const dayOf = (variables: object): unknown =>
      planAt(plan({ variables: variables as never }), 'organization.members', 'page').question.clocks.day
    expect([dayOf({}), dayOf({ day: null }), dayOf({})]).toEqual(['2001-01-01', null, '2001-01-01'])
  })

  test('variables in fragments and in conditions count', () => {
    const plan = planner(
      `query ($first: Int, $name: String) { organization(id: "a") { ...F } }
      fragment F on Organization { members { nodes { ...G } } }
      fragment G on Organization { members(first: $first, where: { node: { name: { eq: $name } } }) { totalCount nodes { id } } }`,
    )
    const inner = (variables: object): unknown =>
      planAt(plan({ variables: variables as never }), 'organization.members', 'page')
    const first = inner({ first: 5, name: 'x' })
    expect(inner({ first: 5, name: 'x' })).toBe(first)
    expect(inner({ first: 6, name: 'x' })).not.toBe(first)
    expect(inner({ first: 5, name: 'y' })).not.toBe(first)
  })

  test('@include makes other parts', () => {
    const plan = planner(
      `query ($all: Boolean!) { organization(id: "a") { members { totalCount nodes @include(if: $all) { id } } } }`,
    )
    const shown = (all: boolean): string[] => [
      ...planAt(plan({ variables: { all } }), 'organization.members', 'page').fields.keys(),
    ]
    expect([shown(true), shown(false), shown(true)]).toEqual([
      ['totalCount', 'nodes'],
      ['totalCount'],
      ['totalCount', 'nodes'],
    ])
  })

  test('two documents share nothing', () => {
    const [one, other] = [3, 700].map(most =>
      planner(TEXT)({ variables: { id: 'a', first: 5 }, version: graphOf(most) }),
    )
    expect(planAt(one!, 'organization.members', 'page').mostRows).toBe(3)
    expect(planAt(other!, 'organization.members', 'page').mostRows).toBe(25)
  })
})
