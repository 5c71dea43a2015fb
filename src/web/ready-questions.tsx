import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { fetchQuestions, type ReadyQuestion } from './questions.js'

type HeldQuestions = readonly [
  questions: ReadyQuestion[] | undefined,
  hold: (questions: ReadyQuestion[]) => void,
]

const QuestionsContext = createContext<HeldQuestions>([undefined, () => undefined])

/** Holds the ready questions for as long as the page is there: a panel that is closed and opened again need not wait for them. */
export function QuestionsProvider({ children }: { children: ReactNode }) {
  const held = useState<ReadyQuestion[]>()
  return <QuestionsContext value={held}>{children}</QuestionsContext>
}

/** Gives the ready questions: undefined while they are on their way, an empty list when none came. */
export function useQuestions(): ReadyQuestion[] | undefined {
  const [questions, hold] = useContext(QuestionsContext)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!questions) fetchQuestions().then(hold, () => setFailed(true))
  }, [questions, hold])
  return questions ?? (hasFailed ? [] : undefined)
}
