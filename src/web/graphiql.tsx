import { pick, useGraphiQL } from '@graphiql/react'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useEffect } from 'react'
import { readAddress, useAddress } from './address.js'
import { QUESTIONS_PLUGIN } from './examples-plugin.js'
import { postGraphQL } from './post-graphql.js'
import { WELCOME } from './welcome.js'

const PLUGINS = [QUESTIONS_PLUGIN, HISTORY_PLUGIN]
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: postGraphQL,
  enableIncrementalDelivery: false,
})

/** GraphiQL, with the ready questions in it and the editor's content in the address. */
export function SepakatGraphiQL() {
  const linked = readAddress(location.search)
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      defaultQuery={WELCOME}
      defaultEditorToolsVisibility="variables"
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      {...(opensWithQuestions() && { visiblePlugin: QUESTIONS_PLUGIN })}
    >
      <GraphiQL.Logo>
        <Logo />
      </GraphiQL.Logo>
      <EditorHabits operationName={linked?.operationName} />
    </GraphiQL>
  )
}

/** The questions greet whoever comes for the first time, where there is room; later GraphiQL remembers. */
function opensWithQuestions(): boolean {
  return innerWidth >= 900 && localStorage.getItem('graphiql:tabState') === null
}

function Logo() {
  return (
    <h1 className="sepakat-logo">
      <svg viewBox="1 4 22 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <circle cx="8.5" cy="12" r="6" />
        <circle cx="15.5" cy="12" r="6" />
      </svg>
      Sepakat
    </h1>
  )
}

/** A dash in a name is no attack: the editor marks such characters otherwise. */
const AS_WRITTEN = { unicodeHighlight: { ambiguousCharacters: false } }

/** What the editors do beyond GraphiQL: they keep the address, and wrap lines where the window is narrow. */
function EditorHabits({ operationName }: { operationName: string | undefined }) {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  )
  useAddress(operationName)
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on', wrappingIndent: 'indent' }), [queryEditor])
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(AS_WRITTEN)
  }, [queryEditor, variableEditor, responseEditor])
  return null
}
