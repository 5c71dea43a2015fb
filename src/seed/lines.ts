import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1 << 20

/** The bytes of a file, piece by piece: a file of any size takes no more memory than one piece. */
export function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

const NEW_LINE = 10

/** The lines of a file without their ends; null for a line of more than `most` bytes, of which nothing is kept. */
export function* linesOf(path: string, most: number): Generator<Buffer | null> {
  let parts: Buffer[] = []
  let length = 0
  for (const piece of piecesOf(path)) {
    let start = 0
    for (let end = piece.indexOf(NEW_LINE); end !== -1; end = piece.indexOf(NEW_LINE, start)) {
      parts.push(piece.subarray(start, end))
      yield length + end - start > most ? null : Buffer.concat(parts)
      ;[parts, length, start] = [[], 0, end + 1]
    }
    length += piece.length - start
    parts = length > most ? [] : [...parts, piece.subarray(start)]
  }
  if (length > 0) yield length > most ? null : Buffer.concat(parts)
}
