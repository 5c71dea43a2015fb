import {
  DOC_EXPLORER_PLUGIN,
  DocExplorer,
  useDocExplorer,
  useDocExplorerActions,
} from '@graphiql/plugin-doc-explorer'
import { pick, useGraphiQL, type GraphiQLPlugin } from '@graphiql/react'
import type { GraphQLSchema } from 'graphql'
import { useMemo, useState } from 'react'
import { GLOSSARY } from './glossary.js'
import { LanguageSwitch, useLanguage } from './language.js'
import { beginningOf, topicsOf, type Topic } from './topics.js'
import { PAGE_WORDS, type Words } from './words.js'

/** GraphiQL's documentation, which opens with our words and with the schema by topic, and not with hundreds of types in a row. */
export const DOCS_PLUGIN: GraphiQLPlugin = { ...DOC_EXPLORER_PLUGIN, content: Docs }

function Docs() {
  const { schema } = useGraphiQL(pick('schema'))
  const [showsAll, setShowsAll] = useState(false)
  const isAtRoot = useDocExplorer().length === 1
  const [language] = useLanguage()
  const words = PAGE_WORDS[language]
  if (!schema || !isAtRoot) return <DocExplorer />
  return (
    <section className="sepakat-panel sepakat-docs" lang={language} aria-label={words.docs}>
      <header>
        <h2>{words.docs}</h2>
        <LanguageSwitch label={words.language} />
      </header>
      <button type="button" className="sepakat-turn" onClick={() => setShowsAll(!showsAll)}>
        {showsAll ? words.byTopic : words.allTypes}
      </button>
      {showsAll ? <DocExplorer /> : <Guide {...{ schema, words }} />}
    </section>
  )
}

function Guide({ schema, words }: { schema: GraphQLSchema; words: Words }) {
  const [language] = useLanguage()
  const topics = useMemo(() => topicsOf(schema), [schema])
  return (
    <div className="sepakat-guide">
      <details>
        <summary>{words.glossary}</summary>
        <dl>
          {GLOSSARY.map(({ [language]: [word, meaning] }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {topics.map(topic => (
        <TopicSection key={topic.name} {...{ topic, schema, words }} />
      ))}
    </div>
  )
}

interface TopicProps {
  topic: Topic
  schema: GraphQLSchema
  words: Words
}

function TopicSection({ topic: { name, fields, types }, schema, words }: TopicProps) {
  const actions = useDocExplorerActions()
  const query = schema.getQueryType()
  const openField = (field: Topic['fields'][number]) => {
    if (query) actions.push({ name: query.name, def: query })
    actions.push({ name: field.name, def: field })
  }
  return (
    <details open={name === 'find'}>
      <summary>{words.topics[name]}</summary>
      {fields.length > 0 && <h4>{words.ask}</h4>}
      {fields.map(field => (
        <Entry key={field.name} {...field} onOpen={() => openField(field)} />
      ))}
      {types.length > 0 && <h4>{words.types}</h4>}
      {types.map(type => (
        <Entry
          key={type.name}
          {...{ name: type.name, description: type.description ?? null }}
          onOpen={() => actions.push({ name: type.name, def: type })}
        />
      ))}
    </details>
  )
}

interface EntryProps {
  name: string
  description?: string | null | undefined
  onOpen: () => void
}

function Entry({ name, description, onOpen }: EntryProps) {
  return (
    <button type="button" className="sepakat-entry" onClick={onOpen}>
      <code>{name}</code>
      <span lang="en">{beginningOf(description)}</span>
    </button>
  )
}
