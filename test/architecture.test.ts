import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { FOLDERS, PROGRAMS } from './support/import-table.js'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

/** What a file imports: names of packages, and files below src/. */
function importsOf(file: string): string[] {
  const source = ts.preProcessFile(readFileSync(join('src', file), 'utf8'), true, true)
  return source.importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts') : fileName,
  )
}

const imports = new Map(files.map(file => [file, importsOf(file)]))
const folderOf = (file: string): string =>
  file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, '')
const isOurs = (name: string): boolean => imports.has(name)

test('there are files to look at, and every folder of src/ stands in the table', () => {
  expect(files.length).toBeGreaterThan(60)
  const folders = new Set(files.filter(file => file.includes('/')).map(folderOf))
  expect([...folders].sort()).toEqual(FOLDERS.map(({ folder }) => folder).sort())
})

test('nobody imports whom the table does not name', () => {
  const allowed = new Map(FOLDERS.map(({ folder, mayImport }) => [folder, new Set([folder, ...mayImport])]))
  const breaches = files
    .filter(file => file.includes('/'))
    .flatMap(file =>
      imports
        .get(file)!
        .filter(name => isOurs(name) && !allowed.get(folderOf(file))!.has(folderOf(name)))
        .map(name => `${file} imports ${name}`),
    )
  expect(breaches).toEqual([])
})

test('besides the programs, only config and errors lie outside a folder', () => {
  const loose = files.filter(file => !file.includes('/')).map(folderOf)
  expect(loose.filter(name => !PROGRAMS.includes(name) && name !== 'config' && name !== 'errors')).toEqual([])
})

test('the pages take types alone of other folders: what a browser loads, it has from HTTP', () => {
  const outward = files
    .filter(file => folderOf(file) === 'web')
    .flatMap(file => nodesOf(file, ts.isImportDeclaration))
    .filter(({ moduleSpecifier }) => moduleSpecifier.getText().startsWith("'../"))
  expect(outward.length).toBeGreaterThan(3)
  const values = outward.filter(({ importClause }) => importClause?.isTypeOnly !== true)
  expect(values.map(one => one.getText())).toEqual([])
})

test('no import runs in a circle', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const next of imports.get(file)!.filter(isOurs)) visit(next, [...path, file])
    done.add(file)
  }
  files.forEach(file => visit(file, []))
  expect(circles).toEqual([])
})

/** What a file loads before anything of it runs: imports that are neither of types alone nor made later. */
const loadedBy = (file: string): string[] =>
  nodesOf(file, ts.isImportDeclaration)
    .filter(({ importClause }) => importClause?.isTypeOnly !== true)
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
    .map(name => (name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name))

test('a start loads nothing of the seed but how its files are hashed, and no library that only the seed needs', () => {
  const loaded = new Set(['serve.ts'])
  for (const file of loaded) if (isOurs(file)) loadedBy(file).forEach(name => loaded.add(name))
  expect(loaded.size).toBeGreaterThan(300)
  expect([...loaded].filter(name => name.startsWith('seed/')).sort()).toEqual([
    'seed/files.ts',
    'seed/lines.ts',
  ])
  expect([...loaded].filter(name => /^(yaml|csv-parse)\b/.test(name))).toEqual([])
})

test('of the library of small functions, each is loaded by itself: its index loads two hundred files', () => {
  const used = files.flatMap(file => loadedBy(file).filter(name => name.startsWith('es-toolkit')))
  expect(used.length).toBeGreaterThan(5)
  expect(used.filter(name => name.split('/').length !== 3)).toEqual([])
})

test('only the folder of the driver imports the driver', () => {
  const breaches = files.filter(
    file => imports.get(file)!.includes('neo4j-driver') && folderOf(file) !== 'neo4j',
  )
  expect(breaches).toEqual([])
  expect(files.some(file => imports.get(file)!.includes('neo4j-driver'))).toBe(true)
})

test('what was answered is kept by one file, and two others use it: one for what queries brought, one for whole answers', () => {
  const users = files.filter(file => imports.get(file)!.includes('answer/kept.ts'))
  expect(users.sort()).toEqual(['server/attempt.ts', 'server/graphql.ts'])
})

test('no file has grown past 250 lines', () => {
  const long = files.filter(file => readFileSync(join('src', file), 'utf8').split('\n').length > 250)
  expect(long).toEqual([])
})

test('Cypher is written in its folder alone', () => {
  const keywords = /\b(MATCH \(|UNWIND \$|RETURN [a-z]+\.)/
  const breaches = files.filter(
    file =>
      !['cypher', 'web'].includes(folderOf(file)) && keywords.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(breaches).toEqual([])
})

const parseFile = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest, true)

/** Every node of a file of which that is true. */
function nodesOf<Found extends ts.Node>(file: string, isWanted: (node: ts.Node) => node is Found): Found[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(parseFile(file))
  return found
}

/** What the calls of a function are given first, wherever a file calls it, as it is written there. */
const firstArgumentsOf = (called: string, file: string): string[] =>
  nodesOf(file, ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === called)
    .map(call => call.arguments[0]?.getText() ?? '')

/** Files that must name the type: in a text of Cypher, to look it up by its name, or in a message. */
const NAMING_SOURCES = [
  'cypher/claim-where.ts',
  'cypher/entity-sources.ts',
  'cypher/indexes.ts',
  'questions/claim-conditions.ts',
  'seed/coverage.ts',
]

describe('which type bears the evidence the model says', () => {
  const outside = files.filter(file => !['model', 'web'].includes(folderOf(file)))
  const namingNodes = (file: string): ts.Node[] => [
    ...nodesOf(file, ts.isIdentifier).filter(({ text }) => text === 'SOURCE_TYPE'),
    ...nodesOf(file, ts.isStringLiteralLike).filter(({ text }) => text === 'Source'),
  ]

  test('and its name is written there alone', () => {
    const naming = files.filter(
      file => folderOf(file) !== 'web' && /'Source'/.test(readFileSync(join('src', file), 'utf8')),
    )
    expect(naming).toEqual(['model/model.ts'])
  })

  test('and its name is used by nobody else but for texts that name it', () => {
    expect(outside.filter(file => namingNodes(file).length > 0).sort()).toEqual(NAMING_SOURCES)
  })

  test('and nobody else compares a type with it', () => {
    const compared = (file: string): string[] =>
      namingNodes(file)
        .map(({ parent }) => parent)
        .filter(parent => ts.isBinaryExpression(parent) || ts.isCaseClause(parent))
        .map(parent => parent.getText())
    expect(files.filter(file => folderOf(file) === 'model').flatMap(compared).length).toBeGreaterThan(1)
    expect(outside.flatMap(file => compared(file).map(text => `${file}: ${text}`))).toEqual([])
  })
})

test('a text that brings rows back has what reads them: where they stand in a row is known nowhere else', () => {
  const withoutReader = files
    .filter(file => folderOf(file) === 'cypher')
    .flatMap(file => firstArgumentsOf('query', file).map(text => ({ file, text })))
  expect(withoutReader.length).toBeGreaterThan(10)
  const bringsRows = ({ text }: { text: string }): boolean =>
    !text.startsWith('cypher`') || /\b(RETURN|YIELD)\b/.test(text)
  expect(withoutReader.filter(bringsRows)).toEqual([])
})

/** A named thing of a file below src/, as `rules/span.ts NEVER`. */
const nameIn = (file: string, name: string): string => `${file} ${name}`

const namesSomething = (
  statement: ts.Statement,
): statement is
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.EnumDeclaration =>
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isEnumDeclaration(statement)

/** The values and the types that a file gives to others. */
const exportsOf = (file: string): string[] =>
  parseFile(file).statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement))
      return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : []
    if (!namesSomething(statement) && !ts.isVariableStatement(statement)) return []
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
    return namesSomething(statement)
      ? [statement.name?.text ?? 'default']
      : statement.declarationList.declarations.map(({ name }) => name.getText())
  })

/** The name of all that a file gives: a registry takes it so. */
const EVERYTHING = '*'

/** What a file, of src/ or beside it, takes from files of src/; read from its text, since to parse all tests takes seconds. */
function takenBy(file: string): string[] {
  const clauses = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?:type )?(?:\w+, )?(?:\{([^}]*)\}|\* as \w+) from '(\.[^']+)'/gm,
  )
  return [...clauses].flatMap(([, names, from]) => {
    const path = normalize(join(dirname(file), from!)).replace(/^(src|dist)\//, '')
    const all = names?.split(',').map(one => one.trim().replace(/^type | as \w+$/g, '')) ?? [EVERYTHING]
    return all.flatMap(name => ['.ts', '.tsx'].map(ending => nameIn(path.replace(/\.js$/, ending), name)))
  })
}

test('what a file of src/ exports, be it a value or a type, another file takes', () => {
  const takers = ['src', 'test', 'bench', 'setup'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(tsx?|mjs)$/.test(file) && !file.includes('node_modules'))
      .map(file => join(folder, file)),
  )
  const taken = new Set(takers.flatMap(takenBy))
  const given = files.flatMap(file => exportsOf(file).map(name => ({ file, name })))
  expect(given.length).toBeGreaterThan(1_000)
  const isTaken = ({ file, name }: (typeof given)[number]): boolean =>
    taken.has(nameIn(file, name)) || taken.has(nameIn(file, EVERYTHING))
  expect(given.filter(one => !isTaken(one))).toEqual([])
})

test('how statements hang on entities the model says, and one piece of Cypher writes', () => {
  const naming = files.filter(file =>
    /[`':|]HA[SD]_STATEMENT\b/.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(naming).toEqual(['model/stored.ts'])
})

describe('resolvers', () => {
  const resolvers = files.filter(file => folderOf(file) === 'resolvers')
  const breachesOf = (breachesIn: (file: string) => readonly string[]): string[] =>
    resolvers.flatMap(file => breachesIn(file).map(breach => `${file}: ${breach}`))

  /** Of types and of where a value stands in an answer; nothing of it parses, prints or walks syntax. */
  const KNOWN_OF_GRAPHQL =
    /^(GraphQL(NamedType|ObjectType|ResolveInfo|Schema)|getNamedType|is\w+Type|responsePathAsArray)$/

  test('know nothing of the syntax tree', () => {
    const imported = (file: string): string[] =>
      nodesOf(file, ts.isImportDeclaration)
        .filter(({ moduleSpecifier }) => /^'graphql\b/.test(moduleSpecifier.getText()))
        .flatMap(({ importClause }) => importClause?.getText().match(/\w+/g) ?? ['everything'])
        .filter(word => word !== 'type')
    const walked = (file: string): string[] =>
      nodesOf(file, ts.isIdentifier)
        .map(({ text }) => text)
        .filter(text => ['fieldNodes', 'selectionSet', 'variableValues', 'fragments'].includes(text))
    expect(resolvers.flatMap(imported)).toContain('GraphQLResolveInfo')
    expect(breachesOf(file => imported(file).filter(name => !KNOWN_OF_GRAPHQL.test(name)))).toEqual([])
    expect(breachesOf(walked)).toEqual([])
  })

  /** What a plan is, and where it stands; all other files of the folder read arguments and cursors, or use those that do. */
  const KNOWN_OF_PLANS = ['plan/plan.ts', 'plan/standpoint.ts']

  test('know what a plan is, and nothing of how arguments and cursors are read, or cursors written', () => {
    const taken = (file: string): string[] => imports.get(file)!.filter(name => folderOf(name) === 'plan')
    expect(new Set(resolvers.flatMap(taken))).toEqual(new Set(KNOWN_OF_PLANS))
    const encoded = (file: string): string[] =>
      nodesOf(file, ts.isIdentifier)
        .map(({ text }) => text)
        .filter(text => ['Buffer', 'btoa', 'atob', 'mark', 'afterOf'].includes(text))
    expect(breachesOf(encoded)).toEqual([])
  })

  /** The second place of whatever GraphQL calls with an object, arguments, a context and where it is. */
  function argumentsPlaceOf({ parameters }: ts.SignatureDeclaration): string[] {
    const [, second, third, fourth] = parameters
    const isWhere = fourth?.type?.getText() === 'GraphQLResolveInfo' || fourth?.name.getText() === 'info'
    const isResolver = isWhere && ['Context', 'unknown', undefined].includes(third?.type?.getText())
    return isResolver ? [second!.name.getText()] : []
  }

  test('take no arguments: the plan has read them', () => {
    const places = (file: string): string[] => nodesOf(file, ts.isFunctionLike).flatMap(argumentsPlaceOf)
    const named = (file: string): string[] =>
      nodesOf(file, ts.isIdentifier)
        .map(({ text }) => text)
        .filter(text => /^args$|Arguments$/.test(text))
    expect(resolvers.flatMap(places).length).toBeGreaterThan(15)
    expect(breachesOf(file => places(file).filter(name => name !== '_'))).toEqual([])
    expect(breachesOf(named)).toEqual([])
  })
})
