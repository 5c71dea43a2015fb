import type { Lang } from '../model/model.js'

const en = {
  title: 'Questions',
  language: 'Language of this page and of the answers',
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
  old: 'This answer belongs to the question before your last change.',
  askAgain: 'Ask again',
  leftOut: 'Left out at',
  moreLeftOut: (count: number) => `${count} more places where something was left out`,
  counts: {
    denied: (count: number) => `${count} denied by a source`,
    notFact: (count: number) => `${count} planned, proposed, intended or possible (ask with modality)`,
    rejected: (count: number) => `${count} rejected, since better sources say otherwise`,
    outside: (count: number) => `${count} that do not hold on that day`,
  },
  docs: 'Guide',
  allTypes: 'Every type, from A to Z',
  byTopic: 'By topic',
  glossary: 'Our words',
  ask: 'Ask',
  types: 'Types',
  topics: {
    find: 'Find anything',
    who: 'Bodies, people and places',
    texts: 'Texts and meetings',
    crimes: 'Crimes and what makes them hard to fight',
    deeds: 'What is done, and by which means',
    said: 'Who says so, and in what sense',
    days: 'Days and releases',
    claims: 'What can be said of two entities',
  },
}

const id: typeof en = {
  title: 'Pertanyaan',
  language: 'Bahasa halaman ini dan jawaban',
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
  old: 'Jawaban ini milik pertanyaan sebelum perubahan terakhir Anda.',
  askAgain: 'Tanyakan lagi',
  leftOut: 'Tidak disertakan pada',
  moreLeftOut: count => `${count} tempat lain yang tidak menyertakan sesuatu`,
  counts: {
    denied: count => `${count} disangkal oleh suatu sumber`,
    notFact: count => `${count} direncanakan, diusulkan, dimaksudkan, atau mungkin (minta dengan modality)`,
    rejected: count => `${count} ditolak karena sumber yang lebih baik menyatakan lain`,
    outside: count => `${count} tidak berlaku pada tanggal itu`,
  },
  docs: 'Panduan',
  allTypes: 'Semua tipe, dari A sampai Z',
  byTopic: 'Menurut topik',
  glossary: 'Istilah kami',
  ask: 'Tanyakan',
  types: 'Tipe',
  topics: {
    find: 'Mencari apa saja',
    who: 'Badan, orang, dan tempat',
    texts: 'Teks dan pertemuan',
    crimes: 'Kejahatan dan yang mempersulit penanganannya',
    deeds: 'Apa yang dilakukan, dan dengan cara apa',
    said: 'Siapa yang menyatakannya, dan dalam arti apa',
    days: 'Tanggal dan rilis',
    claims: 'Apa yang dapat dinyatakan tentang dua entitas',
  },
}

export type Words = typeof en

/** What the page itself says, in both languages. */
export const PAGE_WORDS: Record<Lang, Words> = { en, id }
