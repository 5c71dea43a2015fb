import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { type GivenSaid, tempSeed } from '../support/temp-seed.js'

/** What people type finds: names in any spelling, offices, outlets, and behind them sentences, under both clocks. */
let own: OwnDatabase
let api: Api
const seed = tempSeed()

const says = (en: string, id: string): object => ({ says: { en, id } })
const from = (source: string, more: object = {}): GivenSaid[] => [{ source, ...more }]
const named = (value: string, lang = 'id', n = 1): GivenSaid => ({
  field: 'name',
  value,
  lang,
  kind: 'TRANSLATION',
  ...(n === 1 ? {} : { n }),
})

function fillSeed(): void {
  const office = { en: 'Harbour Master', id: 'Kepala Pelabuhan' }
  const evidence = from(
    'site',
    says('He opened the quay with a walrus.', 'Ia membuka dermaga dengan walrus.'),
  )
  seed.write(
    'people.yaml',
    JSON.stringify([
      {
        id: 'jan',
        statements: [named('Jan Kapiten'), named('Soerabaja Soekarno', 'en')],
        claims: [{ HOLDS_OFFICE_IN: 'league', office, since: '2005', until: '2010', evidence }],
      },
    ]),
  )
  seed.write(
    'activities.yaml',
    JSON.stringify([
      { id: 'joint-work', statements: [named('kerja sama antarlembaga'), named('praktik kerja', 'id', 2)] },
      { id: 'work-plan', statements: [named('rencana kerja')] },
      { id: 'tracking', statements: [named('tracking', 'en')] },
      { id: 'trafficking', statements: [named('trafficking of rare shells', 'en')] },
      { id: 'portanapol', statements: [named('PORTANAPOL', 'en')] },
      {
        id: 'two-names',
        statements: [named('shared work', 'en'), named('Pertubuhan Pelabuhan Bersekutu', 'ms')],
      },
      { id: 'no-english', statements: [named('Asosiasaun Portu nian', 'tet'), named('港口协会', 'zh-Hans')] },
    ]),
  )
  seed.entity('organizations.yaml', 'league', ({ claims }) => {
    claims![1]!.evidence = from('site', says('It sits by the harbour.', 'Letaknya dekat pelabuhan.'))
    claims![2]!.evidence = from('daily-report', says('A heron was seen there.', 'Seekor cangak terlihat.'))
  })
  seed.entity('organizations.yaml', 'watch', ({ claims }) => {
    claims![0]!.evidence = from('daily-report', says('It may stop smuggling.', 'Ia dapat menghentikannya.'))
  })
  // Shared, so that a source there may name a publisher of its own.
  seed.rows<{ host: string; publisher: string; shared?: true }>('hosts.yaml', hosts =>
    hosts.forEach(host => Object.assign(host, { publisher: `${host.publisher} Press`, shared: true })),
  )
}

beforeAll(async () => {
  own = await ownDatabase()
  fillSeed()
  seed.release('the first')
  seed.entity('people.yaml', 'jan', ({ claims }) => {
    claims![0]!.evidence = from(
      'site',
      says('He opened the quay with a narwhal.', 'Ia membuka dermaga dengan narwal.'),
    )
  })
  seed.entity('sources.yaml', 'daily-report', ({ statements }) =>
    statements.push({ field: 'publisher', value: 'Penerbit Harian' }),
  )
  seed.release('the second')
  await loadInto(own.database, seed.folder)
  api = await startApi(own.instance)
})
afterAll(async () => {
  await (api as Api | undefined)?.close()
  await own.close()
  seed.remove()
})

interface Hit {
  readonly matchKind: string
  readonly matchedIn: string
  readonly matchedText: string
  readonly marked: string
  readonly matchedModality: string | null
  readonly matchedClaim: { readonly id: string; readonly modality: string } | null
  readonly node: { readonly id: string }
  readonly cursor: string
}
interface Found {
  readonly totalCount: number
  readonly sentenceCount: number
  readonly edges: readonly Hit[]
}

const FIELDS =
  'totalCount sentenceCount edges { cursor matchKind matchedIn matchedText marked matchedModality matchedClaim { id modality } node { id } }'

async function search(text: string, more = ''): Promise<Found> {
  const { data, errors } = await api.ask(`query ($t: String!) { search(text: $t${more}) { ${FIELDS} } }`, {
    t: text,
  })
  expect(errors).toBeUndefined()
  return (data as { search: Found }).search
}

const idsFound = async (text: string, more = ''): Promise<string[]> =>
  (await search(text, more)).edges.map(({ node }) => node.id)
const inPlace = async (text: string, place: string, more = ''): Promise<Hit[]> =>
  (await search(text, more)).edges.filter(({ matchedIn }) => matchedIn === place)

describe('a name is found in any spelling', () => {
  test.each([
    ['kerjasama antar lembaga', 'joint-work', 'OTHER_SPELLING'],
    ['kerja-sama antar-lembaga', 'joint-work', 'OTHER_SPELLING'],
    ['KERJASAMA antarlembaga', 'joint-work', 'OTHER_SPELLING'],
    ['kerja sama antarlembaga', 'joint-work', 'WHOLE_NAME'],
    ['praktek kerja', 'joint-work', 'OTHER_SPELLING'],
    ['Surabaya Sukarno', 'jan', 'OTHER_SPELLING'],
    ['kerjasama', 'joint-work', 'WORDS'],
    ['antar lembaga', 'joint-work', 'WORDS'],
    ['praktek', 'joint-work', 'WORDS'],
    ['sukarno', 'jan', 'WORDS'],
    ['traficking', 'trafficking', 'SIMILAR'],
    ['portan pol', 'portanapol', 'SIMILAR'],
  ])('%s', async (text, id, kind) => {
    const [first] = (await search(text)).edges
    expect([first?.node.id, first?.matchKind, first?.matchedIn]).toEqual([id, kind, 'NAME'])
    expect(first!.marked).toContain('«')
  })

  test('and a word written together finds no name that holds but one half of it', async () => {
    expect(await idsFound('kerjasama')).not.toContain('work-plan')
  })
})

describe('an office finds who holds it', () => {
  test.each([
    'Harbour Master',
    'kepala pelabuhan',
    'Harbour Master of LNP',
    'Kepala Pelabuhan Liga Pelabuhan Utara',
  ])('%s', async text => {
    const [hit] = await inPlace(text, 'OFFICE')
    expect(hit).toMatchObject({
      node: { id: 'jan' },
      matchedModality: 'FACT',
      matchedClaim: { id: 'HOLDS_OFFICE_IN:jan:league', modality: 'FACT' },
    })
    expect(['«Harbour» «Master»', '«Kepala» «Pelabuhan»']).toContain(hit!.marked)
  })

  test('as long as the person may hold it', async () => {
    expect(await inPlace('Harbour Master', 'OFFICE', ', asOf: "2007-01-01"')).toHaveLength(1)
    expect(await inPlace('Harbour Master', 'OFFICE', ', asOf: "2011-01-01"')).toHaveLength(0)
  })

  test('and the name of its body alone finds nobody by an office', async () => {
    expect(await inPlace('League of Northern Ports', 'OFFICE')).toEqual([])
  })
})

describe('a name in another language than those of sentences', () => {
  test.each([
    ['Pertubuhan Pelabuhan Bersekutu', 'two-names', 'WHOLE_NAME'],
    ['pelabuhan bersekutu', 'two-names', 'WORDS'],
    ['asosiasaun portu', 'no-english', 'WORDS'],
    ['港口协会', 'no-english', 'WHOLE_NAME'],
  ])('%s is found', async (text, id, matchKind) => {
    const { edges } = await search(text, ', in: [NAME]')
    expect(edges[0]).toMatchObject({ node: { id }, matchKind })
  })

  test('is no text of the indexes that know the forms of English and Indonesian words', async () => {
    const { rows } = await own.database.read({
      text: "MATCH (n:Entity {id: 'two-names'}) RETURN n.searchEnglish, n.searchIndonesian, n.searchFolded",
      params: {},
    })
    expect(rows).toEqual([['shared work', 'shared work', 'shared work\npertubuhan pelabuhan bersekutu']])
  })

  test('is shown with its tag, and as the name where there is none in English or Indonesian', async () => {
    const { data } = await api.ask(
      '{ two: activity(id: "two-names") { name(lang: ID) names { value lang } } none: activity(id: "no-english") { name label(lang: EN) { lang isFallback } statements(field: "name") { nodes { nameLang } } } }',
    )
    expect(data).toEqual({
      two: {
        name: 'shared work',
        names: [
          { value: 'shared work', lang: 'en' },
          { value: 'Pertubuhan Pelabuhan Bersekutu', lang: 'ms' },
        ],
      },
      none: {
        name: 'Asosiasaun Portu nian',
        label: { lang: 'tet', isFallback: true },
        statements: { nodes: [{ nameLang: 'tet' }, { nameLang: 'zh-Hans' }] },
      },
    })
  })
})

test('a source is found by words of its title, and by who published it at the release', async () => {
  expect((await search('daily report')).edges[0]).toMatchObject({
    node: { id: 'daily-report' },
    matchedIn: 'NAME',
  })
  expect(await inPlace('penerbit harian', 'OUTLET')).toMatchObject([
    {
      node: { id: 'daily-report' },
      matchedText: 'Penerbit Harian',
      matchedClaim: null,
      matchedModality: null,
    },
  ])
  expect(await inPlace('penerbit harian', 'OUTLET', ', knownAt: 1')).toEqual([])
  expect((await inPlace('daily.example', 'OUTLET', ', knownAt: 1')).map(({ node }) => node.id)).toEqual([
    'daily-report',
  ])
})

describe('a sentence', () => {
  test('finds what its claim is about, says which claim that is, and what is no fact', async () => {
    expect(await search('narwhal')).toMatchObject({
      totalCount: 1,
      sentenceCount: 1,
      edges: [
        {
          matchedIn: 'SENTENCE',
          marked: 'He opened the quay with a «narwhal».',
          matchedClaim: { id: 'HOLDS_OFFICE_IN:jan:league' },
        },
      ],
    })
    expect(await inPlace('stop smuggling', 'SENTENCE')).toMatchObject([
      { node: { id: 'watch' }, matchedModality: 'POTENTIAL', matchedClaim: { modality: 'POTENTIAL' } },
    ])
    expect((await search('dermaga narwal')).edges[0]!.matchedText).toBe('Ia membuka dermaga dengan narwal.')
  })

  test('of a claim that better sources reject is not found', async () => {
    expect(await search('heron')).toMatchObject({ totalCount: 0, edges: [] })
  })

  test('is found at the release that said it, and on a day on which its claim may hold', async () => {
    expect(await idsFound('walrus', ', knownAt: 1')).toEqual(['jan'])
    expect(await idsFound('narwhal', ', knownAt: 1')).toEqual([])
    expect(await idsFound('walrus')).toEqual([])
    expect(await idsFound('narwhal', ', asOf: "2005-06-01"')).toEqual(['jan'])
    expect(await idsFound('narwhal', ', asOf: "2012-06-01"')).toEqual([])
  })

  test('never stands above or among what was found otherwise, on whatever page', async () => {
    const places: string[] = []
    let after = ''
    for (;;) {
      const { edges, totalCount, sentenceCount } = await search('pelabuhan', `, first: 1${after}`)
      if (edges.length === 0) {
        expect(places.length).toBe(totalCount)
        expect(places.filter(place => place === 'SENTENCE')).toHaveLength(sentenceCount)
        break
      }
      places.push(edges[0]!.matchedIn)
      after = `, after: "${edges[0]!.cursor}"`
    }
    expect(places.filter(place => place !== 'SENTENCE').length).toBeGreaterThan(1)
    expect(places.lastIndexOf('NAME')).toBeLessThan(
      places.indexOf('SENTENCE') === -1 ? 99 : places.indexOf('SENTENCE'),
    )
  })

  test('does not keep names from being found by any of the words', async () => {
    const { edges } = await search('quay narwhal kapiten')
    expect(edges.map(({ node, matchedIn }) => [node.id, matchedIn])).toEqual([['jan', 'NAME']])
    const both = await search('opened narwhal coast')
    expect(both.edges.map(({ matchedIn }) => matchedIn)).toContain('NAME')
  })

  test('is left out, like everything else, where other places are asked for', async () => {
    expect(await search('narwhal', ', in: [NAME, OFFICE]')).toMatchObject({ totalCount: 0, sentenceCount: 0 })
    expect((await search('pelabuhan', ', in: [SENTENCE]')).edges.map(({ matchedIn }) => matchedIn)).toEqual([
      'SENTENCE',
    ])
    const { errors } = await api.ask('{ search(text: "a", in: []) { totalCount } }')
    expect(errors![0]!.message).toBe(
      '`in` is an empty list, in which nothing can be found; leave it out to search everywhere.',
    )
  })
})

test('two hundred letters in whatever words are looked for in every place, without a defect', async () => {
  const texts = [
    'x'.repeat(200),
    'ab '.repeat(32),
    'kerjasama'.repeat(22),
    `${'a'.repeat(24)} `.repeat(8),
    '日本'.repeat(100),
    'and or not to',
  ]
  for (const text of texts.map(given => given.slice(0, 200).trim())) await search(text)
  expect(api.defects).toEqual([])
})

test('the hash of a release does not depend on what is stored for searches alone', async () => {
  const hash = seed.graph().wanted.hash
  await own.database.write(run =>
    run({ text: 'MATCH (s:Statement) SET s.searchLayout = 0 REMOVE s.spelt, s.sentences', params: {} }),
  )
  const difference = await loadInto(own.database, seed.folder)
  expect(difference.writeSaid.every(({ stored }) => stored.endsWith('_STATEMENT'))).toBe(true)
  expect(difference.writeSaid.length).toBeGreaterThan(10)
  expect(await idsFound('kerjasama antar lembaga')).toContain('joint-work')
  const { data } = await api.ask('{ dataset { hash } }')
  expect(data.dataset.hash).toBe(hash)
})
