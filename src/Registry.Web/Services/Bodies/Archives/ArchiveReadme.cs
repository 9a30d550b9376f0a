namespace Registry.Web.Services.Bodies.Archives;

/// <summary>What somebody reads who opens an archive without the program.</summary>
internal static class ArchiveReadme
{
    public const string Text =
        """
        FRANÇAIS
        Tout ce qu’un organisme a mis dans un registre des algorithmes publics.
        manifest.json          liste des fichiers avec leur empreinte SHA-256
        body.json              l’organisme
        versions/<fiche>/<n>.json   les versions publiées, octet pour octet (JSON canonique, RFC 8785)
        tables/*.jsonl         le reste, une ligne JSON par enregistrement
        people.jsonl           noms affichés des personnes, sans adresse ; members.jsonl : leurs rôles
        Ce fichier contient des brouillons et des valeurs non publiques : gardez-le en lieu sûr.
        Pour l’apporter à un autre registre : body import <fichier>

        ENGLISH
        All that a body has put into a register of public algorithms.
        manifest.json          the files with their SHA-256
        body.json              the body
        versions/<notice>/<n>.json   published versions, byte for byte (canonical JSON, RFC 8785)
        tables/*.jsonl         the rest, one JSON line per record
        people.jsonl           display names of people, without addresses; members.jsonl: their roles
        This file holds drafts and values that are not public: keep it safe.
        To bring it into another register: body import <file>

        """;
}
