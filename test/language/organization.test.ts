import {describe, expect, it} from 'vitest'
import {isOrganization} from '../../src/language/organization.js'

describe('isOrganization', () => {
  it.each([
    'Reuters',
    'EFE',
    'Agência Lusa',
    '新华社',
    'Acme Robotics Inc',
    'Oberlinden Brücken GmbH',
    'Quern, LLC',
    'Radio France',
    'Express News Service',
    'WKYT News'
  ])('knows %s for an agency or a company', name => expect(isOrganization(name)).toBe(true))

  it.each(['Ann Lee', 'Sita Rao', 'Ap Dijksterhuis', 'Reuters Staff', 'Inc', ''])('takes %j for none', name =>
    expect(isOrganization(name)).toBe(false)
  )
})
