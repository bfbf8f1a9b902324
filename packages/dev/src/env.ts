/** DATELINE_DATA: the folder for everything that a checkout keeps while it runs; `.data` in the checkout when unset. */
export const env = { DATELINE_DATA: process.env['DATELINE_DATA'] || undefined }
