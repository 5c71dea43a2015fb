import { type Bilingual, type Value, asText } from './model.js'

/**
 * Codes by which others know an entity: `Q7768` in Wikidata, `IDN` in ISO 3166. One table says for each scheme how its codes are written, where a code can be
 * looked up, and whether the schema has a field for it. Each code has one place: the field for its scheme where the type has one, else a statement on
 * `externalId`. In both places a code is told and found in the same way.
 */

/** The field of statements that give a code with its scheme. */
export const EXTERNAL_ID = 'externalId'

/** A code with its scheme: `{ scheme: 'WIKIDATA', value: 'Q7768' }`. */
export interface ExternalId {
  readonly scheme: string
  readonly value: string
}

interface Scheme {
  /** The name of the scheme in a sentence. */
  readonly title: Bilingual
  readonly pattern: RegExp
  readonly example: string
  /** The address of the page about a code; null where the scheme does not have a page for each code. */
  readonly addressOf: ((value: string) => string) | null
  /** The field in which the types that have it keep such a code. */
  readonly field?: string
  /** Whether several things may have the same code: protocols stand under the number of their convention, and a class holds several sorts of crime. */
  readonly isShared?: true
  /** Whether its codes are the numbers of a series; a sentence then calls them so. */
  readonly isSerial?: true
}

/** The schemes by their names, which are those of the enum `ExternalIdScheme`. */
export const SCHEMES: ReadonlyMap<string, Scheme> = new Map(
  Object.entries<Scheme>({
    ISO_3166_1_ALPHA_2: {
      title: { en: 'ISO 3166-1 alpha-2', id: 'ISO 3166-1 alpha-2' },
      pattern: /^[A-Z]{2}$/,
      example: 'ID',
      addressOf: value => `https://www.iso.org/obp/ui/#iso:code:3166:${value}`,
      field: 'iso2',
    },
    ISO_3166_1_ALPHA_3: {
      title: { en: 'ISO 3166-1 alpha-3', id: 'ISO 3166-1 alpha-3' },
      pattern: /^[A-Z]{3}$/,
      example: 'IDN',
      addressOf: null,
      field: 'iso3',
    },
    ISO_3166_1_NUMERIC: {
      title: { en: 'ISO 3166-1 numeric', id: 'ISO 3166-1 numerik' },
      pattern: /^\d{3}$/,
      example: '360',
      addressOf: null,
    },
    UN_M49: { title: { en: 'UN M49', id: 'M49 PBB' }, pattern: /^\d{3}$/, example: '035', addressOf: null },
    WIKIDATA: {
      title: { en: 'Wikidata', id: 'Wikidata' },
      pattern: /^Q[1-9]\d*$/,
      example: 'Q7768',
      addressOf: value => `https://www.wikidata.org/wiki/${value}`,
    },
    ROR: {
      title: { en: 'the Research Organization Registry', id: 'Research Organization Registry' },
      pattern: /^0[a-hj-km-np-tv-z\d]{6}\d{2}$/,
      example: '02mhbdp94',
      addressOf: value => `https://ror.org/${value}`,
    },
    UN_TREATY_SERIES: {
      title: { en: 'the United Nations Treaty Series', id: 'Seri Perjanjian Perserikatan Bangsa-Bangsa' },
      pattern: /^(II-)?[1-9]\d*$/,
      example: '39574',
      isSerial: true,
      addressOf: null,
      isShared: true,
    },
    UN_DEPOSITARY: {
      title: {
        en: 'the collection “Multilateral Treaties Deposited with the Secretary-General”',
        id: 'kumpulan “Multilateral Treaties Deposited with the Secretary-General”',
      },
      pattern: /^[IVX]+(-[A-E])?(-[1-9]\d*)+(-[a-z])?$/,
      example: 'XVIII-12',
      isSerial: true,
      addressOf: value =>
        `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${value}&chapter=${chapterOf(value)}&clang=_en`,
    },
    CETS: {
      title: { en: 'the Council of Europe Treaty Series', id: 'Seri Perjanjian Dewan Eropa' },
      pattern: /^\d{3}A?$/,
      example: '005',
      isSerial: true,
      addressOf: value =>
        `https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=${value}`,
    },
    CELEX: {
      title: { en: 'EUR-Lex', id: 'EUR-Lex' },
      pattern: /^[0-9CE]\d{4}[A-Z]{1,2}[0-9A-Z()/_.-]+$/,
      example: '32011L0036',
      addressOf: value => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${value}`,
    },
    ELI: {
      title: { en: 'the European Legislation Identifier', id: 'European Legislation Identifier' },
      pattern: /^https?:\/\/[^\s/]+\/(\S+\/)?eli\/\S+$/,
      example: 'http://data.europa.eu/eli/dir/2011/36/oj',
      addressOf: value => value,
    },
    ILO: {
      title: { en: 'NORMLEX', id: 'NORMLEX' },
      pattern: /^[CPR]\d{3}$/,
      example: 'C029',
      addressOf: value =>
        `https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_ILO_CODE:${value}`,
    },
    ICCS: {
      title: {
        en: 'the International Classification of Crime for Statistical Purposes',
        id: 'Klasifikasi Kejahatan Internasional untuk Tujuan Statistik',
      },
      pattern: /^(0[1-9]|1[01])(\d{2}\d{0,2})?$/,
      example: '020411',
      addressOf: null,
      field: 'iccsCode',
      isShared: true,
    },
  }),
)

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** The number of the chapter that a depositary's code begins with: 18 of `XVIII-12`. */
function chapterOf(code: string): number {
  const digits = [...code.split('-')[0]!].map(letter => ROMAN[letter]!)
  return digits.reduce((sum, digit, place) => sum + (digit < (digits[place + 1] ?? 0) ? -digit : digit), 0)
}

/** For each field that holds the codes of a scheme, the name of that scheme. */
const SCHEME_OF_FIELD: ReadonlyMap<string, string> = new Map(
  [...SCHEMES].flatMap(([scheme, { field }]) => (field === undefined ? [] : [[field, scheme]])),
)

/** The code that a statement gives, on `externalId` or on a field that is there for a scheme; null where it gives none. */
export function externalIdOf(stated: {
  readonly field: string
  readonly value: Value | null
  readonly scheme?: string | null
}): ExternalId | null {
  const { field, value } = stated
  const scheme = field === EXTERNAL_ID ? stated.scheme : SCHEME_OF_FIELD.get(field)
  return value === null || scheme === undefined || scheme === null ? null : { scheme, value: asText(value) }
}

/** The text as which a code is stored, and by which codes are told apart: `WIKIDATA Q7768`. */
export const externalIdText = ({ scheme, value }: ExternalId): string => `${scheme} ${value}`

/** Reads a code from its stored text, and adds the address of its page. */
export function readExternalId(text: string): ExternalId & { readonly url: string | null } {
  const cut = text.indexOf(' ')
  const [scheme, value] = [text.slice(0, cut), text.slice(cut + 1)]
  return { scheme, value, url: SCHEMES.get(scheme)?.addressOf?.(value) ?? null }
}
