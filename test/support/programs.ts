import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { givenByGraphLane } from './lanes.js'
import type { TempSeed } from './temp-seed.js'

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a built program of the project, which needs no Neo4j, on a seed folder. */
export async function runProgram(name: string, args: readonly string[], seed: TempSeed): Promise<Ended> {
  givenByGraphLane('TEST_TEMPLATE')
  const env = { ...process.env, SEPAKAT_SEED: seed.folder }
  try {
    const printed = await promisify(execFile)(process.execPath, [`dist/${name}.js`, ...args], { env })
    return { code: 0, ...printed }
  } catch (error) {
    return error as Ended
  }
}
