import { DismissAppeal } from './appeal.ts'
import { ContinueReading } from './continue-reading.ts'
import { Embed } from './embed.ts'
import { Keys } from './keys.ts'
import { Live } from './live.ts'
import { followLook } from './look.ts'
import { closeMenus } from './menus.ts'
import { OfflineList } from './offline-list.ts'
import { Picture } from './picture.ts'
import { ReadAloud } from './read-aloud.ts'
import { Save } from './save.ts'
import { SavedList } from './saved-list.ts'
import { Settings } from './settings.ts'
import { Share } from './share.ts'
import { whenRendered } from './start.ts'
import { Suggest } from './suggest.ts'
import { linkWorker } from './worker-link.ts'

/**
 * All that moves on the site. A file per element; each page is whole without any of them. An element takes its words
 * from its markup, which the server writes: there are none in here. What is seldom asked for is imported when it is.
 */
const elements: Record<string, new () => HTMLElement> = {
  'dl-appeal': DismissAppeal,
  'dl-continue': ContinueReading,
  'dl-embed': Embed,
  'dl-keys': Keys,
  'dl-live': Live,
  'dl-offline-list': OfflineList,
  'dl-picture': Picture,
  'dl-read-aloud': ReadAloud,
  'dl-save': Save,
  'dl-saved-list': SavedList,
  'dl-settings': Settings,
  'dl-share': Share,
  'dl-suggest': Suggest,
}

whenRendered(() => {
  followLook()
  closeMenus()
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element)
  linkWorker()
})
