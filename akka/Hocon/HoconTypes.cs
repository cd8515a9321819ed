namespace Hocon;

public enum HoconType
{
    Empty,
    Array,
    Object,
    String,
    Boolean,
    Number,
}

public enum HoconLiteralType
{
    Null,
    Whitespace,
    UnquotedString,
    QuotedString,
    TripleQuotedString,
    Bool,
    Long,
    Double,
}

/// <summary>What kind of thing an include names.</summary>
public enum HoconCallbackType
{
    Resource,
    Url,
    File,
}

/// <summary>Gives the text of an include; null or blank when there is none.</summary>
public delegate Task<string> HoconIncludeCallbackAsync(HoconCallbackType callbackType, string value);
