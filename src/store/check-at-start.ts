import { SetupError } from '../errors.js'
import { type ProgramOptions, runInOwnProcess } from './own-process.js'

/**
 * Ends in one sentence when the content of the server's database does not match its hash. Another process reads the database: reading all of it takes memory
 * that serving does not need.
 */
export async function checkAtStart(server: Pick<ProgramOptions, 'environment' | 'stopping'>): Promise<void> {
  const { code, errors } = await runInOwnProcess({
    ...server,
    name: 'check-stored',
    keepsErrors: true,
    isLowly: true,
  })
  if (code !== 0)
    throw new SetupError(
      errors || 'The graph was not checked, since the check was ended from outside; start again.',
    )
}
