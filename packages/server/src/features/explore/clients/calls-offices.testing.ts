import type { Table } from './replay.testing.ts';

/** Directories and notices: what services of the state and of firms ask. */
export const callsOffices: readonly Table[] = [
  {
    what: 'a directory of offices',
    path: '/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/records',
    pick: 'results id',
    calls: [
      ['?where=code_insee_commune LIKE "46042"', ['u1', 'u3']],
      [
        '?where=startswith(code_insee_commune,"46")%20AND%20(pivot%20LIKE%20"france_travail"%20OR%20pivot%20LIKE%20"mairie"%20OR%20pivot%20LIKE%20"caf")&limit=100',
        ['u1'],
      ],
      ['?where=suggest(adresse,%22code_postal%2046100%22)and%20pivot%20LIKE%20%22cij%22&limit=100', ['u2']],
      ['?where=suggest(pivot,%22code_insee_commune%2046042%22)and%20pivot%20LIKE%20%22prefecture%22', ['u3']],
      ['?where=startswith(siret,"214600420")', ['u1']],
      ['?where=pivot like "mairie" and code_insee_commune="46042"', ['u1']],
      ['?where=pivot%20LIKE%20%22*mairie*%22', ['u1']],
      ['?where=pivot LIKE "%25mairie%25"', ['u1']],
      ['?where=search(nom,"prefecture") and type_organisme is not null', ['u3']],
      ['?where=search(nom, "figeac")&order_by=nom&limit=20', ['u2']],
      ['?where=adresse_courriel="contact@cahors.example"', ['u1']],
      ['?where=adresse_courriel like "prefecture@lot.example"', ['u3']],
      ['?where=telephone is not null and telephone like "05 65 20 87 87"', ['u1']],
      ["?where=date_modification>=date'2024'&order_by=date_modification desc", ['u1', 'u3']],
      ['?where=date_modification > now(years=-30) and code_insee_commune like "01053"', []],
      ['?where=code_insee_commune in ("46102","01053")&order_by=id desc', ['u4', 'u2']],
      ['?where=id="u3"', ['u3']],
      ['?refine=type_organisme:administration centrale&lang=fr', ['u3']],
      ['?where=siret=21460042000019', ['u1']],
      ['?where=nom="Centre d\'information jeunesse - Figeac"', ['u2']],
      ['?where=nom:"Préfecture du Lot"', ['u3']],
      ['?order_by=nom asc&limit=2&offset=1', ['u4', 'u1']],
    ],
  },
  {
    what: 'groups of offices',
    path: '/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/records',
    pick: 'results',
    calls: [
      [
        '?group_by=type_organisme&order_by=type_organisme',
        [
          { type_organisme: null },
          { type_organisme: 'administration centrale' },
          { type_organisme: 'administration locale' },
        ],
      ],
      [
        '?select=type_organisme, count(*) as total&group_by=type_organisme&where=type_organisme is not null&order_by=-total',
        [
          { type_organisme: 'administration locale', total: 2 },
          { type_organisme: 'administration centrale', total: 1 },
        ],
      ],
      [
        '?select=nom,json_format(adresse) as a&where=id="u2"',
        [{ nom: "Centre d'information jeunesse - Figeac", a: [{ code_postal: '46100', nom_commune: 'Figeac' }] }],
      ],
      ['?select=json_format(telephone, "aucun") as t&where=id="u4"', [{ t: null }]],
      [
        '?select=nom,telephone,adresse_courriel&where=id="u4"',
        [{ nom: 'France Travail - Bourg', telephone: null, adresse_courriel: null }],
      ],
      [
        '?select=nom AS `Nom de l\'organisme`, siret AS SIRET&where=id="u3"',
        [{ "Nom de l'organisme": 'Préfecture du Lot', SIRET: '17460001300014' }],
      ],
    ],
  },
  {
    what: 'offices in files',
    path: '/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/exports/',
    pick: 'text',
    calls: [
      [
        'csv?where=pivot%20like%20%22cij%22&delimiter=%3B&select=nom%2Cadresse_courriel%2Ccode_insee_commune&with_bom=false',
        "nom;adresse_courriel;code_insee_commune\r\nCentre d'information jeunesse - Figeac;;46102\r\n",
      ],
      [
        'csv?select=nom,adresse_courriel&where=id="u1"&list_separator=|&with_bom=false',
        'nom;adresse_courriel\r\nMairie - Cahors;mairie@cahors.example|contact@cahors.example\r\n',
      ],
      [
        'csv?where=startswith(code_insee_commune%2C%2246%22)&select=code_insee_commune,siret&delimiter=,&order_by=id&with_bom=false',
        'code_insee_commune,siret\r\n46042,21460042000019\r\n46102,\r\n46042,17460001300014\r\n',
      ],
      [
        'csv?where=type_organisme IN ("administration centrale","x")%20and%20code_insee_commune=\'46042\'&order_by=nom&select=nom%2Ctype_organisme&limit=-1',
        '\ufeffnom;type_organisme\r\nPréfecture du Lot;administration centrale\r\n',
      ],
      [
        'csv?select=type_organisme,count(*)%20as%20n&group_by=type_organisme&with_bom=false&delimiter=%09',
        'type_organisme	n\r\n	1\r\nadministration centrale	1\r\nadministration locale	2\r\n',
      ],
      ['json?select=nom&where=id="u3"&limit=-1', '[{"nom":"Préfecture du Lot"}]'],
      ['json?where=code_insee_commune%3D%2299999%22', '[]'],
    ],
  },
  {
    what: 'notices of companies',
    path: '/api/explore/v2.1/catalog/datasets/annonces-commerciales/records',
    pick: 'results id',
    calls: [
      [
        "?where=dateparution%3E%3Ddate'2024-01-01'&order_by=dateparution%20DESC&limit=100&select=id,commercant%2Cville%2Ccp%2Cfamilleavis%2Cdateparution",
        ['C202404', 'B202402', 'A202401'],
      ],
      ['?where=registre like "404223521"', ['A202401']],
      ['?where=registre%20like%20%22404 223 521%25%22&limit=50&order_by=dateparution%20desc', ['A202401']],
      ['?where=registre="404 223 521"', ['A202401']],
      ['?where=registre:"404223521"', ['A202401']],
      ['?where="404223521" in registre', ['A202401']],
      ['?where=registre IN ("552100554","812000000")&order_by=dateparution', ['A202403', 'B202402']],
      [
        '?where=search("le") and search("gall")&limit=10&offset=0&timezone=UTC&include_links=false&include_app_metas=false',
        ['A202401'],
      ],
      ['?where=search("ateliers reunis")', ['B202402']],
      ['?where=commercant like "gall" and numerodepartement="29"', ['A202401']],
      ['?where=numerodepartement="2A" or numerodepartement=29', ['A202401', 'A202403']],
      [
        "?where=familleavis=\"collective\" and dateparution>=date'2024-05-01' and dateparution<=date'2024-05-31'",
        ['A202401'],
      ],
      ['?where=familleavis_lib="Procédures collectives" and jugement like "liquidation"', ['A202401']],
      ['?where=jugement like "ouverture de liquidation judiciaire"', ['A202401']],
      ["?where=dateparution=date'2024-06-02'", ['B202402']],
      ["?where=dateparution='2024-06-02'", null],
      ["?where=dateparution >= '2024-06-02'&order_by=dateparution", ['B202402', 'C202404']],
      ['?where=dateparution > "2024-05-31" AND dateparution < "2024-06-03"', ['B202402']],
      ["?where=dateparution in [date'2024-05-01'..date'2024-06-02']&order_by=id", ['A202401', 'B202402']],
      ['?where=year(dateparution)=2024 and month(dateparution)>=6&order_by=id', ['B202402', 'C202404']],
      ['?refine=dateparution:2024-06-03', ['C202404']],
      ['?refine=dateparution:2024/06&refine=familleavis:collective', ['C202404']],
      [
        '?refine=familleavis_lib:"Dépôts des comptes"&refine=familleavis_lib:Créations&order_by=id',
        ['A202403', 'B202402'],
      ],
      ['?refine=numerodepartement%3A75&exclude=familleavis%3Adpc', ['C202404']],
      ['?where=cp="75011" and not depot is null', ['B202402']],
      ['?where=startswith(cp, "75")&order_by=-dateparution&limit=1', ['C202404']],
      ['?where=commercant is null', ['C202404']],
      [
        '?where=numeroannonce>=8 and numeroannonce <= 101&order_by=numeroannonce desc',
        ['A202401', 'A202403', 'C202404'],
      ],
    ],
  },
  {
    what: 'groups of notices',
    path: '/api/explore/v2.1/catalog/datasets/annonces-commerciales/records',
    pick: 'results',
    calls: [
      [
        '?select=count(*) as nb&group_by=familleavis_lib&order_by=nb desc&limit=1',
        [{ familleavis_lib: 'Procédures collectives', nb: 2 }],
      ],
      [
        '?select=numerodepartement,departement_nom_officiel,count(*) as n&group_by=numerodepartement,departement_nom_officiel&order_by=n desc&limit=1',
        [{ numerodepartement: '75', departement_nom_officiel: 'Paris', n: 2 }],
      ],
      [
        "?select=count(*) as n&group_by=date_format(dateparution,'yyyy-MM') as mois&order_by=mois desc&limit=2",
        [
          { mois: '2024-06', n: 2 },
          { mois: '2024-05', n: 1 },
        ],
      ],
      [
        '?select=year(dateparution) as annee,count(*) as n&group_by=annee&order_by=annee',
        [
          { annee: 2023, n: 1 },
          { annee: 2024, n: 3 },
        ],
      ],
      ['?select=max(dateparution) as derniere&limit=1', [{ derniere: '2024-06-03' }]],
      ['?select=count(*) as total&where=familleavis="collective"&limit=1', [{ total: 2 }]],
      ['?limit=0&select=count(*) as n', []],
    ],
  },
];
