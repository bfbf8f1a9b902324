export const usage = `pnpm newsroom <command>

  import FILE --edition CODE   make an article from plain text or Markdown, with or without YAML front matter
      [--section S]            the section's slug
      [--topic T]...           what it is about; made when there is no such topic
      [--by NAME]...           who wrote it
      [--translation-of PATH]  the original, as /es/2026/11/slug
      [--publish]              publish it at once
  publish ARTICLE              take the newest revision live
      [--slug SLUG]            under another path; the old one leads there
      [--break-embargo WHY]    before the embargo of its story ends
  withdraw ARTICLE --reason R  take it off; readers get the reason (HTTP 410)
      [--legal]                because a law, a court or an authority demands it (HTTP 451)
      [--demanded-by WHO]      who does; readers see it
  list [--edition CODE]        the newest articles, whatever their state
      [--limit N]
  show ARTICLE                 one article and its history
  settings FILE                make the outlet what a YAML file says: name, editions, sections, topics
  rebuild                      make what readers see and find anew, from the published revisions
  asset add FILE --key K       add a picture (JPEG, PNG, WebP, AVIF, SVG), or describe one anew
      --credit C --licence L   who made it, and the terms: CC-BY-4.0, all-rights-reserved ...
      [--alt EDITION=TEXT]...  what is to be seen
      [--caption EDITION=TEXT]...
      [--focal X,Y]            what must stay in sight: 0 to 1 from the left, from the top
      [--source URL]           where it was taken from
  asset list [--limit N]       the newest pictures
  generate [--articles N]      fill the outlet with made-up articles, to see how it does with many
      [--seed S]               another seed makes others
  key add NAME                 make a key for the public graph; it is shown this once
      [--per-minute N]         what all its queries may cost in a minute
      [--cost N]               what one query may cost
      [--expires DAY]          as 2027-12-31; else it stays good
      [--note TEXT]            whom to write to about it
  key list                     the keys that were given out
  key revoke ID                refuse a key from now on
  member add EMAIL --name N    make an account at the desk, and print the link to choose a password with
      [--role R[:EDITION]]...  contributor, translator, editor, duty-editor, administrator. The first is one
      [--password]             ask for the password here, or read it from a pipe, in place of the link
  member list                  who has an account
  member grant EMAIL           give these roles, and take all others
      [--role R[:EDITION]]...
  member invite EMAIL          print another link
  member disable EMAIL         sign them out everywhere, and let them sign in no more
  member enable EMAIL          let them sign in again
  member remove-second-factor EMAIL   for who lost the device that makes their codes
  backup DIR                   the database and the pictures, into a new folder
  restore DIR                  bring them back, into a new database
  jobs list [--state STATE]    what is to be done: waiting, running, dead (given up)
  jobs retry ID                try it again now, with all its attempts
  jobs drop ID                 take it out

  ARTICLE is a path (/fr/2026/11/slug), edition and slug (fr/slug) or an id.
  The database is that of DATABASE_URL, else this checkout's own.`
