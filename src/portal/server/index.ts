/** Front door of the portal: what the public sees, sends and opens; what the officer keeps. */
export { openReply } from './open-reply.ts'
export { seeAddresses } from './see-addresses.ts'
export { seePublic, seeVillages } from './see-public.ts'
export { sendRequest } from './send-request.ts'
export { publicUnit, type Visit } from './visit.ts'
export { hasNews, openAlertSheet, sendAlert, type AlertSheet, type SentAlert } from './send-alert.ts'
