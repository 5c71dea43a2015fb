import type { Lang } from '../model/model.js'

type WordMeaning = Readonly<Record<Lang, readonly [word: string, meaning: string]>>

/** The words without which an answer cannot be read, in short; all of them stand in docs/words.md. */
export const GLOSSARY: readonly WordMeaning[] = [
  {
    en: [
      'entity',
      'Something with an id and names: a body, an instrument, a meeting, a crime type, a country.',
    ],
    id: [
      'entitas',
      'Sesuatu yang memiliki id dan nama: badan, instrumen, pertemuan, jenis kejahatan, negara.',
    ],
  },
  {
    en: [
      'claim',
      'One sentence that joins two entities, with its evidence and its dates. The edge of a link is the claim.',
    ],
    id: [
      'klaim',
      'Satu kalimat yang menghubungkan dua entitas, dengan bukti dan tanggalnya. Sisi (edge) adalah klaimnya.',
    ],
  },
  {
    en: ['statement', 'A claim about one value of an entity: a name, a date, a kind.'],
    id: ['pernyataan', 'Klaim tentang satu nilai suatu entitas: nama, tanggal, jenis.'],
  },
  {
    en: ['evidence', 'Who says so: a source, the place in it, the day on which it speaks, and its grade.'],
    id: [
      'bukti',
      'Siapa yang menyatakannya: sumber, tempat di dalamnya, hari sumber itu berbicara, dan tingkatnya.',
    ],
  },
  {
    en: [
      'modality',
      'In what sense it is said. Links follow FACT alone, unless you ask for more: modality: [FACT, PLANNED].',
    ],
    id: [
      'modalitas',
      'Dalam arti apa sesuatu dinyatakan. Tautan hanya mengikuti FACT, kecuali diminta lebih: modality: [FACT, PLANNED].',
    ],
  },
  {
    en: [
      'verdict',
      'What becomes of claims that contradict each other. What better sources reject is followed only when asked for.',
    ],
    id: [
      'putusan',
      'Nasib klaim yang saling bertentangan. Yang ditolak sumber lebih baik hanya diikuti bila diminta.',
    ],
  },
  {
    en: ['certainty', 'Whether something surely holds on a day (CERTAIN), or only may (POSSIBLE).'],
    id: [
      'kepastian',
      'Apakah sesuatu pasti berlaku pada suatu hari (CERTAIN) atau hanya mungkin (POSSIBLE).',
    ],
  },
  {
    en: [
      'clock',
      'asOf: true in the world on that day. knownAt: what this graph said at that release. Both go down the query.',
    ],
    id: [
      'jam',
      'asOf: benar di dunia pada hari itu. knownAt: apa kata graf ini pada rilis itu. Keduanya turun ke seluruh kueri.',
    ],
  },
  {
    en: [
      'connection',
      'The answer of a link or list: nodes, edges, totalCount, and a summary that says what was left out.',
    ],
    id: [
      'koneksi',
      'Jawaban tautan atau daftar: nodes, edges, totalCount, dan summary yang menyebut apa yang tidak disertakan.',
    ],
  },
  {
    en: [
      'release',
      'A numbered and dated state of the graph; each answer names the one that it is made from.',
    ],
    id: ['rilis', 'Keadaan graf yang bernomor dan bertanggal; setiap jawaban menyebut rilis asalnya.'],
  },
]
