import DataLoader from 'dataloader'
import type { SourceQuestion } from '../cypher/claims.js'
import { type EntityQuestion, entitiesQuery } from '../cypher/entities.js'
import type { LinkQuestion } from '../cypher/link-question.js'
import type { ListQuestion } from '../cypher/list-members.js'
import type { StatementQuestion } from '../cypher/statements.js'
import type { Model } from '../model/model.js'
import {
  type ClaimById,
  type SourcePage,
  type StatementPage,
  readClaims,
  readClaimsOfSources,
  readStatements,
  readStatementsById,
} from './claims-and-statements.js'
import { type EntityRow, type LinkPage, readEntities, readLink } from './entities-and-links.js'
import type { Values } from './in-order.js'
import type { Familiar } from './familiar.js'
import { byLevels } from './levels.js'
import { type ListPage, readList } from './lists.js'
import type { Run } from './version.js'

/** The batches of one operation. Loaders live as long as it does, and each is kept apart by everything that its statement depends on. */
export interface Loaders {
  entity(question: EntityQuestion, id: string): Promise<EntityRow | null>
  link(question: LinkQuestion, id: string): Promise<LinkPage>
  list(question: ListQuestion): Promise<ListPage>
  statements(question: StatementQuestion, id: string): Promise<StatementPage>
  claimsOfSource(question: SourceQuestion, id: string): Promise<SourcePage>
  claim(
    type: string,
    release: number | null,
    columns: readonly string[],
    id: string,
  ): Promise<ClaimById | null>
  statement(release: number | null, columns: readonly string[], id: string): Promise<Values | null>
}

/** Loaders over one way to ask the graph: at most one statement for each kind of question and level, however many entities ask. */
export function createLoaders(model: Model, runEach: Run, familiar: Familiar): Loaders {
  const run = byLevels(runEach, familiar)
  const kept = new Map<string, DataLoader<string, unknown>>()
  function loader<V>(
    key: string,
    read: (ids: readonly string[]) => Promise<readonly V[]>,
  ): DataLoader<string, V> {
    const found = kept.get(key) ?? new DataLoader<string, unknown>(read, { maxBatchSize: 1000 })
    kept.set(key, found)
    return found as DataLoader<string, V>
  }
  return {
    entity: (question, id) => entityLoader(question).load(id),
    link: (question, id) =>
      loader(`link ${linkKey(question)}`, ids => readLink(model, run, question, ids)).load(id),
    list: question => readList(model, run, familiar, question),
    statements: (question, id) =>
      loader(`statements ${JSON.stringify(question)}`, ids => readStatements(run, question, ids)).load(id),
    claimsOfSource: (question, id) =>
      loader(`claims of source ${JSON.stringify(question)}`, ids =>
        readClaimsOfSources(model, run, question, ids),
      ).load(id),
    claim: (type, release, columns, id) =>
      loader(`claim ${type} ${release} ${columns.join()}`, ids =>
        readClaims(run, type, release, columns, ids),
      ).load(id),
    statement: (release, columns, id) =>
      loader(`statement ${release} ${columns.join()}`, ids =>
        readStatementsById(run, release, columns, ids),
      ).load(id),
  }

  /** All that is asked below goes into the statement once the whole has come up often; until then the entity is read in one batch with all others of its columns. */
  function entityLoader(question: EntityQuestion): DataLoader<string, EntityRow | null> {
    const whole = question.below.length === 0 ? null : entitiesQuery(model, question)
    if (whole !== null && familiar.meets(whole([])))
      return loader(`entity ${question.columns.join()} ${question.below.map(linkKey).join()}`, ids =>
        readEntities(run, question, whole(ids), ids),
      )
    const alone = { ...question, below: [] }
    return loader(`entity ${question.columns.join()}`, ids =>
      readEntities(run, alone, entitiesQuery(model, alone)(ids), ids),
    )
  }
}

const linkKeys = new WeakMap<LinkQuestion, string>()

/** Two fields that follow the same claim the same way ask the same question, whatever type they stand on. Worked out once for all that ask it. */
function linkKey(question: LinkQuestion): string {
  const known = linkKeys.get(question)
  if (known !== undefined) return known
  const { link, below, ...rest } = question
  const key = `${link.claim.type} ${link.direction} ${JSON.stringify(rest)} [${below.map(linkKey).join()}]`
  linkKeys.set(question, key)
  return key
}
