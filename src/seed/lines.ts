import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1 << 20

/** Reads the bytes of a file piece by piece, so that a file of any size takes no more memory than one piece. */
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

/** A part of a file, in bytes. */
export interface SeedPlace {
  readonly start: number
  readonly length: number
}

/** Reads the bytes of that part; fewer where the file ends before. */
export function readStretch(path: string, { start, length }: SeedPlace): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, start))
  } finally {
    closeSync(file)
  }
}

/** A line of a file without its end. `bytes` is null where the line has more bytes than anyone wants. */
interface SeedLine extends SeedPlace {
  readonly bytes: Buffer | null
}

const NEW_LINE = 10

/** Reads the lines of a file. It keeps nothing of a line that has more than `most` bytes. */
export function* linesOf(path: string, most: number): Generator<SeedLine> {
  let parts: Buffer[] = []
  let [start, length] = [0, 0]
  const line = (): SeedLine => ({ start, length, bytes: length > most ? null : Buffer.concat(parts) })
  for (const piece of piecesOf(path)) {
    let from = 0
    for (let end = piece.indexOf(NEW_LINE); end !== -1; end = piece.indexOf(NEW_LINE, from)) {
      parts.push(piece.subarray(from, end))
      length += end - from
      yield line()
      from = end + 1
      ;[parts, start, length] = [[], start + length + 1, 0]
    }
    length += piece.length - from
    parts = length > most ? [] : [...parts, piece.subarray(from)]
  }
  if (length > 0) yield line()
}
