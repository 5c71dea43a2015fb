import { expect, test } from '@jest/globals'
import { type ExplanationTold, paragraphOf } from '../../src/queries/explain/paragraph.js'

const both = (text: string): { en: string; id: string } => ({ en: `${text} (en)`, id: `${text} (id)` })

const TOLD: ExplanationTold = {
  sentence: both('A is B'),
  isByRule: false,
  voiceCount: 1,
  witnesses: [],
  grade: both('GRADE'),
  sureness: both('SURE'),
  rivals: [],
  otherDays: [],
  verdict: both('VERDICT'),
  release: { knownSince: 2, isAltered: false },
}

const place = (name: string, isAgainst: boolean): ExplanationTold['witnesses'][number] => ({
  source: both(name),
  publisher: 'P',
  speaker: both('S'),
  speaksOn: '2023-08',
  locator: 'page 3',
  passageId: '001-03',
  says: both('It says so'),
  isAgainst,
})

test('what is said of other days does not stand against it', () => {
  const { en, id } = paragraphOf({ ...TOLD, otherDays: [both('A was not B')] })
  expect(en).toContain('Of other days it is said: A was not B (en).')
  expect(id).toContain('Tentang hari lain dikatakan: A was not B (id).')
  expect(en).not.toContain('against')
  expect(id).not.toContain('menentangnya')
})

test('sources for it and against it are told apart, each with its place and who is quoted', () => {
  const { en } = paragraphOf({ ...TOLD, witnesses: [place('one', false), place('two', true)] })
  expect(en).toContain(
    'by one independent voice: “one (en)” (P; August 2023; page 3; passage 001-03; quoting S (en)), which says: It says so (en).',
  )
  expect(en).toContain('A source contradicts it: “two (en)”')
})

test('of many rivals the first few are told, and how many more there are', () => {
  const rivals = ['1', '2', '3', '4', '5', '6'].map(both)
  const { en, id } = paragraphOf({ ...TOLD, rivals })
  expect(en).toContain('6 statements stand against it: 1 (en); 2 (en); 3 (en); 4 (en); and 2 more.')
  expect(id).toContain('6 pernyataan menentangnya: 1 (id); 2 (id); 3 (id); 4 (id); dan 2 lagi.')
})

test('either language holds its own words alone, and ends in the release', () => {
  const { en, id } = paragraphOf({ ...TOLD, witnesses: [place('one', false)], rivals: [both('C')] })
  expect(en).not.toContain('(id)')
  expect(id).not.toContain('(en)')
  expect(en).toMatch(/It is known since release 2\.$/)
  expect(paragraphOf({ ...TOLD, release: { knownSince: 2, isAltered: true } }).id).toMatch(
    /sejak itu diubah\.$/,
  )
})
