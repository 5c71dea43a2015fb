import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { ExportFormat } from '../exports/format.js'
import { FORMATS } from '../exports/registry.js'
import { type ExtractOptions, readExtract } from '../exports/extract.js'
import type { Lang, Model } from '../model/model.js'
import { releaseOf } from '../plan/clocks.js'
import { type GraphVersion, releaseToldBy } from '../questions/version.js'
import { createBreath } from '../answer/breath.js'
import { withinDeadline } from './deadline.js'
import { type ExportParameters, createParameters } from './export-parameters.js'
import { signalOfClient } from './gone.js'
import type { GraphState } from './graph-state.js'
import { languageOf } from './language.js'
import { parseKnownAt } from './scalars.js'

/** A whole graph takes longer than a question about it. */
const EXPORT_DEADLINE_MS = 60_000

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** Serves the whole graph as files, one address for each format: GET /export/graph.json?asOf=&knownAt=&modality=FACT,PLANNED&lang=. */
export function exportRoutes(state: GraphState, model: Model): Router {
  const router = express.Router()
  for (const format of FORMATS) router.get(`/export/${format.file}`, sendGraph(format, state, model))
  router.get('/export{/:file}', tellFormats)
  return router
}

function sendGraph(format: ExportFormat, state: GraphState, model: Model): RequestHandler {
  const modalities = model.enums.get('Modality')!
  const readParameters = createParameters(format, modalities)
  return async (request, response) => {
    const given = readParameters(request.query)
    const lang = given.lang ?? languageOf(request, response)
    const { text, fileName } = await withinDeadline(
      signalOfClient(response),
      signal =>
        state.consistently(signal, async (version, ask) => {
          const options = extractOptionsOf(given, lang, modalities, version)
          const extract = await readExtract(model, options, version, ask)
          const made = await joinPieces(format.write(extract, given.options), signal)
          return { text: made, fileName: fileNameOf(format, options, version) }
        }),
      EXPORT_DEADLINE_MS,
    )
    response.links({ license: LICENCE }).attachment(fileName).type(format.mediaType).send(text)
  }
}

function extractOptionsOf(
  { asOf, knownAt, modality }: ExportParameters,
  lang: Lang,
  modalities: readonly string[],
  version: GraphVersion,
): ExtractOptions {
  const release = knownAt === undefined ? null : releaseOf(parseKnownAt(knownAt), version)
  return { clocks: { day: asOf ?? null, release }, modality: modality ?? modalities, lang }
}

/** Joins the pieces of a file. Others have their turn while a long file is made, and it is given up when nobody waits for it. */
async function joinPieces(pieces: Iterable<string>, signal: AbortSignal): Promise<string> {
  const breath = createBreath()
  const made: string[] = []
  for (const piece of pieces) {
    made.push(piece)
    const pause = breath.pauseIfLong()
    if (pause === undefined) continue
    await pause
    signal.throwIfAborted()
  }
  return made.join('')
}

/** Names the file of an export. A table has no place for its release and day, so its file name says them. */
function fileNameOf({ file }: ExportFormat, { clocks }: ExtractOptions, version: GraphVersion): string {
  const { knownAt, isDraft } = releaseToldBy(clocks, version)
  const day = clocks.day === null ? '' : `-as-of-${clocks.day}`
  return `sepakat-${isDraft ? 'draft-of-' : ''}release-${knownAt}${day}-${file}`
}

function tellFormats(_request: Request, response: Response): void {
  const files = FORMATS.map(({ file }) => `/export/${file}`).join(', ')
  const message = `No export is at this address; there are ${files}.`
  const extensions = { code: 'NOT_FOUND', reason: 'NO_SUCH_PATH' }
  response.status(404).json({ errors: [{ message, extensions }] })
}
