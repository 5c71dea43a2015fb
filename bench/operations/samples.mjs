import { YEARS, dayIn } from '../graph/dates.mjs'
import { idOf } from '../graph/plan.mjs'
import { createRandom, seedOf } from '../graph/random.mjs'
import { DEEDS, GOODS, properName } from '../graph/words.mjs'
import { luceneOf } from './lucene.mjs'

/** How many questions come again and again: more than one, since the things that they are about differ in size. */
const AGAIN = 8
/** People ask about few days; so what is read for one question about a day may serve another. */
const DAYS = 16
/** After so many draws in a row that gave nothing new, a question has been asked about everything. */
const MOST_DRAWS = 500
const KINDS = ['CONVENTION', 'PROTOCOL', 'DECLARATION', 'PLAN_OF_ACTION', 'MEMORANDUM', 'RESOLUTION']

/**
 * The variables of the nth request of each question, the same for every server, in two ways: `again` gives the same few over and over, `others` never
 * gives the same twice until it has given all. Hubs come up among the ids, as they do among people's questions.
 */
export function samplesOf(counts) {
  const skewedId = (random, type) => idOf(type, random.skewed(counts[type], 1.5))
  const makers = {
    byId: random => ({ id: skewedId(random, 'Organization') }),
    filteredList: random => ({
      kinds: [random.pick(KINDS.slice(0, 3)), random.pick(KINDS.slice(3))],
      from: dayIn(random, YEARS.first, 2005),
      to: dayIn(random, 2010, YEARS.last),
    }),
    instrumentsOfCrimeType: random => ({ crimeType: skewedId(random, 'CrimeType') }),
    twoHops: random => ({ id: skewedId(random, 'Organization') }),
    meetingsBetween: random => threeYears(dayIn(random, YEARS.first, YEARS.last - 3)),
    search: random => textOf(random, counts),
    // Nothing but the day tells one such question from another.
    countsPerCrimeType: random => ({ asOf: dayIn(random, 1990, 2025) }),
    fiveLevels: random => ({ id: skewedId(random, 'Country') }),
  }
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, bothWays(name, make)]))
}

/** Both ways of asking one question, without a day and about one: `again.asOf(3)`. */
export function bothWays(name, make) {
  const draw = (way, hasDay) => index => {
    const random = createRandom(seedOf(`${name} ${way} ${index}`))
    const { asOf = dayNumber(random.below(DAYS)), ...values } = make(random)
    return hasDay ? { ...values, asOf } : values
  }
  const again = hasDay => {
    const values = Array.from({ length: AGAIN }, (_, index) => draw('again', hasDay)(index))
    return index => values[index % AGAIN]
  }
  const others = hasDay => differing(draw('others', hasDay))
  return {
    again: { always: again(false), asOf: again(true) },
    others: { always: others(false), asOf: others(true) },
  }
}

const dayNumber = number => dayIn(createRandom(seedOf(`day ${number}`)), 1990, 2025)

/** What is drawn, without what was drawn before; from the beginning again when nothing new comes. */
function differing(draw) {
  const [values, seen] = [[], new Set()]
  let [drawn, inVain] = [0, 0]
  return index => {
    while (values.length <= index && inVain < MOST_DRAWS) {
      const value = draw(drawn++)
      const key = JSON.stringify(value)
      inVain = seen.has(key) ? inVain + 1 : 0
      if (inVain === 0) values.push(value)
      seen.add(key)
    }
    return values[index % values.length]
  }
}

function threeYears(from) {
  return { from, to: `${Number(from.slice(0, 4)) + 3}${from.slice(4)}` }
}

/** A proper name, sometimes with a slip of the pen; or what something is about, in either language. All of them find something. */
function textOf(random, counts) {
  const proper = properName(random.below(counts.Instrument))
  const [deed, good] = [random.pick(DEEDS), random.pick(GOODS)]
  const text = random.weighted([
    [3, proper],
    [1, `${proper.slice(0, -2)}${proper.at(-1)}`],
    [3, `${deed[0]} ${good[0]}`],
    [1, `${deed[1]} ${good[1]}`],
  ])
  return { text, ...luceneOf(text) }
}
