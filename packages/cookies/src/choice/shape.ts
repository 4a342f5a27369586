/** What `cookies_preferences` says: no identifier, nothing but the answers. */
export interface Choice {
  readonly v: 1;
  /** Eight hex digits of the register's version. */
  readonly r: string;
  /** The day of the choice, `YYYY-MM-DD`. */
  readonly d: string;
  readonly p: Readonly<Record<string, boolean>>;
}

/** The key in `p` of the anonymous statistics: only ever `false`, an objection. */
export const statisticsKey = 'statistics';
