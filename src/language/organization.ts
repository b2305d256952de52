import {phraseAt} from './lexicon.js'

/** What companies have behind their names, in the countries whose press releases are sent round most. */
const COMPANY = /[\s,](?:AG|B\.?V|Corp|GmbH|Inc|LLC|Ltd|plc|S\.?p\.?A)\.?$/

/** What news services, stations and newsrooms have behind theirs, in English: "Express News Service", "WKYT News". */
const SERVICE = /\s(?:News|News Service|News Agency|Newswire|Editorial Team|News Team)$/

/** Whether a name is that of a news agency or a company, not of a person: "Reuters", "Agência Lusa", "Acme Robotics Inc". */
export function isOrganization(name: string): boolean {
  const phrase = phraseAt(name, 0, name.length)
  return (
    (phrase?.role === 'agency' && phrase.end - phrase.start === name.length) ||
    COMPANY.test(name) ||
    SERVICE.test(name)
  )
}
