import type { Plan } from '../plan/plan.js'
import type { GraphVersion } from '../questions/version.js'
import { Answers } from './answers.js'
import { createById } from './by-id.js'
import { Frontier } from './frontier.js'
import { askInLevels } from './in-levels.js'
import type { Means } from './means.js'
import { readLevel } from './read-level.js'
import { readRoots, visitRoots } from './read-roots.js'
import { AnswerSize } from './answer-size.js'
import { Visit } from './visit.js'

/**
 * Turns a plan into answers, level by level. It first reads the questions of the roots, then all that is asked of what they brought, and so on. Each level
 * takes as few queries as it has different questions. A page that came in the text of its parent is not read again, only visited. Others have their turn
 * between the reading of a level and the work on what it brought.
 */
export async function answerPlan(
  plan: Plan,
  version: GraphVersion,
  given: Omit<Means, 'byId' | 'version'>,
): Promise<Answers> {
  const ask = askInLevels(given.ask, given.familiar)
  const means: Means = { ...given, ask, byId: createById(given.model, ask), version }
  const answers = new Answers(given.model, version)
  const size = new AnswerSize()
  await readRoots(plan, answers, means)
  await means.breath.pauseIfLong()
  let frontier = new Frontier()
  await visitRoots(plan, answers, new Visit(answers, size, frontier), means)
  while (!frontier.isEmpty) {
    await readLevel(frontier, answers, means)
    await means.breath.pauseIfLong()
    const next = new Frontier()
    visitLevel(frontier, answers, new Visit(answers, size, next))
    frontier = next
  }
  return answers
}

/** Visits what a level brought, in every place that shows it. */
function visitLevel(frontier: Frontier, answers: Answers, visit: Visit): void {
  for (const [plan, ids] of frontier.pages)
    if (!answers.hasFailed(plan.key))
      for (const [id, times] of ids) visit.page(plan, id, answers.page(plan, id)!, times)
  for (const [plan, ids] of frontier.facets) for (const [id, times] of ids) visit.facets(plan, id, times)
  for (const [plan, ids] of frontier.entities)
    for (const [id, times] of answers.hasFailed(plan) ? [] : ids) {
      const row = answers.entity(plan, id)
      if (row !== null) visit.entity(plan, row, times)
    }
  for (const [plan, ids] of frontier.said)
    for (const [id, times] of answers.hasFailed(plan) ? [] : ids) {
      const said = answers.said(plan, id)
      if (said !== null) visit.said(plan, said, times)
    }
}
