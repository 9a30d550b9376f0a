using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web.Pages.Lab;

/// <summary>Where the pages of a lab are: the one that everybody sees, or the reader's own.</summary>
public sealed record LabAddress(string Language, bool IsOwn)
{
    /// <summary>One day.</summary>
    public string Home => Page("");

    /// <param name="page">One of <see cref="LabHead.Pages"/>.</param>
    public string Page(string page) => (IsOwn, page) switch
    {
        (true, "") => Links.OwnLabPage(Language, "day"),
        (true, _) => Links.OwnLabPage(Language, page),
        (false, "") => Links.PollutionPeaksLab(Language),
        _ => Links.LabPage(Language, page),
    };

    /// <summary>A day, with what is supposed of it.</summary>
    /// <param name="parameters">As the page reads them: <c>date</c>, <c>station</c>, and the supposed values.</param>
    public string Day(IEnumerable<KeyValuePair<string, string>> parameters) => Home + new QueryBuilder(parameters);

    /// <summary>The lab where every missed peak is worth this many false alarms.</summary>
    public string Threshold(double cost) => $"{Page("threshold")}?cost={cost.ToString(CultureInfo.InvariantCulture)}";
}
