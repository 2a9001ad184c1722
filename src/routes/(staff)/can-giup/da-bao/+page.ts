/** As the sheet before it: no script. */
export const csr = false
