import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { variablesText, type ReadyQuestion } from './questions.js'
import { WELCOME } from './welcome.js'

/** Gives a way to put a question into the tab in front, and tells whether it stands there. */
export function useEditor(questions: ReadyQuestion[]) {
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor', 'responseEditor'),
  )
  const actions = useGraphiQLActions()

  const holds = (index: number, question: ReadyQuestion) =>
    tabs[index]?.query === question.query && (tabs[index].variables ?? '') === variablesText(question)

  /** Whether nobody has written in the tab in front. Nothing that anyone has written is lost: an edited tab stays, and the question gets a new one. */
  const isUntouched = () => {
    const query = tabs[activeTabIndex]?.query ?? ''
    return !query.trim() || query === WELCOME || questions.some(question => holds(activeTabIndex, question))
  }

  const open = (question: ReadyQuestion) => {
    const opened = tabs.findIndex((_, index) => holds(index, question))
    if (opened >= 0) actions.changeTab(opened)
    else {
      if (!isUntouched()) actions.addTab()
      queryEditor?.setValue(question.query)
      variableEditor?.setValue(variablesText(question))
      responseEditor?.setValue('')
      actions.updateActiveTabValues({ response: null })
    }
    queryEditor?.focus()
  }

  return { open, isOpen: (question: ReadyQuestion) => holds(activeTabIndex, question) }
}
