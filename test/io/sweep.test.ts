import {describe, expect} from 'vitest'
import {sweep} from '../../src/io/sweep.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'

describe('sweep', () => {
  inFolder('takes away what a killed process left, and nothing else', async ({folder}) => {
    const stay = ['.hidden', '.tamis-journal', '.x.json.new', 'a.json', 'a.json.0123456789ab.new']
    const go = ['.a.json.0123456789ab.new', '.a.log.json.fedcba987654.old']
    await plant(folder, Object.fromEntries([...stay, ...go].map(name => [name, name])))
    await sweep(folder)
    expect(await filesIn(folder)).toEqual(stay)
  })
})
