import { setFlagsFromString } from 'node:v8'
import FailureEnvironment from '../support/failure-environment.mjs'

// Node makes fast code of whatever runs often, in threads of its own, and that took a fifth of the lane's processor time: its tests end before most of that
// code is of use. It waits twelve times as long here as it does by itself.
setFlagsFromString('--interrupt-budget=800000')

/** Hands jest's state of the run to `gather.mjs`, which has several files make their tests in it. */
export default class TogetherEnvironment extends FailureEnvironment {
  async handleTestEvent(event, state) {
    if (event.name === 'setup') this.global.stateOfRun = state
    await super.handleTestEvent(event)
  }
}
