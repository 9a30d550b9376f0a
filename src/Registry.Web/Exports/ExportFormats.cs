using Registry.Domain.Questionnaire;
using Registry.Web.Exports.Bundle;
using Registry.Web.Exports.Standards;

namespace Registry.Web.Exports;

/// <summary>The formats that exports are offered in: those that are registered, and the bundle of them all.</summary>
public sealed class ExportFormats(IEnumerable<IExportFormat> formats, DefinitionCatalogue definitions, StandardExports standards)
{
    private readonly IExportFormat[] _formats = [.. formats];

    public IReadOnlyList<IExportFormat> All => [.. _formats, new BundleFormat(_formats, definitions, standards)];

    public IExportFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
