import { describe, expect, test } from '@jest/globals'
import { type Tense, type VerbForm, renderEnglishVerb, renderIndonesianVerb } from '../../src/model/verbs.js'
import { ownModel } from '../support/own-model.js'

const form = (tense: Tense, modality = 'FACT', more: Partial<VerbForm> = {}): VerbForm => ({
  number: 'ONE',
  tense,
  modality,
  isActor: false,
  ...more,
})

describe('an English verb', () => {
  test.each<[VerbForm, string, string]>([
    [form('PRESENT'), 'is a party', 'faces'],
    [form('PAST'), 'was a party', 'faced'],
    [form('ENDED'), 'was a party', 'faced'],
    [form('PERFECT'), 'has been a party', 'has faced'],
    [form('FUTURE'), 'will be a party', 'will face'],
    [form('PRESENT', 'DENIED'), 'is not a party', 'does not face'],
    [form('PAST', 'DENIED'), 'was not a party', 'did not face'],
    [form('PERFECT', 'DENIED'), 'has not been a party', 'has not faced'],
    [form('PAST_PERFECT', 'DENIED'), 'had not been a party', 'had not faced'],
    [form('FUTURE', 'DENIED'), 'will not be a party', 'will not face'],
    [form('PRESENT', 'PLANNED'), 'is to be a party', 'is to face'],
    [form('PAST', 'PLANNED'), 'was to be a party', 'was to face'],
    [form('PRESENT', 'POTENTIAL'), 'may be a party', 'may face'],
    [form('PERFECT', 'POTENTIAL'), 'may have been a party', 'may have faced'],
    [form('PRESENT', 'PROPOSED'), 'be a party', 'face'],
    [form('PRESENT', 'INTENDED'), 'is meant to be a party', 'is meant to face'],
    [form('PRESENT', 'INTENDED', { isActor: true }), 'is meant to be a party', 'intends to face'],
  ])('for %j', (asked, be, face) => {
    expect(renderEnglishVerb('is a party', 'are parties', asked)).toBe(be)
    expect(renderEnglishVerb('faces', 'face', asked)).toBe(face)
  })

  test('goes by the number of its subject', () => {
    const many = (tense: Tense, modality = 'FACT'): string =>
      renderEnglishVerb('has its', 'have their', form(tense, modality, { number: 'MANY' }))
    expect(many('PRESENT')).toBe('have their')
    expect(many('PERFECT')).toBe('have had their')
    expect(many('PRESENT', 'DENIED')).toBe('do not have their')
    expect(many('PRESENT', 'PLANNED')).toBe('are to have their')
    expect(renderEnglishVerb('is', 'are', form('PAST', 'DENIED', { number: 'MANY' }))).toBe('were not')
  })

  test('that says a purpose is not meant to be one', () => {
    expect(renderEnglishVerb('aims', 'aim', form('PRESENT', 'INTENDED'))).toBe('aims')
  })

  test('of the schema has a past that is known to be right: whoever adds one looks at it', () => {
    const { claims, entities } = ownModel()
    const fields = [...entities.values()].flatMap(type => type.fields)
    const phrases = [
      ...[...claims.values()].flatMap(({ phrases: { en }, cases, fields }) => [
        en.forth,
        en.back,
        ...[...cases.values()].map(({ en }) => en),
        ...fields.flatMap(({ reads, valueReads }) => [reads, ...valueReads.values()].map(said => said?.en)),
      ]),
      ...fields.map(({ reads }) => reads?.en),
    ]
    const pasts = phrases.flatMap(phrase => {
      const [, one, many] = /\{([^{}|]+)\|([^{}|]+)\}/.exec(phrase ?? '') ?? []
      return one === undefined ? [] : [renderEnglishVerb(one, many!, form('PERFECT')).split(' ')[1]!]
    })
    expect([...new Set(pasts)].sort()).toEqual(PARTICIPLES)
  })
})

const PARTICIPLES =
  `acceded accepted addressed adopted affected agreed aimed approved been begun belonged bound called carried come committed consented contained
cooperated counted covered dealt denounced ended endorsed entered faced fallen fed financed given had held hindered hosted implemented included issued
lain made maintained met monitored objected provided ratified received repeated required responded run served signed succeeded supplemented taken thrived used
welcomed`
    .split(/\s/)
    .sort()

describe('an Indonesian verb', () => {
  test.each<[VerbForm, string, string]>([
    [form('PRESENT'), 'merupakan', 'menangani'],
    [form('PAST'), 'merupakan', 'menangani'],
    [form('ENDED'), 'pernah menjadi', 'pernah menangani'],
    [form('PERFECT'), 'menjadi', 'menangani'],
    [form('FUTURE'), 'akan menjadi', 'akan menangani'],
    [form('PRESENT', 'DENIED'), 'bukan', 'tidak menangani'],
    [form('PAST_PERFECT', 'DENIED'), 'bukan', 'belum menangani'],
    [form('PRESENT', 'PLANNED'), 'direncanakan menjadi', 'direncanakan menangani'],
    [form('PRESENT', 'POTENTIAL'), 'dapat menjadi', 'dapat menangani'],
    [form('PRESENT', 'PROPOSED'), 'menjadi', 'menangani'],
    [form('PRESENT', 'INTENDED'), 'dimaksudkan untuk menjadi', 'dimaksudkan untuk menangani'],
    [form('PRESENT', 'INTENDED', { isActor: true }), 'bermaksud menjadi', 'bermaksud menangani'],
  ])('for %j', (asked, be, handle) => {
    expect(renderIndonesianVerb('merupakan', asked)).toBe(be)
    expect(renderIndonesianVerb('menangani', asked)).toBe(handle)
  })

  test('that says a purpose is not meant to be one', () => {
    expect(renderIndonesianVerb('ditujukan', form('PRESENT', 'INTENDED'))).toBe('ditujukan')
  })
})
