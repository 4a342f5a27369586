/** A selector to press, or all the boxes of a selector to untick. */
export type Step = string | { readonly untick: string };

/** Steps one after the other: the second is there once the first was done. */
export type Presses = readonly Step[];

/** How to recognise a manager of consent and what to press in it. Of several ways, the first whose first step is there. */
export interface Manager {
  readonly name: string;
  /** Visible when it asks. */
  readonly asks: string;
  readonly accept: readonly Presses[];
  readonly refuse: readonly Presses[];
  /** What a page offers to come back to the choice, up to the layer where `refuse` can be pressed. */
  readonly reopen: readonly Presses[];
  /** What the manager's own script offers for that, when the page offers nothing. */
  readonly open: string | null;
}

const LUCARNE_ANSWER = 'form[action$="/cookies/"] button[name="answer"]';

/** The managers that are known by name. Another one is understood by the words on its buttons. */
export const managers: readonly Manager[] = [
  {
    name: 'Lucarne',
    asks: `.consent ${LUCARNE_ANSWER}[value="accept"]`,
    accept: [[`${LUCARNE_ANSWER}[value="accept"]`]],
    refuse: [[`${LUCARNE_ANSWER}[value="refuse"]`]],
    reopen: [['footer a[href*="/cookies/"]'], ['a[href*="/cookies/"]']],
    open: null,
  },
  {
    name: 'Lucarne for static sites',
    asks: 'section.cookies .cookies-answers button[value="accept"]',
    accept: [['.cookies-answers button[value="accept"]']],
    refuse: [['dialog.cookies .cookies-answers button[value="refuse"]'], ['.cookies-answers button[value="refuse"]']],
    reopen: [['[data-cookies-open]'], ['body > p.cookies button']],
    open: null,
  },
  {
    name: 'vanilla-cookieconsent',
    asks: '#cc-main .cm button[data-role="all"]',
    accept: [['#cc-main .cm button[data-role="all"]'], ['#cc-main .pm button[data-role="all"]']],
    refuse: [
      ['#cc-main .cm button[data-role="necessary"]'],
      ['#cc-main .pm button[data-role="necessary"]'],
      ['#cc-main .cm button[data-role="show"]', '#cc-main .pm button[data-role="necessary"]'],
      ['#cc-main .cm button[data-role="show"]', '#cc-main .pm button[data-role="save"]'],
    ],
    reopen: [['[data-cc="show-preferencesModal"]'], ['[data-cc="show-consentModal"]']],
    open: 'CookieConsent.showPreferences()',
  },
  {
    name: 'cookieconsent 2',
    asks: '#cc--main #cm #c-p-bn',
    accept: [['#cc--main #c-p-bn'], ['#cc--main #s-all-bn']],
    refuse: [
      ['#cc--main #s-rall-bn'],
      ['#cc--main #c-s-bn:not([data-cc="c-settings"])'],
      ['#cc--main #c-s-bn', '#cc--main #s-rall-bn'],
    ],
    reopen: [['[data-cc="c-settings"]:not(#c-s-bn)']],
    open: null,
  },
  {
    name: 'klaro',
    asks: '.klaro .cookie-notice .cm-btn-success, .klaro .cookie-modal .cm-btn-success',
    accept: [['.klaro .cm-btn-accept-all'], ['.klaro .cookie-notice .cm-btn-success']],
    refuse: [
      ['.klaro .cookie-modal .cn-decline'],
      ['.klaro .cookie-notice .cn-decline'],
      ['.klaro .cookie-notice .cn-learn-more', '.klaro .cookie-modal .cn-decline'],
      [{ untick: '.klaro .cookie-modal input.cm-list-input' }, '.klaro .cookie-modal .cm-btn-accept'],
    ],
    reopen: [['[onclick*="klaro.show"]']],
    open: 'klaro.show(undefined, true)',
  },
  {
    name: 'tarteaucitron',
    asks: '#tarteaucitronAlertBig button',
    accept: [['#tarteaucitronAlertBig #tarteaucitronPersonalize2'], ['#tarteaucitron #tarteaucitronAllAllowed']],
    refuse: [
      ['#tarteaucitron #tarteaucitronAllDenied'],
      ['#tarteaucitronAlertBig #tarteaucitronAllDenied2'],
      ['#tarteaucitronAlertBig #tarteaucitronCloseAlert', '#tarteaucitron #tarteaucitronAllDenied'],
    ],
    reopen: [
      ['#tarteaucitronManager'],
      ['#tarteaucitronAlertSmall button'],
      ['#tarteaucitronIcon button'],
      ['a[href$="#tarteaucitron"]'],
    ],
    open: 'tarteaucitron.userInterface.openPanel()',
  },
  {
    name: 'orejime',
    asks: '.orejime-Banner, .orejime-Env .fr-consent-banner',
    accept: [['.orejime-Banner-saveButton'], ['.fr-consent-banner__buttons li:nth-child(1) button']],
    refuse: [
      ['.orejime-Banner-declineButton'],
      ['.fr-consent-banner__buttons li:nth-child(2) button'],
      ['.orejime-PurposeToggles-disableAll', '.orejime-Modal-saveButton'],
      ['label[for$="orejime-global-decline"]', '.fr-consent-manager__buttons button'],
    ],
    reopen: [['[onclick*="orejime.prompt"]'], ['[href="#orejime"]']],
    open: 'orejime.prompt()',
  },
  {
    name: 'DSFR',
    asks: '.fr-consent-banner',
    accept: [['.fr-consent-banner__buttons li:nth-child(1) button'], ['.fr-consent-manager .fr-btn--accept']],
    refuse: [['.fr-consent-banner__buttons li:nth-child(2) button']],
    reopen: [['footer [aria-controls="fr-consent-modal"]']],
    open: null,
  },
  {
    name: 'Axeptio',
    asks: '#axeptio_btn_acceptAll',
    accept: [['#axeptio_btn_acceptAll']],
    refuse: [['#axeptio_btn_dismiss']],
    reopen: [['#axeptio_main_button']],
    open: 'openAxeptioCookies()',
  },
  {
    name: 'Didomi',
    asks: '#didomi-notice-agree-button',
    accept: [['#didomi-notice-agree-button']],
    refuse: [
      ['#didomi-notice-disagree-button'],
      ['.didomi-continue-without-agreeing'],
      ['#didomi-notice-learn-more-button', '.didomi-consent-popup-actions .didomi-disagree-to-all'],
    ],
    reopen: [['[href^="javascript:Didomi.preferences.show"]']],
    open: 'Didomi.notice.show()',
  },
  {
    name: 'OneTrust',
    asks: '#onetrust-accept-btn-handler',
    accept: [['#onetrust-accept-btn-handler']],
    refuse: [
      ['#onetrust-reject-all-handler'],
      ['.ot-pc-refuse-all-handler'],
      ['#onetrust-pc-btn-handler', '.ot-pc-refuse-all-handler'],
    ],
    reopen: [['.ot-sdk-show-settings'], ['#ot-sdk-btn']],
    open: 'OneTrust.ToggleInfoDisplay()',
  },
  {
    name: 'Cookiebot',
    asks: '#CybotCookiebotDialog',
    accept: [['#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll'], ['#CybotCookiebotDialogBodyButtonAccept']],
    refuse: [['#CybotCookiebotDialogBodyButtonDecline']],
    reopen: [['#CookiebotWidget button']],
    open: 'Cookiebot.renew()',
  },
];
