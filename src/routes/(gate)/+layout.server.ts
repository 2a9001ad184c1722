import { dayOf, yearOf } from '#kernel/day.ts'
import { seeGate } from '#identity/server/index.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async () => ({ gate: await seeGate(), year: yearOf(dayOf(new Date())) })
