import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

/** The problems, with file and line but without the folder. */
const problems = (): string[] => seed.problems().map(problem => problem.replaceAll(`${seed.folder}/`, ''))

/** The line of a text in a file, counted from 1. */
const lineOf = (file: string, text: string): number =>
  seed
    .read(file)
    .split('\n')
    .findIndex(line => line.includes(text)) + 1

type Case = [what: string, file: string, old: string, fresh: string, message: string]

/** Puts one text for another in a file, and expects one problem, at the very line of the new one. */
function expectOne([, file, old, fresh, message]: Case): void {
  seed.replace(file, old, fresh)
  expect(problems()).toEqual([`${file}:${lineOf(file, fresh)}: ${message}`])
}

const named = (cases: Case[]): [string, Case][] => cases.map(one => [one[0], one])
const DATES =
  '2023-08-22, 2023-06, 2023, 202X, 2023~, 2023?, [2023-05-08..2023-05-14], [..2023-05-14] (on or before), [2023-05-08..] (on or after)'

describe('a name that does not exist is told at its line, with the nearest one that does', () => {
  test.each(
    named([
      [
        'an entity',
        'instruments.yaml',
        'COVERS: smuggling',
        'COVERS: smugling',
        'there is no smugling. Did you mean smuggling?',
      ],
      [
        'a claim type',
        'instruments.yaml',
        'IMPLEMENTS:',
        'IMPLEMENT:',
        'IMPLEMENT is no claim type. Did you mean IMPLEMENTS?',
      ],
      [
        'a field of an entity',
        'meetings.yaml',
        'startedOn, value: 2000',
        'startsOn, value: 2000',
        'Meeting has no field startsOn. Did you mean startedOn?',
      ],
      [
        'a field of a claim',
        'instruments.yaml',
        'isPriority',
        'isPriorty',
        'COVERS has no field isPriorty. Did you mean isPriority?',
      ],
      [
        'an enum value',
        'instruments.yaml',
        'PLAN_OF_ACTION',
        'PLAN_OF_ACTIONS',
        'instrumentKind is InstrumentKind, and “PLAN_OF_ACTIONS” is none. Did you mean PLAN_OF_ACTION?',
      ],
      [
        'a source',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ source: sites }]',
        'there is no source sites. Did you mean site?',
      ],
      [
        'a speaker',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ source: site, speaker: leage }]',
        'there is no speaker leage. Did you mean league?',
      ],
      [
        'a passage',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ passage: 001-9, says: { en: A., id: B. } }]',
        'there is no passage 001-9. Did you mean 001-1?',
      ],
      [
        'a source of a ledger',
        'passages/001.yaml',
        'source: text',
        'source: texts',
        'there is no source texts with a `file`. Did you mean text?',
      ],
    ]),
  )('%s', (_what, one) => {
    withText()
    expectOne(one)
  })

  test('a host, at its source', () => {
    seed.replace('sources.yaml', 'value: weekly.example', 'value: weekli.example')
    expect(problems()).toEqual([
      `sources.yaml:${lineOf('sources.yaml', 'weekly-report')}: the host weekli.example is not in hosts.yaml. Did you mean weekly.example?`,
    ])
  })

  test('a file', () => {
    seed.write('organisations.yaml', '[]')
    expect(problems()).toEqual([
      'organisations.yaml:1: no type has a file of this name. Did you mean organizations.yaml?',
    ])
  })
})

/** A text with one passage, on which one statement rests. */
function withText(): void {
  const hash = 'a'.repeat(64)
  seed.write('passages/001.yaml', `source: text\npassages:\n  - { id: 001-1, at: [0, 9], sha256: ${hash} }\n`)
  const text = `- id: text
  statements:
    - { field: name, value: A text, lang: en, kind: TRANSLATION }
    - { field: host, value: daily.example }
    - { field: file, value: 001.txt }
`
  seed.write('sources.yaml', seed.read('sources.yaml') + text)
}

describe('what does not fit the model is told at its line', () => {
  test.each(
    named([
      [
        'a wrong end',
        'instruments.yaml',
        'COVERS: smuggling',
        'COVERS: league',
        'COVERS ends at CrimeType or Challenge, and league is of type Organization.',
      ],
      [
        'a wrong beginning',
        'places.yaml',
        '- id: old-town',
        '- id: old-town\n  claims: [{ MEMBER_OF: league, evidence: [{ source: site }] }]',
        '',
      ],
      [
        'a thing joined to itself',
        'meetings.yaml',
        'SESSION_OF: ports-forum, e',
        'HELD_WITHIN: ports-forum-8, e',
        'HELD_WITHIN joins ports-forum-8 to itself.',
      ],
      [
        'an act that ends',
        'instruments.yaml',
        'since: 2000-11-20,',
        'since: 2000-11-20, until: 2001,',
        'an act has happened from its day on and takes no `until`.',
      ],
      [
        'an end before the beginning',
        'countries.yaml',
        'since: 1999,',
        'since: 2011,',
        'it ends (2010-06) before it begins (2011).',
      ],
      [
        'a value of another kind',
        'meetings.yaml',
        'ordinal, value: 8',
        'ordinal, value: eighth',
        'ordinal is Int, and “eighth” is none.',
      ],
      [
        'a translation with evidence',
        'countries.yaml',
        'kind: TRANSLATION',
        'kind: TRANSLATION, evidence: [{ source: site }]',
        'a name of kind TRANSLATION is our own and takes no evidence; give it another kind.',
      ],
      [
        'two types in one claim',
        'instruments.yaml',
        'IMPLEMENTS:',
        'SUPPLEMENTS: ports-convention, IMPLEMENTS:',
        'a claim has exactly one key in capitals, its type; here are SUPPLEMENTS and IMPLEMENTS.',
      ],
      [
        'a claim without a type',
        'instruments.yaml',
        'IMPLEMENTS:',
        'implements:',
        'a claim has exactly one key in capitals, its type; here are none.',
      ],
      [
        'a claim without evidence',
        'instruments.yaml',
        'IMPLEMENTS: ports-convention, evidence: [{ source: site }]',
        'IMPLEMENTS: ports-convention',
        'nothing supports it; a claim without evidence does not enter the graph.',
      ],
      [
        'a claim that is only contradicted',
        'instruments.yaml',
        'IMPLEMENTS: ports-convention, evidence: [{ source: site }]',
        'IMPLEMENTS: ports-convention, evidence: [{ source: site, stance: CONTRADICTS }]',
        'nothing supports it; a claim without evidence does not enter the graph.',
      ],
      [
        'a text in one language where both are wanted',
        'sources.yaml',
        'publishedOn, value: 2019 }',
        'yearBecause, value: It says so }',
        'yearBecause is Bilingual, and “It says so” is none. Give it in both languages: { en: "…", id: "…" }.',
      ],
      [
        'a name without its language',
        'places.yaml',
        'Old Town, lang: en,',
        'Old Town,',
        'a name needs `value`, `lang` and `kind`.',
      ],
      [
        'a language by its name',
        'places.yaml',
        'Old Town, lang: en,',
        'Old Town, lang: Melayu,',
        'statements.0.lang: must be the tag of a language, like en, id, ms or zh-Hans; the nearest is ms.',
      ],
      [
        'a tag of a language written in another way',
        'places.yaml',
        'Old Town, lang: en,',
        'Old Town, lang: zh_hans,',
        'statements.0.lang: must be the tag of a language, like en, id, ms or zh-Hans; the nearest is zh-Hans.',
      ],
      [
        'a language that there is not',
        'places.yaml',
        'Old Town, lang: en,',
        'Old Town, lang: xx,',
        'statements.0.lang: must be the tag of a language, like en, id, ms or zh-Hans.',
      ],
      [
        'a language on another field',
        'places.yaml',
        'value: TOWN,',
        'value: TOWN, lang: en,',
        'only names have `lang` and `kind`; placeKind has neither.',
      ],
      [
        'a name as written that is long',
        'crime-types.yaml',
        'value: crimes at sea, lang: en, n: 2, kind: ALIAS',
        'value: one two three four five six seven eight nine ten, lang: en, n: 2, kind: AS_WRITTEN',
        'a name as written has at most 9 words; shorten it.',
      ],
      [
        'a date that is none',
        'countries.yaml',
        'since: 1999,',
        'since: 1999-13,',
        `claims.0.since: must be a date in one of these forms: ${DATES}; the nearest is 1999.`,
      ],
      [
        'an open end at the beginning',
        'countries.yaml',
        'since: 1999,',
        'since: .., ',
        `claims.0.since: must be a date in one of these forms: ${DATES}.`,
      ],
      [
        'a date value that is none',
        'meetings.yaml',
        'startedOn, value: 2004-09',
        'startedOn, value: September',
        `startedOn is EDTF, and “September” is none. Dates have these forms: ${DATES}.`,
      ],
      [
        'a speaker that cannot speak',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ source: site, speaker: ports-plan }]',
        'ports-plan is of type Instrument; a speaker is of type Person or Organization or Country.',
      ],
      [
        'a key that evidence has not',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ source: site, page: 3 }]',
        'statements.1.evidence.0: Unrecognized key: "page" (page).',
      ],
      [
        'evidence from nowhere',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ locator: page 3 }]',
        'statements.1.evidence.0: evidence names either a passage or a source.',
      ],
      [
        'a passage without our own words',
        'places.yaml',
        'TOWN, evidence: [{ source: site }]',
        'TOWN, evidence: [{ passage: 001-1 }]',
        'statements.1.evidence.0: evidence from a passage needs `says` in our own words, en and id.',
      ],
      [
        'an address at another host',
        'sources.yaml',
        'https://depositary.example/register',
        'https://other.example/register',
        '',
      ],
      [
        'a source that nobody can have read',
        'sources.yaml',
        'seen: 2026-01-02',
        'seen: yesterday',
        `seen: must be a date in one of these forms: ${DATES}.`,
      ],
    ]).filter(([, one]) => one[4] !== ''),
  )('%s', (_what, one) => expectOne(one))

  test('a wrong beginning, at the claim', () => {
    seed.replace(
      'places.yaml',
      '- id: old-town',
      '- id: old-town\n  claims:\n    - { MEMBER_OF: league, evidence: [{ source: site }] }',
    )
    expect(problems()).toEqual([
      `places.yaml:${lineOf('places.yaml', 'MEMBER_OF')}: MEMBER_OF begins at Country or Organization, and old-town is of type Place.`,
    ])
  })

  test('what follows from other claims, a rule of no form, a declaration without words', () => {
    seed.entity('countries.yaml', 'southland', row => {
      row.claims!.push(
        { MADE_DECLARATION_ON: 'ports-convention', evidence: [{ source: 'register' }] },
        { PARTY_TO: 'ports-plan', basis: 'SEEN', evidence: [{ source: 'register' }] },
      )
    })
    seed.entity('instruments.yaml', 'ports-convention', row => {
      row.statements.push({
        field: 'entryIntoForceRule',
        value: '30 days',
        evidence: [{ source: 'register' }],
      })
      row.statements.push({
        field: 'entryThreshold',
        value: 'six states',
        evidence: [{ source: 'register' }],
      })
    })
    expect(problems().map(problem => problem.replace(/^[^:]*:\d+: /, ''))).toEqual([
      'basis follows from other claims; leave it out.',
      'ports-convention:entryIntoForceRule:1: “30 days” is no rule for entry into force; it is `P30D` (days after the deposit; `P0D` is its day), `P12M` (months), `P3M/01` or `P60D/01` (the first of the month after them).',
      'ports-convention:entryThreshold:1: “six states” is no rule for entry into force; it is `40 STATES P90D` (ninety days after the fortieth state consents), `6 MEMBERS P30D` (of a body that COUNTS_MEMBERS_OF names), `ALL SIGNATORIES P0D` (on the day on which the last of them consents).',
      'MADE_DECLARATION_ON:southland:ports-convention says not what is declared; give its evidence `says` in our own words, en and id.',
    ])
  })

  test('two ends of one type that are not, at the claim', () => {
    seed.replace(
      'instruments.yaml',
      '- { COVERS: smuggling',
      '- { SUCCEEDS: league, evidence: [{ source: site }] }\n    - { COVERS: smuggling',
    )
    expect(problems()).toEqual([
      `instruments.yaml:${lineOf('instruments.yaml', 'SUCCEEDS: league')}: both ends of SUCCEEDS are of one type, and ports-convention is of type Instrument, league of type Organization.`,
    ])
  })

  test('an address at another host, or one that no browser should follow, at its source', () => {
    for (const url of ['https://other.example/a', 'https://example', 'javascript:alert(1)', 'no address']) {
      seed.entity('sources.yaml', 'register', row => (row.statements[2]!.value = url))
      expect(problems()).toEqual([
        `sources.yaml:${lineOf('sources.yaml', '- id: register')}: the address ${url} is not at the host depositary.example.`,
      ])
    }
  })

  test('a source without a host, a thing without a name, a day of reading on what is no source', () => {
    seed.entity('sources.yaml', 'site', row => row.statements.splice(2, 1))
    seed.entity('places.yaml', 'old-town', row => row.statements.splice(0, 1))
    seed.entity('countries.yaml', 'eastland', row => (row.seen = '2026-01-02'))
    expect(problems().map(problem => problem.replace(/:\d+:/, ':'))).toEqual([
      'sources.yaml: the source has no `host`; its grade follows from it.',
      'countries.yaml: only sources have `seen`; say in the evidence when it was read.',
      'places.yaml: old-town has no name; add a statement on `name`.',
    ])
  })
})

describe('rows that do not go together are told', () => {
  test('an id that stands twice, with both places', () => {
    seed.replace('places.yaml', '- id: old-town', '- id: league')
    const [first] = problems()
    expect(first).toBe(
      `places.yaml:${lineOf('places.yaml', '- id: league')}: the id league stands at organizations.yaml:1 already, as Organization, and here as Place; ids are unique over all types.`,
    )
  })

  test('a former id that still stands, or that two give', () => {
    seed.replace('organizations.yaml', '[coast-guard]', '[league]')
    expect(problems()).toEqual([
      `organizations.yaml:${lineOf('organizations.yaml', '[league]')}: league is given as a former id, but still stands at organizations.yaml:1.`,
    ])
    seed.replace('organizations.yaml', '[league]', '[coast-guard]')
    seed.replace('places.yaml', '- id: old-town', '- id: old-town\n  formerIds: [coast-guard]')
    expect(problems()).toEqual([
      `places.yaml:${lineOf('places.yaml', 'formerIds')}: coast-guard is given as a former id at organizations.yaml:${lineOf('organizations.yaml', 'formerIds')} already.`,
    ])
  })

  test('a claim or statement that is repeated without a number', () => {
    const covers = '    - { COVERS: piracy, evidence: [{ source: site }] }\n'
    seed.replace('instruments.yaml', covers, covers + covers)
    seed.replace('crime-types.yaml', ', n: 2', '')
    expect(problems()).toEqual([
      `crime-types.yaml:${lineOf('crime-types.yaml', 'crimes at sea')}: piracy:name:en:1 comes twice in this entity; give the second one \`n: 2\`.`,
      `instruments.yaml:${lineOf('instruments.yaml', covers.trim()) + 1}: COVERS:ports-plan:piracy comes twice in this entity; give the second one \`n: 2\`.`,
    ])
    seed.replace('instruments.yaml', covers + covers, covers + covers.replace('piracy', 'piracy, n: 2'))
    expect(problems()).toHaveLength(1)
  })

  test('a claim that reads the same both ways and is told from both ends', () => {
    seed.entity('organizations.yaml', 'watch', row =>
      row.claims!.push({ COOPERATES_WITH: 'league', evidence: [{ source: 'site' }] }),
    )
    expect(problems()).toEqual([
      `organizations.yaml:${lineOf('organizations.yaml', 'COOPERATES_WITH: league')}: COOPERATES_WITH:watch:league says what COOPERATES_WITH:league:watch says, since it reads the same both ways; tell it from one end.`,
    ])
  })

  test('a hierarchy that runs in a circle, with the circle', () => {
    const kindOf = (from: string, to: string): void =>
      seed.entity('crime-types.yaml', from, row => {
        row.claims = [{ BROADER: to, evidence: [{ source: 'site' }] }]
      })
    kindOf('smuggling', 'piracy')
    expect(problems()).toEqual([])
    kindOf('piracy', 'smuggling')
    expect(problems()).toEqual([
      expect.stringMatching(
        /^crime-types\.yaml:\d+: BROADER runs in a circle: (smuggling → piracy → smuggling|piracy → smuggling → piracy)\.$/,
      ),
    ])
  })
})

describe('what only shows once all is weighed is told at its entity', () => {
  const contradicted = [{ source: 'daily-report' }, { source: 'daily-report', stance: 'CONTRADICTS' }]

  test('an entity that is left without a name', () => {
    seed.entity('organizations.yaml', 'ports-forum', row => (row.statements[0]!.evidence = contradicted))
    expect(problems()).toEqual([
      `organizations.yaml:${lineOf('organizations.yaml', 'id: ports-forum')}: ports-forum has no name that stands; each is denied, disputed, or no more than planned: give one that no source contradicts.`,
    ])
  })

  test('a row whose dates and whose ends exclude each other; not where better sources reject it', () => {
    seed.entity('organizations.yaml', 'league', row =>
      row.statements.push({ field: 'exists', n: 2, since: '1990', evidence: [{ source: 'site' }] }),
    )
    const before = {
      MEMBER_OF: 'league',
      since: '1970',
      until: '1980',
      evidence: [{ source: 'daily-report' }],
    }
    seed.entity('countries.yaml', 'eastland', row => (row.claims = [before]))
    expect(problems()).toEqual([
      `countries.yaml:${lineOf('countries.yaml', 'since: "1970"') - 1}: MEMBER_OF:eastland:league (since 1970, until 1980) can hold on no day on which both eastland and league exist; mend its dates, or when they exist.`,
    ])
    const denial = { ...before, n: 2, modality: 'DENIED', evidence: [{ source: 'register' }] }
    seed.entity('countries.yaml', 'eastland', row => row.claims!.push(denial))
    expect(problems().join()).not.toContain('MEMBER_OF:eastland:league (')
  })
})
