import { french } from '../words.ts';
import type { CharterWords } from './words.ts';

/** The charter in French. Spaces are plain here; `french()` makes the unbreakable ones. */
export const inFrench: CharterWords = {
  title: 'Charte sur les cookies',
  why: {
    heading: 'Pourquoi ce portail utilise des cookies',
    text: 'Ce portail utilise des cookies pour fonctionner correctement et vous rendre le meilleur service possible.',
  },
  cookie: {
    heading: french('Qu’est-ce qu’un cookie ?'),
    text: french(
      'Un cookie est une petite information, qui porte un nom. Un site la confie à votre navigateur ; celui-ci la garde un certain temps et la renvoie au site à chacune de vos visites. Ce peut être, par exemple :',
    ),
    examples: [
      french('le numéro qui désigne un client ;'),
      french('le contenu d’un panier d’achats ;'),
      'un identifiant qui suit la navigation, pour des statistiques ou de la publicité.',
    ],
  },
  kinds: {
    heading: 'Les différentes sortes de cookies',
    caption: 'Sortes de cookies, et accord qu’elles demandent',
    columns: ['Sorte', 'Ce que c’est', 'Votre accord'],
    rows: {
      necessary: [
        'Cookies nécessaires',
        french(
          'Ce sont des cookies internes. Ils gardent une information entre deux visites du même site sur le même appareil : un panier, de quoi rester connecté, des choix d’affichage.',
        ),
        'Il n’est pas requis.',
      ],
      statistics: [
        'Cookies statistiques',
        'Ils suivent ce qu’un visiteur fait sur le site.',
        french(
          'Il n’est pas nécessaire si les statistiques sont anonymes, c’est-à-dire si personne ne peut être retrouvé à travers elles ; il l’est dans les autres cas.',
        ),
      ],
      internal: [
        'Cookies internes',
        'Le site visité les dépose en plus des cookies nécessaires. Ils peuvent servir à recueillir des données personnelles, à suivre un comportement et à afficher de la publicité.',
        'Il est nécessaire.',
      ],
      third_party: [
        'Cookies tiers',
        'Un site B, souvent une régie publicitaire, les dépose ou les fait déposer pendant que vous visitez un site A. Il peut ainsi savoir quelles pages de A ont été vues et recueillir des informations.',
        'Il est nécessaire.',
      ],
    },
  },
  platform: {
    heading: (address) => `À quoi servent les cookies sur ${address}`,
    text: 'Voici tout ce que ce portail peut déposer dans votre navigateur, y lire, ou lui faire contacter.',
    reading: french(
      'Un cookie n’est déposé que si vous utilisez le service auquel il sert : qui ne fait que lire n’en reçoit aucun.',
    ),
    groups: {
      functional: {
        heading: 'Cookies fonctionnels, nécessaires au fonctionnement de la plateforme',
        caption: 'Cookies fonctionnels et nécessaires',
      },
      statistics: { heading: 'Statistiques anonymes', caption: 'Statistiques anonymes, sans accord à donner' },
      asked: { heading: 'Avec votre accord seulement', caption: 'Ce qui demande votre accord' },
    },
    columns: {
      provider: 'Fournisseur',
      service: 'Service et emplacement',
      name: 'Nom',
      purpose: 'Finalité',
      kind: 'Sorte',
      lifetime: 'Durée',
      consent: 'Votre accord',
    },
    where: {
      front: 'site public (front office)',
      back: 'administration (back office)',
      both: 'site public et administration (front et back office)',
    },
    stores: {
      local: 'stockage local du navigateur',
      session: 'stockage de session du navigateur',
      indexeddb: 'base de données du navigateur',
      cache: 'cache du navigateur',
      host: 'autre serveur, contacté par votre navigateur',
      none: 'aucun cookie, rien n’est gardé dans le navigateur',
    },
    heldBy: (host) => `cookie déposé par ${host}`,
    kinds: {
      necessary: 'nécessaire',
      statistics: 'statistiques',
      internal: 'interne',
      third_party: 'tiers',
    },
    exempt: 'non requis',
    asked: 'demandé avant toute utilisation',
    receivers: (names) => french(`Destinataires : ${names}.`),
    grounds: {
      carriage: 'Il sert seulement à acheminer la communication.',
      choice: 'Il garde votre choix au sujet des cookies.',
      authentication: 'Il sert à vous authentifier auprès d’un service que vous demandez.',
      security: 'Il assure la sécurité de l’authentification et des actions que vous demandez.',
      interface: 'Il adapte l’interface comme vous l’avez demandé.',
      load_balancing: 'Il répartit les connexions entre les serveurs.',
      requested_service: 'Il est strictement nécessaire à un service que vous demandez.',
      anonymous_statistics: 'Mesure d’audience anonyme, pour l’éditeur du portail seul.',
    },
  },
  lifetime: {
    units: {
      month: ['mois', 'mois'],
      week: ['semaine', 'semaines'],
      day: ['jour', 'jours'],
      hour: ['heure', 'heures'],
      minute: ['minute', 'minutes'],
      second: ['seconde', 'secondes'],
    },
    open: {
      cookie: 'jusqu’à la fermeture du navigateur',
      local: 'jusqu’à ce que vous l’effaciez',
      session: 'jusqu’à la fermeture de l’onglet',
      indexeddb: 'jusqu’à ce que vous l’effaciez',
      cache: 'jusqu’à ce que vous l’effaciez',
      host: 'sans objet',
      none: 'sans objet',
    },
  },
  purposes: {
    heading: (title) => french(`Avec votre accord : ${title}`),
    provider: ({ name, life, hosts, own, working }) =>
      french(
        `${[
          `${name} : ${life === '' ? 'ne garde rien dans votre navigateur' : `garde des informations, au plus longtemps ${life}`}`,
          ...(hosts === '' ? [] : [`serveurs contactés : ${hosts}`]),
          ...(own === '' ? [] : [`pour son propre compte : ${own}`]),
          ...(working === '' ? [] : [`pour le compte du portail seulement : ${working}`]),
        ].join(' ; ')}.`,
      ),
  },
  counting: french(
    'Le serveur compte les pages vues, les recherches, les téléchargements et les appels de l’API, par jour et par jeu de données, sans rien déposer dans votre navigateur, où il ne lit que votre opposition. Pour ne compter un visiteur qu’une fois par jour, il calcule une empreinte de votre adresse et de votre navigateur avec une valeur secrète tirée au hasard chaque jour et détruite à minuit : passé minuit, personne ne peut plus rien en déduire. Les totaux sont gardés 25 mois et les petits nombres sont masqués. Vous pouvez vous y opposer d’un clic, ou par le signal Global Privacy Control.',
  ),
  choice: {
    heading: 'Votre choix',
    noBanner: french(
      'Tout ce que ce portail utilise est exempté de consentement par l’article 82 de la loi du 6 janvier 1978 : le tableau dit à quel titre, ligne par ligne. La loi demande alors seulement de vous informer, ce que fait cette page. C’est pourquoi aucun bandeau ne s’affiche.',
    ),
    ask: french(
      'Ce qui demande votre accord reste bloqué tant que vous ne l’avez pas donné. Accepter et refuser se font de la même façon, pour tout, pour chaque finalité ou pour chaque fournisseur ; ne pas répondre, c’est refuser. Un refus ne vous prive d’aucun autre service du portail.',
    ),
    once: french(
      'Un contenu bloqué dans une page peut aussi être affiché une seule fois : votre navigateur contacte alors ce seul fournisseur, pour cette seule page, et votre choix n’est pas retenu.',
    ),
    withdraw:
      'Vous pouvez changer d’avis à tout moment avec le formulaire de cette page, dont le lien figure au bas de toutes les pages. Si vous retirez votre accord, les pages ne contactent plus les serveurs concernés et le portail supprime ses propres cookies que vous refusez. Un cookie déposé par un tiers sur son propre serveur ne peut être effacé que par ce tiers ou dans votre navigateur.',
    object: french(
      'Vous pouvez aussi vous opposer aux statistiques anonymes avec le formulaire de cette page : vos visites ne sont alors plus comptées.',
    ),
    keep: 'Votre choix, refus comme acceptation, est gardé 182 jours (six mois) à partir du jour où vous le faites, dans le cookie cookies_preferences. Vos visites ne le prolongent pas.',
    again: french(
      'Ensuite, la question vous est posée de nouveau. Elle l’est plus tôt seulement si ce que vous aviez accepté s’étend : une finalité, un fournisseur, un destinataire, un serveur tiers ou une durée plus longue s’y ajoute. Ce qui a changé depuis votre choix vous est alors montré. Un refus reste valable, et une correction de texte ne vous dérange pas.',
    ),
    account: french(
      'Si vous êtes connecté, votre choix suit votre compte sur vos autres appareils, refus, acceptation et retrait de la même façon ; vous en êtes averti sur un nouvel appareil. Le choix fait sans être connecté n’est pas modifié.',
    ),
  },
  signal: {
    heading: french('Le signal « Global Privacy Control »'),
    asked: french(
      'Si votre navigateur envoie le signal Global Privacy Control, ce portail le lit comme un refus de tout ce qui demande un accord : aucune question ne vous est posée, et rien n’est enregistré pour le retenir. Un choix que vous faites vous-même dans le formulaire l’emporte. Tant que le signal est envoyé, vos visites ne sont pas comptées dans les statistiques anonymes.',
    ),
    exempt: french(
      'Le signal Global Privacy Control de votre navigateur vaut refus de tout ce qui demande un accord. Ce portail n’utilise rien de tel. Tant que le signal est envoyé, vos visites ne sont pas non plus comptées dans les statistiques anonymes.',
    ),
  },
  register: {
    heading: 'D’où vient cette page',
    text: ({ version, date, hash }) =>
      french(
        `Cette page est faite à partir du registre que le serveur applique : version ${version} du ${date}, empreinte SHA-256 ${hash}. Le même registre existe pour les machines à l’adresse /.well-known/cookies.json.`,
      ),
    door: french(
      'Le serveur n’envoie jamais un cookie qui manque à ce registre, qui dure plus longtemps ou dont les attributs diffèrent : il le retire de la réponse.',
    ),
    evidence: ({ head, time, stampedBy }) =>
      french(
        `Chaque version du registre et de cette charte est un maillon d’une chaîne publique, dont rien ne peut être ôté sans que cela se voie. Empreinte du dernier maillon : ${head}, du ${time} (UTC). ${
          stampedBy === null
            ? 'Cette heure est celle que dit le serveur lui-même.'
            : `Cette heure est attestée par un service d’horodatage : ${stampedBy}.`
        } La commande « lucarne cookies verify » vérifie la chaîne entière, sans clé.`,
      ),
  },
};
