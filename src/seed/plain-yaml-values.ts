/** Thrown where a text leaves the plain part of YAML; see `plain-yaml.ts`. */
export class NotPlain extends Error {}

const WORDS: ReadonlyMap<string, boolean | null> = new Map(
  ([null, true, false] as const).flatMap(value =>
    [
      String(value),
      String(value).replace(/^./, first => first.toUpperCase()),
      String(value).toUpperCase(),
    ].map(word => [word, value] as const),
  ),
)

const INTEGER = /^(?:0|[1-9][0-9]{0,14})$/
/** Whatever the core schema of YAML 1.2 takes for a number. */
const NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** What words without quotes mean: nothing, yes or no, a whole number, or themselves. */
export function readWord(text: string): unknown {
  if (/^[-?:,[\]{}#&*!|>'"%@`~]/.test(text)) throw new NotPlain()
  checkWords(text)
  const word = WORDS.get(text)
  if (word !== undefined) return word
  if (INTEGER.test(text)) return Number(text)
  if (NUMBER.test(text)) throw new NotPlain()
  return text
}

/** Words without quotes in which no key, no comment and no space at an end hides. */
export function checkWords(text: string): string {
  if (text === '' || /: |:$| #|^ | $/.test(text)) throw new NotPlain()
  return text
}
