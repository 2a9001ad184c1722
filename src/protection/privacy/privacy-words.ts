import * as m from '#words/messages.js'
import type { BreachContent, BreachData, BreachState } from './breach.ts'
import type { RequestCare, RequestKind } from './data-requests.ts'
import type { KeptThing } from './retention.ts'

const said = m as unknown as Readonly<Record<string, () => string>>
const words = (family: string, code: string): string => said[`protection_data_${family}_${code.replaceAll('-', '_')}`]!()

export const kindWords = (kind: RequestKind): string => words('kind', kind)
/** What must be looked at before anything is shown, sent or erased. */
export const careWords = (care: RequestCare): string => words('care', care)
export const outcomeWords = (outcome: string): string => words('outcome', outcome)
export const contentWords = (content: BreachContent): string => words('content', content)
export const breachDataWords = (data: BreachData): string => words('data', data)
export const breachStateWords = (state: BreachState): string => words('breach', state)
export const thingWords = (thing: KeptThing): string => words('thing', thing)
