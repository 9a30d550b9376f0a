using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>The columns that every notice has, whatever the questionnaire asks. They keep their names and places; new ones come behind them.</summary>
public static class NoticeColumns
{
    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        Column("id", "Identifiant", "Identifier", required: true),
        Column("version", "Version", "Version", ColumnType.Integer, required: true),
        Column("title", "Nom de l’algorithme", "Name of the algorithm", required: true),
        Column("summary", "À quoi il sert", "What it is for"),
        Column("body", "Organisme", "Body", required: true),
        Column("areas", "Domaines", "Policy areas", help: new("Codes séparés par une barre verticale.", "Codes with a vertical bar between them.")),
        Column("level", "Niveau d’impact", "Impact level", ColumnType.Integer, help: new("De 1 à 4 ; vide tant qu’il n’est pas connu.", "1 to 4; empty while it is not known.")),
        Column("lifecycle", "Étape de vie", "Life-cycle stage"),
        Column("publishedAt", "Version publiée le", "Version published at", ColumnType.Time, required: true),
        Column("url", "Adresse de la fiche", "Address of the notice", ColumnType.Address, required: true),
        Column("language", "Langue", "Language", required: true),
        Column("territories", "Territoires", "Territories", help: new("Codes ou noms séparés par une barre verticale.", "Codes or names with a vertical bar between them.")),
        Column("source", "Registre d’origine", "Register of origin", help: new("Pour une fiche reprise d’un autre registre.", "For a notice copied from another register.")),
        Column("bodyId", "Identifiant de l’organisme", "Identifier of the body", required: true),
        Column("bodySiren", "SIREN de l’organisme", "SIREN of the body"),
        Column("fictional", "Organisme fictif", "Fictional body", ColumnType.Boolean, required: true),
        Column("status", "Statut", "Status", required: true) with
        {
            Options = [new Option("published", new LocalisedText("publiée", "published")), new Option("retired", new LocalisedText("algorithme arrêté", "algorithm retired"))],
        },
        Column("levelMin", "Niveau d’impact, au moins", "Impact level, at least", ColumnType.Integer),
        Column("levelMax", "Niveau d’impact, au plus", "Impact level, at most", ColumnType.Integer),
        Column("definition", "Version du questionnaire", "Version of the questionnaire", required: true),
        Column("sha256", "Empreinte SHA-256", "SHA-256 hash", required: true),
        Column("licence", "Licence", "Licence"),
        Column("sourceId", "Identifiant d’origine", "Original identifier"),
        Column("sourceUrl", "Adresse d’origine", "Original address"),
        Column("notDisclosed", "Non communiqué", "Not disclosed", ColumnType.Object, help: new("État et fondement de chaque valeur sans contenu, par identifiant.", "State and ground of each value without content, by identifier.")),
        Column("other", "Autres valeurs", "Other values", ColumnType.Object, help: new("Ce que les colonnes ne peuvent pas contenir, par identifiant.", "What the columns cannot hold, by identifier.")),
    ];

    private static ExportColumn Column(
        string id, string french, string english, ColumnType type = ColumnType.Text, bool required = false, LocalisedText? help = null) =>
        new(id, new LocalisedText(french, english), type) { Required = required, Help = help };
}
