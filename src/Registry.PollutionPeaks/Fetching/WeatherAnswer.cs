using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>The answer of the Open-Meteo archive, as the plain CSV has it.</summary>
internal static class WeatherAnswer
{
    private static readonly (string Variable, string Column)[] Columns =
    [
        ("temperature_2m_mean", "temperature_mean"),
        ("temperature_2m_min", "temperature_min"),
        ("temperature_2m_max", "temperature_max"),
        ("wind_speed_10m_mean", "wind_speed_mean"),
        ("wind_speed_10m_max", "wind_speed_max"),
        ("wind_direction_10m_dominant", "wind_direction"),
        ("relative_humidity_2m_mean", "humidity_mean"),
        ("surface_pressure_mean", "pressure_mean"),
        ("precipitation_sum", "precipitation_sum"),
    ];

    public static IEnumerable<string> Variables => Columns.Select(column => column.Variable);

    public static string ToPlainCsv(Uri address, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var daily = document.RootElement.GetProperty("daily");
            var text = new StringBuilder("# Weather from the Open-Meteo archive (CC BY 4.0)\n");
            text.Append("date,").AppendJoin(',', Columns.Select(column => column.Column)).Append('\n');
            var days = daily.GetProperty("time");
            for (var i = 0; i < days.GetArrayLength(); i++)
            {
                text.Append(days[i].GetString());
                foreach (var (variable, _) in Columns)
                {
                    var value = daily.GetProperty(variable)[i];
                    text.Append(',').Append(value.ValueKind == JsonValueKind.Null ? "" : value.GetDouble().ToString(CultureInfo.InvariantCulture));
                }

                text.Append('\n');
            }

            return text.ToString();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FetchRefusedException(FetchFault.AnswerUnreadable, address, "daily");
        }
    }
}
