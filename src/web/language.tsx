import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Lang } from '../model/model.js'

const KEY = 'sepakat:language'

type LanguageChoice = readonly [Lang, (language: Lang) => void]

const LanguageContext = createContext<LanguageChoice>(['en', () => undefined])

/** Reads the language that was chosen last; else that of the browser, else English. */
function readLanguage(): Lang {
  return (localStorage.getItem(KEY) ?? navigator.language).startsWith('id') ? 'id' : 'en'
}

/** One language for all that the page says of its own, and for the answers. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readLanguage)
  useEffect(() => localStorage.setItem(KEY, language), [language])
  return <LanguageContext value={[language, setLanguage]}>{children}</LanguageContext>
}

/** Gives the language, and a way to choose another. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** Shows two buttons to choose the language; the label says all that follows their choice. */
export function LanguageSwitch({ label }: { label: string }) {
  const [language, setLanguage] = useLanguage()
  return (
    <div className="sepakat-languages" role="group" aria-label={label} title={label}>
      {(['en', 'id'] as const).map(code => (
        <button key={code} type="button" aria-pressed={code === language} onClick={() => setLanguage(code)}>
          {code.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
