import { dateFields } from '../../model/model.js'
import { type Facts, type Law, datesOfField, isSurelyBefore } from './facts.js'

/** A successor came after what it succeeds. */
export const successorsLater: Law = {
  name: 'a successor later than what it succeeds',
  findBreaches: facts =>
    facts.claims('SUCCEEDS').flatMap(({ id, from, to }) => {
      const [successor, before] = [firstDayOfEntity(facts, from), firstDayOfEntity(facts, to)]
      if (!isSurelyBefore(successor, before)) return []
      return [{ id, says: `${from} is of ${successor}, and ${to}, which it succeeds, of ${before}` }]
    }),
}

/** Gives the day on which an entity is stated to begin, else the first of its own dates. */
function firstDayOfEntity(facts: Facts, id: string): string | null {
  const [stated] = facts.values(id, 'exists')
  if (stated !== undefined) return stated.since
  const [field] = dateFields(facts.model.entities.get(facts.types.get(id) ?? '')!)
  return field === undefined ? null : (datesOfField(facts, id, field)[0] ?? null)
}
