import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.js'

describe('buttons of a recipe', () => {
  test.each(['Jump to recipe', 'Cook Mode', 'Zum Rezept springen', 'Aller à la recette', 'Vai alla ricetta'])(
    'such as “%s” are no text',
    button => {
      const {article, log} = clean(`Plum cake with brown butter
My grandmother baked this cake every week from late August, until the plums ran out and the wasps had gone.
${button}
The trick is patience: let the butter foam, quiet down and turn brown before you take it off the fire.`)
      expect(article.articleBody).not.toContain(button)
      expect(log.stages.find(({stage}) => stage === 'controls')?.edits).toHaveLength(1)
    }
  )
})
