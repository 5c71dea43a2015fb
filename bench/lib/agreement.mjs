import { SetupError } from '../../setup/say.mjs'
import { answerOf, difference } from './answers.mjs'
import { median } from './statistics.mjs'
import { isRefusal } from './turns.mjs'

/**
 * Whether all servers give the same answers to the same questions, in what they can give alike, and how many bytes those of the first have. Where nobody else
 * answers the same, ours is compared with itself; the others are asked all the same, so that one that cannot answer is found before anything is timed.
 */
export async function compare({ name, core = whole, isAlone = false }, askers, count) {
  const [differences, bytes] = [[], []]
  for (let index = 0; index < count; index++) {
    const answers = []
    for (const asker of askers) answers.push(await answerFrom(asker, name))
    const [first, ...others] = answers
    bytes.push(first.bytes)
    for (const { server, answer } of others) {
      if (isAlone && server.dialect !== first.server.dialect) continue
      const found = difference(core(first.answer), core(answer))
      if (found !== null)
        differences.push(`${first.server.name} and ${server.name}, values ${index}: ${found}`)
    }
  }
  return { same: differences.length === 0, differences, bytes: median(bytes) }
}

const whole = answer => answer

async function answerFrom({ server, ask, nextQuestion }, subject) {
  const question = nextQuestion()
  const body = await askPatiently(ask, question).catch(error => {
    throw new SetupError(
      `${server.name} does not answer ${subject}: ${error.message || error.code}; see that it runs, and that its operations fit its schema.`,
    )
  })
  return { server, bytes: body.length, answer: answerOf(JSON.parse(body)) }
}

/** What Neo4j has to plan first may take too long once or twice on a busy machine; whoever asks again meets the plan. */
async function askPatiently(ask, question, tries = 5) {
  try {
    return await ask(question)
  } catch (error) {
    if (!isRefusal(error) || tries === 1) throw error
    return askPatiently(ask, question, tries - 1)
  }
}
