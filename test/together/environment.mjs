import FailureEnvironment from '../support/failure-environment.mjs'

/** Hands jest's state of the run to `gather.mjs`, which has several files make their tests in it. */
export default class TogetherEnvironment extends FailureEnvironment {
  async handleTestEvent(event, state) {
    if (event.name === 'setup') this.global.stateOfRun = state
    await super.handleTestEvent(event)
  }
}
