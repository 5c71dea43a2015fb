/**
 * One word in several spellings. Names stand in the graph as their sources write them, and people type them as they learned to. Such are `kerjasama`
 * for `kerja sama`, `antar lembaga` for `antarlembaga`, `Soekarno` for `Sukarno`, `praktek` for `praktik`. There are two ways here, for two needs.
 *
 * Whole names are compared by a key that both sides are brought to: the stored name when it is laid out, the asked one when it comes. The key has no
 * spaces, each class of letters is written in one way, and words of the table below have their standard form. So any mixture of spellings meets in
 * one look-up.
 *
 * Words are widened when they are asked, and stored as they are. A name that is found must be shown, marked and ranked in the words of its source. An
 * index of changed words would find `maya` for `maja` in every name. A word may stand together or apart by any cut, not only behind `antar`, `di` or
 * `pra`. A cut that makes no two words of the language finds nothing. So no list of prefixes has to be kept, and `cybercrime` finds `cyber crime` as
 * well.
 */

/** Letters of the spelling before 1972 (`Djakarta`, `Soekarno`, `Tjirebon`), and what is written for them since. */
const OLD_LETTERS: Readonly<Record<string, string>> = {
  oe: 'u',
  dj: 'j',
  tj: 'c',
  nj: 'ny',
  sj: 'sy',
  ch: 'kh',
  j: 'y',
}
const NEW_LETTERS = Object.fromEntries(Object.entries(OLD_LETTERS).map(([old, now]) => [now, old]))

/** Words that are often written in another than their standard form, and that form. */
const STANDARD_FORMS: Readonly<Record<string, string>> = {
  aktifitas: 'aktivitas',
  analisa: 'analisis',
  azas: 'asas',
  efektifitas: 'efektivitas',
  hakekat: 'hakikat',
  ijin: 'izin',
  jaman: 'zaman',
  konperensi: 'konferensi',
  kordinasi: 'koordinasi',
  kwalitas: 'kualitas',
  mentri: 'menteri',
  nasehat: 'nasihat',
  negri: 'negeri',
  nopember: 'november',
  obyek: 'objek',
  pebruari: 'februari',
  praktek: 'praktik',
  propinsi: 'provinsi',
  resiko: 'risiko',
  sangsi: 'sanksi',
  sistim: 'sistem',
  standarisasi: 'standardisasi',
  subyek: 'subjek',
  tehnik: 'teknik',
  tehnologi: 'teknologi',
  organisation: 'organization',
  defence: 'defense',
  centre: 'center',
  programme: 'program',
  labour: 'labor',
}
/** By word; an object would answer for `constructor` as well. */
const TO_STANDARD = new Map(Object.entries(STANDARD_FORMS))
const FROM_STANDARD = new Map(Object.entries(STANDARD_FORMS).map(([other, form]) => [form, other]))

/** A folded text without spaces, in one of its spellings: texts that differ in spelling alone have the same key. */
export function spellingKey(folded: string): string {
  const standard = folded.split(' ').map(word => TO_STANDARD.get(word) ?? word)
  return standard
    .join('')
    .replaceAll('oe', 'u')
    .replaceAll('tj', 'c')
    .replaceAll('dj', 'j')
    .replaceAll('ch', 'kh')
    .replaceAll('j', 'y')
}

const MOST_SPLIT_LETTERS = 24
const LEAST_SPLIT_LETTERS = 6
const LEAST_PART = 2

/** Other spellings of a folded word: words, and two words with a space between them. */
export function spellingsOf(word: string): readonly string[] {
  const letters = [...word]
  if (letters.length < 4 || letters.length > MOST_SPLIT_LETTERS || !/^\p{L}+$/u.test(word)) return []
  const forms = [
    TO_STANDARD.get(word),
    FROM_STANDARD.get(word),
    translateLetters(word, OLD_LETTERS),
    translateLetters(word, NEW_LETTERS),
  ]
  const others = forms.filter((form): form is string => form !== undefined && form !== word)
  return [...new Set(others), ...(letters.length < LEAST_SPLIT_LETTERS ? [] : cutsOf(letters))]
}

function translateLetters(word: string, letters: Readonly<Record<string, string>>): string {
  const longestFirst = Object.keys(letters).sort((a, b) => b.length - a.length)
  return word.replace(new RegExp(longestFirst.join('|'), 'g'), found => letters[found]!)
}

function cutsOf(letters: readonly string[]): string[] {
  return Array.from({ length: letters.length - 2 * LEAST_PART + 1 }, (_, index) => {
    const at = index + LEAST_PART
    return `${letters.slice(0, at).join('')} ${letters.slice(at).join('')}`
  })
}

/** For each of several words in a row, all that may stand for it: itself, its other spellings, and what it makes together with a neighbour. */
export function formsOfWords(words: readonly string[]): readonly (readonly string[])[] {
  return words.map((word, place) => [
    word,
    ...spellingsOf(word),
    ...[place - 1, place]
      .filter(at => at >= 0 && at + 1 < words.length)
      .map(at => `${words[at]!}${words[at + 1]!}`),
  ])
}
