import type {Evaluation} from '../measure/evaluation.js'
import type {Group} from '../measure/group.js'
import {printable} from './printable.js'
import {table, type Cell} from './table.js'

/** What an evaluation shows, as tables for a person. */
export function evaluationReport(evaluation: Evaluation): string {
  const {all, sources, languages, lines, segments, fields, worst} = evaluation
  const tables: string[] = []
  const add = (head: readonly string[], rows: readonly (readonly Cell[])[]) => {
    if (rows.length > 0) tables.push(table(head, rows))
  }
  if (all) {
    const rows = all.methods.map(({name, precision, recall, f1}) => [name, precision, recall, f1])
    add([`${all.pages} pages`, 'precision', 'recall', 'F1'], rows)
    const names = all.methods.map(({name}) => name)
    add(['source', 'pages', ...names], sources.map(toRow))
    add(['language', 'pages', ...names], languages.map(toRow))
  }
  if (lines) {
    const removed = lines.labels.filter(({kept}) => !kept)
    const kept = lines.labels.filter(({kept}) => kept)
    add(
      ['lines to keep', 'lines', 'kept', 'share', 'wrongly removed'],
      kept.map(({label, lines, found, wrong}) => [
        label,
        String(lines),
        String(found),
        found / lines,
        String(wrong)
      ])
    )
    add(
      ['lines to remove', 'lines', 'found', 'share', 'under another', 'wrongly kept'],
      removed.map(({label, lines, found, elsewhere, wrong}) => [
        label,
        String(lines),
        String(found),
        found / lines,
        String(elsewhere),
        String(wrong)
      ])
    )
    add(
      ['lines', ''],
      [
        ['kept or removed as labelled', lines.accuracy],
        ['removed lines in the labelled category', lines.inCategory]
      ]
    )
  }
  add(
    ['segments', 'pages', 'present in', 'absent out'],
    segments.map(({name, pages, present, absent}) => [name, String(pages), present, absent])
  )
  add(
    ['field', 'given', 'hits', 'misses', 'wrong', 'share', 'right'],
    Object.entries(fields)
      .map(([name, {hit, miss, wrong}]) => ({name, hit, miss, wrong, of: hit + miss + wrong}))
      .filter(({of}) => of > 0)
      .map(({name, hit, miss, wrong, of}) => [
        name,
        ...[of, hit, miss, wrong].map(String),
        hit / of,
        hit + wrong > 0 ? hit / (hit + wrong) : null
      ])
  )
  add(
    ['worst', 'precision', 'recall', 'F1'],
    worst.map(({id, precision, recall, f1}) => [id, precision, recall, f1])
  )
  return printable(tables.join('\n'))
}

function toRow({name, pages, methods}: Group): Cell[] {
  return [name, String(pages), ...methods.map(({f1}) => f1)]
}
