import { dayIn } from '../../graph/dates.mjs'
import { bothWays } from '../samples.mjs'

/**
 * The variables of each question about the record, in both ways of asking. `things` is what the record holds (things.mjs): ids by type, those with most
 * claims first, so that hubs come up as they do among people's questions.
 */
export function inquirySamplesOf(things) {
  const one = (random, ...types) => hubFirst(random, things.ids[random.pick(types)])
  const makers = {
    byId: random => ({ id: one(random, 'Organization') }),
    neighborhood: random => ({ of: one(random, 'Organization', 'Country', 'Instrument') }),
    subgraph: random => ({ ids: several(12, () => one(random, 'Organization', 'Country', 'Instrument')) }),
    timeline: random => ({ of: [one(random, 'Country', 'Instrument')] }),
    groupBy: random => ({ of: several(3, () => one(random, 'Organization', 'Country')) }),
    lineage: random => ({ instrument: one(random, 'Instrument') }),
    commonGround: random => {
      const four = several(4, () => one(random, 'Country'))
      return { a: four.slice(0, 2), b: four.slice(2) }
    },
    encounters: random => ({ who: [one(random, 'Organization', 'Country')] }),
    similar: random => ({ to: one(random, 'Organization', 'Instrument', 'Country') }),
    central: random => ({ crime: one(random, 'CrimeType') }),
    standing: random => ({
      countries: several(10, () => one(random, 'Country')),
      instruments: several(5, () => one(random, 'Instrument')),
      day: dayIn(random, 1990, 2025),
    }),
    orphans: random => ({ day: dayIn(random, 1990, 2025) }),
    corroboration: random => ({ of: [one(random, 'Organization', 'Country', 'Instrument')] }),
    explain: random => ({ claim: random.pick(things.claims) }),
    paths: random => ({
      from: one(random, 'Country', 'Organization'),
      to: one(random, 'CrimeType', 'Instrument'),
    }),
    changes: random => ({
      fromDay: dayIn(random, 1990, 2005),
      toDay: dayIn(random, 2006, 2025),
      fromRelease: random.pick(things.releases),
    }),
    passageChecks: random => ({ text: random.pick(things.texts) }),
  }
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, bothWays(name, make)]))
}

const hubFirst = (random, ids) => ids[random.skewed(ids.length, 1.5)]

/** So many that differ; fewer where hardly any others are drawn. */
function several(count, draw) {
  const found = new Set()
  for (let tries = 0; found.size < count && tries < 20 * count; tries++) found.add(draw())
  return [...found]
}
