import type { Words } from '#words/words.ts'

const textSizes = ['small', 'normal', 'large', 'larger', 'largest'] as const
const themes = ['system', 'light', 'dark'] as const

/** How the site looks on this device. It works as soon as something is chosen, and is not shown without a script. */
export function Settings({ words: { tools } }: { words: Words }) {
  return (
    <dl-settings>
      <form className="settings" aria-label={tools.settings}>
        <fieldset>
          <legend className="label">{tools.theme}</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input type="radio" name="theme" value={theme} defaultChecked={theme === 'system'} />{' '}
              {tools.themes[theme]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="label">{tools.textSize}</legend>
          {textSizes.map((size) => (
            <label key={size} className={`text-${size}`}>
              <input type="radio" name="text" value={size} defaultChecked={size === 'normal'} />{' '}
              <span className="visually-hidden">{tools.textSizes[size]}</span>
              <span aria-hidden="true">A</span>
            </label>
          ))}
        </fieldset>
        <div>
          <label className="setting-lite" hidden>
            <input type="checkbox" name="lite" /> {tools.lite}
          </label>
          <label className="setting-keys">
            <input type="checkbox" name="keys" defaultChecked /> {tools.shortcuts} <kbd>?</kbd>
          </label>
        </div>
      </form>
    </dl-settings>
  )
}
