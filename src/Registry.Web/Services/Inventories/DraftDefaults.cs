using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Inventories;

/// <summary>What all drafts of a body start from: contact, recourse, hosting and the like, said once.</summary>
public sealed class DraftDefaults(RegistryDbContext database, DefinitionCatalogue definitions, TimeProvider clock)
{
    /// <summary>Header fields that are usually the same for a whole body.</summary>
    private static readonly string[] FieldIds = ["contact", "recourse", "territory"];

    /// <summary>Questions that are: where data are hosted, who decides and who controls, how new algorithms are noticed.</summary>
    private static readonly string[] QuestionIds = ["SOU-05", "GOU-02", "GOU-03"];

    public IReadOnlyList<Field> Fields => [.. FieldIds.Select(definitions.Current.Field).OfType<Field>()];

    public IReadOnlyList<Question> Questions => [.. QuestionIds.Select(definitions.Current.Question).OfType<Question>()];

    public static AnswerSet Of(Body body) => body.DraftDefaults is { } json ? AnswerSetJson.Read(JsonNode.Parse(json)) : AnswerSet.Empty;

    /// <summary>All that is known for a draft of the entry: what it says itself, what its triage says, what holds for the whole body.</summary>
    public AnswerSet Complete(Body body, InventoryEntry entry)
    {
        var values = TriageCorrespondences.Prefill(EntryReading.Values(entry), entry.Triage);
        var header = values.Header.ToDictionary(StringComparer.Ordinal);
        var answers = values.Answers.ToDictionary(StringComparer.Ordinal);
        if (entry.Department is { } department)
        {
            header.TryAdd("department", new StatedValue(JsonValue.Create(department)));
        }

        var defaults = Of(body);
        foreach (var (id, stated) in defaults.Header)
        {
            header.TryAdd(id, stated);
        }

        foreach (var (id, stated) in defaults.Answers)
        {
            answers.TryAdd(id, stated);
        }

        return new AnswerSet(header, answers);
    }

    /// <summary>False for somebody who does not administer the body.</summary>
    public async Task<bool> SaveAsync(long bodyId, AnswerSet values, Actor by, CancellationToken cancellation)
    {
        if (!by.Roles.Contains(MemberRole.Administrator))
        {
            return false;
        }

        var body = await database.Bodies.FirstAsync(body => body.Id == bodyId, cancellation);
        body.DraftDefaults = values.Header.Count + values.Answers.Count == 0 ? null : AnswerSetJson.Write(values).ToJsonString();
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = "draft-defaults-changed", BodyId = bodyId });
        await database.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Agents and inhabitants, on which the duty to publish depends; false for somebody who does not administer the body.</summary>
    public async Task<bool> SaveSizeAsync(long bodyId, BodySize size, Actor by, CancellationToken cancellation)
    {
        if (!by.Roles.Contains(MemberRole.Administrator))
        {
            return false;
        }

        var body = await database.Bodies.FirstAsync(body => body.Id == bodyId, cancellation);
        (body.Agents, body.Inhabitants) = (size.Agents, size.Inhabitants);
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = "body-size-stated", BodyId = bodyId, Reason = $"agents: {size.Agents}, inhabitants: {size.Inhabitants}" });
        await database.SaveChangesAsync(cancellation);
        return true;
    }
}
