import express, { type Request, type Router } from 'express'
import { z } from 'zod'
import { RequestError } from '../errors.js'
import { nodeLink } from '../exports/node-link.js'
import type { GraphVersion } from '../questions/version.js'
import { isDay } from '../model/edtf.js'
import type { Lang } from '../model/model.js'
import { releaseOf } from '../plan/clocks.js'
import { parseKnownAt } from '../resolvers/scalars.js'
import { withinDeadline } from './deadline.js'
import { signalOfClient } from './gone.js'
import type { GraphState } from './graph-state.js'
import { languageOf } from './language.js'

/** A whole graph takes longer than a question about it. */
const EXPORT_DEADLINE_MS = 60_000

const MODALITIES = ['FACT', 'DENIED', 'POTENTIAL', 'PROPOSED', 'PLANNED'] as const

/** What may stand behind the address of an export; anything else is refused by name. */
const parameters = z.strictObject({
  asOf: z.string().refine(isDay, 'give a day, like 2023-08-22').optional(),
  knownAt: z.string().optional(),
  modality: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(MODALITIES)))
    .optional(),
  lang: z.enum(['en', 'id']).optional(),
  edges: z.enum(['edges', 'links']).optional(),
})

/** The whole graph as files: GET /export/graph.json?asOf=&knownAt=&modality=FACT,PLANNED&lang=&edges=links. */
export function exportRoutes(state: GraphState): Router {
  const router = express.Router()
  router.get('/export/graph.json', async (request, response) => {
    const given = read(request)
    const lang = given.lang ?? languageOf(request, response)
    const graph = await withinDeadline(
      signalOfClient(response),
      signal =>
        state.consistently(signal, (version, ask) => nodeLink(optionsOf(given, lang, version), version, ask)),
      EXPORT_DEADLINE_MS,
    )
    response.json(graph)
  })
  return router
}

function read(request: Request): z.infer<typeof parameters> {
  const result = parameters.safeParse(request.query)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const name = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
  throw new RequestError(
    'BAD_USER_INPUT',
    'WRONG_PARAMETER',
    `${name}: ${issue.message}; an export takes asOf, knownAt, modality, lang and edges.`,
    { argument: name },
  )
}

function optionsOf(
  given: z.infer<typeof parameters>,
  lang: Lang,
  version: GraphVersion,
): Parameters<typeof nodeLink>[0] {
  return {
    clocks: {
      day: given.asOf ?? null,
      release: given.knownAt === undefined ? null : releaseOf(parseKnownAt(given.knownAt), version),
    },
    modality: given.modality ?? MODALITIES,
    lang,
    edgesKey: given.edges ?? 'edges',
  }
}
