import type { GraphiQLPlugin } from '@graphiql/react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useEditor } from './editor.js'
import type { Lang } from '../model/model.js'
import { LanguageSwitch, useLanguage } from './language.js'
import { matchQuestions, type ReadyQuestion } from './questions.js'
import { useQuestions } from './ready-questions.js'
import { TakeAway } from './take-away-bar.js'
import { PAGE_WORDS, type Words } from './words.js'

/** GraphiQL's side panel with the questions that the server keeps ready. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionsIcon,
  content: QuestionsPanel,
}

function QuestionsIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 2.75h14A1.25 1.25 0 0 1 18.25 4v9.5A1.25 1.25 0 0 1 17 14.75H9.5L5.25 18.5v-3.75H3A1.25 1.25 0 0 1 1.75 13.5V4A1.25 1.25 0 0 1 3 2.75Z" />
      <path d="M8 7a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.2M10 11.5V13" />
    </svg>
  )
}

function QuestionsPanel() {
  const [language] = useLanguage()
  const [filter, setFilter] = useState('')
  const questions = useQuestions()
  const words = PAGE_WORDS[language]
  return (
    <section className="sepakat-panel sepakat-questions" lang={language} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <LanguageSwitch label={words.language} />
      </header>
      {questions && questions.length > 0 ? (
        <Choice {...{ questions, filter, setFilter, language, words }} />
      ) : (
        <p className="sepakat-note" role="status">
          {questions ? words.missing : words.loading}
        </p>
      )}
      <TakeAway words={words} />
    </section>
  )
}

interface ChoiceProps {
  questions: ReadyQuestion[]
  filter: string
  setFilter: (filter: string) => void
  language: Lang
  words: Words
}

function Choice({ questions, filter, setFilter, language, words }: ChoiceProps) {
  const list = useRef<HTMLUListElement>(null)
  const { open, isOpen } = useEditor(questions)
  const shown = matchQuestions(questions, filter)
  return (
    <>
      <input
        type="search"
        value={filter}
        placeholder={words.filter}
        aria-label={words.filter}
        onChange={event => setFilter(event.target.value)}
        onKeyDown={event => event.key === 'ArrowDown' && stepTo(event, list.current?.querySelector('button'))}
      />
      {shown.length === 0 && (
        <p className="sepakat-note" role="status">
          {words.none(filter.trim())}
        </p>
      )}
      <ul ref={list} onKeyDown={moveFocus}>
        {shown.map(question => (
          <li key={question.name}>
            <button type="button" aria-current={isOpen(question)} onClick={() => open(question)}>
              <strong>{question.title[language]}</strong>
              <span>{question.prose[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Moves the focus by the arrow keys: through the list, and up from its head into the filter. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const item = (event.target as HTMLElement).closest('li')
  if (event.key === 'ArrowDown') stepTo(event, item?.nextElementSibling?.querySelector('button'))
  if (event.key === 'ArrowUp') {
    const filter = event.currentTarget.parentElement?.querySelector('input')
    stepTo(event, item?.previousElementSibling?.querySelector('button') ?? filter)
  }
}

function stepTo(event: KeyboardEvent, target: HTMLElement | null | undefined) {
  if (!target) return
  event.preventDefault()
  target.focus()
}
