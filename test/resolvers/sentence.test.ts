import { beforeAll, describe, expect, test } from '@jest/globals'
import { STATEMENT } from '../../src/plan/plan.js'
import { makeSentence } from '../../src/resolvers/sentence.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import { ownModel } from '../support/own-model.js'
import { type Spoken, sentencesOfGraph } from '../support/sentences.js'

const model = ownModel()
const values = { modality: 'FACT' }
const asean = { name: 'Association of Southeast Asian Nations', type: 'Organization' }
const states = { name: 'member states of ASEAN', type: 'Organization' }
const actip = {
  name: 'ASEAN Convention Against Trafficking, Especially Women and Children',
  type: 'Instrument',
}

test('a sentence has the verb and the article that its names ask for, and begins with a capital', () => {
  const sentence = (claimType: string, from: typeof asean, to: typeof asean): string =>
    makeSentence({ claimType, values, from, to }, 'en', model)
  expect(sentence('MEMBER_OF', states, asean)).toBe(
    'Member states of ASEAN are members of the Association of Southeast Asian Nations',
  )
  expect(sentence('COOPERATES_WITH', asean, { name: 'Philippines', type: 'Country' })).toBe(
    'The Association of Southeast Asian Nations cooperates with the Philippines',
  )
})

test('a name that holds an aside gets the comma that closes it, where the sentence goes on', () => {
  expect(makeSentence({ claimType: 'MADE_BY', values, from: actip, to: asean }, 'en', model)).toBe(
    'The ASEAN Convention Against Trafficking, Especially Women and Children, was made by the Association of Southeast Asian Nations',
  )
  expect(makeSentence({ claimType: 'PARTY_TO', values, from: states, to: actip }, 'en', model)).toBe(
    'Member states of ASEAN are parties to the ASEAN Convention Against Trafficking, Especially Women and Children',
  )
})

test('behind a modality a common noun begins with a small letter', () => {
  const from = { name: 'Regional effort', type: 'Undertaking' }
  const told = { claimType: 'UNDER', values: { modality: 'PROPOSED' }, from, to: asean }
  expect(makeSentence(told, 'en', model)).toBe(
    'Stated as a proposal: regional effort is carried out under the Association of Southeast Asian Nations',
  )
})

test('a statement is a sentence of the same kind, and its value stands as it is', () => {
  const named = { modality: 'FACT', field: 'name', value: 'the {from} and {is|are}' }
  expect(makeSentence({ claimType: STATEMENT, values: named, from: states, to: states }, 'en', model)).toBe(
    'Member states of ASEAN are called “the {from} and {is|are}”',
  )
})

describe('every sentence of the seed', () => {
  let all: readonly Spoken[] = []
  beforeAll(() => {
    all = sentencesOfGraph(readSeedGraph('seed', model).wanted, model)
  })

  const ofClaims = (lang: string): readonly Spoken[] =>
    all.filter(spoken => spoken.claimType !== STATEMENT && spoken.lang === lang)
  const found = (lang: string, pattern: RegExp): string[] =>
    ofClaims(lang)
      .filter(({ text }) => pattern.test(text))
      .map(({ text }) => text)

  test('is read here, of claims and of statements, in both languages', () => {
    expect(ofClaims('en').length).toBeGreaterThan(500)
    expect(ofClaims('id')).toHaveLength(ofClaims('en').length)
    expect(all.length).toBeGreaterThan(2_500)
  })

  test('begins with a capital or a figure, and has no two spaces, no brace, and no space before a comma', () => {
    const wrong = all.filter(({ text }) => !/^[\p{Lu}\p{N}]/u.test(text) || / {2}|^ | $/.test(text))
    expect(wrong).toEqual([])
    expect([...found('en', /[{}|]| ,|,,/), ...found('id', /[{}|]| ,|,,/)]).toEqual([])
  })

  test('has the verb of many behind who and what is many', () => {
    const many =
      /^(Stated as [a-z ]+: |Denied: )?(([Tt]he|[Aa]ll|[Ss]ome|[Nn]early all) )?((?!(?:of|between|in|for|with|against|among) )[\p{L}–-]+ ){0,2}(states|countries|agencies|officials|leaders|communities|groups|institutions|organizations|citizens|victims|initiatives|measures|efforts|alliances|standards|investigations|operations|authorities|governments|police|personnel)( (of|in|with|who|against|to|for)( [^ ]+){1,12}?)? (is|was|has|faces|uses|addresses|covers|cooperates)\b/u
    const wrong = found('en', many)
    expect(wrong.filter(text => !/^(Stated as [a-z ]+: )?(the )?Indonesian National/i.test(text))).toEqual([])
  })

  test('has "the" before names that take it, and none twice', () => {
    const taking =
      /^(Association of|Ministry of|Indonesian National Police|State Intelligence Agency|Philippines$|United (Nations|States|Kingdom)$|National Crime Agency|International Labour|Jakarta Declaration|ASEAN (Ministerial Meeting|Convention|Plan of Action|Border Management Network)|\d+(st|nd|rd|th) )/i
    const bare = ofClaims('en').filter(({ from, to, text }) =>
      [from.name, to.name].some(
        name => taking.test(name) && !text.toLowerCase().includes(`the ${name.toLowerCase()}`),
      ),
    )
    expect(bare.map(({ text }) => text)).toEqual([])
    expect(found('en', /\b(the|an?) (the|an?)\b/i)).toEqual([])
    expect(found('id', /\b(the|an)\b/)).toEqual([])
  })

  test('has no capital of a common noun behind its first word', () => {
    const wrong = [...found('en', PHRASE_THEN_CAPITAL), ...found('id', MODALITY_THEN_CAPITAL)]
    expect(wrong).toEqual([])
  })

  test('closes the comma that a name opens', () => {
    const opened = [...ofClaims('en'), ...ofClaims('id')].filter(({ from }) =>
      /, (as|with|especially|dengan|khususnya) [^,]*$/i.test(from.name),
    )
    expect(opened.length).toBeGreaterThan(5)
    expect(opened.filter(({ from, text }) => !text.includes(`${from.name.slice(1)}, `))).toEqual([])
  })

  test('says nothing of what phrases said that fitted few', () => {
    const old = /works? by |provided (by|to)|confronts?|leads? on |dilakukan melalui|diberikan (oleh|kepada)/
    expect([...found('en', old), ...found('id', old)]).toEqual([])
  })

  test('ends in no "itu" that points nowhere, but for names that stand so in the seed', () => {
    expect(found('id', /\bitu$/).length).toBeLessThanOrEqual(6)
  })
})

/** An undertaking behind the verbs that lead to one, or behind a modality; initials and names of peoples have their capital. */
const PHRASE_THEN_CAPITAL =
  /\b(called for|hinders?|funds?) (Regional|Firm|More|Follow|Joint|Cooperation|Training)\b/
const MODALITY_THEN_CAPITAL =
  /(^[A-Z][a-z ]+: |menyerukan |menghambat )(Upaya|Kerja|Pelatihan|Kolaborasi|Dukungan|Langkah|Tindak|Berbagi|Peningkatan)\b/
