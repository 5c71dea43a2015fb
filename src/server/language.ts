import Negotiator from 'negotiator'
import type { Request, Response } from 'express'
import { LANGS, type Lang } from '../model/model.js'

/** How Java before 17 and older Androids name Indonesian: by the code that it had until 1989. */
const FORMER = /(^|,\s*)in(?=$|[-;,\s])/gi

/** Gives the language of names and sentences that a request accepts most, of the two that there are; English when the request says nothing. */
export function acceptedLanguage(header: string | undefined): Lang {
  const wanted = new Negotiator({
    headers: { 'accept-language': (header ?? '*').replaceAll(FORMER, '$1id') },
  })
  return wanted.language([...LANGS]) === 'id' ? 'id' : 'en'
}

/** Gives the language of a request, and says that its answer depends on the language: a cache in between must not give one reader the language of another. */
export function languageOf(request: Request, response: Response): Lang {
  response.vary('Accept-Language')
  return acceptedLanguage(request.headers['accept-language'])
}
