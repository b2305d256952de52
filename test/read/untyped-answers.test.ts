import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {answer, record} from './warc.js'

describe('readWarc, answers without a type', () => {
  inFolder(
    'tells an answer, and a page in it, by how they begin where no type is named',
    async ({folder}) => {
      const page = '<!doctype html><p>Rain'
      const records = [
        record(1, {
          type: 'response',
          media: '',
          content: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
        }),
        record(2, {type: 'response', media: '', content: 'town.example. 60 IN A 192.0.2.1'}),
        answer('200 OK', page, 3),
        answer('200 OK', '{"rain": true}', 4),
        answer('200 OK', page, 5, 'WARC-Identified-Payload-Type: text/plain')
      ]
      const {documents, says} = await read(folder, 'x.warc', Buffer.concat(records))
      expect(says).toEqual([])
      expect(documents).toMatchObject([
        {id: 'urn:uuid:1', text: 'Rain'},
        {id: 'urn:uuid:3', text: 'Rain'}
      ])
      const long = record(1, {type: 'response', media: '', content: `HTTP/1.1 200 OK\r\n\r\n${page}`})
      const {errors} = await read(folder, 'x.warc', long, {maxBytes: 9})
      expect(errors).toMatchObject([{code: 'too-large'}])
    }
  )

  inFolder('knows a page without a type by whatever HTML begins with', async ({folder}) => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?>'
    const pages = [
      `${xml}\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html><body><p>Rain</p></body></html>`,
      `${xml}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain</p></body></html>`,
      '<title></title><p>Rain',
      '<meta charset="utf-8"><p>Rain',
      '<META\nname="x"/><p>Rain'
    ]
    for (const [head, headers] of [
      ['200 OK', ''],
      ['200 OK\r\nContent-Type:', ''],
      ['200 OK\r\nContent-Type: ', 'WARC-Identified-Payload-Type:']
    ] as const) {
      for (const page of pages) {
        const {documents, says} = await read(folder, 'x.warc', answer(head, page, 1, headers))
        expect(says, page).toEqual([])
        expect(documents, page).toMatchObject([{text: 'Rain', rendered: true}])
      }
      for (const other of [
        `${xml}<rss><title>Rain</title></rss>`,
        `${xml}<htmlx/>`,
        '<metadata>Rain</metadata>'
      ]) {
        const {documents} = await read(folder, 'x.warc', answer(head, other, 1, headers))
        expect(documents, other).toEqual([])
      }
    }
  })
})
