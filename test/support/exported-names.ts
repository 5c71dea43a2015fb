import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A function at the top level of a file of src/. */
export interface TopFunction {
  readonly name: string
  readonly file: string
  readonly isExported: boolean
}

/** Every function at the top level of every file below a folder, whether declared or kept in a constant. */
export function topFunctions(folder: string): TopFunction[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
  )
  return files.sort().flatMap(file => functionsIn(join(folder, file)))
}

function functionsIn(file: string): TopFunction[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap(part =>
    namesOf(part).map(name => ({ name, file, isExported: isExported(part) })),
  )
}

function namesOf(part: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(part)) return part.name === undefined ? [] : [part.name.text]
  if (!ts.isVariableStatement(part)) return []
  return part.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer !== undefined && isFunction(initializer) ? [name.text] : [],
  )
}

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node)

function isExported(part: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(part) ? (ts.getModifiers(part) ?? []) : []
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

/** The words of a name: `linkOfClaim` is link, of, claim. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')
