using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Web.Imports;

namespace Registry.Domain.Tests.Standards;

public sealed class StandardsPageTests
{
    [Fact]
    public void Page_OfTheCrosswalk_IsTheOneInTheDocumentation() => Assert.True(
        StandardsPage.Write(StandardCatalogue.Shipped(Definitions.Current), Definitions.Current, SourceText.Clean) == File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "standards.md")),
        "docs/standards.md is not up to date: run “dotnet run --project src/Registry.Web -- standards page > docs/standards.md”.");
}
