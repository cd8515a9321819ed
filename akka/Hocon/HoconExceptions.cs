namespace Hocon;

/// <summary>A text that is not HOCON, or whose substitutions or includes cannot be resolved. The message begins with line and column.</summary>
public sealed class HoconParserException : Exception
{
    public HoconParserException(string message) : base(message)
    {
    }

    public HoconParserException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>A value that is missing or is not of the type that was asked for.</summary>
public sealed class HoconValueException : Exception
{
    public HoconValueException(string message, string failPath, Exception innerException) : base(message, innerException)
    {
        FailPath = failPath;
    }

    internal HoconValueException(string message, string failPath) : base(message)
    {
        FailPath = failPath;
    }

    public string FailPath { get; }
}
