import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('related › leaves sentences of the article that stand on one line with a prompt', () => {
  const page = `De brug van Oudewerf is weer open
Lees ook: Wolf gezien bij Quern Wie naar de markt wil, moest twee jaar lang drieëntwintig kilometer omrijden. “Met een trekker is dat een uur”, zegt boerin Anneke Bos.
De burgemeester knipte dinsdag om negen uur het lint door, voor driehonderd mensen en een natte hond.`
  expect(clean(page).article.articleBody).toContain('twee jaar lang drieëntwintig kilometer omrijden')
})
