import { SetupError } from '../../setup/say.mjs'
import { answerOf, difference } from './answers.mjs'
import { median } from './statistics.mjs'

/** Whether all servers give the same answers to the same questions, and how many bytes those of the first have. */
export async function compare(subject, askers, count) {
  const [differences, bytes] = [[], []]
  for (let index = 0; index < count; index++) {
    const answers = []
    for (const asker of askers) answers.push(await answerFrom(asker, subject))
    const [first, ...others] = answers
    bytes.push(first.bytes)
    for (const { server, answer } of others) {
      const found = difference(first.answer, answer)
      if (found !== null)
        differences.push(`${first.server.name} and ${server.name}, values ${index}: ${found}`)
    }
  }
  return { same: differences.length === 0, differences, bytes: median(bytes) }
}

async function answerFrom({ server, ask, nextQuestion }, subject) {
  const body = await ask(nextQuestion()).catch(error => {
    throw new SetupError(
      `${server.name} does not answer ${subject}: ${error.message || error.code}; see that it runs, and that its operations fit its schema.`,
    )
  })
  return { server, bytes: body.length, answer: answerOf(JSON.parse(body)) }
}
