import {join} from 'node:path'
import {expect} from 'vitest'
import type {LabelledPage} from '../../src/measure/labelled-page.js'
import {readUnread} from '../../src/train/read-unread.js'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'

const TEXT = 'The ferry across the lake sails again from Monday, after two years in the yard.'

inFolder('a phrase that one site alone has is garbled in its pages, others are not', async ({folder}) => {
  const pages = [
    {id: 'a/1', url: 'https://www.herald.example/1', dumps: {block: `Most read\n${TEXT}\nFollow us`}},
    {id: 'a/2', url: 'https://herald.example/2', dumps: {block: `${TEXT}\nMost read`}},
    {id: 'b/1', url: 'https://post.example/1', dumps: {block: `${TEXT}\nFollow us`}, body: TEXT}
  ]
  await plant(folder, {'pages.ndjson': pages.map(page => JSON.stringify(page)).join('\n')})
  const read: LabelledPage[] = []
  for await (const page of readUnread(join(folder, 'pages.ndjson'))) read.push(page)
  expect(read.map(({dumps}) => dumps?.['block'])).toEqual([
    `Most reda\n${TEXT}\nFollow us`,
    `${TEXT}\nMost reda`,
    `${TEXT}\nFollow us`
  ])
  expect(read[2]).toEqual(pages[2])
})
