import type { Question } from '../register/register.ts';
import { words } from '../words.ts';

/** The questions that ready-made tools share: tools of one purpose are asked together, and one by one below it. */
export const questions = {
  audience: {
    key: 'audience',
    title: words('Mesure d’audience', 'Audience measurement', 'Medición de audiencia'),
    sentence: words(
      'Suivre la façon dont le site est visité, en reconnaissant votre navigateur d’une visite à l’autre.',
      'Follow how the site is visited, by recognising your browser from one visit to the next.',
      'Seguir cómo se visita el sitio, reconociendo su navegador de una visita a otra.',
    ),
  },
  videos: {
    key: 'videos',
    title: words('Vidéos', 'Videos', 'Vídeos'),
    sentence: words(
      'Regarder les vidéos dans les pages ; leur hébergeur reçoit alors votre adresse IP et peut garder des informations dans votre navigateur.',
      'Watch videos inside the pages; their host then receives your IP address and may keep information in your browser.',
      'Ver los vídeos dentro de las páginas; su alojador recibe entonces su dirección IP y puede guardar información en su navegador.',
    ),
  },
  maps: {
    key: 'maps',
    title: words('Fonds de carte', 'Base maps', 'Mapas de fondo'),
    sentence: words(
      'Afficher un fond de carte ; son fournisseur reçoit alors votre adresse IP et les lieux que vous regardez.',
      'Show a base map; its provider then receives your IP address and the places that you look at.',
      'Mostrar un mapa de fondo; su proveedor recibe entonces su dirección IP y los lugares que usted mira.',
    ),
  },
  social: {
    key: 'social',
    title: words('Réseaux sociaux', 'Social networks', 'Redes sociales'),
    sentence: words(
      'Afficher des publications de réseaux sociaux dans les pages ; ces réseaux savent alors quelles pages vous lisez.',
      'Show posts of social networks inside the pages; these networks then know which pages you read.',
      'Mostrar publicaciones de redes sociales dentro de las páginas; esas redes saben entonces qué páginas lee.',
    ),
  },
  captcha: {
    key: 'captcha',
    title: words('Contrôle contre les robots', 'Check against robots', 'Control contra robots'),
    sentence: words(
      'Vérifier avec un service extérieur que vous n’êtes pas un robot ; il observe alors votre navigateur.',
      'Check with an outside service that you are not a robot; it then observes your browser.',
      'Comprobar con un servicio externo que usted no es un robot; observa entonces su navegador.',
    ),
  },
} as const satisfies Record<string, Question>;
