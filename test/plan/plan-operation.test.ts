import { describe, expect, test } from '@jest/globals'
import { OutOfRange, RequestError } from '../../src/errors.js'
import type { PagePlan } from '../../src/plan/plan.js'
import type { LinkQuestion } from '../../src/questions/link.js'
import { planAt, planOf } from '../support/plan.js'

const shownOf = (text: string, variables = {}): string[] => [
  ...planAt(planOf(text, { variables }), 'organization.members', 'page').fields.keys(),
]
const questionOf = (text: string, path: string, variables = {}): LinkQuestion =>
  planAt(planOf(text, { variables }), path, 'page').question as LinkQuestion

describe('the fields of a plan are those that GraphQL executes', () => {
  test('fragments with and without a name are merged where they stand', () => {
    const plan = planOf(`{ organization(id: "a") { members { totalCount ...F ... { edges { id } } } } }
      fragment F on LinkToEntityConnection { nodes { id } edges { since } }`)
    expect([...planAt(plan, 'organization.members', 'page').fields.keys()]).toEqual([
      'totalCount',
      'nodes',
      'edges',
    ])
    expect([...planAt(plan, 'organization.members.edges', 'parts').fields.keys()]).toEqual(['since', 'id'])
  })

  test('@skip and @include decide, with their variables', () => {
    const text = `query ($yes: Boolean!, $no: Boolean!) { organization(id: "a") { members {
      totalCount @skip(if: $yes) nodes @include(if: $yes) { id } edges @include(if: $no) { id } } } }`
    expect(shownOf(text, { yes: true, no: false })).toEqual(['nodes'])
    expect(shownOf(text, { yes: false, no: true })).toEqual(['totalCount', 'edges'])
  })

  test('a fragment on one type brings nothing to another', () => {
    const { byType } = planAt(
      planOf('{ node(id: "a") { id ... on Country { memberOf { totalCount } } } }'),
      'node',
      'look-up',
    ).entities
    expect([...byType.get('Country')!.keys()]).toEqual(['id', 'memberOf'])
    expect([...byType.get('Meeting')!.keys()]).toEqual(['id'])
  })

  test('a field stands under its name in the answer, each alias for itself', () => {
    const plan = planOf(
      '{ organization(id: "a") { few: members(first: 2) { nodes { id } } many: members(first: 90) { nodes { id } } } }',
    )
    expect(planAt(plan, 'organization.few', 'page').size).toBe(2)
    expect(planAt(plan, 'organization.many', 'page').size).toBe(90)
  })
})

describe('a question holds what its field asks, and no more', () => {
  test('columns are those of the fields that are shown, in any of their places', () => {
    const { farColumns, claimColumns } = questionOf(
      '{ organization(id: "a") { members { nodes { name } edges { until node { recordedIn } } } } }',
      'organization.members',
    )
    expect(farColumns).toEqual(['nameEnglish', 'nameIndonesian', 'recordedIn'])
    expect(claimColumns).toEqual(['id', 'until'])
  })

  test('rows, count and summary are read where they are shown', () => {
    const wanted = (shown: string): unknown[] => {
      const { limit, wantsCount, wantsSummary } = questionOf(
        `{ organization(id: "a") { members(first: 7) { ${shown} } } }`,
        'organization.members',
      )
      return [limit, wantsCount, wantsSummary]
    }
    expect(wanted('nodes { id }')).toEqual([7, false, false])
    expect(wanted('nodes { id } pageInfo { hasNextPage }')).toEqual([8, false, false])
    expect(wanted('totalCount')).toEqual([null, true, false])
    expect(wanted('summary { denied }')).toEqual([null, false, true])
  })

  test.each([
    ['members', 'organization', { sort: ['a name', 'claim'] }, 'a', ['a name', 'claim'], 'a'],
    ['statements', 'organization', { values: { id: 'a:name' } }, 'a', ['a:name'], 'a'],
    ['claims', 'organization', { id: 'MEMBER_OF:a:b' }, 'a', ['MEMBER_OF:a:b'], 'a'],
    [
      'sources',
      'organization',
      { claimCount: 2, statementCount: 3, entity: { id: 's' } },
      'a',
      [5, 's'],
      'a',
    ],
    ['organizations', '', { sort: ['a name', 'b'] }, '', ['a name', 'b'], null],
    ['claims', '', { id: 'MEMBER_OF:a:b' }, '', ['MEMBER_OF:a:b'], null],
    ['search', '', { score: 7, entity: { id: 'b' } }, 'ANY', [7, 'b'], null],
  ])(
    'the cursor of a row of %s, below %s, leads behind that row',
    (name, above, row, list, after, afterOf) => {
      const field = `${name}(${name === 'search' ? 'text: "two words", ' : ''}after: $after) { pageInfo { endCursor } }`
      const text = `query ($after: Cursor) { ${above === '' ? field : `${above}(id: "a") { ${field} }`} }`
      const pageAfter = (after: string | null): PagePlan =>
        planAt(planOf(text, { variables: { after } }), above === '' ? name : `${above}.${name}`, 'page')
      const next = pageAfter(pageAfter(null).cursorOf(row, list))
      expect([next.question.after, next.afterOf]).toEqual([after, afterOf])
      if (name === 'search') expect(next.question).toMatchObject({ words: 'ANY' })
    },
  )

  test.each([
    ['dataset.citation', 'dataset { citation }', 'id'],
    ['dataset.releases.why', 'dataset { releases { why(lang: $lang) } }', 'en'],
    ['dataset.coverages.of.name', 'dataset { coverages { of { name(lang: EN) } } }', 'en'],
    ['legend.back', 'legend { readsBack back: readsBack(lang: EN) }', 'en'],
    ['legend.readsBack', 'legend { readsBack back: readsBack(lang: EN) }', 'id'],
    [
      'organization.members.summary.coverage.note',
      'organization(id: "a") { members { summary { coverage { note(lang: $lang) } } } }',
      'en',
    ],
  ])('the language of %s in { %s } is %s, where the request accepts Indonesian', (path, text, lang) => {
    const declared = text.includes('$lang') ? 'query ($lang: Language)' : ''
    const plan = planOf(`${declared} { ${text} }`, { variables: { lang: 'EN' }, lang: 'id' })
    expect(planAt(plan, path, 'value').lang).toBe(lang)
  })

  test('clocks go down until a field sets them, and null undoes them', () => {
    const text = `query ($undone: Day) { organization(id: "a", asOf: "2010-05-01") {
      members { nodes { ... on Organization { members(asOf: $undone) { totalCount } } } } } }`
    const path = 'organization.members.nodes'
    const inner = (variables: object): unknown => {
      const place = planAt(planOf(text, { variables: variables as never }), path, 'entities')
      const page = place.byType.get('Organization')!.get('members')!
      return page.kind === 'page' && page.question.clocks.day
    }
    expect(questionOf(text, 'organization.members').clocks.day).toBe('2010-05-01')
    expect(inner({})).toBe('2010-05-01')
    expect(inner({ undone: null })).toBeNull()
    expect(inner({ undone: '1999-01-02' })).toBe('1999-01-02')
  })
})

describe('what cannot be answered', () => {
  test('is refused in its own place, and its neighbours are planned', () => {
    const plan = planOf(
      '{ organization(id: "a") { members(modality: []) { totalCount } observers { totalCount } } }',
    )
    const { error } = planAt(plan, 'organization.members', 'refused')
    expect(error).toBeInstanceOf(RequestError)
    expect(error.message).toContain('`modality` is an empty list')
    expect(planAt(plan, 'organization.observers', 'page').question.kind).toBe('link')
  })

  test('is refused as a whole where it is out of range', () => {
    expect(() => planOf('{ organization(id: "a") { members(first: 101) { totalCount } } }')).toThrow(
      OutOfRange,
    )
  })

  test('fragments that spread each other twice are planned once each, however deep', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `fragment F${level} on Organization {
      members { nodes { ...F${level + 1} } } observers { nodes { ...F${level + 1} } } }`,
    )
    const text = `{ organization(id: "a") { ...F0 } } ${levels.join(' ')} fragment F30 on Organization { id }`
    const plan = planOf(text)
    const [members, observers] = ['members', 'observers'].map(name => {
      const place = planAt(plan, `organization.${name}.nodes`, 'entities')
      return place.byType.get('Organization')!.get('members')
    })
    expect(members).toBeDefined()
    expect(observers).toBe(members)
  })
})
