import { type Facts, type Law } from './facts.js'

/** A meeting held in a town of one country is not held in, or hosted by, another country alone. */
export const placesInCountries: Law = {
  name: 'a place inside the country that is told beside it',
  findBreaches: facts => {
    const held = facts.claims('HELD_IN')
    return held.flatMap(({ id, from, to }) => {
      const lies = findCountries(facts, to)
      if (facts.types.get(to) !== 'Place' || lies.size === 0) return []
      const told = [...held, ...facts.claims('HOSTED_BY')]
        .filter(claim => claim.from === from && facts.types.get(claim.to) === 'Country')
        .map(claim => claim.to)
      if (told.length === 0 || told.some(country => lies.has(country))) return []
      return [
        {
          id,
          says: `${from} was held in ${to}, which lies in ${[...lies].join(' and ')}, and is told of ${told.join(' and ')}`,
        },
      ]
    })
  },
}

/** The countries that a place lies in, by however many steps. */
function findCountries(facts: Facts, place: string): Set<string> {
  const [seen, countries] = [new Set<string>(), new Set<string>()]
  const left = [place]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (facts.types.get(at) === 'Country') countries.add(at)
    for (const { from, to } of facts.claims('LOCATED_IN')) if (from === at) left.push(to)
  }
  return countries
}
