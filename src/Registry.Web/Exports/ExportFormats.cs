using Registry.Domain.Questionnaire;
using Registry.Web.Exports.Bundle;

namespace Registry.Web.Exports;

/// <summary>The formats that exports are offered in: those that are registered, and the bundle of them all.</summary>
public sealed class ExportFormats(IEnumerable<IExportFormat> formats, DefinitionCatalogue definitions)
{
    private readonly IExportFormat[] _formats = [.. formats];

    public IReadOnlyList<IExportFormat> All => [.. _formats, new BundleFormat(_formats, definitions)];

    public IExportFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
