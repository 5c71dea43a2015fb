import { pick, tryParseJSONC, useGraphiQL } from '@graphiql/react'
import { useEffect, useState } from 'react'
import { copy } from './clipboard.js'
import { writeCurl, writePython, type SentOperation } from './take-away.js'
import { useLanguage } from './language.js'
import type { Words } from './words.js'

type Form = 'curl' | 'python'
type Outcome = 'copied' | 'refused' | 'invalid'

/** Takes what the editor holds to a shell or a notebook. */
export function TakeAway({ words }: { words: Words }) {
  const [said, setSaid] = useState<{ form: Form; outcome: Outcome }>()
  const write = useWriter()

  useEffect(() => {
    const timer = setTimeout(setSaid, 2500)
    return () => clearTimeout(timer)
  }, [said])

  const take = (form: Form) => {
    void outcomeOf(() => write(form)).then(outcome => setSaid({ form, outcome }))
  }
  const label = (form: Form) => (said?.form === form ? words[said.outcome] : words[form])

  return (
    <footer aria-label={words.take}>
      <button type="button" onClick={() => take('curl')}>
        {label('curl')}
      </button>
      <button type="button" title="httpx + pandas" onClick={() => take('python')}>
        {label('python')}
      </button>
      <span className="sepakat-spoken" role="status">
        {said && words[said.outcome]}
      </span>
    </footer>
  )
}

/** Writes the request in the editor as a command or as a script. */
function useWriter(): (form: Form) => string {
  const [language] = useLanguage()
  const { queryEditor, variableEditor, operations, operationName, schema } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'operations', 'operationName', 'schema'),
  )
  return form => {
    const request: SentOperation = {
      query: queryEditor?.getValue() ?? '',
      variables: tryParseJSONC(variableEditor?.getValue()),
      operationName: operations && operations.length > 1 ? operationName : undefined,
    }
    const url = new URL('/graphql', location.href).href
    return form === 'curl' ? writeCurl(url, request, language) : writePython(url, request, schema, language)
  }
}

async function outcomeOf(write: () => string): Promise<Outcome> {
  let text: string
  try {
    text = write()
  } catch {
    return 'invalid'
  }
  return copy(text).then(
    () => 'copied',
    () => 'refused',
  )
}
