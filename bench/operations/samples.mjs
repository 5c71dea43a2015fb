import { YEARS, dayIn } from '../graph/dates.mjs'
import { idOf } from '../graph/plan.mjs'
import { createRandom, seedOf } from '../graph/random.mjs'
import { DEEDS, GOODS, properName } from '../graph/words.mjs'
import { luceneOf } from './lucene.mjs'

/** How many different values a question is asked with before they come again. */
const POOL = 64
const KINDS = ['CONVENTION', 'PROTOCOL', 'DECLARATION', 'PLAN_OF_ACTION', 'MEMORANDUM', 'RESOLUTION']

/** The variables of the nth request of each question, the same for every server. Hubs come up among the ids, as they do among people's questions. */
export function samplesOf(counts) {
  const skewedId = (random, type) => idOf(type, random.skewed(counts[type], 1.5))
  const between = (random, years) => {
    const year = random.between(YEARS.first, YEARS.last - years)
    return { from: `${year}-01-01`, to: `${year + years}-01-01` }
  }
  const makers = {
    byId: random => ({ id: skewedId(random, 'Organization') }),
    filteredList: random => ({
      kinds: [random.pick(KINDS.slice(0, 3)), random.pick(KINDS.slice(3))],
      // A pool of days of its own, so that texts with these literals in them come rarely twice.
      from: dayIn(random, YEARS.first, 2005),
      to: dayIn(random, 2010, YEARS.last),
    }),
    instrumentsOfCrimeType: random => ({ crimeType: skewedId(random, 'CrimeType') }),
    twoHops: random => ({ id: skewedId(random, 'Organization') }),
    meetingsBetween: random => between(random, 3),
    search: random => textOf(random, counts),
    countsPerCrimeType: () => ({}),
    fiveLevels: random => ({ id: skewedId(random, 'Country') }),
  }
  return Object.fromEntries(
    Object.entries(makers).map(([name, make]) => {
      const pool = name === 'filteredList' ? Infinity : POOL
      return [name, index => sample(name, index % pool, make)]
    }),
  )
}

function sample(name, index, make) {
  const random = createRandom(seedOf(`${name} ${index}`))
  return { ...make(random), asOf: dayIn(random, 1990, 2025) }
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
