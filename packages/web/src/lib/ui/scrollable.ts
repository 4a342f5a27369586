/** For an element that scrolls on its own: the keyboard must reach it. It also needs a role and a name. */
export const scrollable = { tabindex: 0 } as const;
