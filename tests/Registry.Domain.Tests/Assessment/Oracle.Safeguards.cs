using System.Text.Json.Nodes;

namespace Registry.Domain.Tests.Assessment;

internal sealed partial class Oracle
{
    private void AddSafeguards(JsonObject result, int? level)
    {
        var asked = Questions.Where(q => q.Word("scoring", "kind") == "safeguard" && Visible(q.Word("id")) is true).ToList();
        var answered = asked.Where(q => Answer(q.Word("id")) is not null).ToDictionary(q => q.Word("id"), q => Twelfths(q.Word("id"), Answer(q.Word("id"))!));
        var started = answered.Keys.Any(id => ById[id].Word("tier") != "essential");
        var required = Plain.Definition.Items("safeguards", "requirements").Find(r => level is not null && r.Number("level") == level);
        var failing = required?.Words("must").Where(id => answered.GetValueOrDefault(id) < 12 * decimal.Parse(required.Word("must_share"), System.Globalization.CultureInfo.InvariantCulture)).ToList() ?? [];
        var whole = Sum(asked, answered);
        var themes = asked.GroupBy(q => q.Word("theme")).Select(theme => (Id: theme.Key, Sum: Sum(theme, answered))).Where(theme => theme.Sum.Applicable > 0).ToList();
        var judged = started && required is not null && answered.Count == asked.Count;
        var low = judged ? themes.Where(theme => !theme.Sum.Reach(required!.Number("theme_floor"))).Select(theme => theme.Id).ToList() : [];

        result["safeguards"] = started && whole.Applicable > 0 ? Rounded(1000 * whole.Obtained, whole.Applicable) / 10m : null;
        result["answered_share"] = asked.Count > 0 ? Rounded(1000 * answered.Count, asked.Count) / 1000m : null;
        result["required"] = required?.Number("overall");
        result["status"] = !started ? "not_started" : !judged ? "partial" : Judge(whole, required!, low.Count + failing.Count == 0, answered);
        result["theme_index"] = new JsonObject(themes.Where(_ => started).Select(theme => KeyValuePair.Create(theme.Id, (JsonNode?)Rounded(100 * theme.Sum.Obtained, theme.Sum.Applicable))));
        result["low_themes"] = Texts(low);
        result["must_not_met"] = Texts(judged ? failing : []);
        result["top_actions"] = Texts(answered.Where(a => a.Value < 12)
            .OrderBy(a => -Weight(ById[a.Key]) * (12 - a.Value!.Value) * (failing.Contains(a.Key) ? 2 : 1))
            .ThenBy(a => Array.IndexOf(["small", "medium", "large"], ById[a.Key].Word("action", "effort")))
            .ThenBy(a => a.Key, StringComparer.Ordinal)
            .Take(5)
            .Select(a => a.Key));
    }

    private static string Judge(Points whole, object required, bool nothingLow, Dictionary<string, int?> answered)
    {
        var overall = required.Number("overall");
        if (nothingLow && whole.Reach(overall))
        {
            return "met";
        }

        var none = required.Words("must").Any(id => answered.GetValueOrDefault(id) == 0);
        return whole.Reach(overall - 15) && !none ? "to_strengthen" : "insufficient";
    }

    private static int Weight(object question) => question.Number("scoring", "weight");

    /// <summary>Points in twelfths; a blank applies and obtains nothing, an answer that does not apply does neither.</summary>
    private static Points Sum(IEnumerable<object> asked, Dictionary<string, int?> answered) => asked.Aggregate(new Points(0, 0), (sum, question) =>
        !answered.TryGetValue(question.Word("id"), out var share) ? sum with { Applicable = sum.Applicable + 12 * Weight(question) }
        : share is null ? sum
        : new Points(sum.Obtained + share.Value * Weight(question), sum.Applicable + 12 * Weight(question)));

    /// <summary>The quotient, a half going up.</summary>
    private static int Rounded(int numerator, int denominator) => (2 * numerator + denominator) / (2 * denominator);

    private sealed record Points(int Obtained, int Applicable)
    {
        public bool Reach(int percent) => 100 * Obtained >= percent * Applicable;
    }
}
