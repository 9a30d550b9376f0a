namespace Registry.Web.Imports.Files;

/// <summary>The container that records were found in.</summary>
public enum SourceFileKind
{
    Csv,
    Xlsx,
    Json,
    JsonLines,
    Yaml,
}
