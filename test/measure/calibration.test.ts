import {expect, test} from 'vitest'
import {calibrationOf} from '../../src/measure/calibration.js'
import type {PageResult} from '../../src/measure/measure-page.js'

function page(confidence: number, f1?: number): PageResult {
  const scores = f1 === undefined ? {} : {scores: [{precision: f1, recall: f1}]}
  return {id: 'a/1', style: 'block', lang: 'en', confidence, fields: {}, ...scores}
}

test('shows of each band of confidence how many pages are good, and how good they are', () => {
  const pages = [page(1, 1), page(0.9, 0.5), page(0.89, 0.9), page(0.5, 1), page(0.2), page(0, 0)]
  expect(calibrationOf(pages)).toEqual([
    {least: 0.9, below: null, pages: 2, good: 0.5, f1: 0.75},
    {least: 0.8, below: 0.9, pages: 1, good: 0, f1: 0.9},
    {least: 0.7, below: 0.8, pages: 0, good: null, f1: null},
    {least: 0.5, below: 0.7, pages: 1, good: 1, f1: 1},
    {least: 0, below: 0.5, pages: 1, good: 0, f1: 0}
  ])
})
