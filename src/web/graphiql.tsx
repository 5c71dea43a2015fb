import { DocExplorerStore } from '@graphiql/plugin-doc-explorer'
import { pick, useGraphiQL } from '@graphiql/react'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useEffect, useRef, useState } from 'react'
import { readAddress, useAddress } from './address.js'
import { AnswerNotes } from './answer-notes.js'
import { DOCS_PLUGIN } from './docs-plugin.js'
import { QUESTIONS_PLUGIN } from './examples-plugin.js'
import { LanguageProvider, useLanguage } from './language.js'
import { createFetcher } from './post-graphql.js'
import { QuestionsProvider } from './ready-questions.js'
import { WELCOME } from './welcome.js'

const PLUGINS = [QUESTIONS_PLUGIN, HISTORY_PLUGIN]

/** GraphiQL, with the ready questions in it and the editor's content in the address, in one language with its answers. */
export function SepakatGraphiQL() {
  return (
    <LanguageProvider>
      <QuestionsProvider>
        <Page />
      </QuestionsProvider>
    </LanguageProvider>
  )
}

function Page() {
  // Both stay as they were at first: whatever GraphiQL is given later would overrule what its reader has done meanwhile.
  const [linked] = useState(() => readAddress(location.search))
  const [greets] = useState(opensWithQuestions)
  return (
    <GraphiQL
      fetcher={useFetcher()}
      plugins={PLUGINS}
      referencePlugin={DOCS_PLUGIN}
      defaultQuery={WELCOME}
      defaultEditorToolsVisibility="variables"
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      {...(greets && { visiblePlugin: QUESTIONS_PLUGIN })}
    >
      <GraphiQL.Logo>
        <Logo />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <AnswerNotes />
      </GraphiQL.Footer>
      <EditorHabits operationName={linked?.operationName} />
      <DocExplorerStore>{null}</DocExplorerStore>
    </GraphiQL>
  )
}

/** Gives a fetcher that stays the same while the language changes: with a new one, GraphiQL would fetch the schema again. */
function useFetcher() {
  const [language] = useLanguage()
  const current = useRef(language)
  useEffect(() => void (current.current = language), [language])
  const [fetcher] = useState(() => createFetcher(() => current.current))
  return fetcher
}

/** Whether the page opens with the questions. They greet whoever comes for the first time, where there is room; later GraphiQL remembers. */
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

/** A dash in a name is no attack, but without this the editor would mark such characters. */
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
