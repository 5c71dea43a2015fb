/**
 * Kinds of differences between the product and the oracle that were found, each with what a run leaves out for its sake: of what is generated, of
 * what is asked, or of what is compared. The oracle itself knows none of them.
 */
const KINDS = {
  emptyListSummary: 'the summary of an empty list says 0 and not null; it is not compared',
  mergedIds: 'an id that an entity had, and that was merged away, answers null; no such id is asked for',
  nameless:
    'an entity without an accepted name is lost to lists; a name that nothing contradicts is always there',
  disputedNames: 'a disputed name is not the one that a search says it found; no name is contradicted',
  gaps: 'an entity that left and came back is there in between; none comes back',
  goneEntities: 'an entity that left still answers by its id; none that left is asked for',
  daysKnownAt:
    'the days of old claims follow the existence of now; no day is looked at together with a release',
  searchKnownAt: 'a search at a release looks at the names of now; no search names a release',
  namesKnownAt: 'names and their order are those of now; no name is looked at together with a release',
  doubtfulDates: 'a date that is only about makes more certain; no date of a claim is only about',
  uncertainEnds: 'certain while an end only may exist; every date from which existence follows is one day',
  exportActs: 'the export lacks acts whose end is gone; no export asks for a day',
  vagueActs: 'an act without a date does not unbound its instrument; every act on an instrument is dated',
  exactSince: 'an exact first day is not certain unless a source speaks; one always speaks on that day',
  rivals: 'what can have one value contradicts where two may meet; such values have no dates',
  hiddenFacts: 'a fact is listed while a denial is certain; no day is asked for where there is a denial',
  otherCounts: 'denied and notFact do not obey day, verdict and modality; they are not compared',
  weightOverRows: 'each row has its own weight; no claim that is contradicted has two rows',
  currentValue: 'a value that ended still stands; kinds of bodies have no dates',
  backwards: 'days that exclude each other run backwards; they are not compared',
} as const

export type Kind = keyof typeof KINDS

/** Those that are not mended yet. When one is, take its line out here; nothing else is to be done. */
export const OPEN_KINDS: readonly Kind[] = [
  'emptyListSummary',
  'mergedIds',
  'nameless',
  'disputedNames',
  'gaps',
  'goneEntities',
  'daysKnownAt',
  'searchKnownAt',
  'namesKnownAt',
  'doubtfulDates',
  'uncertainEnds',
  'exportActs',
  'vagueActs',
  'exactSince',
  'rivals',
  'hiddenFacts',
  'otherCounts',
  'weightOverRows',
  'currentValue',
  'backwards',
]

/** Whether a run may meet a kind. */
export type MayMeet = (kind: Kind) => boolean

/** A run that leaves these kinds out. */
export const leaveOut =
  (kinds: readonly Kind[]): MayMeet =>
  kind =>
    !kinds.includes(kind)

export const allKinds = Object.keys(KINDS) as Kind[]
