/** What a link of the answer left out: where the link lies, and why, as a sentence of the server or as counts of the link's summary. */
export interface LeftOut {
  /** Where the link lies: `instrument.monitoredBy`. The places of a list are told together. */
  readonly path: string
  /** The sentences of the server itself. */
  readonly messages: readonly string[]
  readonly counts: Readonly<Partial<Record<Count, number>>>
}

const COUNTS = ['denied', 'notFact', 'rejected', 'outside'] as const
type Count = (typeof COUNTS)[number]

interface Note {
  readonly messages: Set<string>
  readonly counts: Partial<Record<Count, number>>
}

/** Lists everything that an answer says it left out, in the order in which it comes; nothing for a text that is no answer. */
export function leftOutOf(response: string): LeftOut[] {
  const answer = parse(response)
  const notes = new Map<string, Note>()
  const noteAt = (path: readonly unknown[]): Note => {
    const place = path.filter(step => typeof step === 'string').join('.')
    const note = notes.get(place) ?? { messages: new Set<string>(), counts: {} }
    notes.set(place, note)
    return note
  }
  for (const { path, message } of hintsOf(answer)) noteAt(path).messages.add(message)
  walk(answer.data, [], (path, summary) => {
    const given = COUNTS.filter(name => isCount(summary[name]))
    if (given.length === 0) return
    const { counts } = noteAt(path)
    for (const name of given) counts[name] = (counts[name] ?? 0) + Number(summary[name])
  })
  return [...notes].map(([path, { messages, counts }]) => ({ path, messages: [...messages], counts }))
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): boolean => typeof value === 'number' && value > 0

function parse(response: string): Json {
  try {
    const answer: unknown = JSON.parse(response)
    return isObject(answer) ? answer : {}
  } catch {
    // The text is a sentence of the page's own, or half an answer, and tells of nothing that was left out.
    return {}
  }
}

/** Reads the server's hints: `extensions.hints` is a list of `{ path, reason, message }`, where the path is a list or joined by dots. */
function hintsOf({ extensions }: Json): { path: readonly unknown[]; message: string }[] {
  const hints = isObject(extensions) && Array.isArray(extensions['hints']) ? extensions['hints'] : []
  return hints.filter(isObject).flatMap(({ path, message }) => {
    if (typeof message !== 'string') return []
    const steps = typeof path === 'string' ? path.split('.').filter(step => !/^\d+$/.test(step)) : path
    return [{ path: Array.isArray(steps) ? (steps as unknown[]) : [], message }]
  })
}

/** Calls for each `summary` of the answer, with the path of what it sums up. */
function walk(
  value: unknown,
  path: readonly unknown[],
  found: (path: readonly unknown[], summary: Json) => void,
): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index], found))
  if (!isObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'summary' && isObject(inner)) found(path, inner)
    else walk(inner, [...path, name], found)
  }
}
