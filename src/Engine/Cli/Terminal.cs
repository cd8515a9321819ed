using System.Collections;

namespace Ccxt.Engine;

/// <summary>What a command talks to: where it prints, whether a person is there to read and to be asked, and the environment.</summary>
public sealed record Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>The output is a screen: tables get frames. Elsewhere they are plain columns.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Colours may be used; never with NO_COLOR.</summary>
    public bool HasColors { get; init; }

    /// <summary>Somebody is there to answer a question.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Columns of the screen.</summary>
    public int Width { get; init; } = 120;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The terminal of the process.</summary>
    public static Terminal OfProcess()
    {
        var environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => e.Value as string ?? "", StringComparer.Ordinal);
        var isScreen = !Console.IsOutputRedirected && environment.GetValueOrDefault("TERM") != "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            In = new Keyboard(),
            IsScreen = isScreen,
            HasColors = isScreen && string.IsNullOrEmpty(environment.GetValueOrDefault("NO_COLOR")),
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            Width = isScreen && Console.WindowWidth > 0 ? Console.WindowWidth : 120,
            Environment = environment,
        };
    }

    // Touched only when somebody is asked: .NET sets the terminal up for input when it is.
    private sealed class Keyboard : TextReader
    {
        public override string? ReadLine() => Console.In.ReadLine();
    }
}
