import type { CaseParts, PartName } from './case-parts.ts'

/** Parts an answer writes; danger, plan, child and closure have verbs of their own, with a second person's word. */
export const ANSWERED = ['person', 'contact', 'engagement', 'household', 'facts', 'account', 'perpetrator', 'health', 'assessment'] as const satisfies readonly PartName[]
type Answered = (typeof ANSWERED)[number]

/** What one page of the intake wrote: some fields of some parts. */
export type Written = { readonly [Name in Answered]?: Partial<CaseParts[Name]> }
