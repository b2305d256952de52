import {FileError} from '../io/file-error.js'
import {toPair, type Both} from '../io/read-pair.js'
import {prove} from '../prove.js'
import {readShard, type ShardLines} from '../read/read-shard.js'
import {placeOf, subjectOf} from '../read/where.js'
import type {RawIndex} from './raw-index.js'
import {encodingFailures, proofOf, type Proof} from './proof.js'

/**
 * Prove the articles of a shard by their logs, in its order. The text they are proven with is the one that article
 * and log restore; where the raw text was read, its hash is held to that.
 */
export async function* verifyShard(files: Both<string>, raws: RawIndex): AsyncGenerator<Proof> {
  try {
    for await (const lines of readShard(files)) {
      const place = placeOf({file: files.article, line: lines.line})
      yield await proofOf(place, () => verifyLines(lines, files, raws))
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    // What stands behind it in this shard is lost; the others are proven.
    yield {name: files.article, isPart: true, failures: [error.message]}
  }
}

function verifyLines({line, article, log}: ShardLines, files: Both<string>, raws: RawIndex): Proof {
  const subjects = {
    article: subjectOf({file: files.article, line}),
    log: subjectOf({file: files.log, line})
  }
  if (article === undefined || log === undefined) {
    const failure =
      article === undefined ? `${subjects.log} has no article` : `${subjects.article} has no log`
    return {name: placeOf({file: files.article, line}), failures: [`${failure}; clean the pages again.`]}
  }
  const pair = toPair({article, log}, subjects)
  const raw = raws.find(pair.log)
  const failures = [...prove(pair.article, pair.log)].map(
    flaw => `${flaw.in === 'article' ? subjects.article : subjects.log} ${flaw.what}.`
  )
  const {sha256, encoding} = pair.log.raw
  const logPlace = placeOf({file: files.log, line})
  if (raw && raw.sha256 !== sha256) {
    const other = `${subjectOf(raw.where)} has another text than was cleaned`
    failures.push(`${other}: its sha256 is not the one in ${logPlace}.`)
  } else if (raw) {
    failures.push(...encodingFailures(subjectOf(raw.where), raw.encoding, {file: logPlace, encoding}))
  }
  return {name: pair.article.id, raw: raw && placeOf(raw.where), chars: pair.log.raw.length, failures}
}
