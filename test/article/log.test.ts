import {expect, test} from 'vitest'
import {logSchema} from '../../src/article/log.js'
import {clean} from '../../src/clean.js'

test('a log names its tool, its rules and each of its stages', () => {
  const {log} = clean('Rain falls on the old town')
  expect(logSchema.safeParse(log).success).toBe(true)
  const [first, ...others] = log.stages
  for (const nameless of [{tool: ''}, {rules: ''}, {stages: [{...first, stage: ''}, ...others]}])
    expect(logSchema.safeParse({...log, ...nameless}).success).toBe(false)
})
