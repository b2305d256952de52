import {describe, expect, it} from 'vitest'
import {clean} from '../../src/index.js'

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

function descriptionOf(...head: readonly string[]): string | null {
  return clean(['Ashcombe bridge opens again', ...head, TEXT].join('\n')).article.description
}

describe('standfirst', () => {
  it('is no caption with its credit above the byline', () => {
    const scene =
      'The bridge rises above the harbour of Ashcombe, seen from the mill on Sunday, 3 March 2024.'
    expect(descriptionOf(`${scene} (AP Photo/Ann Quill)`, 'By Ann Lee')).toBeNull()
    expect(descriptionOf(scene, 'By Ann Lee')).toBe(scene)
  })

  it('stands above any few lines that are the page’s own', () => {
    const said =
      'The county paid for it, the town had voted against it twice, and the ferryman is out of work.'
    expect(descriptionOf(said, 'Druckansicht', 'Share', '0:00 / 1:32', 'By Ann Lee')).toBe(said)
  })
})
