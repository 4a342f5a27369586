/**
 * Programs that say what they are: search engines, archives, previews of links. Their visits are counted apart, as `robot`, and
 * never as visitors. A program without a user agent that asks for pages is one of them.
 */
export const isRobot = (agent: string): boolean => agent === '' || NAMES.test(agent);

const NAMES =
  /(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|archiver|facebookexternalhit|whatsapp|feedfetcher|lighthouse|uptime|pingdom/i;
