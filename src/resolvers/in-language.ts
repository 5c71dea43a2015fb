import type { Lang } from '../model/model.js'

/** An object with the language that the request accepts, for its fields that take another one. */
export type InLanguage<T> = T & { readonly accepted: Lang }

export interface LangArgument {
  readonly lang?: 'EN' | 'ID' | null
}

export const langOfArguments = ({ accepted }: { readonly accepted: Lang }, { lang }: LangArgument): Lang =>
  lang === null || lang === undefined ? accepted : lang === 'EN' ? 'en' : 'id'
