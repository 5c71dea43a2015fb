/** Words that names are made of: a proper name of syllables, what sort of thing it is, and what it is about; in English and Indonesian. */

const SYLLABLES =
  'ka da vu mer an sol ti bra no lin que ra pel os tam ur ghi sen yo bal fen wi zor cam du'.split(' ')

/** A name of two or three syllables, the same for the same number. */
export function properName(number) {
  const parts = []
  for (let left = number + 41, index = 0; index < 3; index++, left = Math.floor(left / SYLLABLES.length) + 7)
    parts.push(SYLLABLES[left % SYLLABLES.length])
  const word = parts.join('')
  return word[0].toUpperCase() + word.slice(1)
}

export const DEEDS = [
  ['smuggling', 'penyelundupan'],
  ['trafficking', 'perdagangan gelap'],
  ['forgery', 'pemalsuan'],
  ['theft', 'pencurian'],
  ['laundering', 'pencucian'],
  ['piracy', 'pembajakan'],
  ['bribery', 'penyuapan'],
  ['illegal trade', 'perniagaan ilegal'],
]

export const GOODS = [
  ['timber', 'kayu'],
  ['ivory', 'gading'],
  ['passports', 'paspor'],
  ['vehicles', 'kendaraan'],
  ['medicines', 'obat'],
  ['fish', 'ikan'],
  ['weapons', 'senjata'],
  ['waste', 'limbah'],
  ['currency', 'mata uang'],
  ['antiquities', 'barang purbakala'],
  ['cargo', 'muatan'],
  ['data', 'data'],
  ['fuel', 'bahan bakar'],
  ['gold', 'emas'],
  ['wildlife', 'satwa liar'],
  ['tobacco', 'tembakau'],
]

/** What sort of thing each type is, in both languages. */
export const SORTS = {
  Organization: [
    ['Council', 'Dewan'],
    ['Forum', 'Forum'],
    ['Secretariat', 'Sekretariat'],
    ['Police Network', 'Jaringan Polisi'],
    ['Ministry', 'Kementerian'],
  ],
  Instrument: [
    ['Convention', 'Konvensi'],
    ['Declaration', 'Deklarasi'],
    ['Plan of Action', 'Rencana Aksi'],
    ['Memorandum', 'Memorandum'],
    ['Protocol', 'Protokol'],
  ],
  Meeting: [
    ['Conference', 'Konferensi'],
    ['Session', 'Sidang'],
    ['Senior Officials', 'Pejabat Senior'],
  ],
  CrimeType: [['crime', 'kejahatan']],
  Country: [['Republic', 'Republik']],
  Place: [
    ['Harbour', 'Pelabuhan'],
    ['City', 'Kota'],
  ],
  Person: [['Officer', 'Pejabat']],
  System: [['Database', 'Basis Data']],
  Programme: [['Programme', 'Program']],
  Activity: [['training', 'pelatihan']],
  Challenge: [['challenge', 'tantangan']],
  Undertaking: [['support', 'dukungan']],
  Source: [['Report', 'Laporan']],
}
