/**
 * How each type of entity is drawn, here and in every legend. The colour says what family it is of, the symbol which one of the family, so that nothing is
 * told by colour alone. The six colours stay apart for every kind of colour blindness, and each stands out from white (4.5 to 1).
 */
const COLOURS = { who: '#b84a00', where: '#00785a', text: '#0063a6', gathering: '#9c3f7d', deed: '#7d6300', matter: '#4a4a4a' }

const PALETTE = {
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

/** What is of a type that this page does not know yet. */
const UNKNOWN_TYPE = { colour: '#111111', symbol: 'Wye' }

const styleOf = type => PALETTE[type] ?? UNKNOWN_TYPE

/** The symbol as the path of an SVG, around its middle. */
const symbolPath = (type, size = 130) => d3.symbol(d3[`symbol${styleOf(type).symbol}`], size)()

/** The symbol as a small picture beside a word; hollow for what is only possible. */
function symbolIcon(type, isPossible = false) {
  const icon = d3.create('svg').attr('class', 'icon').attr('viewBox', '-9 -9 18 18').attr('aria-hidden', 'true')
  icon.append('path').attr('d', symbolPath(type)).attr('stroke', styleOf(type).colour).attr('fill', isPossible ? '#fff' : styleOf(type).colour)
  return icon.node()
}
