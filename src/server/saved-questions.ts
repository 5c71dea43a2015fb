import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A ready question: prose in both languages, a query, and the values that it is asked with. */
export interface SavedQuestion {
  readonly name: string
  readonly title: { readonly en: string; readonly id: string }
  readonly prose: { readonly en: string; readonly id: string }
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Reads the questions of a folder: `<name>.graphql` with its query, `<name>.yaml` with its prose and values. */
export function readQuestions(folder: string): SavedQuestion[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .map(file => file.slice(0, -'.graphql'.length))
  return names.sort().map(name => {
    const about = parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as Omit<
      SavedQuestion,
      'name' | 'query'
    >
    const query = readFileSync(join(folder, `${name}.graphql`), 'utf8')
    return { name, title: about.title, prose: about.prose, query, variables: about.variables ?? {} }
  })
}
