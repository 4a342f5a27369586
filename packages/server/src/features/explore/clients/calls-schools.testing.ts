import type { Table } from './replay.testing.ts';

/** Tenders, schools, holidays: what those who watch them ask. */
export const callsSchools: readonly Table[] = [
  {
    what: 'calls for tenders',
    path: '/api/explore/v2.1/catalog/datasets/boamp/records',
    pick: 'results idweb',
    calls: [
      ['?where=idweb%3D%2224-1%22&limit=1', ['24-1']],
      ['?where=code_departement="35"&order_by=dateparution desc', ['24-2']],
      ['?where=code_departement in ("22","29")&order_by=idweb', ['24-1', '24-2']],
      ['?where=code_departement=59 and nature="ATTRIBUTION"', ['24-3']],
      ['?where=type_marche="SERVICES" and famille="JOUE"', ['24-2']],
      ['?where="TRAVAUX" in type_marche or "FOURNITURES" in type_marche&order_by=idweb', ['24-1', '24-2', '24-3']],
      ['?where=descripteur_libelle like "nettoyage"', ['23-9']],
      ['?where=descripteur_libelle="Eclairage public"', ['24-1']],
      ['?where=search(objet,"informatique")&limit=100&order_by=dateparution%20desc', ['24-2']],
      ['?where=search(objet, "maintenance") OR search(descripteur_libelle, "voirie")&order_by=idweb', ['24-1', '24-2']],
      ['?where=objet like "voirie" and datelimitereponse>=date\'2024-06-15\'', ['24-1']],
      [
        "?where=datelimitereponse>now(years=-30) and dateparution >= date'2024-05-30'&order_by=datelimitereponse",
        ['24-1', '24-2'],
      ],
      [
        '?where=datelimitereponse is not null and nature in ("APPEL_OFFRE","RECTIFICATIF") and not type_marche="TRAVAUX"&order_by=idweb',
        ['23-9', '24-2'],
      ],
      ['?where=montant >= 40000 and montant<=130000&order_by=montant', ['23-9', '24-1']],
      ['?where=montant : [8000 TO 45000]&order_by=montant', ['24-3', '23-9']],
      ['?where=nomacheteur like "chu rennes"', ['24-2']],
      ['?where=objet="Maintenance informatique, lot n°2"', ['24-2']],
      ['?where=objet like "lot n°2"', ['24-2']],
      ['?refine=code_departement:35&refine=code_departement:29&order_by=idweb', ['24-1', '24-2']],
      ['?refine=type_marche:SERVICES&refine=type_marche:FOURNITURES', ['24-2']],
      ['?refine=nature%3A%22APPEL_OFFRE%22&refine=dateparution%3A%222024%2F06%22', ['24-1']],
      ['?exclude=nature:ATTRIBUTION&exclude=nature:RECTIFICATIF&order_by=-dateparution', ['24-1', '24-2']],
      ['?order_by=montant desc&limit=2', ['24-1', '23-9']],
      ['?order_by=datelimitereponse&limit=1', ['23-9']],
    ],
  },
  {
    what: 'groups of tenders',
    path: '/api/explore/v2.1/catalog/datasets/boamp/records',
    pick: 'results',
    calls: [
      [
        '?select=count(*) as n&group_by=code_departement&order_by=n desc, code_departement&limit=2',
        [
          { code_departement: '59', n: 2 },
          { code_departement: '22', n: 1 },
        ],
      ],
      [
        '?select=sum(montant) as total, avg(montant) as moyenne, count(montant) as n&limit=1',
        [{ total: 173000.5, moyenne: 57666.833333333336, n: 3 }],
      ],
      [
        '?select=nature,sum(montant) as total&group_by=nature&order_by=total desc',
        [
          { nature: 'APPEL_OFFRE', total: 120000.5 },
          { nature: 'RECTIFICATIF', total: 45000 },
          { nature: 'ATTRIBUTION', total: 8000 },
        ],
      ],
      [
        '?select=count(*) as n&group_by=range(montant, 0, 10000, 100000, *)',
        [
          { 'range(montant, 0, 10000, 100000, *)': '[0.0, 10000.0[', n: 1 },
          { 'range(montant, 0, 10000, 100000, *)': '[10000.0, 100000.0[', n: 1 },
          { 'range(montant, 0, 10000, 100000, *)': '[100000.0, *[', n: 1 },
        ],
      ],
      [
        '?select=idweb,type_marche,code_departement&where=idweb="24-2"',
        [{ idweb: '24-2', type_marche: ['SERVICES', 'FOURNITURES'], code_departement: ['35', '22'] }],
      ],
      [
        '?select=idweb, datelimitereponse&where=idweb="24-2"&timezone=Europe/Paris',
        [{ idweb: '24-2', datelimitereponse: '2024-07-01T23:59:00+02:00' }],
      ],
      [
        '?select=famille, count(distinct nomacheteur) as acheteurs&group_by=famille',
        [
          { famille: 'FNS', acheteurs: 2 },
          { famille: 'JOUE', acheteurs: 2 },
        ],
      ],
    ],
  },
  {
    what: 'schools',
    path: '/api/explore/v2.1/catalog/datasets/fr-en-annuaire-education/records',
    pick: 'results identifiant_de_l_etablissement',
    calls: [
      [
        '?where=search(nom_etablissement, "anne") or search(nom_commune, "nant")&limit=20&lang=fr',
        ['0350001A', '0440004D'],
      ],
      [
        '?where=search(nom_etablissement%2C%20"zola")%20OR%20search(nom_commune%2C%20"zola")%20OR%20identifiant_de_l_etablissement%3D"0350001A"&limit=15',
        ['0350001A', '0350002B'],
      ],
      ['?refine=identifiant_de_l_etablissement:0350001A', ['0350001A']],
      ['?where=nom_commune="Paris%2011e%20Arrondissement"&limit=100', ['0750003C']],
      ['?where=nom_commune like "paris"', ['0750003C']],
      ['?where=code_postal%3D%2235000%22&limit=100&offset=0', ['0350001A', '0350002B']],
      ['?where=code_postal=35000 and type_etablissement="Lycée"', ['0350002B']],
      ['?where=code_departement="035" and statut_public_prive=\'Public\' and nombre_d_eleves > 1000', ['0350002B']],
      ['?where=type_etablissement in ("Collège","Lycée") and restauration=1', ['0350001A', '0350002B']],
      ['?where=type_etablissement != "Ecole"&order_by=nom_etablissement', ['0350001A', '0440004D', '0350002B']],
      ['?where=nom_etablissement="Collège privé \\"Saint-Joseph\\""', ['0440004D']],
      ['?where=nom_etablissement like "saint joseph"', ['0440004D']],
      ["?where=nom_etablissement='École élémentaire Parmentier'", ['0750003C']],
      ['?where="emile zola"', ['0350002B']],
      [
        "?where=within_distance(position, geom'POINT(-1.67 48.1)', 2km)&order_by=distance(position, geom'POINT(-1.67 48.1)')",
        ['0350001A', '0350002B'],
      ],
      ['?where=latitude > 48 and longitude<0&order_by=-nombre_d_eleves', ['0350002B', '0350001A']],
      ['?where=nombre_d_eleves in [200..700]&order_by=nombre_d_eleves', ['0750003C', '0350001A']],
      ["?where=date_ouverture<date'1968'&order_by=date_ouverture", ['0350002B', '0350001A']],
      ['?where=rentree_scolaire="2023" and nombre_d_eleves is not null', ['0350001A', '0750003C']],
      ['?where=rentree_scolaire>=2023&order_by=nom_etablissement&limit=1', ['0350001A']],
      ['?refine=type_etablissement:Collège&refine=libelle_region:Bretagne', ['0350001A']],
      [
        '?refine=type_etablissement%3A%22Coll%C3%A8ge%22&refine=type_etablissement%3A%22Ecole%22&order_by=code_postal',
        ['0350001A', '0440004D', '0750003C'],
      ],
      ['?refine=statut_public_prive:Privé', ['0440004D']],
      ['?refine=rentree_scolaire:"2022"', ['0350002B']],
      ['?order_by=nom_etablissement&limit=1', ['0350001A']],
    ],
  },
  {
    what: 'groups of schools',
    path: '/api/explore/v2.1/catalog/datasets/fr-en-annuaire-education/records',
    pick: 'results',
    calls: [
      [
        '?select=nom_etablissement as name,latitude,longitude,code_postal as lau&where=identifiant_de_l_etablissement="0350002B"',
        [{ name: 'Lycée Émile Zola', latitude: 48.108, longitude: -1.676, lau: '35000' }],
      ],
      [
        '?select=type_etablissement, count(*) as total&group_by=type_etablissement&order_by=total desc',
        [
          { type_etablissement: 'Collège', total: 2 },
          { type_etablissement: 'Ecole', total: 1 },
          { type_etablissement: 'Lycée', total: 1 },
        ],
      ],
      [
        '?select=libelle_region,sum(nombre_d_eleves) as nombre_d_eleves__sum&group_by=libelle_region&order_by=nombre_d_eleves__sum desc&limit=2',
        [
          { libelle_region: 'Bretagne', nombre_d_eleves__sum: 2062 },
          { libelle_region: 'Ile-de-France', nombre_d_eleves__sum: 210 },
        ],
      ],
      [
        '?group_by=rentree_scolaire&select=count(*)&order_by=rentree_scolaire desc',
        [
          { rentree_scolaire: '2023', 'count(*)': 3 },
          { rentree_scolaire: '2022', 'count(*)': 1 },
        ],
      ],
      [
        '?select=code_departement as code,nom_commune as label&group_by=code_departement,nom_commune',
        [
          { code_departement: '035', nom_commune: 'Rennes', code: '035', label: 'Rennes' },
          { code_departement: '044', nom_commune: 'Nantes', code: '044', label: 'Nantes' },
          {
            code_departement: '075',
            nom_commune: 'Paris 11e Arrondissement',
            code: '075',
            label: 'Paris 11e Arrondissement',
          },
        ],
      ],
      [
        '?group_by=code_departement%20as%20code,nom_commune%20as%20label,%20libelle_region%20as%20libelle_region',
        [
          { code: '035', label: 'Rennes', libelle_region: 'Bretagne' },
          { code: '044', label: 'Nantes', libelle_region: 'Pays de la Loire' },
          { code: '075', label: 'Paris 11e Arrondissement', libelle_region: 'Ile-de-France' },
        ],
      ],
      ['?select=avg(nombre_d_eleves) as moyenne&where=type_etablissement="Collège"&limit=1', [{ moyenne: 612 }]],
    ],
  },
  {
    what: 'holidays',
    path: '/api/explore/v2.1/catalog/datasets/fr-en-calendrier-scolaire/records',
    pick: 'results description',
    calls: [
      [
        '?where=zones%3D%22Zone%20B%22%20AND%20end_date%3E%3Dnow(years=-30)&order_by=start_date&limit=2',
        ['Vacances de la Toussaint', 'Vacances de Noël'],
      ],
      ['?where=zones="Zone A" and annee_scolaire="2024-2025" and population in ("-","Élèves")', ['Vacances de Noël']],
      [
        '?limit=100&where=zones%3D%22Zone%20B%22&refine=annee_scolaire%3A2024-2025&order_by=start_date',
        ['Vacances de la Toussaint', 'Vacances de Noël'],
      ],
      [
        "?where=start_date <= date'2024-12-25' and end_date >= date'2024-12-25' and location=\"Rennes\"",
        ['Vacances de Noël'],
      ],
      ["?where=start_date<='2024-12-25' and end_date>='2024-12-25'&limit=1", ['Vacances de Noël']],
      ['?where=location like "lyon" and start_date>=date\'2024-09-01T00:00:00\'', ['Vacances de Noël']],
      ['?refine=location:"Rennes"&refine=description:"Vacances de la Toussaint"', ['Vacances de la Toussaint']],
      ['?where=description="Pont de l\'Ascension"', ["Pont de l'Ascension"]],
      ['?where=description like "noel"&order_by=location&limit=1', ['Vacances de Noël']],
      ['?where=end_date is null', ["Pont de l'Ascension"]],
      ['?where=population="-"&order_by=start_date desc&limit=1', ['Vacances de Noël']],
    ],
  },
  {
    what: 'groups of holidays',
    path: '/api/explore/v2.1/catalog/datasets/fr-en-calendrier-scolaire/records',
    pick: 'results',
    calls: [
      [
        '?where=end_date%20%3E%20start_date&group_by=description%2Czones%2Cstart_date%2Cend_date%2Cannee_scolaire&order_by=start_date&limit=20&refine=zones%3A%22Zone%20A%22&refine=population%3A%22%C3%89l%C3%A8ves%22',
        [
          {
            description: 'Vacances de Noël',
            zones: 'Zone A',
            start_date: '2024-12-20T23:00:00+00:00',
            end_date: '2025-01-05T23:00:00+00:00',
            annee_scolaire: '2024-2025',
          },
        ],
      ],
      [
        '?select=start_date,end_date&where=location="Lyon"&timezone=Europe/Paris',
        [{ start_date: '2024-12-21T00:00:00+01:00', end_date: '2025-01-06T00:00:00+01:00' }],
      ],
      ['?select=zones,count(*) as n&group_by=zones&having=n>1&order_by=n desc&limit=1', [{ zones: 'Zone B', n: 2 }]],
    ],
  },
];
