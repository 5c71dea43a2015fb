import { constants, createContext } from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/**
 * Jest makes the context of its tests over a proxy, which every look at `Array`, `Map` or `process` then goes through: a hundred times as long as
 * in the program itself, and a sixth of all processor time of the tests. Here the context is one of node's own without that, to which what jest's has more is given.
 */
export default class PlainEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    const plain = createContext(constants.DONT_CONTEXTIFY)
    giveGlobals(this.global, plain)
    this.context = plain
    this.global = plain
    const { projectConfig } = config
    this.moduleMocker = new this.moduleMocker.constructor(plain)
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: projectConfig, global: plain })
  }
}

/** What jest puts in place of what a context has already: buffers that node makes are to be of these types. */
const REPLACED = ['ArrayBuffer', 'Uint8Array']

function giveGlobals(from, to) {
  for (const name of Reflect.ownKeys(from))
    if (!Object.hasOwn(to, name) || REPLACED.includes(name)) giveGlobal(from, to, name)
  to.global = to
  to.Error.stackTraceLimit = from.Error.stackTraceLimit
}

/** Taken over when it is first asked for: some of node's globals are loaded only then. */
function giveGlobal(from, to, name) {
  const { enumerable } = Object.getOwnPropertyDescriptor(from, name)
  const settle = value => {
    Object.defineProperty(to, name, { configurable: true, enumerable, writable: true, value })
    return value
  }
  Object.defineProperty(to, name, {
    configurable: true,
    enumerable,
    get: () => settle(from[name]),
    set: settle,
  })
}
