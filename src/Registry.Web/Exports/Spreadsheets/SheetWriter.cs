using System.Globalization;
using System.Xml;

namespace Registry.Web.Exports.Spreadsheets;

/// <summary>Writes the XML of one sheet.</summary>
internal sealed class SheetWriter(XmlWriter xml, SheetLayout layout)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string HeadingStyle = "1";
    private const string TextStyle = "2";

    /// <summary>Rows below the header that help and lists reach.</summary>
    private const int HelpedRows = 2000;

    // Spreadsheet programs cut longer ones, or call the file damaged.
    private const int LongestTitle = 32;
    private const int LongestHelp = 255;

    private int _rows;

    public void Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        Begin();
        foreach (var row in rows)
        {
            Add(row);
        }

        End();
    }

    public void Begin()
    {
        xml.WriteStartElement("worksheet", Main);
        WriteView();
        WriteColumns();
        xml.WriteStartElement("sheetData", Main);
    }

    /// <summary>Adds one row; the first ones are the header.</summary>
    public void Add(IReadOnlyList<string> row) => WriteRow(++_rows, row);

    public void End()
    {
        xml.WriteEndElement();
        WriteHelp();
        xml.WriteEndElement();
    }

    /// <param name="column">From 0.</param>
    public static string ColumnLetters(int column) =>
        (column >= 26 ? ColumnLetters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private void WriteView()
    {
        xml.WriteStartElement("sheetViews", Main);
        Element("sheetView", () => Element("pane", null, ("ySplit", Number(layout.HeaderRows)), ("topLeftCell", $"A{layout.HeaderRows + 1}"), ("activePane", "bottomLeft"), ("state", "frozen")), ("workbookViewId", "0"));
        xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        xml.WriteStartElement("cols", Main);
        for (var column = 1; column <= layout.ColumnWidths.Count; column++)
        {
            Element("col", null, ("min", Number(column)), ("max", Number(column)), ("width", layout.ColumnWidths[column - 1].ToString(CultureInfo.InvariantCulture)), ("style", TextStyle), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private void WriteRow(int number, IReadOnlyList<string> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(number));
        if (number == 1 && layout.HidesFirstRow)
        {
            xml.WriteAttributeString("hidden", "1");
        }

        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length > 0)
            {
                WriteCell($"{ColumnLetters(column)}{Number(number)}", cells[column], number <= layout.HeaderRows ? HeadingStyle : TextStyle);
            }
        }

        xml.WriteEndElement();
    }

    private void WriteCell(string reference, string text, string style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteHelp()
    {
        if (layout.Help.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Number(layout.Help.Count));
        foreach (var help in layout.Help)
        {
            var letters = ColumnLetters(help.Column);
            (string, string)[] attributes =
            [
                ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "0"), ("promptTitle", Cut(help.Title, LongestTitle)), ("prompt", Cut(help.Text, LongestHelp)),
                ("sqref", $"{letters}{Number(layout.HeaderRows + 1)}:{letters}{Number(layout.HeaderRows + HelpedRows)}"),
            ];
            if (help.List is { } list)
            {
                Element("dataValidation", () => xml.WriteElementString("formula1", Main, list), [("type", "list"), .. attributes]);
            }
            else
            {
                Element("dataValidation", null, attributes);
            }
        }

        xml.WriteEndElement();
    }

    private void Element(string name, Action? content, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        content?.Invoke();
        xml.WriteEndElement();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
