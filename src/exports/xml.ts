import Builder from 'fast-xml-builder'

/** An element: `@id` is its attribute `id`, `#` its text, every other key the elements of that name within it. */
export interface Element {
  readonly [key: string]: string | Element | readonly Element[]
}

// XML 1.0 has no way to write these; they are told as what cannot be shown.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** What is replaced, in this order. A reader takes an unmarked line end within an attribute for a space. */
const entities = [
  { regex: FORBIDDEN, val: '\ufffd' },
  { regex: /&/g, val: '&amp;' },
  { regex: /</g, val: '&lt;' },
  { regex: />/g, val: '&gt;' },
  { regex: /"/g, val: '&quot;' },
  { regex: /\n/g, val: '&#10;' },
  { regex: /\r/g, val: '&#13;' },
  { regex: /\t/g, val: '&#9;' },
]

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  ...{ entities },
})

/** One element with all that is in it, on a line of its own. */
export function writeElement(name: string, element: Element): string {
  return `${builder.build({ [name]: element })}\n`
}

/** The beginning of an element whose parts are written one by one; they are followed by `</name>`. */
export function openElement(name: string, attributes: Element): string {
  return writeElement(name, attributes).replace(/\/>\n$/, '>\n')
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
