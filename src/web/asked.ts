import { stripIgnoredCharacters } from 'graphql'

/** What an answer answers. */
interface Asked {
  readonly query: string
  readonly variables: string
  readonly operationName: string | undefined
  readonly language: string
}

/** The same for questions that have the same answer, however they are laid out. */
export function keyOfAsked({ query, variables, operationName, language }: Asked): string {
  return JSON.stringify([
    shortenText(() => stripIgnoredCharacters(query), query),
    shortenText(() => JSON.stringify(JSON.parse(variables || '{}')), variables),
    operationName ?? null,
    language,
  ])
}

/** The short form, or the text itself while it is being written and has none. */
function shortenText(shorten: () => string, text: string): string {
  try {
    return shorten()
  } catch {
    return text.trim()
  }
}
