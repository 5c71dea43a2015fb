import { expect, test } from '@jest/globals'
import { findNearestTag, isLanguageTag, languageOfTag } from '../../src/model/language-tags.js'

test.each([
  'en',
  'id',
  'ms',
  'tet',
  'fil',
  'zh',
  'zh-Hans',
  'zh-Hant-HK',
  'en-GB',
  'sr-Latn-RS',
  'km',
  'ca-valencia',
])('%s is the tag of a language', tag => {
  expect(isLanguageTag(tag)).toBe(true)
  expect(findNearestTag(tag)).toBe(tag)
})

test.each([
  ['EN', 'en'],
  ['zh-hans', 'zh-Hans'],
  ['zh_Hans', 'zh-Hans'],
  [' ms ', 'ms'],
  // Tags that others took over.
  ['in', 'id'],
  ['zsm', 'ms'],
  ['tl', 'fil'],
  // What says how to count or to sort is no part of a language.
  ['ar-u-nu-latn', 'ar'],
  ['malay', 'ms'],
  ['Melayu', 'ms'],
  ['Bahasa Melayu', 'ms'],
  ['Burmese', 'my'],
  ['Filipino', 'fil'],
  ['english', 'en'],
  ['jp', null],
  ['xx', null],
  ['klingonese', null],
  ['x-own', null],
  ['en-', null],
  ['', null],
])('%j is none; the nearest is %s', (text, nearest) => {
  expect(isLanguageTag(text)).toBe(false)
  expect(findNearestTag(text)).toBe(nearest)
})

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['id', 'id'],
  ['ms', null],
  ['ind', null],
])('a name in %s is in the language of sentences %s', (tag, lang) => {
  expect(languageOfTag(tag)).toBe(lang)
})
