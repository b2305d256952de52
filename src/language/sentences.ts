import type {Nodes, Root} from 'nlcst'
import {toString} from 'nlcst-to-string'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {unified} from 'unified'

/** `retext` reads any Latin script; English has abbreviations of its own ("Mr. Bean" is one sentence). */
const latin = retext().freeze()
const english = unified().use(retextEnglish).freeze()

/**
 * Where the sentences of a text begin, as UTF-16 offsets of that text.
 *
 * @param lang BCP 47
 */
export function sentenceStarts(text: string, lang: string | undefined): number[] {
  const root: Root = lang === 'en' ? english.parse(text) : latin.parse(text)
  const starts: number[] = []
  let at = 0
  const visit = (node: Nodes): void => {
    if (node.type === 'SentenceNode') starts.push(at)
    if (node.type === 'RootNode' || node.type === 'ParagraphNode')
      for (const child of node.children) visit(child)
    else at += toString(node).length
  }
  visit(root)
  return starts
}
