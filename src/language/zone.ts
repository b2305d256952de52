/**
 * Abbreviations of time zones with their offset from UTC, as pages print them behind a time; null for those that are of
 * several zones: IST is India's, Israel's and Ireland's, ET is -05:00 in winter only, as is UK ("18:12, UK") 0. Source: the IANA time zone database.
 */
const ABBREVIATIONS: Readonly<Record<string, string | null>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  WEST: '+01:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  EAT: '+03:00',
  PKT: '+05:00',
  WIB: '+07:00',
  WITA: '+08:00',
  MYT: '+08:00',
  WIT: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  IST: null,
  BST: null,
  CST: null,
  ET: null,
  CT: null,
  MT: null,
  PT: null,
  UK: null
}

const zones = new Map(Object.entries(ABBREVIATIONS))

/** The offset that the abbreviation of a zone stands for; null where that is of several, undefined where it is none. */
export function offsetOf(abbreviation: string): string | null | undefined {
  return zones.get(abbreviation)
}
