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
    ['© 2024 Le Courrier Tous droits réservés', 'Le Courrier'],
    ['© Wendle 2026', 'Wendle'],
    ['© QUELLE Verlagsgesellschaft m.b.H. 2026', 'QUELLE Verlagsgesellschaft m.b.H'],
    ['© Querner Zeitung GmbH 2001–2026', 'Querner Zeitung GmbH'],
    ['© The Wendle Herald Limited 2023. All rights reserved.', 'The Wendle Herald Limited'],
    ['Copyright 2026 © Quern Mediagroup S.p.A. Tutti i diritti sono riservati', 'Quern Mediagroup S.p.A'],
    ['Copyright © 2026-27 QW Corp ltd., All Rights Reserved', 'QW Corp ltd'],
    ['Copyright 2008 - 2026 PT. Quern Cyber Media (Wendle Digital)', 'PT. Quern Cyber Media'],
    ['© Wendlebladet Hierta AB', 'Wendlebladet Hierta AB'],
    ['© EDICIONES EL VALLE S.L.U.', 'EDICIONES EL VALLE S.L.U'],
    ['© Unidad del Valle, S.L.U. Avenida de San Juan 25', 'Unidad del Valle'],
    ['Copyright Folha da Ponte. Todos os direitos reservados.', 'Folha da Ponte'],
    ['© Quern Media All rights reserved', 'Quern Media']
  ])('reads whom %j names', (line, name) => {
    expect(holderOf(line)).toBe(name)
  })

  it.each([
    '© Ann Quill',
    '© Ann Quill / The Wendle Herald',
    'Copyright Policy',
    '© Quern Designs About Terms Privacy',
    'Copyright Notice 2024-0017',
    'The mill in March © Ann Quill 2024',
    '© 2024 All rights reserved.',
    '© 2024 a Quern plc subsidiary',
    'Copyright 2024',
    'In 2024 The Wendle Herald moved.'
  ])('reads none in %j', line => {
    expect(holderOf(line)).toBeUndefined()
  })
})
