using System.Globalization;
using System.Text;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.ModelCards;

/// <summary>The model card as a text to read, in Markdown.</summary>
public sealed class ModelCardText
{
    private readonly ModelCard _card;
    private readonly bool _french;
    private readonly CultureInfo _culture;
    private readonly StringBuilder _text = new();

    private ModelCardText(ModelCard card, string language)
    {
        _card = card;
        _french = language == "fr";
        _culture = _french ? CultureInfo.GetCultureInfo("fr-FR") : CultureInfo.InvariantCulture;
    }

    /// <param name="language">fr or en.</param>
    public static string Write(ModelCard card, string language) => new ModelCardText(card, language).Write();

    private string Write()
    {
        Head();
        Figures();
        Ladder();
        Cost();
        Features();
        Limits();
        return _text.ToString();
    }

    private void Head()
    {
        var training = _card.Training;
        Title(
            "#",
            $"Fiche du modèle\u00a0: {_card.Target}, {(_card.Horizon == 0 ? "le jour même" : "le lendemain")}",
            $"Model card: {_card.Target}, {(_card.Horizon == 0 ? "the same day" : "the next day")}");
        if (training.IsSimulated)
        {
            Say($"**Appris sur des données simulées\u00a0: une démonstration, rien qui doive guider une décision.**", $"**Trained on simulated data: a demonstration, nothing to act on.**");
            Line($"");
        }

        Say($"Ce n’est pas une alerte officielle.", $"Not an official alert.");
        Line($"");
        Say($"- But\u00a0: donner la probabilité qu’un jour soit un pic ({_card.Target}), et dire pourquoi.", $"- Purpose: give the probability that a day is a peak ({_card.Target}), and say why.");
        Say($"- Modèle\u00a0: {_card.Rung}. {What(french: true)}", $"- Model: {_card.Rung}. {What(french: false)}");
        Say($"- Recommandé par le test\u00a0: {_card.Recommended ?? "aucun, trop peu de pics ou de jours sans pic"}.", $"- Recommended by the test: {_card.Recommended ?? "none, too few peaks or days without one"}.");
        Say(
            $"- Alerte\u00a0: à partir d’une probabilité de {_card.Threshold:P1}\u00a0; un pic manqué compte comme {_card.MissCost:0.##} fausses alertes.",
            $"- Alert: from a probability of {_card.Threshold:P1} on; a missed peak was said to cost {_card.MissCost:0.##} false alarms.");
        Say(
            $"- Apprentissage\u00a0: le {_card.Created:yyyy-MM-dd}, graine {_card.Seed}, sur {training.Data}{(training.IsSimulated ? " (simulé)" : "")}, du {training.First:yyyy-MM-dd} au {training.Last:yyyy-MM-dd}\u00a0: {training.Days} jours (un par station), {training.Peaks} pics.",
            $"- Trained: {_card.Created:yyyy-MM-dd}, seed {_card.Seed}, on {training.Data}{(training.IsSimulated ? " (simulated)" : "")}, {training.First:yyyy-MM-dd} to {training.Last:yyyy-MM-dd}: {training.Days} days (one a station), {training.Peaks} peaks.");
        Say(
            $"- Test\u00a0: du {_card.TestFirst:yyyy-MM-dd} au {_card.TestLast:yyyy-MM-dd}\u00a0: {_card.Kept.TestDays} jours, {_card.Kept.TestPeaks} pics, dont le modèle n’avait rien appris.",
            $"- Tested: {_card.TestFirst:yyyy-MM-dd} to {_card.TestLast:yyyy-MM-dd}: {_card.Kept.TestDays} days, {_card.Kept.TestPeaks} peaks, none of which it had learnt from.");
        Line($"");
    }

    /// <summary>What the kept model is, with the share of stairs that was chosen on the folds.</summary>
    private string What(bool french)
    {
        if (_card.Kept.Settings is { } settings && settings.TryGetValue(Additive.StairShare, out var share))
        {
            return french
                ? string.Create(_culture, $"Une courbe par entrée\u00a0: {share:P0} des paliers du modèle additif de ML.NET et {1 - share:P0} des droites d’une régression logistique, parts choisies sur les jours appris.")
                : string.Create(_culture, $"A curve a feature: {share:P0} of the stairs of ML.NET’s additive model and {1 - share:P0} of the lines of a logistic regression, shares chosen on the training days.");
        }

        return french ? "Une régression logistique\u00a0: un poids par entrée." : "A logistic regression: a weight a feature.";
    }

    private void Figures()
    {
        var kept = _card.Kept;
        Title("##", $"Ce qu’il vaut", $"How well it does");
        Say(
            $"Sur {kept.TestPeaks} pics, {kept.Pod:P0} ont eu une alerte\u00a0; parmi ses alertes, {kept.Far:P0} étaient fausses. Les intervalles à 95\u00a0% viennent d’un nouveau tirage des jours.",
            $"Of {kept.TestPeaks} peaks, {kept.Pod:P0} had an alert; of its alerts, {kept.Far:P0} were false. 95 % intervals come from drawing the days anew.");
        Line($"");
        Say($"| Mesure | Valeur | Intervalle à 95\u00a0% |", $"| Measure | Value | 95 % interval |");
        Line($"|---|---|---|");
        Figure("Aire sous la courbe ROC", "ROC-AUC", "auc", kept.Auc);
        Figure("Précision moyenne", "Average precision", "averagePrecision", kept.AveragePrecision);
        Figure("F1", "F1", "f1", kept.F1);
        Figure("Part des pics détectés", "Probability of detection", "pod", kept.Pod);
        Figure("Part de fausses alertes", "False alarm ratio", "far", kept.Far);
        Figure("Indice de succès critique", "Critical success index", "csi", kept.Csi);
        Figure("Score de Brier", "Brier score", "brier", kept.Brier);
        Figure("Gain de Brier sur la climatologie", "Brier skill against climatology", "brierSkill", kept.BrierSkill);
        Say(
            $"| Erreur de calibration (dix classes) | {kept.Ece:0.000} | {Bounds(kept.EceInterval!)}\u00a0; un prévisionniste parfait\u00a0: {Bounds(kept.EceOfPerfectForecaster!)} |",
            $"| Expected calibration error (ten bins) | {kept.Ece:0.000} | {Bounds(kept.EceInterval!)}; a perfect forecaster: {Bounds(kept.EceOfPerfectForecaster!)} |");
        Line($"");
    }

    private void Figure(string french, string english, string key, double? value) => Line($"| {(_french ? french : english)} | {value:0.000} | {Bounds(_card.Kept.Intervals![key])} |");

    private void Ladder()
    {
        Title("##", $"À côté de modèles plus simples et plus lourds", $"Beside simpler and heavier models");
        Say($"| Modèle | AUC | Précision moyenne | Brier | Énergie d’apprentissage (J) | Taille (octets) |", $"| Rung | AUC | Average precision | Brier | Training energy (J) | Model (bytes) |");
        Line($"|---|---|---|---|---|---|");
        foreach (var rung in _card.Rungs)
        {
            Line(rung.Available
                ? $"| {rung.Rung} | {rung.Auc:0.000} | {rung.AveragePrecision:0.000} | {rung.Brier:0.0000} | {rung.EnergyJoules:0.###} | {rung.ModelBytes} |"
                : (FormattableString)$"| {rung.Rung} | {(_french ? "indisponible\u00a0:" : "unavailable:")} {rung.Reason} | | | | |");
        }

        Line($"");
    }

    private void Cost()
    {
        var kept = _card.Kept;
        Title("##", $"Ce qu’il a coûté", $"What it cost");
        Say(
            $"- Apprentissage\u00a0: {kept.TrainSeconds:0.###} s, {kept.CpuSeconds:0.###} s de processeur, {kept.EnergyJoules:0.###} J (entre {kept.EnergyJoulesLow:0.###} et {kept.EnergyJoulesHigh:0.###} J). Le choix de ses réglages a pris {kept.SelectionSeconds:0.#} s de plus.",
            $"- Training: {kept.TrainSeconds:0.###} s, {kept.CpuSeconds:0.###} s of processor time, {kept.EnergyJoules:0.###} J (between {kept.EnergyJoulesLow:0.###} and {kept.EnergyJoulesHigh:0.###} J). Choosing its settings took {kept.SelectionSeconds:0.#} s more.");
        Say($"- Méthode (en anglais)\u00a0: {kept.EnergyMethod}.", $"- Method: {kept.EnergyMethod}.");
        Say(
            $"- CO₂e de l’apprentissage\u00a0: {kept.Co2Grams:0.######} g, à {_card.GridFactor:0.#} g/kWh ({_card.GridFactorSource}).",
            $"- CO₂e of the training: {kept.Co2Grams:0.######} g, at {_card.GridFactor:0.#} g/kWh ({_card.GridFactorSource}).");
        Say($"- Mille prédictions\u00a0: {kept.PredictionJoules:0.######} J.", $"- One thousand predictions: {kept.PredictionJoules:0.######} J.");
        var files = _card.MlFiles.Select(file => string.Create(_culture, $"{file.Key} {file.Value}"));
        Say(
            $"- Taille en octets\u00a0: {_card.ModelJsonBytes} en nombres\u00a0; fichiers de ML.NET\u00a0: {string.Join(", ", files)}.",
            $"- Size in bytes: {_card.ModelJsonBytes} as numbers; ML.NET files: {string.Join(", ", files)}.");
        Say($"- Entrées\u00a0: {kept.Inputs}.", $"- Inputs: {kept.Inputs}.");
        Line($"");
    }

    private void Features()
    {
        Title("##", $"Ce qu’il regarde", $"What it looks at");
        Say($"| Entrée | Unité | Origine | Part du mouvement | Brier perdu sans elle |", $"| Feature | Unit | Source | Share of the movement | Brier score lost without it |");
        Line($"|---|---|---|---|---|");
        foreach (var feature in _card.Features)
        {
            var name = _french ? FeatureNames.Name(new(feature.Name, feature.Unit, feature.Source), french: true) : feature.Name;
            Line($"| {name} | {feature.Unit} | {(_french ? Origin(feature.Source) : feature.Source)} | {feature.Share:P1} | {feature.Importance:0.00000} |");
        }

        Line($"");
    }

    private static string Origin(FeatureSource source) => source switch
    {
        FeatureSource.Observed => "mesure passée",
        FeatureSource.Calendar => "calendrier",
        FeatureSource.Forecast => "prévision",
        _ => "observation à la place d’une prévision",
    };

    private void Limits()
    {
        Title("##", $"Limites", $"Limits");
        Say(
            $"- Il refuse de répondre quand une entrée sort de plus d’un dixième de l’étendue de ce qu’il a appris.",
            $"- It refuses days on which a feature lies beyond the values learnt from by more than a tenth of their span.");
        Say(
            $"- Il ne connaît que les lieux et les années appris\u00a0: ailleurs, avec d’autres appareils ou d’autres émissions, il faut un nouvel apprentissage et un nouveau test.",
            $"- It knows only the places and years it learnt from; other places, instruments or emissions need a new training and a new test.");
        if (_card.UsesObservedWeather)
        {
            Say(
                $"- La météo observée du jour visé a remplacé sa prévision. Avec de vraies prévisions, il fera moins bien.",
                $"- The target day's observed weather stood in for its forecast. With real forecasts it will do less well.");
        }

        foreach (var warning in _card.Warnings)
        {
            Say($"- Attention\u00a0: {Warning(warning, french: true)}.", $"- Warning: {Warning(warning, french: false)}.");
        }
    }

    private static string Warning(LadderWarning warning, bool french) => warning switch
    {
        LadderWarning.TooFewTestPeaks => french ? "moins de dix pics dans le test, les chiffres relèvent du hasard" : "fewer than ten peaks in the test, the figures are chance",
        LadderWarning.TooFewQuietTestDays => french ? "moins de dix jours sans pic dans le test, les chiffres relèvent du hasard" : "fewer than ten days without a peak in the test, the figures are chance",
        LadderWarning.TooFewTrainingPeaks => french ? "moins de dix pics pour apprendre" : "fewer than ten peaks to learn from",
        _ => french ? "certains jours n’ont pas de prévision de l’agence, le dernier niveau en a tenu lieu" : "some days have no forecast by the agency, the last level stood in for it",
    };

    private string Bounds(IReadOnlyList<double?> bounds) => bounds[0] is { } low && bounds[1] is { } high
        ? string.Create(_culture, $"{low:0.000} {(_french ? "à" : "to")} {high:0.000}")
        : _french ? "inconnu" : "not known";

    private void Title(string level, FormattableString french, FormattableString english)
    {
        Line($"{level} {(_french ? french : english).ToString(_culture)}");
        Line($"");
    }

    private void Say(FormattableString french, FormattableString english) => Line(_french ? french : english);

    private void Line(FormattableString line) => _text.Append(line.ToString(_culture)).Append('\n');
}
