import { basename } from 'node:path'
import { type Checked, type Problem, checkEach, withProblems, reportIf } from './checked.js'
import type { EntityPart, SeedEntity } from './item.js'

/**
 * Gathers the entities by their ids. Several files of one type may speak of one entity. An id that stands twice in one file, or in files of two types, is a
 * problem.
 */
export function entitiesById(given: readonly EntityPart[]): Checked<Map<string, SeedEntity>> {
  const byId = new Map<string, SeedEntity>()
  const each = checkEach(given, part => withProblems(null, addPart(part, byId)))
  return withProblems(byId, each, formerIdProblems(byId))
}

/** Puts the part to the others of its id, unless it cannot be one of them. */
function addPart(part: EntityPart, byId: Map<string, SeedEntity>): readonly Problem[] {
  const { id } = part
  const known = byId.get(id)
  const stray = known?.parts.find(({ file, type }) => file === part.file || type !== part.type)
  if (stray === undefined) byId.set(id, withPart(known, part))
  return reportIf(stray !== undefined, () => repeatedId(part, stray!))
}

function repeatedId({ id, at, type }: EntityPart, first: EntityPart): string {
  const [here, there] = [at(['id']), first.at(['id'])]
  return type === first.type
    ? `${here}: the id ${id} stands at ${there} already; a file says all that it says of an entity in one row.`
    : `${here}: the id ${id} stands at ${there} already, as ${first.type.name}, and here as ${type.name}; ids are unique over all types.`
}

function withPart(known: SeedEntity | undefined, part: EntityPart): SeedEntity {
  const parts = known === undefined ? [part] : [...known.parts, part].sort(compareParts)
  return { id: part.id, type: part.type, parts, at: parts[0]!.at }
}

/** Compares parts: the main file of a type comes first. It has no second part in its name: `countries.yaml` comes before `countries.asean.yaml`. */
function compareParts(a: EntityPart, b: EntityPart): number {
  const isMain = ({ file }: EntityPart): boolean => basename(file).split('.').length === 2
  return Number(isMain(b)) - Number(isMain(a)) || (a.file < b.file ? -1 : 1)
}

/** Finds former ids that cannot answer as one entity: an id that was merged away no longer stands, and only one entity took it over. */
function formerIdProblems(byId: ReadonlyMap<string, SeedEntity>): Problem[] {
  const heirs = new Map<string, EntityPart>()
  const parts = [...byId.values()].flatMap(entity => entity.parts)
  const formerIds = parts.flatMap(part => part.formerIds.map(former => ({ part, former })))
  return formerIds.flatMap(({ part, former }) => {
    const [entity, heir] = [byId.get(former), heirs.get(former)]
    const at = (): string => part.at(['formerIds'])
    heirs.set(former, part)
    return [
      ...reportIf(
        entity !== undefined,
        () =>
          `${at()}: ${former} is given as a former id, but still stands at ${entity!.parts[0]!.at(['id'])}.`,
      ),
      ...reportIf(
        heir !== undefined && heir.id !== part.id,
        () => `${at()}: ${former} is given as a former id at ${heir!.at(['formerIds'])} already.`,
      ),
    ]
  })
}
