using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Fetching;
using Registry.PollutionPeaks.Readers;

namespace Registry.Web.Commands;

/// <summary>Refusals of the pollution-peak sample as sentences for people.</summary>
internal static class PeakDataSentences
{
    public static string Of(DataRefusedException refused, IStringLocalizer texts)
    {
        // A number is shown as it stands in the file.
        var arguments = refused.Arguments.Select(argument => argument is double number ? number.ToString(CultureInfo.InvariantCulture) : argument);
        string sentence = texts[$"Data.{refused.Fault}", [.. arguments]];
        return (refused.File, refused.Row, refused.Column) switch
        {
            (null, _, _) => sentence,
            ({ } file, null, _) => texts["Place.File", file, sentence],
            ({ } file, { } row, null) => texts["Place.Row", file, row, sentence],
            ({ } file, { } row, { } column) => texts["Place.Column", file, row, column, sentence],
        };
    }

    public static string Of(FetchRefusedException refused, IStringLocalizer texts) => texts[$"Fetch.{refused.Fault}", [.. refused.Arguments]];
}
