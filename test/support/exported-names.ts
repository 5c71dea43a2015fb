import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Something with a name at the top level of a file of src/. */
export interface TopName {
  readonly name: string
  readonly file: string
  readonly isExported: boolean
}

/** Every function at the top level of every file below a folder, whether declared or kept in a constant. */
export const topFunctions = (folder: string): TopName[] => topNames(folder, functionNamesOf)

/** Every type at the top level of every file below a folder: interfaces, aliases, classes and enums. */
export const topTypes = (folder: string): TopName[] => topNames(folder, typeNamesOf)

/** Every constant at the top level of every file below a folder that keeps a value and no function. */
export const topConstants = (folder: string): TopName[] => topNames(folder, constantNamesOf)

function topNames(folder: string, namesOf: (part: ts.Statement) => string[]): TopName[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
  )
  return files.sort().flatMap(name => {
    const file = join(folder, name)
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    return source.statements.flatMap(part =>
      namesOf(part).map(found => ({ name: found, file, isExported: isExported(part) })),
    )
  })
}

function functionNamesOf(part: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(part)) return part.name === undefined ? [] : [part.name.text]
  return namesOfVariables(part, isFunction)
}

const constantNamesOf = (part: ts.Statement): string[] => namesOfVariables(part, node => !isFunction(node))

function namesOfVariables(part: ts.Statement, isMeant: (initializer: ts.Node) => boolean): string[] {
  if (!ts.isVariableStatement(part)) return []
  return part.declarationList.declarations.flatMap(({ name, initializer }) =>
    ts.isIdentifier(name) && initializer !== undefined && isMeant(initializer) ? [name.text] : [],
  )
}

function typeNamesOf(part: ts.Statement): string[] {
  const isType =
    ts.isInterfaceDeclaration(part) ||
    ts.isTypeAliasDeclaration(part) ||
    ts.isClassDeclaration(part) ||
    ts.isEnumDeclaration(part)
  return isType && part.name !== undefined ? [part.name.text] : []
}

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node)

function isExported(part: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(part) ? (ts.getModifiers(part) ?? []) : []
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

/** The words of a name: `linkOfClaim` is link, of, claim. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ')

/** Every name that a file of code writes, of whatever thing. */
export function namesIn(file: string): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text.replace('#', ''))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return [...names]
}
