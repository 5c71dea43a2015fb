import { isClaim } from '../../rules/party-grounds.js'
import type { Facts, Law } from './facts.js'

/** Every entity has a claim, and something rests on every source: an entity that no claim joins to anything answers no question. */
export const noOrphans: Law = {
  name: 'no entity without a claim, and no source on which nothing rests',
  findBreaches: facts => {
    const used = usedIds(facts)
    return [...facts.types].flatMap(([id, type]) => {
      if (used.has(id)) return []
      const says = facts.model.entities.get(type)!.bearsEvidence
        ? `nothing rests on ${id}`
        : `no claim leads from or to ${id}`
      return [{ id, says }]
    })
  },
}

/** Collects the ids that are used: both ends of every claim, every speaker, and every source of something that is said of another entity. */
function usedIds({ said }: Facts): Set<string> {
  const used = new Set<string>()
  for (const row of said) {
    const self = isClaim(row) ? null : row.entity
    if (isClaim(row)) [row.from, row.to].forEach(id => used.add(id))
    for (const { source, speaker } of row.evidence) {
      if (source !== self) used.add(source)
      if (speaker !== undefined) used.add(speaker)
    }
  }
  return used
}
