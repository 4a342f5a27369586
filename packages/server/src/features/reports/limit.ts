/** How many reports a portal takes a minute, whoever sends them: no address of a person is looked at. */
const A_MINUTE = 120;

export interface ReportLimit {
  /** How many of so many reports may be kept now. */
  take(portal: string, wanted: number, now: number): number;
}

export function openReportLimit(): ReportLimit {
  const minutes = new Map<string, { readonly minute: number; taken: number }>();
  return {
    take(portal, wanted, now) {
      const minute = Math.floor(now / 60_000);
      const known = minutes.get(portal);
      const current = known?.minute === minute ? known : { minute, taken: 0 };
      minutes.set(portal, current);
      const given = Math.min(wanted, A_MINUTE - current.taken);
      current.taken += given;
      return given;
    },
  };
}
