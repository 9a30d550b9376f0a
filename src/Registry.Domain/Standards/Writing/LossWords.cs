using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>A loss report in words.</summary>
public static class LossWords
{
    public static LocalisedText Of(LossReason why) => why switch
    {
        LossReason.Recoded => new("La liste du standard n’a pas cette valeur : la plus proche est écrite.", "The standard’s list has no such value: the nearest one is written."),
        LossReason.Shortened => new("Le texte dépasse la longueur permise : il est coupé à la fin d’un mot.", "The text is longer than allowed: it is cut at the end of a word."),
        LossReason.Joined => new("Le standard n’a qu’un texte : les valeurs y sont réunies.", "The standard has one text only: the values are joined in it."),
        LossReason.Reformatted => new("Les retours à la ligne ou les espaces ne sont pas gardés.", "Line breaks or spaces are not kept."),
        LossReason.LessPrecise => new("Le standard ne garde que le mois.", "The standard keeps the month only."),
        LossReason.Replaced => new("Le standard n’admet ici que sa propre valeur.", "The standard admits a value of its own only."),
        LossReason.NoPlace => new("Le standard n’a pas de champ pour cette valeur.", "The standard has no field for this value."),
        LossReason.NoValue => new("La liste du standard ne connaît pas cette valeur.", "The standard’s list does not know this value."),
        LossReason.NoRoom => new("Le champ ne tient qu’une valeur, et une autre l’occupe.", "The field holds one value only, and another one takes it."),
        LossReason.TooLong => new("La valeur dépasse la longueur permise et ne peut pas être coupée.", "The value is longer than allowed and cannot be cut."),
        LossReason.Restated => new("Ce mot désigne un état de la réponse : il est enregistré comme état.", "The word stands for a state of the answer: it is stored as the state."),
        LossReason.WrittenByRegistry => new("Le registre écrit lui-même cette valeur : celle qui est envoyée est laissée de côté.", "The registry writes this value itself: the one that was sent is left aside."),
        _ => new("Le standard ne peut pas dire qu’une valeur est réservée, inconnue ou sans objet.", "The standard cannot say that a value is withheld, unknown or not applicable."),
    };

    /// <summary>A value by its label: the field of the header, its part, the item counted from 1; or the question.</summary>
    public static string Label(string path, QuestionnaireDefinition questionnaire, string language)
    {
        var names = path.Split('.');
        if (names[0] != "header" || names.Length < 2 || questionnaire.Field(names[1]) is not { } field)
        {
            return questionnaire.Question(names[0]) is { } question ? question.Text.In(language) : Member(path, language);
        }

        var item = names.Skip(2).FirstOrDefault(name => name.All(char.IsAsciiDigit));
        var part = field.Fields.FirstOrDefault(known => known.Id == names[^1])?.Label.In(language);
        return string.Join(" – ", new[] { item is null ? field.Label.In(language) : $"{field.Label.In(language)} ({item})", part }.OfType<string>());
    }

    private static string Member(string path, string language) => path.Split('.')[0] switch
    {
        "assessment" => new LocalisedText("Évaluation", "Assessment").In(language),
        "plan" => new LocalisedText("Feuille de route", "Roadmap").In(language),
        "evidence" => new LocalisedText("Pièces justificatives", "Evidence").In(language),
        "template" => new LocalisedText("Fiche modèle suivie", "Template followed").In(language),
        "translations" => $"{new LocalisedText("Traduction", "Translation").In(language)} ({path.Split('.')[^1]})",
        WritingSource.KeptFields => $"{new LocalisedText("Champ de la source", "Field of the source").In(language)} ({path.Split('.', 2)[^1]})",
        _ => path,
    };
}
