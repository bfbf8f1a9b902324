import type { Words } from '#words/words.ts'

const keys = { search: '/', next: 'j', previous: 'k', save: 's', theme: 't', help: '?', close: 'Esc' } as const
const names = Object.keys(keys) as (keyof typeof keys)[]

/** What the keys do, for whoever presses `?`. They can be turned off in the settings. */
export function KeyboardHelp({ words: { tools } }: { words: Words }) {
  return (
    <dl-keys>
      <dialog className="keys" aria-labelledby="keys">
        <h2 id="keys">{tools.keys.title}</h2>
        <dl>
          {names.map((name) => (
            <div key={name}>
              <dt>
                <kbd>{keys[name]}</kbd>
              </dt>
              <dd>{tools.keys[name]}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{tools.close}</button>
        </form>
      </dialog>
    </dl-keys>
  )
}
