import { spawn } from 'node:child_process'

/** The machine lacks something, or its settings do not fit: ends the process with its one sentence. */
export class SetupError extends Error {
  name = 'SetupError'
}

/** Names of the errors whose message is meant for the one who runs the command; the rest are defects. */
const FOR_THE_READER = new Set(['SetupError', 'SeedError', 'ModelError'])

/** What to do when the disk refuses. */
const WAYS_OUT_OF_THE_DISK = {
  EACCES: 'give the user who starts Sepakat the right to write there',
  EPERM: 'give the user who starts Sepakat the right to write there',
  EROFS: 'the disk is read-only, copy the project to one that is not',
  ENOSPC: 'the disk is full, make room (1 GB) and start again',
}

/** Prints one line around a piece of work: `Building the pages (about 10 s) ... done in 8 s`. */
export async function step(label, work, write = text => process.stdout.write(text)) {
  const begun = performance.now()
  write(`${label} ... `)
  try {
    const result = await work()
    write(`done in ${Math.max(1, Math.round((performance.now() - begun) / 1000))} s\n`)
    return result
  } catch (error) {
    write('failed\n')
    throw error
  }
}

/** Runs a command to its end and gives what it printed; null as `code` says that there is no such command. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const keep = chunk => {
      output = (output + chunk).slice(-20_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', error => (error.code === 'ENOENT' ? resolve({ code: null, output }) : reject(error)))
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output, signal }))
  })
}

/** Runs a command that must succeed; when it fails, its last lines are printed and the sentence is thrown. */
export async function mustRun(command, args, sentence, options = {}) {
  const { code, output } = await run(command, args, options)
  if (code === 0) return output
  const printed = output.trim().split('\n').slice(-25).join('\n')
  process.stderr.write(`\n${printed}\n`)
  throw new SetupError(code === null ? `There is no command ${command} on the PATH: ${sentence}` : sentence)
}

/** Ends the process: one sentence for what the reader can mend, the whole trace for what is a defect of ours. */
export function end(error) {
  process.stderr.write(`${sentenceOf(error) ?? error?.stack ?? String(error)}\n`)
  process.exit(1)
}

/** The sentence for the reader, or null when the error is a defect. */
export function sentenceOf(error) {
  if (FOR_THE_READER.has(error?.name)) return error.message
  const way = WAYS_OUT_OF_THE_DISK[error?.code]
  return way === undefined ? null : `Setting up stopped at ${error.path ?? 'a file'} (${error.code}): ${way}.`
}
