import { pick, useGraphiQL, useGraphiQLActions, type MonacoEditor } from '@graphiql/react'
import { useEffect, useMemo, useState } from 'react'
import { keyOfAsked } from './asked.js'
import { useLanguage } from './language.js'
import { leftOutOf, type LeftOut } from './left-out.js'
import { PAGE_WORDS, type Words } from './words.js'

/** How many places are told at once at which something was left out; the others are a click away. */
const MOST = 2

/** Stands above an answer: whether it belongs to an older question, and what it left out. */
export function AnswerNotes() {
  const [language] = useLanguage()
  const words = PAGE_WORDS[language]
  const { responseEditor } = useGraphiQL(pick('responseEditor'))
  const response = useText(responseEditor)
  const leftOut = useMemo(() => leftOutOf(response), [response])
  const isOld = useIsOld() && response.trim() !== ''
  return (
    <div className="sepakat-notes" lang={language} role="status">
      {isOld && <OldAnswer words={words} />}
      {leftOut.length > 0 && <LeftOutNotes {...{ leftOut, words }} />}
    </div>
  )
}

function OldAnswer({ words }: { words: Words }) {
  const actions = useGraphiQLActions()
  return (
    <p className="sepakat-old">
      {words.old}{' '}
      <button type="button" onClick={() => actions.run()}>
        {words.askAgain}
      </button>
    </p>
  )
}

function LeftOutNotes({ leftOut, words }: { leftOut: readonly LeftOut[]; words: Words }) {
  const lines = leftOut.map(note => <LeftOutLine key={note.path} {...{ note, words }} />)
  return (
    <>
      {lines.slice(0, MOST)}
      {lines.length > MOST && (
        <details>
          <summary>{words.moreLeftOut(lines.length - MOST)}</summary>
          {lines.slice(MOST)}
        </details>
      )}
    </>
  )
}

function LeftOutLine({ note: { path, messages, counts }, words }: { note: LeftOut; words: Words }) {
  const parts = Object.entries(counts).map(([name, count]) =>
    words.counts[name as keyof Words['counts']](count),
  )
  return (
    <p>
      {words.leftOut} <code>{path}</code>
      {parts.length > 0 && `: ${parts.join(', ')}`}
      {messages.length > 0 && <span lang="en"> — {messages.join(' ')}</span>}
    </p>
  )
}

/** Whether the question in the editor, or its language, has changed since the tab in front was answered. */
function useIsOld(): boolean {
  const [language] = useLanguage()
  const { tabs, activeTabIndex, isFetching, queryEditor, variableEditor, operations, operationName } =
    useGraphiQL(
      pick(
        'tabs',
        'activeTabIndex',
        'isFetching',
        'queryEditor',
        'variableEditor',
        'operations',
        'operationName',
      ),
    )
  const [query, variables] = [useText(queryEditor), useText(variableEditor)]
  const [answered, setAnswered] = useState<Record<string, string>>({})
  const tab = tabs[activeTabIndex]?.id ?? ''
  const named = operations && operations.length > 1 ? operationName : undefined
  const key = keyOfAsked({ query, variables, operationName: named, language })
  useEffect(() => {
    // The question is noted as it stands at the moment at which it is sent; what is typed while the answer comes is newer.
    if (isFetching) setAnswered(before => ({ ...before, [tab]: key }))
  }, [isFetching])
  return !isFetching && answered[tab] !== undefined && answered[tab] !== key
}

/** Gives the text that an editor holds, and gives it anew at every change. */
function useText(editor: MonacoEditor | undefined): string {
  const [text, setText] = useState('')
  useEffect(() => {
    if (!editor) return
    const read = () => setText(editor.getValue())
    read()
    const changes = [editor.onDidChangeModelContent(read), editor.onDidChangeModel(read)]
    return () => changes.forEach(change => change.dispose())
  }, [editor])
  return text
}
