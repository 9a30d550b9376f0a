using System.Globalization;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>Explanations in words, French or English, one sentence each. Every sentence is made from figures by a template; nothing is made up.</summary>
public sealed class Wording
{
    /// <summary>A value this near to the usual one is “as usual”.</summary>
    private const double AboutUsual = 0.15;

    private readonly bool _french;
    private readonly CultureInfo _culture;

    /// <param name="language">fr or en.</param>
    public Wording(string language)
    {
        _french = language == "fr";
        _culture = CultureInfo.GetCultureInfo(_french ? "fr-FR" : "en-GB");
    }

    /// <summary>Said with every prediction.</summary>
    public string Demonstration => _french ? "Démonstration : ce n’est pas une alerte officielle." : "A demonstration, not an official alert.";

    /// <summary>Said wherever simulated data show.</summary>
    public string Simulated => _french ? "Données simulées." : "Simulated data.";

    /// <summary>Why the heaviest rung has no explanation.</summary>
    public string NoExactExplanation => _french
        ? "Ce modèle additionne des centaines d’arbres qui croisent les entrées : aucune explication exacte n’en existe, seulement des approximations. L’échelle le compare, elle ne l’explique pas."
        : "This model adds up hundreds of trees that cross the inputs: no exact explanation of it exists, only approximations. The ladder compares it and does not explain it.";

    public string Name(Feature feature) => FeatureNames.Name(feature, _french);

    public string Headline(Prediction prediction, PeakModel model) => _french
        ? $"{(prediction.IsAlert ? "Alerte" : "Pas d’alerte")} : la probabilité d’un pic ({Target(model.Target)}) est de {Percent(prediction.Probability)}, et l’alerte est donnée à partir de {Percent(model.Threshold)}."
        : $"{(prediction.IsAlert ? "Alert" : "No alert")}: the probability of a peak ({Target(model.Target)}) is {Percent(prediction.Probability)}, and an alert is given from {Percent(model.Threshold)} on.";

    /// <summary>What one feature adds, compared with a typical day.</summary>
    public string Sentence(Contribution contribution)
    {
        var name = Capital(Name(contribution.Feature));
        var comparison = Comparison(contribution);
        var points = Number(Math.Abs(contribution.Difference), 2);
        var odds = Number(Math.Exp(Math.Abs(contribution.Difference)), 1);
        var adds = contribution.Difference >= 0;
        return _french
            ? $"{name}{comparison} {(adds ? "ajoute" : "retire")} {points} au score : la cote d’un pic est {(adds ? "multipliée" : "divisée")} par {odds}."
            : $"{name}{comparison} {(adds ? "adds" : "takes")} {points} {(adds ? "to" : "off")} the score: the odds of a peak are {(adds ? "multiplied" : "divided")} by {odds}.";
    }

    /// <summary>The smallest change that would flip the decision.</summary>
    public string Sentence(Counterfactual counterfactual, bool isAlert)
    {
        if (!counterfactual.IsFound)
        {
            return _french
                ? "Aucun changement plausible d’une ou deux conditions n’inverserait la décision."
                : "No plausible change of one or two conditions would flip the decision.";
        }

        var changes = string.Join(_french ? " et si " : " and ", counterfactual.Changes.Select(Conditional));
        return _french
            ? $"L’alerte {(isAlert ? "ne serait pas donnée" : "serait donnée")} si {changes}."
            : $"{(isAlert ? "No alert would be given" : "An alert would be given")} if {changes}.";
    }

    /// <summary>How far the probability has held true on other days.</summary>
    public string Sentence(TrackRecord record)
    {
        var share = Percent((double)record.Peaks / record.Days);
        var range = Range(record);
        return _french
            ? $"Quand le modèle annonçait {range} pour des jours qu’il n’avait pas appris, {Days(record.Days)} en tout, c’était un pic dans {share} des cas{Interval(record)}."
            : $"When the model said {range} of days it had not learnt from, {Days(record.Days)} in all, {share} were peaks{Interval(record)}.";
    }

    public string Sentence(SimilarDays similar)
    {
        if (similar.WithinReach == 0)
        {
            return _french ? "Le modèle n’a vu aucun jour vraiment semblable : prenez sa réponse avec prudence." : "The model has seen no day much like this one: take its answer with care.";
        }

        var caution = similar.WithinReach >= SimilarDays.Few ? "" : _french ? " C’est peu : prenez sa réponse avec prudence." : " That is few: take its answer with care.";
        var only = similar.WithinReach >= SimilarDays.Few ? "" : _french ? "seulement " : "only ";
        return _french
            ? $"Le modèle a vu {only}{Days(similar.WithinReach)} semblable{(similar.WithinReach > 1 ? "s" : "")}, dont {Peaks(similar.PeaksWithinReach)}.{caution}"
            : $"The model has seen {only}{Days(similar.WithinReach)} like this one, {Peaks(similar.PeaksWithinReach)} among them.{caution}";
    }

    /// <summary>What happened on a past day.</summary>
    public string Sentence(SimilarDay day, PeakModel model)
    {
        var station = day.Row.Station.Length == 0 ? "" : $" ({day.Row.Station})";
        var date = day.Row.Date.ToString("d MMMM yyyy", _culture);
        var level = Value(day.Row.Level, model.Target.Unit);
        return _french
            ? $"{Capital(date)}{station} : {level}, {(day.Row.IsPeak ? "un pic" : "pas de pic")}."
            : $"{date}{station}: {level}, {(day.Row.IsPeak ? "a peak" : "no peak")}.";
    }

    /// <summary>A feature beyond what the model has seen, and by how much.</summary>
    public string Sentence(OutOfRange outside)
    {
        var isHigh = outside.Value > outside.Highest;
        var bound = isHigh ? outside.Highest : outside.Lowest;
        var beyond = Value(Math.Abs(outside.Value - bound), outside.Feature.Unit);
        var name = Name(outside.Feature);
        var reaches = Value(outside.Value, outside.Feature.Unit);
        return (_french, outside.IsFar) switch
        {
            (true, true) => $"Le modèle refuse de répondre : {name} vaut {reaches}, soit {beyond} {(isHigh ? "au-dessus" : "au-dessous")} de tout ce qu’il a appris.",
            (true, false) => $"À la limite de ce que le modèle a appris : {name} vaut {reaches}, soit {beyond} {(isHigh ? "au-dessus du plus haut" : "au-dessous du plus bas")}.",
            (false, true) => $"The model refuses to answer: {name} is {reaches}, {beyond} {(isHigh ? "above" : "below")} all that it has learnt from.",
            _ => $"At the edge of what the model has learnt from: {name} is {reaches}, {beyond} {(isHigh ? "above the highest" : "below the lowest")}.",
        };
    }

    private string Comparison(Contribution contribution)
    {
        var (value, usual, unit) = (contribution.Value, contribution.Usual, contribution.Feature.Unit);
        if (unit.Length == 0)
        {
            return "";
        }

        var instead = _french ? $" ({Value(value, unit)} au lieu de {Value(usual, unit)})," : $" ({Value(value, unit)} instead of {Value(usual, unit)}),";
        if (unit is "°C" or "hPa" or "%")
        {
            var difference = value - usual;
            return Math.Abs(difference) < 0.5
                ? AsUsual(Value(value, unit))
                : _french
                    ? $", {Value(Math.Abs(difference), unit == "%" ? "points" : unit)} de {(difference > 0 ? "plus" : "moins")} que d’habitude{instead}"
                    : $", {Value(Math.Abs(difference), unit == "%" ? "points" : unit)} {(difference > 0 ? "more" : "less")} than usual{instead}";
        }

        if (usual <= 0 || value <= 0 || FeatureNames.IsDifference(contribution.Feature))
        {
            return $" ({Value(value, unit)})";
        }

        var ratio = value / usual;
        if (Math.Abs(ratio - 1) < AboutUsual)
        {
            return AsUsual(Value(value, unit));
        }

        return ratio > 1 ? $", {Times(ratio)}{instead}" : $", {Fraction(1 / ratio)}{instead}";
    }

    private string AsUsual(string value) => _french ? $", comme d’habitude ({value})," : $", as usual ({value}),";

    private string Times(double ratio) => _french
        ? $"{(Math.Abs(ratio - 2) < AboutUsual ? "deux" : Number(ratio, 1))} fois la valeur habituelle"
        : Math.Abs(ratio - 2) < AboutUsual ? "twice the usual value" : $"{Number(ratio, 1)} times the usual value";

    private string Fraction(double times) => _french
        ? $"{(Math.Abs(times - 2) < AboutUsual ? "deux" : Number(times, 1))} fois plus faible que d’habitude"
        : Math.Abs(times - 2) < AboutUsual ? "half the usual value" : $"{Number(times, 1)} times lower than usual";

    private string Conditional(Change change)
    {
        var name = Name(change.Feature);
        return _french
            ? $"{name} valait {Value(change.To, change.Feature.Unit)} au lieu de {Value(change.From, change.Feature.Unit)}"
            : $"{name} were {Value(change.To, change.Feature.Unit)} instead of {Value(change.From, change.Feature.Unit)}";
    }

    private string Range(TrackRecord record) => Percent(record.Lowest) == Percent(record.Highest)
        ? _french ? $"environ {Percent(record.Lowest)}" : $"about {Percent(record.Lowest)}"
        : _french ? $"entre {Percent(record.Lowest)} et {Percent(record.Highest)}" : $"between {Percent(record.Lowest)} and {Percent(record.Highest)}";

    private string Interval(TrackRecord record) => double.IsNaN(record.Share.Low)
        ? ""
        : _french ? $" (intervalle à 95 % : {Percent(record.Share.Low)} à {Percent(record.Share.High)})" : $" (95% interval: {Percent(record.Share.Low)} to {Percent(record.Share.High)})";

    private string Days(int count) => _french ? $"{Number(count, 0)} jour{(count > 1 ? "s" : "")}" : $"{Number(count, 0)} day{(count == 1 ? "" : "s")}";

    private string Peaks(int count) => _french ? $"{Number(count, 0)} pic{(count > 1 ? "s" : "")}" : $"{Number(count, 0)} peak{(count == 1 ? "" : "s")}";

    /// <summary>Such as <c>PM10 above 50 µg/m³</c>.</summary>
    public string Target(PeakTarget target)
    {
        var name = target.Column switch { "pm10" => "PM10", "pm25" => _french ? "PM2,5" : "PM2.5", "no2" => "NO₂", "o3" => "O₃", "atmo" => _french ? "indice ATMO" : "ATMO index", _ => target.Column };
        return _french ? $"{name} au-dessus de {Value(target.Threshold, target.Unit)}" : $"{name} above {Value(target.Threshold, target.Unit)}";
    }

    /// <param name="share">From 0 to 1.</param>
    public string Percent(double share) => _french ? $"{Number(share * 100, 0)} %" : $"{Number(share * 100, 0)}%";

    public string Value(double value, string unit)
    {
        var number = Number(value, Math.Abs(value) < 10 ? 1 : 0);
        return unit.Length == 0 ? number : unit == "%" && !_french ? $"{number}%" : $"{number} {unit}";
    }

    private string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _culture).Replace('-', '−');
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
