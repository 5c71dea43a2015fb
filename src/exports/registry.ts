import type { ExportFormat } from './format.js'
import * as formats from './formats.js'

/** All formats, in the order of their addresses. */
export const FORMATS: readonly ExportFormat[] = Object.values(formats).sort((a, b) =>
  a.file < b.file ? -1 : 1,
)
