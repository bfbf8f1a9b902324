import { openStorage } from '@dateline/api/media'
import { dataDir } from '@dateline/dev'

/** Where the pictures of all tests lie. They are named by what they hold: what one test has drawn, the next needs not draw again. */
export const testMediaDir = dataDir('test-media')
export const testStorage = openStorage({ folder: testMediaDir })
