import type { Present } from '#identity/server/who-is-there.ts'
import type { AtTheDoor } from '#protection/access/server/enter.ts'
import type { Ctx, Refusal } from '#kernel/context.ts'

declare global {
	namespace App {
		interface Locals {
			/** null: nobody is signed in. */
			ctx: Ctx | null
			present: Present | null
			/** Asked once a request, when a page of the protection area wants it. */
			door: Promise<AtTheDoor> | null
			requestId: string
			from: string
		}
		interface Error {
			message: string
			code?: string
		}
		interface PageData {
			refusal?: Refusal
		}
	}
}
export {}
