import {describe, expect, it} from 'vitest'
import {holderIn} from '../../src/fields/copyright.js'
import {parsePage} from '../../src/page/page.js'

function holderOf(line: string): string | undefined {
  const page = parsePage(line)
  return holderIn(page, page.children[0]!)
}

describe('holderIn', () => {
  it.each([
    ['© 2024 The Wendle Herald', 'The Wendle Herald'],
    ['Copyright © 1999-2024 The Wendle Herald. All rights reserved.', 'The Wendle Herald'],
    ['© 2024 Wendle.News. All Rights Reserved. | Back to top', 'Wendle.News'],
    ['A paper of the valley. ©2024 Quern, Inc. All rights reserved.', 'Quern'],
    ['(c) 2023 by Quern Media | Imprint', 'Quern Media'],
    ['© 2024 Le Courrier Tous droits réservés', 'Le Courrier']
  ])('reads whom %j names', (line, name) => {
    expect(holderOf(line)).toBe(name)
  })

  it.each([
    '© Ann Quill',
    '© 2024 All rights reserved.',
    '© 2024 a Quern plc subsidiary',
    'Copyright 2024',
    'In 2024 The Wendle Herald moved.'
  ])('reads none in %j', line => {
    expect(holderOf(line)).toBeUndefined()
  })
})
