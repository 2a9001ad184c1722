/** Front door of identity: who is there, and the bodies of a ward. */
export { sessionCookieName, sessionToken } from './session-token.ts'
export { theAuth, theOrigin, theSecret } from './the-auth.ts'
export { nothingSetUp, whoIsThere, type Present } from './who-is-there.ts'
export { listAgencies, type Agency } from './list-agencies.ts'
