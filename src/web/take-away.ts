import type { GraphQLSchema } from 'graphql'
import type { Lang } from '../model/model.js'
import { tablePath } from './table-path.js'

/** An operation as it goes over the wire. */
export interface SentOperation {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
}

/** Writes the operation as one line of shell, in the language of the page. */
export function writeCurl(url: string, request: SentOperation, language: Lang): string {
  const headers = ['content-type: application/json', `accept-language: ${language}`]
  const body = JSON.stringify(request).replaceAll("'", `'\\''`)
  return `curl -sS '${url}' ${headers.map(header => `-H '${header}'`).join(' ')} --data-raw '${body}'`
}

/** Writes the request as a script that ends in a table: the first list of records in the answer. */
export function writePython(
  url: string,
  request: SentOperation,
  schema: GraphQLSchema | null | undefined,
  language: Lang,
): string {
  const { query, variables, operationName } = request
  const body = ['"query": query']
  if (variables) body.push(`"variables": ${writeForPython(variables)}`)
  if (operationName) body.push(`"operationName": ${writeForPython(operationName)}`)
  const steps = ['data', ...tablePath(query, operationName, schema)].map(step => `["${step}"]`).join('')
  return `import httpx
import pandas as pd

query = """
${query.trim().replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}
"""

headers = {"accept-language": "${language}"}
answer = httpx.post("${url}", json={${body.join(', ')}}, headers=headers, timeout=60).json()
for error in answer.get("errors", []):
    print(error["message"])

table = pd.json_normalize(answer${steps})
print(table)
`
}

function writeForPython(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Array.isArray(value)) return `[${value.map(writeForPython).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${writeForPython(inner)}`)
    .join(', ')}}`
}
