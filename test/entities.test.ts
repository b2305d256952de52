import {readFileSync, readdirSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean, stages, type Article} from '../src/index.js'

/** The page with its accents as entities, as some scrapers leave them. */
function encoded(page: string): string {
  return page.replaceAll(/[\u00C0-\u024F]/g, letter => `&#${letter.charCodeAt(0)};`)
}

/** What a reader has of an article. */
function read(page: string, lang?: string): Partial<Article> {
  const {headline, author, datePublished, keywords, articleSection, description, inLanguage, articleBody} =
    clean(page, {lang}).article
  return {headline, author, datePublished, keywords, articleSection, description, inLanguage, articleBody}
}

const gate = new URL('gate/', import.meta.url)

describe('a page whose accents are entities', {timeout: 60_000}, () => {
  test.each(readdirSync(gate).filter(name => name.endsWith('.txt')))('is read as the plain one: %s', name => {
    const page = readFileSync(new URL(name, gate), 'utf8')
    expect(read(encoded(page))).toEqual(read(page))
  })

  // Two are about what entities hide: letters encoded twice, and sentences that were run together.
  const others = stages.filter(({name}) => !['encoding', 'characters', 'sentences'].includes(name))
  test.each(others.map(({name, specimens, nearMisses}) => [name, [...specimens, ...nearMisses]] as const))(
    'is read as the plain one: pages of the stage %s',
    (_, pages) => {
      for (const {page, lang, name} of pages)
        expect(read(encoded(page), lang), name).toEqual(read(page, lang))
    }
  )

  const name = fc.constantFrom(
    'Zoë Kılıç',
    'André Lefèvre',
    'Agnieszka Wrońska',
    'Ann Lée',
    'Søren Ødegård',
    'Élise O’Brien'
  )
  const tag = fc.constantFrom('Café', 'Général Électrique', 'Région', 'Mill Street')

  test('is read as the plain one, whoever wrote it and whatever it is filed under', () => {
    fc.assert(
      fc.property(
        name,
        name,
        fc.array(tag, {minLength: 1, maxLength: 4}),
        tag,
        (first, second, tags, section) => {
          const page = [
            'Le café de la rue du Moulin rouvre après la crue',
            `4 février 2021 - ${section} - Par ${first} et ${second}`,
            'Le café de la rue du Moulin a rouvert mardi, après deux ans de travaux et trois étés de retard.',
            'La mairie, qui s’en félicite, a payé la moitié des travaux, et l’état l’autre, après un très long débat.',
            `Mots-clés : ${tags.join(', ')}`
          ].join('\n')
          const {author, keywords, datePublished} = read(encoded(page))
          expect(author?.map(({name}) => name)).toEqual([...new Set([first, second])])
          expect(new Set(keywords)).toEqual(new Set(tags))
          expect(datePublished).toBe('2021-02-04')
          expect(read(encoded(page))).toEqual(read(page))
        }
      ),
      {numRuns: 60}
    )
  })
})
