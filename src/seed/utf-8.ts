import { type Checked, withProblems } from './checked.js'

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Decodes the text of bytes, in NFC; throws where they are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string {
  return decoder.decode(bytes).normalize('NFC')
}

/** Gives what `read` gives; only one problem when a text in the file is not UTF-8. */
export function readAsUtf8<T>(path: string, read: () => Checked<T[]>): Checked<T[]> {
  try {
    return read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return withProblems([], [() => `${path}:1: the file is not UTF-8; save it as UTF-8.`])
  }
}
