import type { Language } from './questions.js'

const en = {
  title: 'Questions',
  language: 'Language of the questions',
  filter: 'Filter the questions',
  loading: 'Fetching the questions…',
  missing:
    'The server has no ready questions just now. The editor works as ever, and the book on the left shows all that can be asked.',
  none: (filter: string) => `No question speaks of “${filter}”.`,
  take: 'Take the query in the editor with you',
  curl: 'Copy as curl',
  python: 'Copy as Python',
  copied: 'Copied',
  refused: 'The browser refuses to copy',
  invalid: 'The variables are not valid JSON',
}

const id: typeof en = {
  title: 'Pertanyaan',
  language: 'Bahasa pertanyaan',
  filter: 'Saring pertanyaan',
  loading: 'Mengambil daftar pertanyaan…',
  missing:
    'Server belum menyediakan daftar pertanyaan. Editor tetap dapat dipakai, dan buku di sebelah kiri memuat semua yang dapat ditanyakan.',
  none: filter => `Tidak ada pertanyaan tentang “${filter}”.`,
  take: 'Bawa kueri di editor',
  curl: 'Salin sebagai curl',
  python: 'Salin sebagai Python',
  copied: 'Tersalin',
  refused: 'Peramban menolak menyalin',
  invalid: 'Variabel bukan JSON yang sah',
}

export type Words = typeof en

/** What the panel itself says, in both languages. */
export const WORDS: Record<Language, Words> = { en, id }
