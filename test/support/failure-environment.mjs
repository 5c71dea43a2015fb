import PlainEnvironment from './plain-environment.mjs'

/** How many defects a failed test shows; the first is most often the cause of the rest. */
const MOST_SHOWN = 5

/**
 * The API masks a defect, so a test that meets one fails with a sentence that says nothing of it. What the server logged in the course of a
 * failed test is therefore shown with it, stack and all.
 */
export default class FailureEnvironment extends PlainEnvironment {
  async setup() {
    await super.setup()
    this.global.loggedDefects = []
  }

  async handleTestEvent({ name, test }) {
    const defects = this.global.loggedDefects
    if (name === 'test_done' && test.errors.length > 0) test.errors.push(...shownDefects(defects))
    if (name === 'test_done') defects.length = 0
  }
}

/** Each defect as an error of its own, which jest prints with its stack. */
export function shownDefects(defects) {
  const shown = defects.slice(0, MOST_SHOWN).map(({ err, ...details }) => {
    const { message, stack } = err ?? new Error('a defect without an error')
    const told = `The server logged this defect in the course of the test ${JSON.stringify(details)}: ${message}`
    const error = new Error(told)
    error.stack = `${error.name}: ${told}\n${stack.slice(stack.indexOf('\n    at') + 1)}`
    return error
  })
  const rest = defects.length - shown.length
  return rest > 0 ? [...shown, new Error(`The server logged ${rest} more defects.`)] : shown
}
