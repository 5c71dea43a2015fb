import { stripIgnoredCharacters } from 'graphql'

/** The question that an answer belongs to, as it was sent. */
interface Asked {
  readonly query: string
  readonly variables: string
  readonly operationName: string | undefined
  readonly language: string
}

/** Gives a key that is the same for questions with the same answer, however they are laid out. */
export function keyOfAsked({ query, variables, operationName, language }: Asked): string {
  return JSON.stringify([
    shortenText(() => stripIgnoredCharacters(query), query),
    shortenText(() => JSON.stringify(JSON.parse(variables || '{}')), variables),
    operationName ?? null,
    language,
  ])
}

/** Gives the short form of a text; or the text itself, while it is being written and has no short form. */
function shortenText(shorten: () => string, text: string): string {
  try {
    return shorten()
  } catch {
    return text.trim()
  }
}
