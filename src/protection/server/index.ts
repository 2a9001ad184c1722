/** Front door of protection. Only the locked pages, its own jobs, its commands and the portal come in here; counts for the
 *  report leave by figures.ts beside it. */
export { atTheDoor, type AtTheDoor } from '../access/server/enter.ts'
export { lockNow, unlock } from '../access/server/unlock.ts'
export type { ProtectionCtx } from '../access/server/sealed-ctx.ts'
export { receiveAlert, receiveHelpRequest, type AlertEnv, type NewAlert } from '../alerts/server/receive-alert.ts'
export { readReply } from '../alerts/server/read-reply.ts'
export { listPublishedAddresses } from '../services/server/published-addresses.ts'
export { confirmWorker, endWorker, nameWorker, seePeople, type PersonHere } from '../access/server/people.ts'
