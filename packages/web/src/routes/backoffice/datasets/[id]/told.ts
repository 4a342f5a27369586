const inGrants = ['grant', 'grant_deleted'];

/** What the section of access tells beside its first form, and beside its grants; the head of the page tells the rest. */
export const ofAccess = (done: string | null): string | null => (done === 'access' ? done : null);
export const ofGrants = (done: string | null): string | null =>
  done !== null && inGrants.includes(done) ? done : null;
export const isToldBelow = (done: string | null): boolean => ofAccess(done) !== null || ofGrants(done) !== null;
