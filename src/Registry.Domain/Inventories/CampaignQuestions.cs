using System.Reflection;
using YamlDotNet.Serialization;

namespace Registry.Domain.Inventories;

/// <summary>One question to a department: does your service use such a thing?</summary>
/// <param name="Implies">What a yes certainly answers of the triage.</param>
public sealed record CampaignQuestion(string Id, LocalisedText Text, LocalisedText Example, Triage Implies);

/// <summary>The ten questions of a campaign, in the order asked; kept in <c>campaign-questions.yaml</c>.</summary>
public static class CampaignQuestions
{
    private static readonly Lazy<IReadOnlyList<CampaignQuestion>> Shipped = new(Read);

    public static IReadOnlyList<CampaignQuestion> All => Shipped.Value;

    private static List<CampaignQuestion> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("campaign-questions.yaml")!);
        return [.. new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, object>>>(reader)
            .Select(entry => new CampaignQuestion((string)entry["id"], Text(entry["text"]), Text(entry["example"]), Implied(entry["implies"])))];
    }

    private static LocalisedText Text(object node) => node is Dictionary<object, object> texts
        ? new LocalisedText((string)texts["fr"], (string)texts["en"])
        : throw new FormatException("A text of a campaign question is not given in both languages.");

    private static Triage Implied(object node) => ((Dictionary<object, object>)node).Aggregate(
        new Triage(),
        (triage, pair) => triage.With(Enum.Parse<TriageQuestion>((string)pair.Key), Enum.Parse<TriageAnswer>((string)pair.Value)));
}
