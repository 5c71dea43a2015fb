import Negotiator from 'negotiator'
import type { Request, Response } from 'express'
import { LANGS, type Lang } from '../model/model.js'

/** How Java before 17 and older Androids name Indonesian: by the code that it had until 1989. */
const FORMER = /(^|,\s*)in(?=$|[-;,\s])/gi

/** The language of names and sentences that a request accepts most, of the two that there are; English when it says nothing. */
export function acceptedLanguage(header: string | undefined): Lang {
  const wanted = new Negotiator({
    headers: { 'accept-language': (header ?? '*').replaceAll(FORMER, '$1id') },
  })
  return wanted.language([...LANGS]) === 'id' ? 'id' : 'en'
}

/** The same for a request whose answer follows it: a cache between must not give one reader the language of another. */
export function languageOf(request: Request, response: Response): Lang {
  response.vary('Accept-Language')
  return acceptedLanguage(request.headers['accept-language'])
}
