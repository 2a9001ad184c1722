/** One thing doctor looked at. `ok: null` is something that may be missing (LibreOffice). */
export interface Check { readonly name: string, readonly vi: string, readonly en: string, readonly ok: boolean | null, readonly detail: string }
