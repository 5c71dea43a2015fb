import type { Model } from '../model/model.js'

/**
 * The colours of the types in every picture. The colour tells the family of a type, and the symbol tells which one of the family it is, so that nothing is told
 * by colour alone. The six colours stay apart for every kind of colour blindness, and each stands out from white (4.5 to 1).
 */
const COLOURS = {
  who: '#b84a00',
  where: '#00785a',
  text: '#0063a6',
  gathering: '#9c3f7d',
  deed: '#7d6300',
  matter: '#4a4a4a',
} as const

type Appearance = { readonly colour: string; readonly symbol: string }

const LOOKS: Readonly<Record<string, Appearance>> = {
  Organization: { colour: COLOURS.who, symbol: 'Circle' },
  Person: { colour: COLOURS.who, symbol: 'Triangle' },
  Country: { colour: COLOURS.where, symbol: 'Square' },
  Place: { colour: COLOURS.where, symbol: 'Diamond' },
  Instrument: { colour: COLOURS.text, symbol: 'Square' },
  Source: { colour: COLOURS.text, symbol: 'Triangle' },
  Meeting: { colour: COLOURS.gathering, symbol: 'Diamond' },
  Undertaking: { colour: COLOURS.deed, symbol: 'Triangle' },
  Activity: { colour: COLOURS.deed, symbol: 'Circle' },
  Programme: { colour: COLOURS.deed, symbol: 'Star' },
  System: { colour: COLOURS.deed, symbol: 'Square' },
  CrimeType: { colour: COLOURS.matter, symbol: 'Circle' },
  Challenge: { colour: COLOURS.matter, symbol: 'Cross' },
  Goal: { colour: COLOURS.matter, symbol: 'Star' },
}

/** The look of a type that has none of its own yet. */
const LOOK_OF_OTHERS: Appearance = Object.freeze({ colour: '#111111', symbol: 'Wye' })

export const lookOfEntity = (type: string): Appearance => LOOKS[type] ?? LOOK_OF_OTHERS

/** Gives a claim the colour of the type to which it leads, and a broken line if it is an act. */
export function lookOfClaim(type: string, { claims }: Model): Appearance {
  const { to, traits } = claims.get(type)!
  return {
    colour: lookOfEntity(to[0]!).colour,
    symbol: traits.includes('ACT') ? 'dashed' : 'solid',
  }
}
