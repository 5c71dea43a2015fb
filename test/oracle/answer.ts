import { answerEntity, answerExport, answerList, answerSearch, answerStatements } from './answer-entity.js'
import { answerLink } from './answer-link.js'
import type { OracleWorld } from './history.js'
import type { Asked } from './questions.js'
import type { Reading } from './readings.js'

/** What the API must answer, worked out from the files alone. */
export function answerOf(world: OracleWorld, asked: Asked, reading: Reading): unknown {
  if (asked.kind === 'link') return answerLink(world, asked, reading)
  if (asked.kind === 'list') return answerList(world, asked, reading)
  if (asked.kind === 'entity') return answerEntity(world, asked, reading)
  if (asked.kind === 'statements') return answerStatements(world, asked, reading)
  if (asked.kind === 'search') return answerSearch(world, asked, reading)
  return answerExport(world, asked, reading)
}
