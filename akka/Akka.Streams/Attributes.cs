using Akka.Event;

namespace Akka.Streams;

/// <summary>Hints and names attached to a graph; a later attribute is more specific than an earlier one.</summary>
public sealed class Attributes
{
    public interface IAttribute;

    /// <summary>An attribute that a materializer always supplies.</summary>
    public interface IMandatoryAttribute : IAttribute;

    public sealed class Name(string value) : IAttribute, IEquatable<Name>
    {
        public readonly string Value = string.IsNullOrEmpty(value) ? throw new ArgumentNullException(nameof(value)) : value;

        public bool Equals(Name? other) => other is not null && other.Value == Value;

        public override bool Equals(object? obj) => Equals(obj as Name);

        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => $"Name({Value})";
    }

    /// <summary>How many elements may wait in front of an asynchronous boundary.</summary>
    public sealed class InputBuffer(int initial, int max) : IMandatoryAttribute, IEquatable<InputBuffer>
    {
        public readonly int Initial = initial;

        public readonly int Max = max;

        public bool Equals(InputBuffer? other) => other is not null && other.Initial == Initial && other.Max == Max;

        public override bool Equals(object? obj) => Equals(obj as InputBuffer);

        public override int GetHashCode() => HashCode.Combine(Initial, Max);

        public override string ToString() => $"InputBuffer(initial={Initial},max={Max})";
    }

    public sealed class LogLevels(LogLevel onElement, LogLevel onFinish, LogLevel onFailure) : IAttribute, IEquatable<LogLevels>
    {
        /// <summary>The level that switches a kind of entry off.</summary>
        public static readonly LogLevel Off = (LogLevel)int.MaxValue;

        public readonly LogLevel OnElement = onElement;

        public readonly LogLevel OnFinish = onFinish;

        public readonly LogLevel OnFailure = onFailure;

        public bool Equals(LogLevels? other) =>
            other is not null && other.OnElement == OnElement && other.OnFinish == OnFinish && other.OnFailure == OnFailure;

        public override bool Equals(object? obj) => Equals(obj as LogLevels);

        public override int GetHashCode() => HashCode.Combine(OnElement, OnFinish, OnFailure);

        public override string ToString() => $"LogLevels(onElement={OnElement},onFinish={OnFinish},onFailure={OnFailure})";
    }

    public sealed class AsyncBoundary : IAttribute
    {
        private AsyncBoundary()
        {
        }

        public static readonly AsyncBoundary Instance = new();

        public override string ToString() => "AsyncBoundary";
    }

    public static readonly Attributes None = new();

    private readonly IAttribute[] _attributes;

    public Attributes(params IAttribute[] attributes) => _attributes = attributes ?? [];

    /// <summary>From the least to the most specific.</summary>
    public IEnumerable<IAttribute> AttributeList => _attributes;

    internal bool IsEmpty => _attributes.Length == 0;

    public static Attributes CreateName(string name) => new(new Name(name));

    public static Attributes CreateInputBuffer(int initial, int max) => new(new InputBuffer(initial, max));

    public static Attributes CreateAsyncBoundary() => new(AsyncBoundary.Instance);

    public static Attributes CreateLogLevels(LogLevel onElement = LogLevel.DebugLevel, LogLevel onFinish = LogLevel.DebugLevel,
        LogLevel onError = LogLevel.ErrorLevel) => new(new LogLevels(onElement, onFinish, onError));

    public Attributes And(Attributes other) =>
        other.IsEmpty ? this : IsEmpty ? other : new Attributes([.. _attributes, .. other._attributes]);

    public Attributes And(IAttribute other) => new([.. _attributes, other]);

    public IEnumerable<TAttr> GetAttributeList<TAttr>() where TAttr : IAttribute => _attributes.OfType<TAttr>();

    /// <summary>The most specific attribute of the type, or <paramref name="defaultIfNotFound"/>.</summary>
    public TAttr GetAttribute<TAttr>(TAttr? defaultIfNotFound) where TAttr : class, IAttribute => Find<TAttr>() ?? defaultIfNotFound!;

    public TAttr GetAttribute<TAttr>() where TAttr : class, IAttribute => Find<TAttr>()!;

    public TAttr GetFirstAttribute<TAttr>(TAttr? defaultIfNotFound) where TAttr : class, IAttribute =>
        _attributes.OfType<TAttr>().FirstOrDefault() ?? defaultIfNotFound!;

    public TAttr GetFirstAttribute<TAttr>() where TAttr : class, IAttribute => GetFirstAttribute<TAttr>(null);

    public TAttr GetMandatoryAttribute<TAttr>() where TAttr : class, IMandatoryAttribute =>
        Find<TAttr>() ?? throw new InvalidOperationException($"Mandatory attribute [{typeof(TAttr)}] not found");

    public bool Contains<TAttr>(TAttr attribute) where TAttr : IAttribute => _attributes.Contains(attribute);

    internal bool Has<TAttr>() where TAttr : IAttribute => _attributes.Any(a => a is TAttr);

    public string GetNameOrDefault(string defaultIfNotFound = "unknown-operation") => Find<Name>()?.Value ?? defaultIfNotFound;

    public string GetNameLifted() => Find<Name>()?.Value!;

    public override string ToString() => $"Attributes({string.Join(", ", _attributes.Select(a => a.ToString()))})";

    // The same without the boundary mark: an inner graph inherits hints, not the cut around its parent.
    internal Attributes Inheritable() => Has<AsyncBoundary>() ? new Attributes([.. _attributes.Where(a => a is not AsyncBoundary)]) : this;

    private TAttr? Find<TAttr>() where TAttr : class, IAttribute
    {
        for (var i = _attributes.Length - 1; i >= 0; i--)
            if (_attributes[i] is TAttr found) return found;
        return null;
    }
}
