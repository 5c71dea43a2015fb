import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from '@jest/globals'
import { ownModel } from '../support/own-model.js'

interface Style {
  readonly colour: string
  readonly symbol: string
}

const palette = runInNewContext(
  `${readFileSync('examples/neighbourhood/palette.js', 'utf8')}; PALETTE`,
) as Record<string, Style>

/** Relative luminance of a colour, 0 to 1, as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

test('every type of the graph has a colour and a symbol, and no two have the same of both', () => {
  const types = [...ownModel().entities.keys()]
  expect(types.filter(type => !(type in palette))).toEqual([])
  const looks = Object.values(palette).map(({ colour, symbol }) => `${colour} ${symbol}`)
  expect(new Set(looks).size).toBe(looks.length)
})

test.each(Object.entries(palette))('%s stands out from white', (_type, { colour }) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(4.5)
})
