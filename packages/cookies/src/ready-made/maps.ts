import type { Entry } from '../register/register.ts';
import { words } from '../words.ts';
import { checked, forItself, hostOf, type ThirdParty } from './parts.ts';
import { questions } from './questions.ts';
import type { ReadyMade } from './shape.ts';

const map = (name: string, url: string): ThirdParty => ({
  provider: { name, url },
  recipients: [forItself(name, url)],
  service: 'maps',
  serviceTitle: words('Cartes', 'Maps', 'Mapas'),
  question: questions.maps,
});

const tiles = words('Afficher le fond d’une carte.', 'Show the background of a map.', 'Mostrar el fondo de un mapa.');

const osm = map('OpenStreetMap Foundation', 'https://osmfoundation.org/');
const mapbox = map('Mapbox', 'https://www.mapbox.com/');

/** Mapbox GL writes it under the portal's own address, for itself. */
function mapboxKey(): Entry {
  const { attributes: _, loads: _loads, ...facts } = hostOf(mapbox, 'api.mapbox.com', ['connect'], tiles);
  const { name: _name, ...rest } = facts;
  return {
    ...rest,
    pattern: 'mapbox.eventData*',
    store: 'local',
    purpose: words(
      'Permettre à Mapbox de compter l’usage de ses cartes.',
      'Let Mapbox count the use of its maps.',
      'Permitir que Mapbox cuente el uso de sus mapas.',
    ),
    explanation: words(
      'Écrit par le script de Mapbox sous l’adresse de ce portail ; contient un numéro tiré au hasard.',
      'Written by Mapbox’s script under the address of this portal; holds a random number.',
      'Lo escribe el script de Mapbox bajo la dirección de este portal; contiene un número aleatorio.',
    ),
    lifetime_s: null,
    attributes: null,
  } as Entry;
}

/** Base maps. */
export const maps: readonly ReadyMade[] = [
  {
    key: 'openstreetmap',
    title: words('OpenStreetMap, tuiles', 'OpenStreetMap tiles', 'OpenStreetMap, teselas'),
    source: 'https://osmfoundation.org/wiki/Services_and_tile_users_privacy_FAQ',
    checked,
    remark: words(
      'La fondation est responsable pour elle-même de ce qu’elle reçoit et ne signe pas de contrat de sous-traitance ; les tuiles viennent par le réseau de Fastly. Aucun cookie n’est annoncé. Des tuiles servies par ce portail ne demanderaient aucun accord.',
      'The foundation is itself responsible for what it receives and signs no processing agreement; tiles come through Fastly’s network. No cookie is announced. Tiles served by this portal would need no consent.',
      'La fundación es responsable por sí misma de lo que recibe y no firma contratos de encargo; las teselas llegan por la red de Fastly. No se anuncia ninguna cookie. Unas teselas servidas por este portal no requerirían consentimiento.',
    ),
    parameters: [],
    entries: () => [hostOf(osm, 'tile.openstreetmap.org', ['image', 'connect'], tiles)],
  },
  {
    key: 'mapbox',
    title: words('Mapbox', 'Mapbox', 'Mapbox'),
    source: 'https://docs.mapbox.com/mapbox-gl-js/guides/security-and-testing',
    checked,
    remark: words(
      'Serveurs de la page officielle. La clé gardée n’a pas pu y être vérifiée. Le script doit venir de ce portail, dans sa version pour politiques strictes : « blob: » n’est pas permis ici.',
      'Servers of the official page. The key that is kept could not be verified there. The script must come from this portal, in its version for strict policies: “blob:” is not allowed here.',
      'Servidores de la página oficial. La clave guardada no ha podido verificarse en ella. El script debe venir de este portal, en su versión para políticas estrictas: aquí no se permite «blob:».',
    ),
    parameters: [],
    entries: () => [
      hostOf(mapbox, 'api.mapbox.com', ['image', 'connect', 'style'], tiles),
      hostOf(mapbox, 'events.mapbox.com', ['connect'], tiles),
      mapboxKey(),
    ],
  },
];
