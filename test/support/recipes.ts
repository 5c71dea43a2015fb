import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a block of a recipe does to which file; its first line says so in a comment. */
export interface Block {
  readonly language: string
  readonly file: string
  readonly place: string
  readonly text: string
}

/** The blocks of code of a page, in their order. */
export function blocksOf(page: string): Block[] {
  const found = readFileSync(page, 'utf8').matchAll(
    /^```(\w+)\n(?:#|\/\/) (\S+), (a new file|at the end|under the claims of \S+|in type \S+|under the line `[^`]+`)\n([\s\S]*?)^```$/gm,
  )
  return [...found].map(([, language, file, place, text]) => ({
    language: language!,
    file: file!,
    place: place!,
    text: text!,
  }))
}

/** How many blocks a page has, with or without a place. */
export const countBlocks = (page: string): number =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter(line => /^```\w/.test(line)).length

/** What the file of a block holds once that is done to it, where it lies in the repository. */
export function textWith({ file, place, text }: Block): string {
  return placed(place === 'a new file' ? '' : readFileSync(file, 'utf8'), place, text)
}

/** A copy of schema/ and seed/ in the folder, with what the blocks say done to it; of code, only the files that they touch. */
export function applyBlocks(folder: string, blocks: readonly Block[]): void {
  for (const name of ['schema', 'seed']) cpSync(name, join(folder, name), { recursive: true })
  for (const block of blocks) applyBlock(folder, block)
}

function applyBlock(folder: string, { file, place, text }: Block): void {
  const path = join(folder, file)
  if (place === 'a new file' && existsSync(path)) throw new Error(`${file} is no new file`)
  mkdirSync(dirname(path), { recursive: true })
  const before = place === 'a new file' ? '' : readFileSync(existsSync(path) ? path : file, 'utf8')
  writeFileSync(path, placed(before, place, text))
}

function placed(before: string, place: string, text: string): string {
  const [, line] = /^under the line `(.+)`$/.exec(place) ?? []
  if (line !== undefined) return placedUnder(before, line, text)
  const [, kind, name] = /^(under the claims of|in type) (\S+)$/.exec(place) ?? []
  if (kind === undefined) return before + (before === '' ? '' : '\n') + text
  const head =
    kind === 'in type'
      ? new RegExp(`^type ${name} [^{]*\\{\\n`, 'm')
      : new RegExp(`^- id: ${name}\\n(?:  .*\\n)*?  claims:\\n`, 'm')
  const [found] = head.exec(before) ?? []
  if (found === undefined) throw new Error(`there is no place ${place}`)
  return before.replace(found, () => found + indented(text, kind === 'in type' ? '  ' : '    '))
}

/** Under a line that begins what holds more of the kind, two spaces further in. */
function placedUnder(before: string, line: string, text: string): string {
  const lines = before.split('\n')
  const at = lines.findIndex(found => found.trim() === line)
  if (at === -1) throw new Error(`there is no line ${line}`)
  const by = lines[at]!.replace(/\S.*/, '  ')
  return [...lines.slice(0, at + 1), indented(text, by).trimEnd(), ...lines.slice(at + 1)].join('\n')
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by)
