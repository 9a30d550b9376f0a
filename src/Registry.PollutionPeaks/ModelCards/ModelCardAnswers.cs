using System.Globalization;

namespace Registry.PollutionPeaks.ModelCards;

/// <summary>
/// What a model card can answer of the questionnaire “responsible algorithms”, for a draft that a person then checks. Keys are the ids of the definition. What the card
/// does not prove but such a model usually is (how it is used, who reads it) is marked to be checked; what it cannot know (contact, recourse, who decided) is left to the person.
/// </summary>
public static class ModelCardAnswers
{
    /// <summary>The header fields and questions with their values, as the definition writes them.</summary>
    public static IReadOnlyList<CardAnswer> Of(ModelCard card) => [.. Header(card), .. Purpose(card), .. Data(card), .. Quality(card), .. Frugality(card)];

    private static IEnumerable<CardAnswer> Header(ModelCard card)
    {
        yield return Field("kind", ["machine_learning"], "Le modèle est appris de jours passés.", "The model is learnt from past days.");
        yield return Field("policy_area", ["environment", "health"], $"Il prévoit les jours où {card.Target}.", $"It forecasts days on which {card.Target}.");
        yield return Field("lifecycle.stage", ["project"], "Le modèle vient d’être entraîné.", "The model has just been trained.");
        yield return Field("decision.role", ["influences"], "Le modèle donne une probabilité ; une personne décide.".Replace(" ;", "\u00a0;", StringComparison.Ordinal), "The model gives a probability; a person decides.") with { IsToCheck = true };
        yield return Field("data_used.personal", ["no"], "Les entrées sont des mesures de l’air et de la météo.", "The inputs are measurements of air and weather.");
        yield return Field("data_used.name", [card.Training.Data], Period(card, french: true), Period(card, french: false));
    }

    private static IEnumerable<CardAnswer> Purpose(ModelCard card)
    {
        var compared = card.Rungs.Count(rung => rung.Available).ToString(CultureInfo.InvariantCulture);
        yield return Question("FIN-03", "yes", $"{compared} modèles, du plus simple au plus lourd, ont été comparés sur les mêmes jours.", $"{compared} models, from the simplest to the heaviest, were compared on the same days.");
        yield return Assumed("FIN-07", "continuous", "Une prévision par jour.", "One forecast a day.");
        yield return Assumed("DRO-01", "public_info", "Le résultat informe le public.", "The output informs the public.");
        yield return Assumed("DRO-03", "days", "Une prévision vaut pour un jour.", "A forecast counts for one day.");
        yield return Assumed("DRO-09", "none", "Aucun de ces domaines.", "None of these fields.");
        yield return Question("DRO-10", "no", "Le modèle ne traite que des jours et des lieux.", "The model deals with days and places only.");
        yield return Question("DRO-11", "none", "Le modèle ne parle pas et ne produit pas de contenu.", "The model neither talks nor produces content.");
        yield return Assumed("HUM-01", "support", "Une personne lit la probabilité et décide.", "A person reads the probability and decides.");
        yield return Assumed("HUM-08", "no_service", "Aucun service n’en dépend.", "No service depends on it.");
        yield return Assumed("HUM-09", "no_case", "Aucun dossier individuel n’est traité.", "No individual case is processed.");
        yield return Assumed("DEM-01", "none", "Aucun de ces usages.", "None of these uses.");
    }

    private static IEnumerable<CardAnswer> Data(ModelCard card)
    {
        yield return Question("DON-01", "environmental", $"{card.Features.Count} entrées, toutes de l’air, de la météo ou du calendrier.", $"{card.Features.Count} inputs, all of air, weather or the calendar.");
        yield return Question("DON-06", "yes", "La fiche des données dit les manques et ce qui a été écarté.", "The data sheet tells what is missing and what was dropped.");
        yield return Assumed("DON-05", "partial", "La source et la licence sont dans la fiche des données, autant que le fichier les dit.", "Source and licence stand in the data sheet, as far as the file tells them.");
        yield return Question("DON-08", "partial", "La fiche du modèle dit ses limites, et le modèle refuse les jours hors de ce qu’il a appris. Les limites des capteurs n’y sont pas.", "The model card tells its limits, and the model refuses days beyond what it has learnt from. The limits of the sensors are not in it.");
        yield return Question("EXP-01", "learned", "Les règles sont apprises de jours passés.", "The rules are learnt from past days.");
        yield return Assumed("EXP-03", "yes", "Le fichier model.json contient toutes les valeurs du modèle.", "The file model.json holds every number of the model.");
    }

    private static IEnumerable<CardAnswer> Quality(ModelCard card)
    {
        var kept = card.Kept;
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var english = CultureInfo.GetCultureInfo("en-GB");
        yield return Question(
            "ROB-01",
            "partial",
            string.Create(french, $"Test sur {kept.TestDays} jours et {kept.TestPeaks} pics non appris : {kept.Pod * 100:0} % des pics détectés, {kept.Far * 100:0} % d’alertes inutiles.").Replace(" :", "\u00a0:", StringComparison.Ordinal).Replace(" %", "\u00a0%", StringComparison.Ordinal),
            string.Create(english, $"Tested on {kept.TestDays} days with {kept.TestPeaks} peaks it had not learnt from: {kept.Pod * 100:0}% of peaks detected, {kept.Far * 100:0}% of alerts false."));
        yield return Question("ROB-03", "partial", $"La graine {card.Seed} et les jours sont conservés avec le modèle\u00a0: il se recalcule. La fiche ne connaît pas les versions précédentes.", $"The seed {card.Seed} and the days are kept with the model: it can be made again. The card does not know earlier versions.");
        yield return Assumed("ROB-04", "no", "La fiche mesure un test passé ; elle ne surveille rien.".Replace(" ;", "\u00a0;", StringComparison.Ordinal), "The card measures a past test; it watches nothing.");
    }

    private static IEnumerable<CardAnswer> Frugality(ModelCard card)
    {
        var energy = card.Kept.EnergyJoules ?? 0;
        yield return Question("FRU-01", "classical_ml", $"Modèle de {card.ModelJsonBytes} octets.", $"A model of {card.ModelJsonBytes} bytes.");
        yield return Question("FRU-02", "partial", "Des règles sans apprentissage (saison, veille) ont été comparées au modèle. Aucun modèle déjà existant n’a été essayé.", "Rules without learning (the season, the day before) were compared with the model. No existing model was tried.");
        yield return Question("FRU-03", "partial", $"Modèle retenu\u00a0: {card.Rung}. Plus petit modèle suffisant\u00a0: {card.Recommended ?? "indéterminé"}. La fiche ignore combien de fois il sert.", $"Model kept: {card.Rung}. Smallest sufficient model: {card.Recommended ?? "undetermined"}. The card does not know how often it runs.");
        yield return Question(
            "FRU-05",
            "yes",
            string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Entraînement\u00a0: {energy:0.##}\u00a0J. La méthode est dans la fiche du modèle."),
            string.Create(CultureInfo.InvariantCulture, $"Training: {energy:0.##} J. The method is in the model card."));
    }

    private static string Period(ModelCard card, bool french)
    {
        var (first, last) = (card.Training.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), card.Training.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var simulated = card.Training.IsSimulated ? french ? ", données simulées" : ", simulated data" : "";
        return french ? $"Du {first} au {last}{simulated}." : $"From {first} to {last}{simulated}.";
    }

    private static CardAnswer Field(string id, IReadOnlyList<string> values, string french, string english) => new(id, IsHeader: true, values, french, english);

    /// <summary>True of most such models; a person has to say whether it is true of this one.</summary>
    private static CardAnswer Assumed(string id, string value, string french, string english) => Question(id, value, french, english) with { IsToCheck = true };

    private static CardAnswer Question(string id, string value, string french, string english) => new(id, IsHeader: false, [value], french, english);
}

/// <param name="Id">Of the definition; a part of a group is written <c>group.part</c>.</param>
/// <param name="Values">Codes or texts; one unless the question takes several.</param>
/// <param name="French">The sentence that supports the value.</param>
public sealed record CardAnswer(string Id, bool IsHeader, IReadOnlyList<string> Values, string French, string English)
{
    /// <summary>The card does not prove it: it is an assumption about use.</summary>
    public bool IsToCheck { get; init; }
}
