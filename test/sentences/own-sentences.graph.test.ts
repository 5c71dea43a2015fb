import { beforeAll, describe, expect, test } from '@jest/globals'
import { dateBounds } from '../../src/model/edtf.js'
import type { Lang } from '../../src/model/model.js'
import { STATEMENT } from '../../src/model/said-ids.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import { ownModel } from '../support/own-model.js'
import { type Spoken, sentencesOfGraph } from '../support/sentences.js'

// It needs no Neo4j, and reads the whole seed, which takes longer than all of the unit lane may.
const model = ownModel()
const today = '2026-11-27'

describe('every sentence of the seed', () => {
  let all: readonly Spoken[] = []
  beforeAll(() => {
    all = sentencesOfGraph(readSeedGraph('seed', model), model)
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
    const wrong = all.filter(({ text }) => !/^[\p{Lu}\p{N}“]/u.test(text) || / {2}|^ | $/.test(text))
    expect(wrong).toEqual([])
    expect([...found('en', /[{}|]| ,|,,/), ...found('id', /[{}|]| ,|,,/)]).toEqual([])
  })

  test('has the verb of many behind who and what is many', () => {
    const many =
      /^(([Tt]he|[Aa]ll|[Ss]ome|[Nn]early all) )?((?!(?:of|between|in|for|with|against|among) )[\p{L}–-]+ ){0,2}(states|countries|agencies|officials|leaders|communities|groups|institutions|organizations|citizens|victims|initiatives|measures|efforts|alliances|standards|investigations|operations|authorities|governments|police|personnel)( (of|in|with|who|against|to|for)( [^ ]+){1,12}?)? (is|was|has|does|faces|uses|addresses|covers|cooperates|intends)\b/u
    const wrong = found('en', many)
    expect(wrong.filter(text => !/^(the )?Indonesian National/i.test(text))).toEqual([])
  })

  test('has "the" before names that take it, and none twice', () => {
    const taking =
      /^(Association of|Ministry of|Indonesian National Police|State Intelligence Agency|Philippines$|United (Nations|States|Kingdom)$|National Crime Agency|International Labour|Jakarta Declaration|ASEAN (Ministerial Meeting|Convention|Plan of Action|Border Management Network)|\d+(st|nd|rd|th) )/i
    const bare = ofClaims('en').filter(({ from, to, text }) =>
      [from.name, to.name].some(
        name =>
          taking.test(name) &&
          text.toLowerCase().includes(name.toLowerCase()) &&
          !text.toLowerCase().includes(`the ${name.toLowerCase()}`),
      ),
    )
    expect(bare.map(({ text }) => text)).toEqual([])
    expect(found('en', /\b(the|an?) (the|an?)\b/i)).toEqual([])
    expect(found('id', /\b(the|an)\b/)).toEqual([])
  })

  test('has no capital of a common noun behind its first word', () => {
    const wrong = [...found('en', PHRASE_THEN_CAPITAL), ...found('id', VERB_THEN_CAPITAL)]
    expect(wrong).toEqual([])
  })

  test('closes the comma that a name opens', () => {
    const opened = [...ofClaims('en'), ...ofClaims('id')].filter(({ from }) =>
      /, (as|with|especially|dengan|khususnya) [^,]*$/i.test(from.name),
    )
    expect(opened.length).toBeGreaterThan(5)
    expect(opened.filter(({ from, text }) => !text.includes(`${from.name.slice(1)}, `))).toEqual([])
  })

  const withValue = (key: string, value: unknown): readonly Spoken[] =>
    all.filter(({ values }) => values[key] === value)
  const wrongOnes = (of: readonly Spoken[], right: Readonly<Record<Lang, RegExp>>): string[] =>
    of.filter(({ lang, text }) => !right[lang].test(text)).map(({ text }) => text)

  test('says its modality with its verb, and nothing before an unchanged sentence', () => {
    const rights: Readonly<Record<string, Readonly<Record<Lang, RegExp>>>> = {
      DENIED: { en: / not /, id: / (bukan|tidak|belum) / },
      PLANNED: { en: / (is|are|was|were) to /, id: / (direncanakan|akan) / },
      POTENTIAL: { en: / may /, id: / dapat / },
      PROPOSED: { en: /^It has been proposed that /, id: /^Diusulkan agar / },
      INTENDED: {
        en: / (meant|intends?) to | aims? at /,
        id: / (dimaksudkan untuk|bermaksud|hendak|ditujukan|diperuntukkan|mengupayakan) /,
      },
    }
    for (const [modality, right] of Object.entries(rights)) {
      expect(withValue('modality', modality).length).toBeGreaterThan(5)
      expect(wrongOnes(withValue('modality', modality), right)).toEqual([])
    }
    const facts = withValue('modality', 'FACT').filter(({ claimType }) => claimType !== STATEMENT)
    expect(
      facts.filter(({ text }) => / (is|are|was|were) to | may | proposed that | direncanakan /.test(text)),
    ).toEqual([])
    expect(all.filter(({ text }) => /^[A-Z][a-z ]+: /.test(text))).toEqual([])
  })

  test('tells a state that has a first day as going on since then, and an act on its day', () => {
    const dated = all.filter(({ values: { since, until, modality }, claimType }) => {
      const isDated = typeof since === 'string' && until === undefined && modality === 'FACT'
      return isDated && claimType !== STATEMENT
    })
    const isAct = ({ claimType, from }: Spoken): boolean =>
      model.claims.get(claimType)!.traits.includes('ACT') || from.type === 'Meeting'
    const states = dated.filter(spoken => !isAct(spoken))
    const acts = dated.filter(isAct)
    expect(Math.min(states.length, acts.length)).toBeGreaterThan(1_000)
    expect(
      wrongOnes(states, {
        en: / (has|have) .*since | (was|were|will|\w+ed) .* from | already .* (on|in) /,
        id: / (sejak|mulai) | sudah .* pada /,
      }),
    ).toEqual([])
    const rights: Readonly<Record<Lang, RegExp>> = {
      en: / (on|in|between|from) /,
      id: / (pada|antara|dari) /,
    }
    const undated = acts.filter(({ lang, text }) => !rights[lang].test(text))
    const isLeftOut = ({ from, to, values: { since } }: Spoken): boolean =>
      [from, to].some(({ type, startedOn }) => type === 'Meeting' && startedOn !== since)
    expect(undated.filter(spoken => !isLeftOut(spoken)).map(({ text }) => text)).toEqual([])
  })

  test('tells what has ended as past', () => {
    const ended = all.filter(
      ({ values: { until, modality } }) => typeof until === 'string' && modality === 'FACT',
    )
    expect(ended.length).toBeGreaterThan(20)
    expect(
      wrongOnes(ended, {
        en: / (was|had|existed) .* until /,
        id: / pernah (?!.* sejak \d).* (sampai dengan|hingga) /,
      }),
    ).toEqual([])
    const over = ofClaims('en').filter(
      ({ from, text }) => from.type === 'Meeting' && / (addresses|aims at|is) /.test(text),
    )
    expect(over.filter(({ values }) => values.modality === 'FACT').map(({ text }) => text)).toEqual([])
  })

  test('says when it follows by rule, and what other sources say', () => {
    expect(
      wrongOnes(withValue('basis', 'BY_RULE'), {
        en: /, as reckoned from the treaty's rule/,
        id: /, dihitung menurut ketentuan/,
      }),
    ).toEqual([])
    const rejected = withValue('verdict', 'REJECTED')
    const disputed = withValue('verdict', 'DISPUTED')
    expect(Math.min(rejected.length, disputed.length)).toBeGreaterThan(5)
    expect(
      wrongOnes(rejected, {
        en: /, which better sources contradict$/,
        id: / dibantah sumber yang lebih kuat$/,
      }),
    ).toEqual([])
    expect(
      wrongOnes(disputed, {
        en: /, but sources differ on this$/,
        id: / sumber-sumber berbeda tentang hal ini$/,
      }),
    ).toEqual([])
  })

  test('shows no name of a field, no value of an enum, no date and no duration as they are stored', () => {
    const statements = all.filter(({ claimType }) => claimType === STATEMENT)
    const raw = statements.filter(({ values: { field, value }, from, text }) => {
      const known = model.entities.get(from.type)!.fields.find(({ name }) => name === field)
      const isWritten = known?.kind === 'enum' || (known?.kind === 'edtf' && String(value).length > 4)
      const rest = text.replace(from.name, '')
      return (
        (isWritten && rest.includes(String(value))) ||
        rest.includes(`${String(field)} `) ||
        / P\d+[DM]/.test(rest)
      )
    })
    expect(
      raw.filter(({ values: { field } }) => !SAME_AS_WORDS.has(String(field))).map(({ text }) => text),
    ).toEqual([])
    const dates = ofClaims('en').filter(({ text }) => /\d{4}-\d{2}-\d{2}|\[|\.\./.test(text))
    expect(dates.map(({ text }) => text)).toEqual([])
  })

  test('says of a consent and a declaration of which kind they are', () => {
    const kinds = all.filter(
      ({ values: { mode, declarationKind } }) => mode !== undefined || declarationKind !== undefined,
    )
    expect(kinds.length).toBeGreaterThan(1_000)
    const vague = /consented to be bound by|formal statement|pernyataan resmi/
    expect(kinds.filter(({ text }) => vague.test(text)).map(({ text }) => text)).toEqual([])
  })

  test('says nothing of what phrases said that fitted few', () => {
    const old =
      /works? by |provided (by|to)|confronts?|leads? on |is a kind of|was made by|dilakukan melalui|diberikan (oleh|kepada)/
    expect([...found('en', old), ...found('id', old)]).toEqual([])
  })

  test('is said of one claim alone', () => {
    const claims = all.filter(({ claimType }) => claimType !== STATEMENT)
    const told = new Map<string, string[]>()
    for (const { lang, text, claim } of claims)
      told.set(`${lang} ${text}`, [...(told.get(`${lang} ${text}`) ?? []), claim.replace(/:\d+$/, '')])
    const twice = [...told.values()].filter(ids => ids.length > 1).flat()
    expect([...new Set(twice)].filter(id => !TOLD_TWICE.has(id))).toEqual([])
  })

  test('tells nothing as to come that is past', () => {
    const planned = all.filter(({ values: { modality } }) => modality === 'PLANNED')
    const past = planned.filter(({ values: { since }, claimType, from, to }) =>
      [since, ...(claimType === STATEMENT ? [] : [from.endedOn, to.endedOn])].some(
        date => typeof date === 'string' && (dateBounds(date)?.last ?? today) < today,
      ),
    )
    expect(past.length).toBeGreaterThan(5)
    expect(wrongOnes(past, { en: / (was|were) to /, id: / semula / })).toEqual([])
  })

  test('says of nothing that it is itself', () => {
    const own = /^(?:(?:The|An?) )?(.+?) (?:is|are|merupakan) (?:an? |the )?\1$/i
    expect(all.filter(({ text }) => own.test(text)).map(({ text }) => text)).toEqual([])
  })

  test('ends in no "itu" that points nowhere, but for names that stand so in the seed', () => {
    expect(found('id', /\bitu$/).length).toBeLessThanOrEqual(6)
  })
})

/** What several rows of the seed say in the same words, and nothing in them tells apart. */
const TOLD_TWICE: ReadonlySet<string> = new Set([
  'MADE_DECLARATION_ON:united-states:vienna-drug-convention-1988',
  'PARTY_TO:timor-leste:psychotropics-1971',
  'PARTY_TO:timor-leste:single-convention-1961-amended',
])

/** Fields whose names are words that their sentences may have besides. */
const SAME_AS_WORDS: ReadonlySet<string> = new Set(['file', 'publisher', 'name', 'exists'])

/** An undertaking behind the words that lead to one; initials and names of peoples have their capital. */
const PHRASE_THEN_CAPITAL =
  /\b(called for|hinders?|finances?|proposed that) (Regional|Firm|More|Follow|Joint|Cooperation|Training|Global|Common)\b/
const VERB_THEN_CAPITAL =
  /(Diusulkan agar |menyerukan |menghambat )(Upaya|Kerja|Pelatihan|Kolaborasi|Dukungan|Langkah|Tindak|Berbagi|Peningkatan)\b/
