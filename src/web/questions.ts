import type { Bilingual } from '../model/model.js'

/** A question that the server keeps ready, with its prose in both languages. */
export interface ReadyQuestion {
  name: string
  title: Bilingual
  prose: Bilingual
  query: string
  variables?: Record<string, unknown>
}

/** Fetches the ready questions; throws when the server has none to give. */
export async function fetchQuestions(): Promise<ReadyQuestion[]> {
  const response = await fetch('/questions.json', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`GET /questions.json answered ${response.status}`)
  const questions: unknown = await response.json()
  if (!Array.isArray(questions)) throw new Error('GET /questions.json did not answer with a list')
  return questions as ReadyQuestion[]
}

/** Writes the variables as the editor shows them. */
export function variablesText({ variables }: ReadyQuestion): string {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : ''
}

/** Finds the questions in which every word of the filter occurs, in whichever language. */
export function matchQuestions(questions: ReadyQuestion[], filter: string): ReadyQuestion[] {
  const words = foldCase(filter).split(/\s+/).filter(Boolean)
  return questions.filter(question => {
    const text = foldCase(
      [question.name, ...Object.values(question.title), ...Object.values(question.prose)].join(' '),
    )
    return words.every(word => text.includes(word))
  })
}

function foldCase(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
