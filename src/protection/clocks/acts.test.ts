import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLOCKS, type ClockId, type ClockRule } from './clock-table.ts'

const sources = readdirSync('src/protection', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$|clocks\/clock-(table|words)\.ts$/.test(path))
const acts = sources.map((path) => readFileSync(`src/protection/${path}`, 'utf8')).join('\n')
const rules = Object.entries(CLOCKS) as [ClockId, ClockRule][]

test.each(rules)('%s is started by an act of this programme, and each of its stops is one', (id, { stops }) => {
	expect([id, ...stops].filter((name) => !acts.includes(`'${name}'`))).toEqual([])
})

test.each(rules)('%s warns before its end', (_, { warnBefore }) => expect(warnBefore === 'half' || warnBefore > 0).toBe(true))
