import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ModelError } from '../../src/errors.js'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The project's schema with one edit, or with one file more. */
function edited(file: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-schema-'))
  folders.push(folder)
  cpSync('schema', folder, { recursive: true })
  const path = join(folder, file)
  const before = readOrEmpty(path)
  const after = edit(before)
  if (after === before) throw new Error(`The edit of ${file} changes nothing`)
  writeFileSync(path, after)
  return folder
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** What is wrong with it, without the folder in front of the places. */
function problems(folder: string): readonly string[] {
  try {
    checkModel(loadSchema(folder))
  } catch (error) {
    if (error instanceof ModelError)
      return error.problems.map(problem => problem.replace(/^.*?sepakat-schema-[^/]*\//, ''))
    throw error
  }
  return []
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const inPlace = (field: string) => replaced(/(type Place .*\{\n)/, `$1  ${field}\n`)
const added = (more: string) => (text: string) => `${text}\n${more}\n`

const PHRASES =
  'Reads: en "{from} {greets|greet} {to}", "{to} {is|are} greeted by {from}"; id "{from} {menyapa} {to}", "{to} {disapa} {from}".'
const greets = (
  body: string,
  directive = '@relationship(from: ["Organization"], to: ["Place"], traits: [ACT])',
) => added(`"""\nOne greets the other.\n\n${PHRASES}\n"""\ntype Greets ${directive} ${body}`)

test('the schema of the project meets every requirement', () => {
  expect(checkModel(loadSchema('schema')).entities.size).toBeGreaterThan(10)
})

describe('each breach is one sentence that names its place', () => {
  const BREACHES: readonly (readonly [
    requirement: string,
    file: string,
    edit: (text: string) => string,
    said: RegExp,
  ])[] = [
    [
      'GraphQL itself: a type that nobody declared',
      'place.graphql',
      replaced('placeKind: PlaceKind', 'placeKind: PlaceKnd'),
      /^place\.graphql:\d+: Unknown type "PlaceKnd"\. Did you mean "PlaceKind", "Place", /,
    ],
    [
      'GraphQL itself: a type that nobody declared, in a question',
      'query/search.graphql',
      replaced('): SearchConnection', '): SearchConection'),
      /^query\/search\.graphql:\d+: Unknown type "SearchConection"\. Did you mean "SearchConnection"/,
    ],
    [
      'GraphQL itself: an extension of nothing',
      'query/search.graphql',
      replaced('extend type Query', 'extend type Qury'),
      /^query\/search\.graphql:1: Cannot extend type "Qury" because it is not defined\. Did you mean "Query"\?$/,
    ],
    [
      'GraphQL itself: a directive that nobody declared',
      'place.graphql',
      replaced('@node(', '@nod('),
      /^place\.graphql:\d+: Unknown directive "@nod"\.$/,
    ],
    [
      'GraphQL itself: an argument of a directive that is not there',
      'place.graphql',
      replaced('many: "places"', 'all: "places"'),
      /^place\.graphql:\d+: Unknown argument "all" on directive "@node"\.$/,
    ],
    [
      'GraphQL itself: an argument of a directive that is needed',
      'place.graphql',
      replaced(', exists: ALWAYS', ''),
      /^place\.graphql:\d+: Directive "@node" argument "exists" of type "Existence!" is required, but it was not provided\.$/,
    ],
    [
      'GraphQL itself: a name twice, at the place of the second',
      'system.graphql',
      added(
        '"Another." type Place @node(one: "spot", many: "spots", exists: ALWAYS) { "Kind." spotKind: String }',
      ),
      /^system\.graphql:\d+: There can be only one type named "Place"\.$/,
    ],
    [
      'GraphQL itself: a field twice',
      'place.graphql',
      inPlace('"Again." placeKind: PlaceKind'),
      /^place\.graphql:\d+: Field "Place\.placeKind" can only be defined once\.$/,
    ],
    [
      'GraphQL itself: a word that is none of those that a directive takes',
      'place.graphql',
      replaced('exists: ALWAYS', 'exists: SOMETIMES'),
      /^place\.graphql:\d+: Argument "exists" has invalid value SOMETIMES/,
    ],
    [
      'an end is a stored type',
      'claims/meetings.graphql',
      replaced('from: ["Meeting"]', 'from: ["Meting"]'),
      /^claims\/meetings\.graphql:\d+: \w+ ends at Meting, which is no stored type; did you mean Meeting\?$/,
    ],
    [
      'a link follows a claim type',
      'instrument.graphql',
      replaced('claim: "COVERS"', 'claim: "COVER"'),
      /^instrument\.graphql:\d+: covers follows COVER, which is no claim type; did you mean COVERS\?$/,
    ],
    [
      'an end is a stored type, not just any',
      'claims/meetings.graphql',
      replaced('from: ["Meeting"]', 'from: ["Evidence"]'),
      /^claims\/meetings\.graphql:\d+: \w+ ends at Evidence, which is no stored type; did you mean \w+\?$/,
    ],
    [
      'a symmetric claim is followed both ways',
      'organization.graphql',
      replaced('"COOPERATES_WITH", direction: BOTH', '"COOPERATES_WITH", direction: OUT'),
      /^organization\.graphql:\d+: Organization\.cooperatesWith follows COOPERATES_WITH OUT; BOTH is for symmetric claims, and only for them\.$/,
    ],
    [
      'a claim is followed along its direction',
      'organization.graphql',
      replaced(
        'members: [Entity!]! @link(claim: "MEMBER_OF", direction: IN)',
        'members: [Entity!]! @link(claim: "SESSION_OF", direction: OUT)',
      ),
      /^organization\.graphql:\d+: Organization\.members follows SESSION_OF OUT, but Organization may not stand at that end; Meeting may\.$/,
    ],
    [
      'a claim reads in Indonesian as well',
      'claims/crimes.graphql',
      replaced(/; id "\{from\} \{mencakup\}[^\n]*/, '.'),
      /^claims\/crimes\.graphql:\d+: the description of Covers must end in: Reads: en /,
    ],
    [
      'a field of a claim takes no reserved name',
      'claims/crimes.graphql',
      replaced('isPriority: Boolean', 'verdict: Boolean'),
      /^claims\/crimes\.graphql:\d+: verdict is a name that every entity or claim has already; choose another\.$/,
    ],
    [
      'a link is described',
      'crime-type.graphql',
      replaced(/ {2}"[^"]*"\n(?= {2}coveredBy)/, ''),
      /^crime-type\.graphql:\d+: coveredBy has no description\.$/,
    ],
    [
      'a stored field is one value',
      'place.graphql',
      replaced('placeKind: PlaceKind', 'placeKind: [PlaceKind!]'),
      /^place\.graphql:\d+: placeKind is \[PlaceKind!\]; a stored field is .* or an enum, and may be null\.$/,
    ],
    [
      'a claim is a state or an act',
      'claims/crimes.graphql',
      replaced('traits: [STATE]', 'traits: [STATE, ACT]'),
      /^claims\/crimes\.graphql:\d+: \w+ must have exactly one of the traits STATE and ACT\.$/,
    ],
    [
      'a claim reads both ways in both languages',
      'claims/crimes.graphql',
      replaced('"{from} {covers|cover} {to}"', '"it covers {to}"'),
      /^claims\/crimes\.graphql:\d+: the description of Covers must end in: Reads: en /,
    ],
    [
      'a phrase gives its verb in the present, for one and for many',
      'claims/crimes.graphql',
      replaced('"{from} {covers|cover} {to}"', '"{from} covered {to}"'),
      /^claims\/crimes\.graphql:\d+: a phrase of Covers, "\{from\} covered \{to\}" needs its verb in the present behind the subject/,
    ],
    [
      'a phrase of a value of a claim is a phrase as well',
      'claims/instruments.graphql',
      replaced('id "{from} {meratifikasi} {to}"', 'id "{from} meratifikasi {to}"'),
      /^claims\/instruments\.graphql:\d+: a phrase of Ratified, "\{from\} meratifikasi \{to\}" needs its verb in braces/,
    ],
    [
      'a claim reads from a type that may stand at its beginning',
      'claims/crimes.graphql',
      replaced('Reads from Meeting:', 'Reads from Place:'),
      /^claims\/crimes\.graphql:\d+: Addresses says how it "Reads from Place"; it can read from Organization, .*, numbered, called alike, among collectives, POTENTIAL\.$/,
    ],
    [
      'a field reads',
      'place.graphql',
      replaced(/ Reads: en "\{from\}[^\n]*"\./, ''),
      /^place\.graphql:\d+: the description of placeKind must end in: Reads: en "\{from\} … \{value\}"; id "\{from\} … \{value\}"\.$/,
    ],
    [
      'a field that is no date has a place for its value',
      'meeting.graphql',
      replaced('number {value} of the series', 'numbered'),
      /^meeting\.graphql:\d+: the description of ordinal must end in: Reads: /,
    ],
    [
      'each value of a field has words',
      'place.graphql',
      replaced(' Reads: en "a province"; id "provinsi".', ''),
      /^place\.graphql:\d+: placeKind may be PROVINCE, whose description in PlaceKind must end in words for it: Reads: en "a …"; id "…"\.$/,
    ],
    [
      'a claim is followed by some field',
      'claims/new.graphql',
      greets('{ loudly: Boolean }'),
      /^claims\/new\.graphql:\d+: no field follows GREETS; add a @link to a type at one of its ends\.$/,
    ],
    [
      'no claim type ends in Aside',
      'claims/new.graphql',
      text => greets('{ _: Boolean }')(text).replace('type Greets', 'type GreetsAside'),
      /^claims\/new\.graphql:\d+: GreetsAside makes the relationship type GREETS_ASIDE; use letters only/,
    ],
    [
      'a link stands at an end that its type may have',
      'place.graphql',
      inPlace('"What it covers." covers: [Entity!]! @link(claim: "COVERS", direction: OUT)'),
      /^place\.graphql:\d+: Place\.covers follows COVERS OUT, but Place may not stand at that end; Instrument may\.$/,
    ],
    [
      'a link leads to the type at the other end',
      'crime-type.graphql',
      replaced('coveredBy: [Instrument!]!', 'coveredBy: [Meeting!]!'),
      /^crime-type\.graphql:\d+: CrimeType\.coveredBy follows COVERS to Meeting; its type must be \[Instrument!\]!\.$/,
    ],
    [
      'BOTH is for symmetric claims',
      'crime-type.graphql',
      replaced('"COVERS", direction: IN', '"COVERS", direction: BOTH'),
      /^crime-type\.graphql:\d+: CrimeType\.coveredBy follows COVERS BOTH; BOTH is for symmetric claims, and only for them\.$/,
    ],
    [
      'what exists from its first day has a day',
      'place.graphql',
      replaced('exists: ALWAYS', 'exists: FROM_FIRST_DAY'),
      /^place\.graphql:\d+: Place exists FROM_FIRST_DAY, but has no EDTF field that could be that day\.$/,
    ],
    [
      'a field name has one type everywhere',
      'place.graphql',
      inPlace('"Day." startedOn: String'),
      /^place\.graphql:\d+: startedOn is String here and EDTF elsewhere; give it another name\.$/,
    ],
    [
      'no field takes a reserved name',
      'place.graphql',
      inPlace('"How sure." certainty: String'),
      /^place\.graphql:\d+: certainty is a name that every entity or claim has already; choose another\.$/,
    ],
    [
      'everything is described',
      'place.graphql',
      replaced('What sort of place it is; null when no source says. ', ''),
      /^place\.graphql:\d+: placeKind has no description\.$/,
    ],
    [
      'no root field twice',
      'place.graphql',
      replaced('many: "places"', 'many: "meetings"'),
      /^place\.graphql:\d+: Place claims the root field meetings, which Meeting has already\.$/,
    ],
    ['the files parse', 'place.graphql', added('type {'), /^place\.graphql:\d+: Syntax Error/],
  ]

  test.each(BREACHES)('%s', (_requirement, file, edit, said) => {
    const found = problems(edited(file, edit))
    expect(found).toContainEqual(expect.stringMatching(said))
  })

  test('the line is the one of the mistake', () => {
    const folder = edited('instrument.graphql', replaced('claim: "COVERS"', 'claim: "COVER"'))
    const lines = readFileSync(join(folder, 'instrument.graphql'), 'utf8').split('\n')
    const link = lines.findIndex(line => line.includes('"COVER"'))
    // A field begins with its description.
    expect(problems(folder)[0]).toMatch(new RegExp(`^instrument\\.graphql:${link}: covers follows COVER,`))
  })

  test('a folder without a schema says so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sepakat-schema-'))
    folders.push(folder)
    expect(problems(folder)).toEqual([
      expect.stringMatching(/holds no \.graphql file; is it the schema folder\?$/),
    ])
  })

  test('all problems come at once', () => {
    const folder = edited('claims/crimes.graphql', replaced('traits: [STATE]', 'traits: [STATE, ACT]'))
    const path = join(folder, 'place.graphql')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('What sort of place it is; null when no source says. ', ''),
    )
    expect(problems(folder)).toHaveLength(2)
  })
})
