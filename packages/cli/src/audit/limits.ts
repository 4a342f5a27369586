/** How long and how much an audit may take, whatever the site does. Times in milliseconds. */
export const LIMITS = {
  pages: 8,
  mostPages: 50,
  /** For a page to load; what it has shown by then is looked at all the same. */
  load: 20_000,
  /** For a loaded page to become quiet. */
  settle: 4_000,
  /** For a banner to appear, for it to go away, for what leads back to the choice to appear; for a second layer to open. */
  banner: 3_000,
  layer: 3_000,
  /** For one question to a frame: a page whose script never ends must not hold the audit. */
  frame: 3_000,
  /** For everything that is asked of a browser after a page. */
  look: 8_000,
  /** For the whole audit. */
  whole: 15 * 60_000,
  /** Walks at the same time. */
  walks: 3,
  /** Things of one kind that are remembered of a state. */
  things: 2_000,
  /** Pages that are looked into for an embed, links and lines of a sitemap that are read. */
  scouted: 15,
  links: 500,
} as const;
