import { readFileSync } from 'node:fs'
import { Kind, parse, print } from 'graphql'
import { SetupError } from '../../setup/say.mjs'

/** The named operations of all these files. */
export const readAllOperations = files => new Map(files.flatMap(file => [...readOperations(file)]))

/** The named operations of a file: each with its text, and the variables that it takes. */
export function readOperations(file) {
  const { definitions } = parsed(file)
  const operations = definitions.filter(node => node.kind === Kind.OPERATION_DEFINITION)
  return new Map(operations.map(node => [node.name.value, operationOf(node)]))
}

function parsed(file) {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const [{ line } = {}] = error.locations ?? []
    throw new SetupError(`${file}${line === undefined ? '' : `, line ${line}`}: ${error.message}`)
  }
}

function operationOf(node) {
  const takes = new Set(node.variableDefinitions.map(variable => variable.variable.name.value))
  const query = print(node)
  return {
    node,
    query,
    takes,
    request: values => ({ query, variables: onlyThose(values, takes) }),
  }
}

function onlyThose(values, names) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}
