import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process, named so that no other is taken for it. Systems use a number again. After a power cut, or in a container, where every server has the same
 * number, the number in an old file is that of some other program. When a process began tells the two apart.
 */
export interface ProcessKey {
  readonly pid: number
  /** When it began, in whatever way this system says it. That is compared, never read. */
  readonly born: string
}

/** The process that has the number now; null when there is none. */
export function keyOfProcess(pid: number): ProcessKey | null {
  const born = process.platform === 'linux' ? bornOnLinux(pid) : readBirthElsewhere(pid)
  return born === null ? null : { pid, born }
}

/** Whether it is this very process that still runs. */
export function isAlive({ pid, born }: ProcessKey): boolean {
  return keyOfProcess(pid)?.born === born
}

/**
 * Reads when a process began, in clock ticks from the start of the system, and the id of that start. The ticks are the 22nd word, behind a name in brackets
 * that may hold any letters.
 */
function bornOnLinux(pid: number): string | null {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const [state, ticks] = [words[0], words[19]]
    // A process that has ended, and that nobody has asked about yet, is still listed.
    if (state === 'Z' || state === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return null
  }
}

function readBirthElsewhere(pid: number): string | null {
  try {
    const args = ['-o', 'lstart=', '-p', String(pid)]
    return execFileSync('ps', args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim() || null
  } catch {
    return null
  }
}
