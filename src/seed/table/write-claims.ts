import { basename, dirname, join } from 'node:path'
import { Document, type YAMLMap, type YAMLSeq } from 'yaml'
import { SetupError } from '../../errors.js'
import type { Model } from '../../model/model.js'
import type { Row } from '../../rules/row.js'
import { fileName } from '../read-seed.js'
import type { EntityClaims } from './table-claims.js'

/** A file of the seed that is to be written. */
interface SeedFile {
  readonly path: string
  readonly text: string
}

/** Makes one file for each type of a participant: `seed/countries.untoc.yaml` as it is asked for, and `seed/organizations.untoc.yaml` beside it. */
export function filesOfClaims(
  found: readonly EntityClaims[],
  types: readonly string[],
  model: Model,
  rows: readonly Row[],
  out: string,
): SeedFile[] {
  const typeOf = new Map(rows.flatMap(row => (row.row === 'entity' ? [[row.id, row.type] as const] : [])))
  const nameOf = new Map(types.map(type => [type, fileName(model.entities.get(type)!)]))
  const topic = topicOfFile(out, [...nameOf.values()])
  return types.flatMap(type => {
    const own = found.filter(({ id }) => typeOf.get(id) === type)
    const path = join(dirname(out), `${nameOf.get(type)}.${topic}.yaml`)
    return own.length === 0 ? [] : [{ path, text: writeEntities(own) }]
  })
}

/** Reads `untoc` from `countries.untoc.yaml`. It refuses the main file of a type: what somebody curated stands there, and is never written over. */
function topicOfFile(path: string, names: readonly string[]): string {
  const [name, topic, ...ending] = basename(path).split('.')
  if (names.includes(name!) && ending.join('.') === 'yaml') return topic!
  const valid = join(dirname(path), `${names[0]}.topic.yaml`)
  throw new SetupError(`${path} is no file for what this table says; give it a name like ${valid}.`)
}

/** Writes entities as the curated files have them, one claim a line. */
export function writeEntities(found: readonly EntityClaims[]): string {
  const document = new Document(found)
  for (const row of (document.contents as unknown as YAMLSeq<YAMLMap>).items)
    for (const claim of (row.get('claims') as YAMLSeq<YAMLMap>).items) claim.flow = true
  return document.toString({ lineWidth: 0 })
}
