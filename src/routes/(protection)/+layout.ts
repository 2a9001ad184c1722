/** No script runs behind the second lock: nothing of a case stays in a page's memory, and every page works without it. */
export const csr = false
