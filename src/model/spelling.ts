/**
 * One word in several spellings. Names stand in the graph as their sources write them, and people type them as they learned to: `kerjasama` for `kerja sama`,
 * `antar lembaga` for `antarlembaga`, `Soekarno` for `Sukarno`, `praktek` for `praktik`. Two needs are met here in two ways.
 *
 * Whole names are compared by a key. A stored name gets its key when it is laid out, and a name that is asked for gets it when it comes. The key has no
 * spaces, writes each class of letters in one way, and has the words of the table below in their standard form. So any mixture of spellings meets in one
 * look-up.
 *
 * Single words are widened when somebody asks for them, and stored as they are. A name that is found must be shown, marked and ranked in the words of its
 * source, and an index of changed words would find `maya` for `maja` in every name. A word may be written together or apart at any cut, not only behind
 * `antar`, `di` or `pra`. A cut that makes no two words of the language finds nothing. So nobody has to keep a list of prefixes, and `cybercrime` finds
 * `cyber crime` as well.
 */

/** Letters of the spelling before 1972 (`Djakarta`, `Soekarno`, `Tjirebon`), and the letters that are written for them since then. */
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

/** Words as people often write them, each with its standard form. */
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
/** The standard form of each such word. An object in place of the map would answer for `constructor` as well. */
const TO_STANDARD = new Map(Object.entries(STANDARD_FORMS))
const FROM_STANDARD = new Map(Object.entries(STANDARD_FORMS).map(([other, form]) => [form, other]))

/** The key of a folded text: the text without spaces, in one of its spellings. Texts that differ only in spelling have the same key. */
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

/** The other spellings of a folded word: some are one word, some are two words with a space between them. */
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

/** For each of several words in a row, every form that may stand for it: the word itself, its other spellings, and the word joined with a neighbour. */
export function formsOfWords(words: readonly string[]): readonly (readonly string[])[] {
  return words.map((word, place) => [
    word,
    ...spellingsOf(word),
    ...[place - 1, place]
      .filter(at => at >= 0 && at + 1 < words.length)
      .map(at => `${words[at]!}${words[at + 1]!}`),
  ])
}
