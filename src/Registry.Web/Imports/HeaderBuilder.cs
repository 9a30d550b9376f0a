using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Web.Imports;

/// <summary>Gathers the header of an imported notice: only what the record holds.</summary>
internal sealed class HeaderBuilder
{
    /// <summary>The header field, outside the questionnaire, under which what has no other home is kept by its name in the source.</summary>
    public const string SourceFieldsId = "source_fields";

    private readonly Dictionary<string, StatedValue> _header = new(StringComparer.Ordinal);

    public HeaderBuilder Add(string fieldId, JsonNode? value)
    {
        if (value is not null)
        {
            _header[fieldId] = new StatedValue(value);
        }

        return this;
    }

    public HeaderBuilder AddStage(string? stage) => Add("lifecycle", stage is null ? null : new JsonObject { ["stage"] = stage });

    public HeaderBuilder AddLegalBasis(IReadOnlyList<string> references) => Add(
        "legal_basis",
        references.Count == 0 ? null : new JsonArray([.. references.Select(reference => new JsonObject { ["reference"] = reference })]));

    public AnswerSet Build(JsonObject? rest)
    {
        Add(SourceFieldsId, rest);
        return AnswerSet.Empty with { Header = _header };
    }
}
