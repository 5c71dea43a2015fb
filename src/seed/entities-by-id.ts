import { type Checked, type Problem, checkEach, withFindings, reportIf } from './checked.js'
import type { GivenEntity } from './item.js'

/** The entities by id; an id that comes twice is a problem at its second place. */
export function entitiesById(given: readonly GivenEntity[]): Checked<Map<string, GivenEntity>> {
  const byId = new Map<string, GivenEntity>()
  const each = checkEach(given, entity => withFindings(null, idProblems(entity, byId)))
  return withFindings(byId, each, formerIdProblems(given, byId))
}

/** Keeps the entity under its id, unless another stands there. */
function idProblems(entity: GivenEntity, byId: Map<string, GivenEntity>): readonly Problem[] {
  const { id } = entity.given
  const first = byId.get(id)
  if (first === undefined) byId.set(id, entity)
  return reportIf(
    first !== undefined,
    () =>
      `${entity.at(['id'])}: the id ${id} stands at ${first!.at(['id'])} already; ids are unique over all types.`,
  )
}

/** An id that was merged away answers as one entity: it no longer stands, and one entity alone took it over. */
function formerIdProblems(given: readonly GivenEntity[], byId: ReadonlyMap<string, GivenEntity>): Problem[] {
  const heirs = new Map<string, GivenEntity>()
  const formerIds = given.flatMap(entity => entity.given.formerIds.map(former => ({ entity, former })))
  return formerIds.flatMap(({ entity, former }) => {
    const [standing, heir] = [byId.get(former), heirs.get(former)]
    const at = (): string => entity.at(['formerIds'])
    heirs.set(former, entity)
    return [
      ...reportIf(
        standing !== undefined,
        () => `${at()}: ${former} is given as a former id, but still stands at ${standing!.at(['id'])}.`,
      ),
      ...reportIf(
        heir !== undefined,
        () => `${at()}: ${former} is given as a former id at ${heir!.at(['formerIds'])} already.`,
      ),
    ]
  })
}
