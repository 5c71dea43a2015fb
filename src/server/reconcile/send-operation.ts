import type { ApolloServer } from '@apollo/server'
import type { Request, Response } from 'express'
import { type ErrorCode, RequestError } from '../../errors.js'
import { LANGS, type Lang } from '../../model/model.js'
import { signalOfClient } from '../gone.js'
import { languageOf } from '../language.js'
import type { RequestFacts } from '../operations.js'
import { factsOfOwnRequest } from '../own-request.js'
import { errorOfParameter } from './parameters.js'

/**
 * Sends an operation to the API itself, so that all of its bounds, clocks and costs hold here as well. It gives the data, or throws the error with which the
 * API refuses.
 */
export type SendOperation = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<Record<string, unknown>>

/** Creates the way of one request to the API, in the language that the request wants. */
export function createSending(
  apollo: ApolloServer<RequestFacts>,
  request: Request,
  response: Response,
): SendOperation {
  const signal = signalOfClient(response)
  const lang = readLang(request, response)
  return async (query, variables) => {
    const contextValue = factsOfOwnRequest(lang, signal)
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
    if (body.kind !== 'single') throw new Error('An answer in parts was not asked for')
    const { data, errors } = body.singleResult
    const [error] = errors ?? []
    if (error === undefined) return data as Record<string, unknown>
    const { code, reason, ...details } = error.extensions as { code: ErrorCode; reason: string }
    throw new RequestError(code, reason, error.message, details)
  }
}

function readLang(request: Request, response: Response): Lang {
  const { lang } = request.query
  if (lang === undefined) return languageOf(request, response)
  const wanted = LANGS.find(known => known === lang)
  if (wanted === undefined) throw errorOfParameter('lang', `lang: give ${LANGS.join(' or ')}.`)
  return wanted
}
