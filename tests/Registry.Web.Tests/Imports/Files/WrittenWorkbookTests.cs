using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Imports.Files;
using Registry.Web.Resources;

namespace Registry.Web.Tests.Imports.Files;

public sealed class WrittenWorkbookTests
{
    private static readonly StringLocalizer<ImportTexts> Texts = new(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions { ResourcesPath = RootOfResources }), NullLoggerFactory.Instance));

    private const string RootOfResources = "";

    [Fact]
    public async Task Write_Rows_ReadBackAsWrittenAndComputeNothing()
    {
        string[][] rows = [["Nom", "But", "Nom"], ["=1+1", " deux\nlignes ", "_x0041_ & <b>\u0007"], ["", "@SUM(A1)", "🙂"]];
        var file = new MemoryStream();
        using (var workbook = new SpreadsheetWriter(file))
        {
            workbook.AddSheet(new SheetLayout("Été & co", [10, 20, 30]), rows);
        }

        AssertValid(file);
        var opened = await OpenedFile.ReadAsync(file, "x.xlsx");
        Assert.Equal("Été & co", opened.File.Sheet);
        Assert.Equal(["Nom==1+1|But= deux\nlignes |Nom (2)=_x0041_ & <b>\u0007", "But=@SUM(A1)|Nom (2)=🙂"], opened.Lines);
    }

    [Theory]
    [InlineData("fr", "Nom de l’algorithme")]
    [InlineData("en", "Name of the algorithm")]
    public async Task Write_Template_NamesItsColumnsByIdAndLabel(string language, string title)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var definitions = new DefinitionCatalogue(Definitions.All);
        var file = new MemoryStream();
        new TemplateWorkbook(definitions, Texts).Write(file);
        AssertValid(file);
        var labels = Target.All(definitions.Current).SelectMany(target => (string[])[target.Label("fr"), target.Label("en")]).ToHashSet();
        var opened = await OpenedFile.ReadAsync(file, "modele.xlsx", new SourceFileOptions(KnownNames: labels));
        Assert.Empty(opened.Records);
        Assert.Equal(["id", "header.title"], opened.File.Columns.Take(2));
        Assert.Superset(
            definitions.Current.Questions.Where(question => question.Tier == Tier.Essential).Select(question => question.Id).ToHashSet(),
            opened.File.Columns.ToHashSet());
        Assert.All(opened.File.Columns.Skip(1).Where(column => column.StartsWith("header.", StringComparison.Ordinal)), column => Assert.NotNull(definitions.Current.Field(column.Split('.')[1])));
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(3, document.WorkbookPart!.WorksheetParts.Count());
        Assert.Contains(document.WorkbookPart.WorksheetParts, part => part.Worksheet!.InnerText.Contains(title, StringComparison.Ordinal) && part.Worksheet.InnerXml.Contains("hidden=\"1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_RefusedRows_KeepTheirColumnsAndSayWhy()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var file = new MemoryStream();
        var content = JsonElement.Parse("""{"Nom":"Tri","autre":[1,2]}""");
        new RefusedRowsWorkbook(Texts).Write(file, ["Nom", "But"], [new RefusedRecord(content, "Pas de but."), new RefusedRecord(default, "Illisible.")]);
        AssertValid(file);
        Assert.Equal(["Nom=Tri|autre=[1,2]|Motif du refus=Pas de but.", "Motif du refus=Illisible."], (await OpenedFile.ReadAsync(file, "x.xlsx")).Lines);
    }

    private static void AssertValid(MemoryStream file)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
