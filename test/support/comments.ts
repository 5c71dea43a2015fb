import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One sentence of a comment, with the file that it stands in. */
export interface CommentSentence {
  readonly file: string
  readonly text: string
}

/** Every sentence of every comment of every file below a folder. */
export function sentencesOfComments(folder: string): CommentSentence[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .sort()
    .map(file => join(folder, file))
    .flatMap(file => sentencesIn(file, readFileSync(file, 'utf8')).map(text => ({ file, text })))
}

/** The sentences of the comments of one text. */
export const sentencesIn = (file: string, text: string): string[] =>
  commentsIn(file, text)
    .flatMap(comment => comment.split(PARAGRAPH))
    .map(paragraph =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(-|\d+\.) /, ''),
    )
    .flatMap(paragraph => paragraph.split(SENTENCE))
    .filter(sentence => sentence !== '')

/** An empty line, or an entry of a list. */
const PARAGRAPH = /\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) )/
const SENTENCE = /(?<=[.?!]["')`]*)\s+(?=[A-Z`"'(])/

/** The comments of a text without their marks; lines of `//` that follow each other are one. */
function commentsIn(file: string, text: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  const ranges = new Map<number, number>()
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of rangesAt(node, text)) ranges.set(pos, end)
    node.getChildren(source).forEach(visit)
  }
  visit(source)
  return joinLines(
    [...ranges].sort(([one], [other]) => one - other).map(([pos, end]) => ({ pos, end })),
    text,
  )
}

function rangesAt(node: ts.Node, text: string): readonly ts.TextRange[] {
  if (node.kind === ts.SyntaxKind.JsxText) return []
  const before = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
  return [...before, ...(ts.getTrailingCommentRanges(text, node.end) ?? [])]
}

function joinLines(ranges: readonly ts.TextRange[], text: string): string[] {
  const comments: string[] = []
  ranges.forEach(({ pos, end }, at) => {
    const isLine = text.startsWith('//', pos)
    const own = isLine ? text.slice(pos + 2, end) : text.slice(pos + 2, end - 2).replace(/^\s*\*+ ?/gm, '')
    const goesOn = isLine && at > 0 && /^\n *$/.test(text.slice(ranges[at - 1]!.end, pos))
    if (goesOn) comments.push(`${comments.pop()!} ${own}`)
    else comments.push(own)
  })
  return comments
}
