import { join } from 'node:path'
import { afterAll, beforeAll, test } from '@jest/globals'
import { readQuestions } from '../../src/server/saved-questions.js'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { expectAnswerKept } from '../support/kept-files.js'

const FOLDER = 'examples/questions'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

test.each(readQuestions(FOLDER).map(question => [question.name, question] as const))(
  'the saved question %s has the answer that is kept beside it',
  async (name, { query, variables }) => {
    const reply = await api.ask(query, variables)
    const answer = { data: reply.data as unknown }
    expectAnswerKept(join(FOLDER, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`, reply)
  },
)
