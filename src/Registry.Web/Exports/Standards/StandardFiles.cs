using System.Text;
using System.Text.Json;
using Registry.Domain.Notices;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Api.Contracts;

namespace Registry.Web.Exports.Standards;

/// <summary>A notice in every format of other registers, each file beside the report of what it lost.</summary>
internal static class StandardFiles
{
    private static readonly JsonSerializerOptions AsInTheApi = new(JsonSerializerDefaults.Web);

    /// <param name="language">Of the reasons in the reports, <c>fr</c> or <c>en</c>.</param>
    public static IEnumerable<(string Name, string Text)> Of(NoticeDocument document, string language, StandardExports exports)
    {
        foreach (var offered in exports.All.Where(offered => offered.Standard is not null))
        {
            foreach (var format in offered.Formats)
            {
                yield return ($"standards/{offered.Id}.{format.Extension()}", Encoding.UTF8.GetString(StandardExports.Bytes(exports.Write(document, offered, format), format, offered)));
            }

            var report = JsonSerializer.SerializeToNode(LossReportContract.Of(exports.Report(document, offered), language), AsInTheApi)!;
            yield return ($"standards/{offered.Id}.losses.json", ExportJson.Indented(report) + "\n");
        }
    }
}
