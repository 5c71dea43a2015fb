import type { Lang } from '../../model/model.js'

/** The sentences that tell what would follow from what is supposed, for one country and one instrument. */
export interface SupposedWords {
  readonly signed: (on: string) => string
  readonly denounced: (on: string) => string
  /** For the exit of somebody who was not bound and did not consent. */
  readonly idleExit: (on: string) => string
  /** `from` has its own word in front, and the rule is in words. */
  readonly consentedBound: (from: string, rule: string) => string
  /** For the case that the number of consents would be reached for which the instrument waits. */
  readonly reachedBound: (from: string, rule: string) => string
  /** The same for somebody who consents only after the number was reached. */
  readonly reachedBoundLater: (from: string, rule: string) => string
  readonly stillWaits: (on: string, wanting: number, needed: number) => string
  readonly mayWait: (on: string, wanting: number, needed: number) => string
  /** For consents that would be enough, though their days are not known. */
  readonly reachedNoDay: (on: string) => string
  /** For an instrument that waits for all of a group, of which nobody is on record. */
  readonly numberUnknown: (on: string) => string
  /** `entered` is when the instrument itself entered into force; empty where that is not known. */
  readonly consentedNoRule: (on: string, entered: string) => string
  readonly consentedNoEntry: (on: string, isNumberKnown: boolean) => string
}

const supposeInEnglish = (country: string, instrument: string): SupposedWords => ({
  signed: on => `If ${country} signed ${instrument} on ${on}, that alone would not bind it.`,
  denounced: on =>
    `If ${country} denounced ${instrument} on ${on}, it would leave; when that would take effect, no rule on record says.`,
  idleExit: on =>
    `It is supposed to denounce it on ${on}, which changes nothing: no record has it bound or consenting on the day.`,
  consentedBound: (from, rule) =>
    `If ${country} consented to be bound by ${instrument} as supposed, it would be bound ${from}, by the instrument’s own rule (${rule}).`,
  reachedBound: (from, rule) =>
    `If all came about as supposed, the number of consents for which ${instrument} waits would be reached, and ${country} would be bound ${from}: it enters into force ${rule}.`,
  reachedBoundLater: (from, rule) =>
    `If all came about as supposed, the number of consents for which ${instrument} waits would be reached, and ${country}, which consents after that, would be bound ${from}, by the instrument’s own rule (${rule}).`,
  stillWaits: (on, wanting, needed) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be bound yet: by the consents on record and those supposed, ${wanting} of the ${needed} for which the instrument waits ${wanting === 1 ? 'is' : 'are'} wanting.`,
  mayWait: (on, wanting, needed) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known whether it is bound: by the consents on record and those supposed alone, ${wanting} of the ${needed} for which the instrument waits ${wanting === 1 ? 'is' : 'are'} wanting, and whether it is in force already is not known.`,
  reachedNoDay: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: with the consents on record and those supposed that would be enough, but on which day it is enough is not on record.`,
  numberUnknown: on =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known whether it is bound: how many consents the instrument waits for is not known.`,
  consentedNoRule: (on, entered) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: no rule for that is on record which a source was seen to say${entered === '' ? '' : `, though the instrument itself entered into force ${entered}`}.`,
  consentedNoEntry: (on, isNumberKnown) =>
    `If ${country} consented to be bound by ${instrument} on ${on}, it would not be known from when it is bound: no day is on record on which the instrument itself entered into force${isNumberKnown ? '' : ', nor how many consents that takes'}.`,
})

const supposeInIndonesian = (country: string, instrument: string, isBody: boolean): SupposedWords => {
  const they = isBody ? 'organisasi itu' : 'negara itu'
  return {
    signed: on =>
      `Seandainya ${country} menandatangani ${instrument} pada ${on}, itu saja tidak akan mengikatnya.`,
    denounced: on =>
      `Seandainya ${country} menarik diri dari ${instrument} pada ${on}, ${they} akan keluar; kapan itu mulai berlaku, tidak dinyatakan aturan yang tercatat.`,
    idleExit: on =>
      `Diandaikan bahwa ${they} menarik diri pada ${on}, yang tidak mengubah apa pun: tidak tercatat bahwa ${they} pada hari itu terikat atau sudah mengikatkan diri.`,
    consentedBound: (from, rule) =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} sebagaimana diandaikan, ${they} akan terikat ${from}, menurut aturan instrumen itu sendiri (${rule}).`,
    reachedBound: (from, rule) =>
      `Seandainya semuanya terjadi sebagaimana diandaikan, jumlah pengikatan diri yang ditunggu ${instrument} akan tercapai, dan ${country} akan terikat ${from}: instrumen itu mulai berlaku ${rule}.`,
    reachedBoundLater: (from, rule) =>
      `Seandainya semuanya terjadi sebagaimana diandaikan, jumlah pengikatan diri yang ditunggu ${instrument} akan tercapai, dan ${country}, yang mengikatkan diri sesudahnya, akan terikat ${from}, menurut aturan instrumen itu sendiri (${rule}).`,
    stillWaits: (on, wanting, needed) =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, ${they} belum akan terikat: menurut pengikatan diri yang tercatat dan yang diandaikan, masih kurang ${wanting} dari ${needed} yang ditunggu instrumen itu.`,
    mayWait: (on, wanting, needed) =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui apakah ${they} terikat: menurut pengikatan diri yang tercatat dan yang diandaikan saja, masih kurang ${wanting} dari ${needed} yang ditunggu instrumen itu, dan apakah instrumen itu sudah berlaku tidak diketahui.`,
    reachedNoDay: on =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan ${they} terikat: dengan pengikatan diri yang tercatat dan yang diandaikan itu akan cukup, tetapi pada hari apa jumlahnya tercapai tidak tercatat.`,
    numberUnknown: on =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui apakah ${they} terikat: berapa pengikatan diri yang ditunggu instrumen itu tidak diketahui.`,
    consentedNoRule: (on, entered) =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan ${they} terikat: tidak tercatat aturan untuk itu yang terlihat pada sumber${entered === '' ? '' : `, meskipun instrumen itu sendiri mulai berlaku ${entered}`}.`,
    consentedNoEntry: (on, isNumberKnown) =>
      `Seandainya ${country} mengikatkan diri pada ${instrument} pada ${on}, tidak diketahui sejak kapan ${they} terikat: tidak tercatat hari mulai berlakunya instrumen itu sendiri${isNumberKnown ? '' : ', juga tidak berapa pengikatan diri yang diperlukan'}.`,
  }
}

/** The sentences in each language, for the names of who acts and of an instrument as they stand within a sentence. */
export const SUPPOSED_WORDS: Readonly<
  Record<Lang, (country: string, instrument: string, isBody: boolean) => SupposedWords>
> = { en: supposeInEnglish, id: supposeInIndonesian }
