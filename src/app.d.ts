import type { Present } from '#identity/server/who-is-there.ts'
import type { Ctx, Refusal } from '#kernel/context.ts'

declare global {
	namespace App {
		interface Locals {
			/** null: nobody is signed in. */
			ctx: Ctx | null
			present: Present | null
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
