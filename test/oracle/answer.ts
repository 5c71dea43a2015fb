import { answerEntity, answerExport, answerList, answerSearch, answerStatements } from './answer-entity.js'
import { answerLink } from './answer-link.js'
import type { OracleWorld } from './history.js'
import type { Asked } from './questions.js'

/** What the API must answer, worked out from the files alone. */
export function answerOf(world: OracleWorld, asked: Asked): unknown {
  if (asked.kind === 'link') return answerLink(world, asked)
  if (asked.kind === 'list') return answerList(world, asked)
  if (asked.kind === 'entity') return answerEntity(world, asked)
  if (asked.kind === 'statements') return answerStatements(world, asked)
  if (asked.kind === 'search') return answerSearch(world, asked)
  return answerExport(world, asked)
}
