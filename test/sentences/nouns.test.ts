import { describe, expect, test } from '@jest/globals'
import { numberOfNoun, textOfNoun } from '../../src/sentences/nouns.js'

describe('the verb is that of', () => {
  test.each([
    ['Organization', 'member states of ASEAN'],
    ['Organization', 'nearly all ASEAN member states'],
    ['Organization', 'the ministers who meet in AMMTC'],
    ['Organization', 'officials who deal with cybercrime'],
    ['Organization', 'all parties to security cooperation'],
    ['Organization', 'states with laxer policies on certain crimes'],
    ['Organization', 'police in some areas'],
    ['Organization', 'security personnel of various countries'],
    ['Undertaking', 'ASEAN–Japan measures against trafficking in persons'],
    ['Undertaking', 'Outreach and training on security and safety by community groups and police'],
    ['Undertaking', 'Training, technical assistance and other support of ILO and UNODC against trafficking'],
    ['Undertaking', 'Monitoring of and reporting on the ASEAN–Japan work plan'],
    ['Undertaking', 'International standards built with the UN and INTERPOL'],
    ['Undertaking', 'Initiatives of ASEAN against transnational crime'],
    ['Challenge', 'borders that blur with globalization'],
    ['System', 'information systems of BIN and Polri'],
    ['Programme', '50 years of ASEAN–Japan friendship'],
  ])('many for the %s "%s"', (type, name) => {
    expect(numberOfNoun({ name, type })).toBe('MANY')
  })

  test.each([
    ['Organization', 'United Nations'],
    ['Organization', 'ASEAN Chiefs of National Police'],
    ['Organization', 'Indonesian National Police'],
    ['Organization', 'United Nations Office on Drugs and Crime'],
    ['Organization', 'civil society'],
    ['Organization', 'UNIS'],
    ['Country', 'Philippines'],
    ['Country', 'Trinidad and Tobago'],
    ['Country', 'Solomon Islands'],
    ['Instrument', 'ASEAN Convention Against Trafficking in Persons, Especially Women and Children'],
    ['Instrument', 'Guidelines on border management'],
    ['Undertaking', 'Cooperation in border management, as the Jakarta Declaration stresses it'],
    ['Undertaking', 'Capacity of law enforcement to investigate and to collect data and evidence'],
    ['Undertaking', 'Legal and technical assistance to police'],
    ['Undertaking', 'Mutual support of ASEAN and Japan against terrorism'],
    ['Undertaking', 'Analysis of transnational crime with big data'],
    ['Undertaking', 'Access of police to information through I-24/7'],
    ['System', 'information and communication technology'],
    ['CrimeType', 'trafficking in persons'],
    ['CrimeType', 'crime caused by the abuse of technology'],
    ['', 'an-id-without-a-name'],
  ])('one for the %s "%s"', (type, name) => {
    expect(numberOfNoun({ name, type })).toBe('ONE')
  })
})

describe('in an English sentence', () => {
  test.each([
    ['Organization', 'Association of Southeast Asian Nations'],
    ['Organization', 'Ministry of Foreign Affairs of Indonesia'],
    ['Organization', 'National Police of Cambodia'],
    ['Organization', 'Indonesian National Police'],
    ['Organization', 'International Labour Organization'],
    ['Organization', 'United Nations'],
    ['Organization', 'UN'],
    ['Organization', 'ASEAN–Japan annual consultation on transnational crime'],
    ['Country', 'Philippines'],
    ['Country', 'United Kingdom'],
    ['Country', 'Netherlands'],
    ['Country', 'Maldives'],
    ['Country', 'Republic of Korea'],
    ['Meeting', '8th AMMTC + Japan'],
    ['Meeting', 'high-level meeting of ASEAN that laid down the Jakarta Declaration'],
    ['Instrument', 'ASEAN Convention Against Trafficking in Persons, Especially Women and Children'],
    ['Instrument', 'ASEAN–Japan Work Plan 2023–2027 to combat transnational crime'],
    ['Instrument', 'Jakarta Declaration on border management'],
    ['System', 'data-sharing platform'],
    ['Instrument', 'Abolition of Forced Labour Convention, 1957 (No. 105)'],
    ['Instrument', 'ASEAN-Republic of Korea Joint Declaration for Cooperation'],
    ['Instrument', 'Letter of Intent on cooperation between ASEANAPOL and Europol'],
    ['Organization', 'International Consortium on Combating Wildlife Crime'],
    ['Organization', 'Bali Process on People Smuggling'],
    ['Organization', 'Directorate General of Immigration of Indonesia'],
    ['Programme', 'Asia Regional Trafficking in Persons Project'],
    ['Programme', 'Malacca Straits Patrol'],
    ['Programme', 'Australia-Asia Program to Combat Trafficking in Persons'],
    ['Meeting', 'Preparatory SOMTC for the 18th AMMTC'],
    ['Meeting', 'Commission on Crime Prevention and Criminal Justice, session 34'],
    ['System', 'Counter-Trafficking Data Collaborative'],
    ['Country', 'State of Palestine'],
    ['Place', 'Strait of Malacca'],
  ])('the %s "%s" has "the" before it', (type, name) => {
    expect(textOfNoun({ name, type }, 'en')).toBe(`the ${name}`)
    expect(textOfNoun({ name, type }, 'id')).toBe(name)
  })

  test.each([
    ['Organization', 'ASEAN'],
    ['Organization', 'INTERPOL'],
    ['Organization', 'AMMTC + Japan'],
    ['Organization', 'the private sector'],
    ['Organization', 'police in some areas'],
    ['Organization', 'member states of ASEAN'],
    ['Organization', 'Indonesia’s Ministry of Law'],
    ['Country', 'Indonesia'],
    ['Country', 'Viet Nam'],
    ['Place', 'Labuan Bajo'],
    ['Person', 'Kao Kim Hourn'],
    ['System', 'I-24/7'],
    ['CrimeType', 'drug trafficking'],
    ['Undertaking', 'ASEAN–Japan cooperation against piracy'],
    ['Undertaking', 'Indonesian efforts against piracy'],
    ['Programme', 'Operation HAECHI IV'],
  ])('the %s "%s" stands as it is', (type, name) => {
    expect(textOfNoun({ name, type }, 'en')).toBe(name)
  })

  test('the title of a source stands in quotation marks', () => {
    const source = { name: 'INTERPOL on its databases', type: 'Source' }
    expect(textOfNoun(source, 'en')).toBe('“INTERPOL on its databases”')
  })

  test('what is called by a common noun begins with a small letter, in either language', () => {
    const undertaking = (name: string): { name: string; type: string } => ({ name, type: 'Undertaking' })
    expect(textOfNoun(undertaking('Regional effort against piracy'), 'en')).toBe(
      'regional effort against piracy',
    )
    expect(textOfNoun(undertaking('A framework of law'), 'en')).toBe('a framework of law')
    expect(textOfNoun(undertaking('Follow-up on the eradication'), 'en')).toBe('follow-up on the eradication')
    expect(textOfNoun(undertaking('Upaya regional melawan perompakan'), 'id')).toBe(
      'upaya regional melawan perompakan',
    )
  })
})
