import { describe, expect, test } from '@jest/globals'
import { STATEMENT } from '../../src/model/said-ids.js'
import type { Noun } from '../../src/model/names.js'
import type { Told } from '../../src/sentences/told.js'
import { makeSentence } from '../../src/sentences/sentence.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()
const values = { modality: 'FACT' }
const today = '2026-11-27'
const asean = { name: 'Association of Southeast Asian Nations', type: 'Organization' }
const interpol = { name: 'INTERPOL', type: 'Organization' }
const china = { name: 'China', type: 'Country' }
const states = { name: 'member states of ASEAN', type: 'Organization' }
const actip = {
  name: 'ASEAN Convention Against Trafficking, Especially Women and Children',
  type: 'Instrument',
}

type More = Partial<Told> & Record<string, unknown>

/** The sentence in both languages; what is no part of what is told is a value of the claim. */
function say(claimType: string, from: Noun, to: Noun, { today: day = today, ...more }: More = {}): string[] {
  const told = { claimType, values: { ...values, ...more }, from, to, today: day }
  return [makeSentence(told, 'en', model), makeSentence(told, 'id', model)]
}
const tell = (entity: Noun, field: string, value: unknown, more: More = {}): string[] =>
  say(STATEMENT, entity, entity, { field, value, ...more })

test('a sentence has the verb and the article that its names ask for, and begins with a capital', () => {
  expect(say('MEMBER_OF', states, asean)[0]).toBe(
    'Member states of ASEAN are members of the Association of Southeast Asian Nations',
  )
  expect(say('COOPERATES_WITH', asean, { name: 'Philippines', type: 'Country' })[0]).toBe(
    'The Association of Southeast Asian Nations cooperates with the Philippines',
  )
})

test('a name that holds an aside gets the comma that closes it, where the sentence goes on', () => {
  expect(say('ADOPTED_BY', actip, interpol)[0]).toBe(
    'The ASEAN Convention Against Trafficking, Especially Women and Children, was adopted by INTERPOL',
  )
  expect(say('PARTY_TO', states, actip)[0]).toBe(
    'Member states of ASEAN are parties to the ASEAN Convention Against Trafficking, Especially Women and Children',
  )
  expect(say('PARTY_TO', china, actip, { since: '2016' })[0]).toMatch(/Women and Children, since 2016$/)
  const agency = { name: 'National Crime Agency, United Kingdom', type: 'Organization' }
  expect(say('OBSERVER_OF', agency, interpol)[0]).toBe(
    'The National Crime Agency, United Kingdom, is an observer in INTERPOL',
  )
})

describe('a state', () => {
  const member = (more: More): string[] => say('OBSERVER_OF', china, interpol, more)

  test('without days is so, with a first day has been so, and with a last one was so', () => {
    expect(member({})).toEqual(['China is an observer in INTERPOL', 'China merupakan pengamat di INTERPOL'])
    expect(member({ since: '1954' })).toEqual([
      'China has been an observer in INTERPOL since 1954',
      'China menjadi pengamat di INTERPOL sejak 1954',
    ])
    expect(member({ since: '2001-06', until: '2016-06-30' })).toEqual([
      'China was an observer in INTERPOL from June 2001 until 30 June 2016',
      'China pernah menjadi pengamat di INTERPOL dari Juni 2001 sampai dengan 30 Juni 2016',
    ])
    expect(member({ until: '[..2005-11-29]' })).toEqual([
      'China was an observer in INTERPOL until 29 November 2005 at the latest',
      'China pernah menjadi pengamat di INTERPOL hingga selambat-lambatnya 29 November 2005',
    ])
    expect(member({ since: '1954', until: '..' })).toEqual([
      'China has been an observer in INTERPOL since 1954',
      'China menjadi pengamat di INTERPOL sejak 1954',
    ])
    expect(member({ until: '..' })).toEqual([
      'China is an observer in INTERPOL to this day',
      'China merupakan pengamat di INTERPOL sampai sekarang',
    ])
  })

  test('that is still to come will be so, and one that ends later is so', () => {
    expect(member({ since: '2027' })).toEqual([
      'China will be an observer in INTERPOL from 2027',
      'China akan menjadi pengamat di INTERPOL mulai 2027',
    ])
    expect(member({ since: '2025', until: '2028' })[0]).toBe(
      'China is an observer in INTERPOL from 2025 until 2028',
    )
  })

  test('of what is over was so', () => {
    const operation = { name: 'Operation HAECHI', type: 'Programme', endedOn: '2020-11' }
    expect(say('ACTIVE_IN', operation, china)).toEqual([
      'Operation HAECHI covered China',
      'Operation HAECHI mencakup China',
    ])
    expect(say('ACTIVE_IN', operation, china, { today: '2020-11-27' })[0]).toBe(
      'Operation HAECHI covers China',
    )
  })

  test('of a meeting is what it did', () => {
    const meeting = { name: '8th AMMTC', type: 'Meeting' }
    expect(
      say('ADDRESSES', meeting, { name: 'terrorism', type: 'CrimeType' }, { since: '2011-10-11' }),
    ).toEqual([
      'The 8th AMMTC dealt with terrorism on 11 October 2011',
      '8th AMMTC membahas terrorism pada 11 Oktober 2011',
    ])
  })
})

test('an act is told as past, on its day', () => {
  expect(say('SIGNED', china, actip, { since: '2008-01-05' })[0]).toMatch(
    /^China signed .* on 5 January 2008$/,
  )
  expect(say('SIGNED', china, interpol, { since: '2027-05' })).toEqual([
    'China will sign INTERPOL in May 2027',
    'China akan menandatangani INTERPOL pada Mei 2027',
  ])
})

describe('a modality is in the verb', () => {
  test('what is denied is not so, on the days of which its sources speak', () => {
    const denied = { modality: 'DENIED' }
    const days = (certainFrom: string, certainTo: string): More => ({ ...denied, certainFrom, certainTo })
    expect(say('PARTY_TO', china, interpol, denied)).toEqual([
      'China is not a party to INTERPOL',
      'China bukan pihak pada INTERPOL',
    ])
    expect(say('PARTY_TO', china, interpol, days('9999-99-99', '0000-00-00'))[0]).toBe(
      'China is not a party to INTERPOL',
    )
    expect(say('PARTY_TO', china, interpol, days('2014-07-10', '2014-07-10'))).toEqual([
      'China was not a party to INTERPOL on 10 July 2014',
      'China bukan pihak pada INTERPOL pada 10 Juli 2014',
    ])
    expect(say('PARTY_TO', china, interpol, days('2014-07-10', '2015-07-10'))[0]).toBe(
      'China was not a party to INTERPOL from 10 July 2014 until 10 July 2015',
    )
    expect(say('SIGNED', china, interpol, days('2025-10-26', '2025-10-26'))).toEqual([
      'China had not signed INTERPOL by 26 October 2025',
      'China belum menandatangani INTERPOL sampai dengan 26 Oktober 2025',
    ])
    expect(say('SIGNED', china, interpol, denied)[0]).toBe('China has not signed INTERPOL')
  })

  test('what is planned, possible, proposed or intended reads as such', () => {
    const meeting = { name: '20th AMMTC', type: 'Meeting' }
    expect(say('HOSTED_BY', meeting, china, { modality: 'PLANNED' })).toEqual([
      'The 20th AMMTC is to be hosted by China',
      '20th AMMTC direncanakan diselenggarakan dengan China sebagai tuan rumah',
    ])
    expect(say('HOSTED_BY', meeting, china, { modality: 'PLANNED', since: '2026-07-22' })[0]).toBe(
      'The 20th AMMTC was to be hosted by China on 22 July 2026',
    )
    expect(say('PARTY_TO', china, interpol, { modality: 'PLANNED', since: '2017-08-10' })).toEqual([
      'China was to be a party to INTERPOL from 10 August 2017',
      'China semula direncanakan menjadi pihak pada INTERPOL mulai 10 Agustus 2017',
    ])
    expect(say('USES', states, interpol, { modality: 'POTENTIAL' })).toEqual([
      'Member states of ASEAN may use INTERPOL',
      'Member states of ASEAN dapat menggunakan INTERPOL',
    ])
    expect(say('USES', states, interpol, { modality: 'PROPOSED' })).toEqual([
      'It has been proposed that member states of ASEAN use INTERPOL',
      'Diusulkan agar member states of ASEAN menggunakan INTERPOL',
    ])
    const effort = { name: 'Regional effort', type: 'Undertaking' }
    expect(say('UNDER', effort, interpol, { modality: 'INTENDED' })).toEqual([
      'Regional effort is meant to be carried out within the framework of INTERPOL',
      'Regional effort hendak dijalankan dalam kerangka INTERPOL',
    ])
  })
})

test('a field of the claim that says it closer gives the phrase', () => {
  expect(say('RATIFIED', china, interpol, { mode: 'ACCESSION', since: '2002' })).toEqual([
    'China acceded to INTERPOL in 2002',
    'China mengaksesi INTERPOL pada 2002',
  ])
  expect(say('RATIFIED', china, interpol)[0]).toBe('China consented to be bound by INTERPOL')
  expect(say('MADE_DECLARATION_ON', china, interpol, { declarationKind: 'RESERVATION' })[0]).toBe(
    'China made a reservation to INTERPOL',
  )
  const office = { office_english: 'Executive Director', office_indonesian: 'Direktur Eksekutif' }
  expect(say('HOLDS_OFFICE_IN', { name: 'Jim Wee', type: 'Person' }, interpol, office)).toEqual([
    'Jim Wee is Executive Director of INTERPOL',
    'Jim Wee menjabat sebagai Direktur Eksekutif INTERPOL',
  ])
  const meeting = { name: 'the meeting', type: 'Meeting' }
  expect(say('ENDORSED_AT', interpol, meeting, { inPrinciple: true })[0]).toBe(
    'INTERPOL was endorsed in principle at the meeting',
  )
  expect(say('ENDORSED_AT', interpol, meeting, { inPrinciple: false })[0]).toBe(
    'INTERPOL was endorsed at the meeting',
  )
})

test('a meeting was held through all its days, and where only the first is known it was opened then', () => {
  const meeting = { name: '85th INTERPOL General Assembly', type: 'Meeting', startedOn: '2016-11-07' }
  const through = { ...meeting, endedOn: '2016-11-10' }
  const since = '2016-11-07'
  const bali = { name: 'Bali', type: 'Place' }
  expect(say('HELD_IN', through, bali, { since })).toEqual([
    'The 85th INTERPOL General Assembly was held in Bali from 7 to 10 November 2016',
    '85th INTERPOL General Assembly diselenggarakan di Bali dari 7 sampai dengan 10 November 2016',
  ])
  expect(say('PARTICIPATED_IN', china, { ...meeting, endedOn: '2016-11-08' }, { since })).toEqual([
    'China took part in the 85th INTERPOL General Assembly on 7 and 8 November 2016',
    'China ikut serta dalam 85th INTERPOL General Assembly pada 7 dan 8 November 2016',
  ])
  expect(say('HELD_IN', { ...meeting, endedOn: null }, bali, { since })).toEqual([
    'The 85th INTERPOL General Assembly was held in Bali, opening on 7 November 2016',
    '85th INTERPOL General Assembly diselenggarakan di Bali, dimulai pada 7 November 2016',
  ])
  expect(say('HELD_IN', { ...meeting, endedOn: since }, bali, { since })[0]).toMatch(/ on 7 November 2016$/)
  expect(say('ADOPTED_AT', actip, through, { since })[0]).toMatch(/ on 7 November 2016$/)
})

test('a day on which a meeting was not, and one on which sources differ, is left out', () => {
  const meeting = { name: '18th SOMTC', type: 'Meeting', startedOn: '2018-09-25', endedOn: '2018-09-27' }
  const told = 'The 18th SOMTC was hosted by China'
  expect(say('HOSTED_BY', meeting, china, { since: '2018-09-24' })[0]).toBe(told)
  expect(say('HOSTED_BY', meeting, china, { since: '2018-09-26' })[0]).toBe(`${told} on 26 September 2018`)
  const disputed = { ...meeting, startedOn: null }
  expect(say('HOSTED_BY', disputed, china, { since: '2018-09-24' })[0]).toBe(told)
})

test('a session is counted in its series by its number, whatever its name', () => {
  const series = { name: 'Conference of the States Parties', type: 'Organization' }
  const session = { name: '1st session of the COSP', type: 'Meeting', ordinal: 1 }
  expect(say('SESSION_OF', session, series, { since: '2006' })).toEqual([
    'The Conference of the States Parties met for the first time in 2006',
    'Conference of the States Parties bersidang untuk pertama kalinya pada 2006',
  ])
  const second = say('SESSION_OF', { ...session, ordinal: 12 }, series)[0]
  expect(second).toBe('The Conference of the States Parties met for the 12th time')
  const unnumbered = { name: 'Conference of the States Parties of 2006', type: 'Meeting', ordinal: null }
  expect(say('SESSION_OF', unnumbered, series, { since: '2006' })[0]).toBe(
    'The Conference of the States Parties met in 2006',
  )
  expect(say('SESSION_OF', unnumbered, series)[0]).toMatch(/^The .* of 2006 was held as a session of the /)
})

test('what was only seen in a list of a day had begun before', () => {
  expect(say('PARTY_TO', china, interpol, { since: '[..2015-03-14]' })).toEqual([
    'China was already a party to INTERPOL on 14 March 2015',
    'China sudah menjadi pihak pada INTERPOL pada 14 Maret 2015',
  ])
  expect(say('ADDRESSES', interpol, china, { since: '[1990..2011]' })[0]).toBe(
    'INTERPOL already addressed China in 2011',
  )
  expect(say('RATIFIED', china, interpol, { since: '[2017..]' })[0]).toMatch(/ in 2017 or later$/)
})

test('a plan for a meeting that is over, or of a period that is, is past', () => {
  const meeting = { name: '17th AMMTC', type: 'Meeting', startedOn: '2023-08-21' }
  expect(say('ADOPTED_AT', actip, meeting, { modality: 'PLANNED' })[0]).toMatch(/ was to be adopted at /)
  expect(say('ADOPTED_AT', actip, meeting, { modality: 'PLANNED' })[1]).toMatch(
    / semula direncanakan diadopsi /,
  )
  const plan = { name: 'Hanoi Plan of Action', type: 'Instrument', endedOn: '2004' }
  expect(say('COVERS', plan, china)[0]).toBe('The Hanoi Plan of Action covered China')
  expect(tell(plan, 'periodEnd', '2004')[0]).toBe('The Hanoi Plan of Action ran until 2004')
  expect(tell(meeting, 'meetingLevel', 'MINISTERIAL')[0]).toBe('The 17th AMMTC was a meeting of ministers')
})

test('what a name says already is not said again', () => {
  const agency = { name: 'National Crime Agency of the United Kingdom', type: 'Organization' }
  expect(say('AGENCY_OF', agency, { name: 'United Kingdom', type: 'Country' })[0]).toBe(
    'The National Crime Agency is a government agency of the United Kingdom',
  )
  const home = { name: 'Kementerian Dalam Negeri China', type: 'Organization' }
  expect(say('AGENCY_OF', home, china)[1]).toBe('Kementerian Dalam Negeri merupakan lembaga pemerintah China')
  const police = { name: 'Kepolisian China', type: 'Organization' }
  expect(say('AGENCY_OF', police, china)[1]).toBe('Kepolisian China merupakan lembaga pemerintah China')
  const secretariat = { name: 'INTERPOL General Secretariat', type: 'Organization' }
  expect(say('PART_OF', secretariat, interpol)[0]).toBe('The General Secretariat is part of INTERPOL')
  expect(say('COOPERATES_WITH', secretariat, interpol)[0]).toMatch(/^The INTERPOL General Secretariat /)
  expect(tell({ name: 'Technology', type: 'System' }, 'systemKind', 'TECHNOLOGY')).toEqual([
    'Technology is classed as a technology',
    'Technology merupakan teknologi',
  ])
  const some = { ...states, name: 'some states', collectiveOf: 'STATES' }
  expect(say('PART_OF', some, { ...states, collectiveOf: 'STATES' })[0]).toBe(
    'Some states are among member states of ASEAN',
  )
})

test('a statement on a treaty names the articles that it is about', () => {
  const reservation = { declarationKind: 'RESERVATION' }
  const made = 'China made a reservation to INTERPOL, concerning'
  expect(say('MADE_DECLARATION_ON', china, interpol, { ...reservation, articles: '66(2)' })).toEqual([
    `${made} article 66(2)`,
    'China mengajukan reservasi terhadap INTERPOL, mengenai pasal 66(2)',
  ])
  expect(say('MADE_DECLARATION_ON', china, interpol, { ...reservation, articles: 'UNTOC 6, 9' })[0]).toBe(
    `${made} articles 6 and 9 of UNTOC`,
  )
  expect(say('MADE_DECLARATION_ON', china, interpol, { ...reservation, articles: '6, 9, 12(1)' })).toEqual([
    `${made} articles 6, 9 and 12(1)`,
    'China mengajukan reservasi terhadap INTERPOL, mengenai pasal 6, 9 dan 12(1)',
  ])
})

test('how many members must consent among others is said', () => {
  const council = { name: 'Council of Europe', type: 'Organization' }
  const charter = { name: 'Sea Convention', type: 'Instrument' }
  expect(say('COUNTS_MEMBERS_OF', charter, council, { atLeast: 3 })).toEqual([
    'The Sea Convention requires the consent of at least 3 members of the Council of Europe for entry into force',
    'Sea Convention mensyaratkan pengikatan diri sekurang-kurangnya 3 anggota Council of Europe untuk mulai berlaku',
  ])
  expect(say('COUNTS_MEMBERS_OF', charter, council, { atLeast: null })[0]).toMatch(
    / counts consents of the members of the Council of Europe for entry into force$/,
  )
})

test('an undertaking responds to the challenge for which it is there', () => {
  const effort = { name: 'Common effort', type: 'Undertaking' }
  const borders = { name: 'blurring borders', type: 'Challenge' }
  expect(say('FACES', effort, borders, { modality: 'PROPOSED' })).toEqual([
    'It has been proposed that common effort respond to blurring borders',
    'Diusulkan agar common effort menanggapi blurring borders',
  ])
  expect(say('FACES', effort, borders, { modality: 'PLANNED' })[0]).toBe(
    'Common effort is to respond to blurring borders',
  )
  expect(say('FACES', asean, borders)[0]).toMatch(/ faces blurring borders$/)
})

describe('"the" stands before a name whose head is a word as well', () => {
  const publisherOf = (name: string): string =>
    tell({ name: 'A page', type: 'Source' }, 'publisher', name)[0]!.replace('“A page” is published by ', '')
  const seriesOf = (name: string): string =>
    say('MEMBER_OF', china, { name, type: 'Organization' })[0]!.replace('China is a member of ', '')

  test.each([
    'INTERPOL Global Complex for Innovation',
    'Japan Coast Guard',
    'International Law Enforcement Academy in Bangkok',
    'United Nations Action for Cooperation against Trafficking in Persons',
    'ASEANAPOL Contact Persons Quarterly Discussion',
    'ASEAN Defence Ministers’ Meeting-Plus',
    'International Trade Union Confederation',
    'United Nations Treaty Collection',
    'Royal Thai Embassy in Japan',
    'Government of Sweden',
    'House of Commons of Canada',
  ])('%s', name => expect(seriesOf(name)).toBe(`the ${name}`))

  test.each([
    'AMMTC + Republic of Korea Consultation',
    'ASEAN Heads of Major Immigration Checkpoints Forum',
    'Foreign, Commonwealth & Development Office of the United Kingdom',
    'United Nations Information Service Vienna',
    'JASPOC of ASEANAPOL',
  ])('%s, though the head stands elsewhere', name => expect(seriesOf(name)).toBe(`the ${name}`))

  test.each([
    "People's Army Newspaper (Viet Nam)",
    "Prime Minister's Office of Singapore",
    'University of Bonn',
    'City of Da Nang',
    'President of Russia',
    'unnamed outlet of text 000',
  ])('%s, which no genitive makes known', name => expect(publisherOf(name)).toBe(`the ${name}`))

  test.each([
    "Indonesia's chairmanship of ASEAN 2023",
    'Airlangga University',
    'INTERPOL',
    'civil society',
    'Viet Nam Government News',
    'Cambodia New Vision (office of the Prime Minister of Cambodia)',
    'Cyber Security Brunei',
  ])('and not before %s', name => expect(publisherOf(name)).toBe(name))

  test('of a system', () => {
    const web = { name: 'Egmont Secure Web', type: 'System' }
    expect(say('USES', china, web)[0]).toBe('China uses the Egmont Secure Web')
  })
})

test('an aim of somebody is sought, and one that may be reached is served', () => {
  const goal = { name: 'regional security', type: 'Goal' }
  expect(say('AIMS_AT', asean, goal)[1]).toMatch(/ mengupayakan regional security$/)
  expect(say('AIMS_AT', actip, goal)[1]).toMatch(/ ditujukan bagi regional security$/)
  const effort = { name: 'Regional effort', type: 'Undertaking' }
  expect(say('AIMS_AT', effort, goal, { modality: 'POTENTIAL' })).toEqual([
    'Regional effort may serve regional security',
    'Regional effort dapat membantu mewujudkan regional security',
  ])
  expect(say('AIMS_AT', effort, goal, { modality: 'PLANNED' })[1]).toMatch(/ akan ditujukan bagi /)
})

test('what stands in both names is said once', () => {
  const summit = { name: 'ASEAN Summit', type: 'Organization' }
  const session = { name: '46th ASEAN Summit', type: 'Meeting' }
  expect(say('SESSION_OF', session, summit, { since: '2025-05-26' })[0]).toBe(
    'The ASEAN Summit met for the 46th time on 26 May 2025',
  )
  expect(say('SESSION_OF', { ...session, name: 'KTT ke-46' }, { ...summit, name: 'KTT' })[1]).toBe(
    'KTT bersidang untuk ke-46 kalinya',
  )
  const protocol = { name: 'Protocol on Migrants, supplementing the Convention', type: 'Instrument' }
  expect(say('SUPPLEMENTS', protocol, { name: 'Convention', type: 'Instrument' })[0]).toBe(
    'The Protocol on Migrants supplements the Convention',
  )
})

test('a sentence says on what it rests, and what other sources say', () => {
  expect(say('PARTY_TO', china, interpol, { since: '2010', basis: 'BY_RULE' })).toEqual([
    "China has been a party to INTERPOL since 2010, as reckoned from the treaty's rule on entry into force",
    'China menjadi pihak pada INTERPOL sejak 2010, dihitung menurut ketentuan perjanjian itu tentang mulai berlakunya',
  ])
  expect(say('PARTY_TO', china, interpol, { verdict: 'REJECTED' })).toEqual([
    'China is a party to INTERPOL, which better sources contradict',
    'China merupakan pihak pada INTERPOL, tetapi hal ini dibantah sumber yang lebih kuat',
  ])
  expect(say('PARTY_TO', china, interpol, { verdict: 'DISPUTED' })[0]).toMatch(
    /, but sources differ on this$/,
  )
})

describe('a statement', () => {
  test('is a sentence of the same kind, and its value stands as it is', () => {
    expect(tell(states, 'name', 'the {from} and {is|are}')[0]).toBe(
      'Member states of ASEAN are called “the {from} and {is|are}”',
    )
    expect(tell(interpol, 'name', 'ICPC', { until: '1956' })[0]).toBe('INTERPOL was called “ICPC” until 1956')
    expect(tell(interpol, 'exists', null, { since: '1989-07' })).toEqual([
      'INTERPOL has existed since July 1989',
      'INTERPOL berdiri sejak Juli 1989',
    ])
  })

  test('gives dates, kinds, codes and rules in words', () => {
    expect(tell(actip, 'enteredIntoForceOn', '2011-05-27')[0]).toMatch(/entered into force on 27 May 2011$/)
    expect(tell(actip, 'periodEnd', '2027')[1]).toMatch(/ berlaku sampai dengan 2027$/)
    expect(tell(actip, 'entryIntoForceRule', 'P30D')[0]).toMatch(
      /joins later, 30 days after the deposit or registration of its consent$/,
    )
    expect(
      tell(actip, 'entryThreshold', '6 MEMBERS P30D').map(text => text.replace(/^.*? (enters|mulai)/, '$1')),
    ).toEqual([
      'enters into force 30 days after the 6th member state consents',
      'mulai berlaku 30 hari setelah negara anggota ke-6 mengikatkan diri',
    ])
    expect(tell(actip, 'entryThreshold', '22 STATES P60D/01')[0]).toMatch(
      / on the first day of the month after 60 days from the consent of the 22nd state$/,
    )
    expect(tell(actip, 'entryThreshold', 'ALL SIGNATORIES P0D')[1]).toMatch(
      / berlaku pada hari penanda tangan terakhir mengikatkan diri$/,
    )
    expect(tell(states, 'collectiveOf', 'STATES')).toEqual([
      'Member states of ASEAN are classed as a group of states',
      'Member states of ASEAN merupakan kelompok negara',
    ])
    expect(tell(china, 'iso3', 'CHN')[1]).toBe('China terdaftar sebagai CHN dalam ISO 3166-1 alpha-3')
    const convention = { name: 'Convention on Cybercrime', type: 'Instrument' }
    const code = { scheme: 'CETS' }
    expect(tell(convention, 'externalId', '185', code)[0]).toMatch(/ is listed as No\. 185 in /)
    const source = { name: 'A page', type: 'Source' }
    expect(tell(source, 'publisher', 'ASEAN Secretariat')[0]).toBe(
      '“A page” is published by the ASEAN Secretariat',
    )
    expect(tell(source, 'publishedOn', '2017-01')[0]).toBe('“A page” was published in January 2017')
    expect(tell(source, 'yearBecause', ['It says so.', 'Demikian katanya.'])[1]).toBe(
      '“A page” diberi tahun, atau dibiarkan tanpa tahun, dengan alasan berikut: Demikian katanya.',
    )
    const meeting = { name: '20th AMMTC', type: 'Meeting' }
    expect(tell(meeting, 'endedOn', '2026-07-26', { modality: 'PLANNED' })[0]).toBe(
      'The 20th AMMTC was to end on 26 July 2026',
    )
  })

  test('on a field that only an earlier release had is told by its name', () => {
    expect(tell(interpol, 'formerKind', 'OLD')[0]).toBe('INTERPOL has the former kind OLD')
  })
})
