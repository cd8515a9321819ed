using System.Globalization;
using Ccxt.Protocol;
using Spectre.Console;

namespace Ccxt.Engine;

internal enum Tint { None, Good, Bad, Quiet }

/// <summary>One value of a table as a person reads it: numbers without exponent, times in UTC, nothing where nothing is known.</summary>
internal readonly record struct Cell(string Text, Tint Tint = Tint.None)
{
    public static implicit operator Cell(string? text) => new(text ?? "");

    public static implicit operator Cell(decimal? number) => new(number is { } value ? Numbers.Plain(value) : "");

    public static implicit operator Cell(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    public static implicit operator Cell(bool? flag) => new(flag switch { true => "yes", false => "no", null => "" });

    public static implicit operator Cell(DateTimeOffset? time) => new(time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "");
}

/// <summary>A table: framed and coloured on a screen that is wide enough, plain columns elsewhere, so that other programs can read them. No number is ever broken in two.</summary>
internal sealed class Sheet
{
    private readonly string[] titles;
    private readonly bool[] right;
    private readonly List<Cell[]> rows = [];
    private int skipped;

    /// <param name="columns">Titles; one that begins with &gt; stands above numbers and is aligned to the right.</param>
    public Sheet(params string[] columns) => (titles, right) = ([.. columns.Select(c => c.TrimStart('>'))], [.. columns.Select(c => c.StartsWith('>'))]);

    public Sheet Add(params Cell[] cells)
    {
        rows.Add(cells);
        return this;
    }

    public static Sheet Of<T>(IEnumerable<T> items, string[] columns, Func<T, Cell[]> row)
    {
        var sheet = new Sheet(columns);
        foreach (var cells in items.Select(row))
            if (cells.Any(c => c.Text.Length > 0)) sheet.Add(cells);
            else sheet.skipped++;
        return sheet;
    }

    /// <summary>Names and values, those without a value left out.</summary>
    public static Sheet Facts(params (string Name, Cell Value)[] facts)
    {
        var sheet = new Sheet("", "");
        foreach (var (name, value) in facts)
            if (value.Text.Length > 0) sheet.Add(new Cell(name, Tint.Quiet), value);
        return sheet;
    }

    public void Write(Terminal terminal)
    {
        if (rows.Count == 0) terminal.Error.WriteLine(skipped == 0 ? "none" : "done; the exchange says no more");
        else if (terminal.IsScreen && Widths().Sum(w => w + 3) + 1 <= terminal.Width) WriteFramed(terminal);
        else WritePlain(terminal.Out);
    }

    private bool HasTitles => titles.Any(t => t.Length > 0);

    private IEnumerable<Cell[]> Lines() => HasTitles ? rows.Prepend([.. titles.Select(t => (Cell)t)]) : rows;

    private int[] Widths() => [.. titles.Select((_, i) => Lines().Select(l => l[i].Text.Length).DefaultIfEmpty(0).Max())];

    private void WritePlain(TextWriter output)
    {
        var widths = Widths();
        foreach (var line in Lines())
            output.Write(string.Join("  ", line.Select((cell, i) => right[i] ? cell.Text.PadLeft(widths[i]) : cell.Text.PadRight(widths[i]))).TrimEnd() + "\n");
    }

    private void WriteFramed(Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = HasTitles }.BorderColor(Color.Grey);
        for (var i = 0; i < titles.Length; i++) table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(titles[i])}[/]")) { Alignment = right[i] ? Justify.Right : Justify.Left, NoWrap = right[i] });
        foreach (var row in rows) table.AddRow(row.Select(cell => new Markup(Markup.Escape(cell.Text), StyleOf(cell.Tint))));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }

    private static Style StyleOf(Tint tint) => tint switch
    {
        Tint.Good => new Style(Color.Green),
        Tint.Bad => new Style(Color.Red),
        Tint.Quiet => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
