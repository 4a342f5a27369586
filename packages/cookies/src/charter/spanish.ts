import type { CharterWords } from './words.ts';

/** The charter in Spanish. */
export const inSpanish: CharterWords = {
  title: 'Política de cookies',
  why: {
    heading: 'Por qué este portal utiliza cookies',
    text: 'Este portal utiliza cookies para funcionar correctamente y ofrecerle el mejor servicio posible.',
  },
  cookie: {
    heading: '¿Qué es una cookie?',
    text: 'Una cookie es una pequeña información que lleva un nombre. Un sitio la confía a su navegador, que la guarda durante cierto tiempo y la devuelve al sitio en cada una de sus visitas. Puede ser, por ejemplo:',
    examples: [
      'el número que identifica a un cliente;',
      'el contenido de una cesta de la compra;',
      'un identificador que sigue la navegación, con fines estadísticos o publicitarios.',
    ],
  },
  kinds: {
    heading: 'Los tipos de cookies',
    caption: 'Tipos de cookies y consentimiento que requieren',
    columns: ['Tipo', 'Qué es', 'Su consentimiento'],
    rows: {
      necessary: [
        'Cookies necesarias',
        'Son cookies internas. Guardan información entre dos visitas del mismo sitio en el mismo dispositivo: una cesta, lo que mantiene la sesión iniciada, las preferencias de la interfaz.',
        'No se requiere.',
      ],
      statistics: [
        'Cookies estadísticas',
        'Siguen lo que un visitante hace en el sitio.',
        'No es necesario cuando las estadísticas son anónimas, es decir, cuando no permiten volver a encontrar a ninguna persona; en los demás casos, sí lo es.',
      ],
      internal: [
        'Cookies internas (propias)',
        'El sitio visitado las instala además de las necesarias. Pueden servir para recoger datos personales, seguir un comportamiento y mostrar publicidad.',
        'Es necesario.',
      ],
      third_party: [
        'Cookies de terceros',
        'Un sitio B, a menudo una agencia de publicidad, las instala o las hace instalar mientras usted visita un sitio A. Así puede saber qué páginas de A se han visto y recoger información.',
        'Es necesario.',
      ],
    },
  },
  platform: {
    heading: (address) => `Para qué sirven las cookies en ${address}`,
    text: 'Esto es todo lo que este portal puede instalar en su navegador, leer en él o hacerle contactar.',
    reading: 'Una cookie solo se instala si usted utiliza el servicio al que sirve: quien solo lee no recibe ninguna.',
    groups: {
      functional: {
        heading: 'Cookies funcionales, necesarias para el funcionamiento de la plataforma',
        caption: 'Cookies funcionales y necesarias',
      },
      statistics: {
        heading: 'Estadísticas anónimas',
        caption: 'Estadísticas anónimas, que no requieren consentimiento',
      },
      asked: { heading: 'Solo con su consentimiento', caption: 'Lo que requiere su consentimiento' },
    },
    columns: {
      provider: 'Proveedor',
      service: 'Servicio y lugar',
      name: 'Nombre',
      purpose: 'Finalidad',
      kind: 'Tipo',
      lifetime: 'Duración',
      consent: 'Su consentimiento',
    },
    where: {
      front: 'sitio público (front office)',
      back: 'administración (back office)',
      both: 'sitio público y administración (front y back office)',
    },
    stores: {
      local: 'almacenamiento local del navegador',
      session: 'almacenamiento de sesión del navegador',
      indexeddb: 'base de datos del navegador',
      cache: 'caché del navegador',
      host: 'otro servidor, contactado por su navegador',
      none: 'ninguna cookie, no se guarda nada en el navegador',
    },
    heldBy: (host) => `cookie instalada por ${host}`,
    kinds: {
      necessary: 'necesaria',
      statistics: 'estadísticas',
      internal: 'interna',
      third_party: 'de terceros',
    },
    exempt: 'no se requiere',
    asked: 'se pide antes de cualquier uso',
    receivers: (names) => `Destinatarios: ${names}.`,
    grounds: {
      carriage: 'Solo sirve para transmitir la comunicación.',
      choice: 'Guarda su elección sobre las cookies.',
      authentication: 'Sirve para autenticarle ante un servicio que usted solicita.',
      security: 'Garantiza la seguridad de la autenticación y de las acciones que usted solicita.',
      interface: 'Adapta la interfaz como usted lo ha pedido.',
      load_balancing: 'Reparte las conexiones entre los servidores.',
      requested_service: 'Es estrictamente necesaria para un servicio que usted solicita.',
      anonymous_statistics: 'Medición de audiencia anónima, solo para el editor del portal.',
    },
  },
  lifetime: {
    units: {
      month: ['mes', 'meses'],
      week: ['semana', 'semanas'],
      day: ['día', 'días'],
      hour: ['hora', 'horas'],
      minute: ['minuto', 'minutos'],
      second: ['segundo', 'segundos'],
    },
    open: {
      cookie: 'hasta que se cierre el navegador',
      local: 'hasta que usted lo borre',
      session: 'hasta que se cierre la pestaña',
      indexeddb: 'hasta que usted lo borre',
      cache: 'hasta que usted lo borre',
      host: 'no procede',
      none: 'no procede',
    },
  },
  purposes: {
    heading: (title) => `Con su consentimiento: ${title}`,
    provider: ({ name, life, hosts, own, working }) =>
      `${[
        `${name}: ${life === '' ? 'no guarda nada en su navegador' : `guarda información, como máximo ${life}`}`,
        ...(hosts === '' ? [] : [`servidores contactados: ${hosts}`]),
        ...(own === '' ? [] : [`para sus propios fines: ${own}`]),
        ...(working === '' ? [] : [`solo por cuenta del portal: ${working}`]),
      ].join('; ')}.`,
  },
  counting:
    'El servidor cuenta las páginas vistas, las búsquedas, las descargas y las llamadas a la API, por día y por conjunto de datos, sin instalar nada en su navegador, donde solo lee su oposición. Para contar a un visitante una sola vez al día, calcula una huella de su dirección y de su navegador con un valor secreto que se elige al azar cada día y se destruye a medianoche: pasada la medianoche, nadie puede deducir nada de ella. Los totales se guardan 25 meses y los números pequeños se ocultan. Puede oponerse con un clic o mediante la señal Global Privacy Control.',
  choice: {
    heading: 'Su elección',
    noBanner:
      'Todo lo que utiliza este portal está exento de consentimiento según el artículo 82 de la ley francesa de 6 de enero de 1978: la tabla indica, línea por línea, por qué motivo. La ley solo exige entonces que se le informe, y eso hace esta página. Por eso no aparece ningún aviso.',
    ask: 'Lo que requiere su consentimiento permanece bloqueado hasta que usted lo dé. Aceptar y rechazar se hacen de la misma manera, para todo, para cada finalidad o para cada proveedor; no responder equivale a rechazar. Un rechazo no le priva de ningún otro servicio del portal.',
    once: 'Un contenido bloqueado dentro de una página también puede mostrarse una sola vez: su navegador contacta entonces con ese único proveedor, para esa única página, y su elección no se recuerda.',
    withdraw:
      'Puede cambiar de opinión en cualquier momento con el formulario de esta página, cuyo enlace figura al pie de todas las páginas. Si retira su consentimiento, las páginas dejan de contactar con los servidores correspondientes y el portal elimina sus propias cookies que usted rechaza. Una cookie instalada por un tercero en su propio servidor solo puede borrarla ese tercero o su navegador.',
    object:
      'También puede oponerse a las estadísticas anónimas con el formulario de esta página: sus visitas dejan entonces de contarse.',
    keep: 'Su elección, tanto un rechazo como una aceptación, se guarda 182 días (seis meses) a partir del día en que la hace, en la cookie cookies_preferences. Sus visitas no la prolongan.',
    again:
      'Después se le pregunta de nuevo. Se le pregunta antes solo si crece lo que había aceptado: se le añade una finalidad, un proveedor, un destinatario, un servidor de terceros o una duración más larga. Se le muestra entonces lo que ha cambiado desde su elección. Un rechazo sigue siendo válido, y una corrección de texto no le molesta.',
    account:
      'Si ha iniciado sesión, su elección acompaña a su cuenta en sus otros dispositivos, tanto un rechazo como una aceptación o una retirada; se le avisa en un dispositivo nuevo. La elección hecha sin iniciar sesión no se modifica.',
  },
  signal: {
    heading: 'La señal «Global Privacy Control»',
    asked:
      'Si su navegador envía la señal Global Privacy Control, este portal la interpreta como un rechazo de todo lo que requiere consentimiento: no se le pregunta nada y no se guarda nada para recordarlo. Prevalece la elección que haga usted mismo en el formulario. Mientras se envíe la señal, sus visitas no se cuentan en las estadísticas anónimas.',
    exempt:
      'La señal Global Privacy Control de su navegador equivale a rechazar todo lo que requiere consentimiento. Este portal no utiliza nada de eso. Mientras se envíe la señal, sus visitas tampoco se cuentan en las estadísticas anónimas.',
  },
  register: {
    heading: 'De dónde procede esta página',
    text: ({ version, date, hash }) =>
      `Esta página se elabora a partir del registro que aplica el servidor: versión ${version} del ${date}, huella SHA-256 ${hash}. El mismo registro existe para las máquinas en la dirección /.well-known/cookies.json.`,
    door: 'El servidor nunca envía una cookie que falte en este registro, que dure más o cuyos atributos difieran: la retira de la respuesta.',
    evidence: ({ head, time, stampedBy }) =>
      `Cada versión del registro y de esta política es un eslabón de una cadena pública, de la que nada puede quitarse sin que se note. Huella del último eslabón: ${head}, del ${time} (UTC). ${
        stampedBy === null
          ? 'Esa hora es la que dice el propio servidor.'
          : `Esa hora está certificada por un servicio de sellado de tiempo: ${stampedBy}.`
      } El comando «lucarne cookies verify» comprueba la cadena entera, sin clave.`,
  },
};
