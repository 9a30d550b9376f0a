using System.Globalization;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Exports.Standards;

namespace Registry.Web.Api.Contracts;

/// <summary>A standard in which notices are read or written.</summary>
/// <param name="Formats">Empty for one that is read only.</param>
/// <param name="NameSets">Other sets of names, for the parameter <c>names</c>.</param>
public sealed record StandardContract(
    string Id, string Name, string? Register, string? Reference, bool Reads, IReadOnlyList<string> Formats, IReadOnlyList<string> NameSets, IReadOnlyList<StandardDateContract> Dates)
{
    public static StandardContract Of(OfferedStandard offered, string language) =>
        offered.Standard is { } standard ? Of(standard, language) : new(offered.Id, offered.Name.In(language), null, null, true, Words(offered.Formats), [], []);

    public static StandardContract Of(Standard standard, string language) => new(
        standard.Id, standard.Name.In(language), standard.Register, standard.Reference, true, Words(standard.Writing?.Formats ?? []), [.. standard.Writing?.NameSets.Keys ?? []],
        [.. standard.Dates.Select(date => new StandardDateContract(date.Day.ToString("O", CultureInfo.InvariantCulture), date.Name.In(language)))]);

    private static string[] Words(IReadOnlyList<RecordFormat> formats) => [.. formats.Select(format => format.Extension())];
}

/// <summary>A day from which something of a standard binds.</summary>
public sealed record StandardDateContract(string Day, string Name);

public sealed record StandardListContract(IReadOnlyList<StandardContract> Items, int Total);

/// <summary>A standard with what a notice keeps in it.</summary>
public sealed record NoticeStandardContract(string Id, string Name, IReadOnlyList<string> Formats, int Values, int Carried, int Transformed, int NotCarried, int Missing, string Url)
{
    public static NoticeStandardContract Of(OfferedStandard offered, LossReport report, string language, string url) => new(
        offered.Id, offered.Name.In(language), [.. offered.Formats.Select(format => format.Extension())],
        report.Total, report.Carried.Count, report.Transformed.Count, report.NotCarried.Count, report.Missing.Count, url);
}

public sealed record NoticeStandardListContract(IReadOnlyList<NoticeStandardContract> Items, int Total);

/// <summary>What becomes of every single value of a notice in a conversion: into another standard, or from what a program sent into a draft.</summary>
public sealed record LossReportContract(
    string Standard,
    IReadOnlyList<string> Carried,
    IReadOnlyList<TransformedValueContract> Transformed,
    IReadOnlyList<LostValueContract> NotCarried,
    IReadOnlyList<MissingFieldContract> Missing)
{
    public static LossReportContract Of(LossReport report, string language) => new(
        report.Standard,
        report.Carried,
        [.. report.Transformed.Select(value => new TransformedValueContract(value.Field, value.From, value.To, value.In, LossWords.Of(value.Why).In(language)))],
        [.. report.NotCarried.Select(value => new LostValueContract(value.Field, LossWords.Of(value.Why).In(language), value.Where))],
        [.. report.Missing.Select(field => new MissingFieldContract(field.Field, field.Label))]);
}

public sealed record TransformedValueContract(string Field, string From, string To, string In, string Why);

public sealed record LostValueContract(string Field, string Why, string? Where);

public sealed record MissingFieldContract(string Field, string Label);
