import type { Coverage, Mention } from '../model/coverage.js'
import type { Lang } from '../model/model.js'
import { NAME_COLUMNS } from '../model/stored.js'
import type { ReadCoverage } from '../seed/coverage.js'
import type { Properties } from './field-properties.js'

/** Lays out the coverage as the graph keeps it: in an order of its own, and with the names by which an answer shows the entities that it mentions. */
export function layOutCoverage(
  entries: readonly ReadCoverage[],
  propertiesOf: (id: string) => Properties,
): Coverage[] {
  const mention = (id: string | null | undefined): Mention | null =>
    id === null || id === undefined ? null : mentionOf(id, propertiesOf(id))
  const laid = entries.map(entry => ({
    of: mention(entry.of),
    typeName: entry.typeName,
    claimTypes: [...entry.claims].sort(),
    since: entry.since ?? null,
    until: entry.until ?? null,
    isComplete: entry.complete,
    asOf: entry.asOf ?? null,
    source: mention(entry.source),
    missing: entry.missing ?? null,
    note: entry.note ?? null,
    days: entry.days,
  }))
  return laid.sort((a, b) => (placeOfEntry(a) < placeOfEntry(b) ? -1 : 1))
}

function mentionOf(id: string, properties: Properties): Mention {
  const nameIn = (lang: Lang): string => (properties[NAME_COLUMNS[lang]] as string | null | undefined) ?? id
  return { id, name: { en: nameIn('en'), id: nameIn('id') } }
}

const placeOfEntry = ({ of, typeName, claimTypes, days }: Coverage): string =>
  `${of === null ? '' : of.id} ${typeName} ${claimTypes.join()} ${days.join()}`
