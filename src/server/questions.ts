import express, { type Router } from 'express'
import type { SavedQuestion } from './saved-questions.js'

/**
 * Serves GET /questions.json: the ready questions, as the GraphiQL page shows them. They are read when somebody first wants them, since a start would wait
 * for every file; the library that reads YAML, of which nothing else of a server makes use, is loaded then too.
 */
export function questionRoutes(folder: string): Router {
  let questions: Promise<readonly SavedQuestion[]> | null = null
  const router = express.Router()
  router.get('/questions.json', async (_request, response) => {
    response.json(await (questions ??= readLater(folder)))
  })
  return router
}

async function readLater(folder: string): Promise<readonly SavedQuestion[]> {
  const { readQuestions } = await import('./saved-questions.js')
  return readQuestions(folder)
}
