using System.Globalization;
using Registry.Domain.Exports;

namespace Registry.Web.Exports.Bundle;

/// <summary>What somebody who finds the bundle years later needs to know, in both languages.</summary>
internal static class BundleReadme
{
    public static string Of(Export export)
    {
        var day = export.MadeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return $"""
            # {export.Register}

            - Source : {export.Page}
            - Date d’extraction / extracted at : {day}
            - Licence : {OpenLicence.Title} (`{OpenLicence.Id}`), {OpenLicence.Address}
            - Fiches / notices : {export.Notices.Count.ToString(CultureInfo.InvariantCulture)}

            ## En français

            Pour réutiliser ces données, nommez la source et la date ci-dessus. Une fiche reprise d’un autre registre garde la licence de
            ce registre : voir la colonne `licence`.

            | Fichier | Contenu |
            |---|---|
            | `notices.json`, `notices.jsonl` | les fiches entières, comme l’API les donne ; la forme exacte |
            | `notices.csv` | une ligne par fiche, codes et identifiants ; décrit par `notices.schema.json` |
            | `values.csv` | une ligne par valeur ; décrit par `values.schema.json` |
            | `notices-spreadsheet-….csv`, `notices-….xlsx` | à ouvrir dans un tableur |
            | `dictionary.csv` | le sens de chaque colonne et de chaque code |
            | `datapackage.json` | la description des tables pour les outils Frictionless |
            | `versions/` | dans l’export d’une seule fiche : chaque version publiée, octet pour octet |
            | `standards/` | dans l’export d’une seule fiche : la version actuelle dans les formats d’autres registres, et ce que chacun perd (`….losses.json`) |
            | `checksums.txt` | les empreintes SHA-256 : `sha256sum -c checksums.txt` |

            Dans les fichiers CSV et XLSX, une apostrophe précède tout texte qu’un tableur prendrait pour une formule. Une valeur non
            communiquée n’est dans aucun fichier : seuls son état et son fondement juridique y sont.

            ## In English

            To re-use these data, name the source and the date above. A notice copied from another register keeps the licence of that
            register: see the column `licence`.

            | File | Content |
            |---|---|
            | `notices.json`, `notices.jsonl` | whole notices, as the API gives them; the exact form |
            | `notices.csv` | one row a notice, codes and ids; described by `notices.schema.json` |
            | `values.csv` | one row a value; described by `values.schema.json` |
            | `notices-spreadsheet-….csv`, `notices-….xlsx` | to open in a spreadsheet program |
            | `dictionary.csv` | what each column and each code means |
            | `datapackage.json` | the description of the tables for Frictionless tools |
            | `versions/` | in the export of one notice: each published version, byte for byte |
            | `standards/` | in the export of one notice: the current version in other registers’ formats, and what each loses (`….losses.json`) |
            | `checksums.txt` | SHA-256 checksums: `sha256sum -c checksums.txt` |

            In CSV and XLSX files, an apostrophe stands before every text that a spreadsheet would take for a formula. A value that is not
            disclosed is in no file: only its state and its legal ground are.

            """.ReplaceLineEndings("\n");
    }
}
