using System.Collections.Concurrent;
using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Event;

namespace Akka.Serialization;

/// <summary>The serializers of a system and which type each is for: `akka.actor.serializers` and `akka.actor.serialization-bindings`.</summary>
public class Serialization
{
    [ThreadStatic] private static Information? _transport;

    private readonly ConcurrentDictionary<int, Serializer> _byId = new();
    private readonly ConcurrentDictionary<string, Serializer> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Serializer?> _found = new();
    private readonly ConcurrentDictionary<Type, Serializer> _bindings = new();

    public Serialization(ExtendedActorSystem system)
    {
        System = system;
        AddSerializer("null", new NullSerializer(system));
        var config = system.Settings.Config;
        if (config.GetConfig("akka.actor.serializers") is { } serializers)
        {
            foreach (var (name, value) in serializers.AsEnumerable())
            {
                var typeName = value.GetString() ?? "";
                var type = Type.GetType(typeName);
                if (type is null)
                {
                    system.Log.Warning("The type name for serializer '{0}' did not resolve to an actual Type: '{1}'", name, typeName);
                    continue;
                }
                AddSerializer(name, Create(type, config.GetConfig($"akka.actor.serialization-settings.{name}")));
            }
        }
        if (config.GetConfig("akka.actor.serialization-bindings") is { } bindings)
        {
            foreach (var (typeName, value) in bindings.AsEnumerable())
            {
                var type = Type.GetType(typeName);
                if (type is null) system.Log.Warning("The type name for message/serializer binding '{0}' did not resolve to an actual Type: '{1}'", value.GetString(), typeName);
                else if (_byName.TryGetValue(value.GetString() ?? "", out var serializer)) AddSerializationMap(type, serializer);
                else system.Log.Warning("Serialization binding to non existing serializer: '{0}'", value.GetString());
            }
        }
    }

    public ExtendedActorSystem System { get; }

    public static T WithTransport<T>(ActorSystem system, Address address, Func<T> action) => With(new Information(address, system), action, static run => run());

    public static T WithTransport<T>(ExtendedActorSystem system, Func<T> action) => With(system.Provider.SerializationInformation, action, static run => run());

    public static T WithTransport<TState, T>(ExtendedActorSystem system, TState state, Func<TState, T> action) =>
        With(system.Provider.SerializationInformation, state, action);

    public static Information GetCurrentTransportInformation() =>
        _transport ?? throw new InvalidOperationException("CurrentTransportInformation is not set. Use Serialization.WithTransport<T>.");

    /// <summary>The path to write for a reference: with the address of the transport, or of its own system.</summary>
    public static string SerializedActorPath(IActorRef actorRef)
    {
        if (actorRef is null || Equals(actorRef, ActorRefs.NoSender)) return string.Empty;
        var path = actorRef.Path;
        return _transport is { } transport ? path.ToSerializationFormatWithAddress(transport.Address) : path.ToSerializationFormat();
    }

    public static string ManifestFor(Serializer serializer, object msg) => serializer switch
    {
        SerializerWithStringManifest named => named.Manifest(msg),
        { IncludeManifest: true } => $"{msg.GetType().FullName}, {msg.GetType().Assembly.GetName().Name}",
        _ => string.Empty,
    };

    public void AddSerializer(Serializer serializer) => _byId[serializer.Identifier] = serializer;

    public void AddSerializer(string name, Serializer serializer)
    {
        AddSerializer(serializer);
        _byName[name] = serializer;
    }

    public void AddSerializationMap(Type type, Serializer serializer)
    {
        _bindings[type] = serializer;
        _found.Clear();
    }

    public byte[] Serialize(object o)
    {
        if (o is null) return [];
        return WithTransport(System, (Serializer: FindSerializerFor(o), Object: o), static state => state.Serializer.ToBinary(state.Object));
    }

    public object Deserialize(byte[] bytes, int serializerId, Type type) =>
        WithTransport(System, (Serializer: ById(serializerId, type?.FullName), bytes, type), static state => state.Serializer.FromBinary(state.bytes, state.type!));

    public object Deserialize(byte[] bytes, int serializerId, string manifest)
    {
        var serializer = ById(serializerId, manifest);
        return WithTransport(System, (serializer, bytes, manifest), static state => state.serializer switch
        {
            SerializerWithStringManifest named => named.FromBinary(state.bytes, state.manifest),
            var other when string.IsNullOrEmpty(state.manifest) => other.FromBinary(state.bytes, null!),
            var other => other.FromBinary(state.bytes, Type.GetType(state.manifest)
                ?? throw new SerializationException($"Cannot find manifest class [{state.manifest}] for serializer with id [{other.Identifier}].")),
        });
    }

    public IActorRef DeserializeActorRef(string path) => System.Provider.ResolveActorRef(path);

    public Serializer FindSerializerFor(object obj, string? defaultSerializerName = null) =>
        obj is null ? _byName["null"] : FindSerializerForType(obj.GetType(), defaultSerializerName);

    public Serializer FindSerializerForType(Type objectType, string? defaultSerializerName = null) =>
        Find(objectType)
        ?? (defaultSerializerName is not null && _byName.TryGetValue(defaultSerializerName, out var byDefault) ? byDefault : null)
        ?? throw new SerializationException($"Serializer not found for type {objectType}: bind one under [akka.actor.serialization-bindings].");

    internal Serializer? TryFindSerializerFor(object obj) => Find(obj.GetType());

    /// <summary>The binding of the type itself, or of the most specific of its base types and interfaces.</summary>
    private Serializer? Find(Type type) => _found.GetOrAdd(type, wanted =>
    {
        Type? best = null;
        foreach (var bound in _bindings.Keys)
            if (bound.IsAssignableFrom(wanted) && (best is null || best.IsAssignableFrom(bound))) best = bound;
        return best is null ? null : _bindings[best];
    });

    private static T With<TState, T>(Information information, TState state, Func<TState, T> action)
    {
        var outer = _transport;
        _transport = information;
        try
        {
            return action(state);
        }
        finally
        {
            _transport = outer;
        }
    }

    private Serializer ById(int id, string? manifest) => _byId.TryGetValue(id, out var serializer) ? serializer
        : throw new SerializationException($"Cannot find serializer with id [{id}] (class [{manifest}]). The most probable reason is that the " +
            "configuration entry 'akka.actor.serializers' is not in sync between the two systems.");

    private Serializer Create(Type type, Configuration.Config? settings) =>
        (Serializer)(settings is not null && type.GetConstructor([typeof(ExtendedActorSystem), typeof(Configuration.Config)]) is not null
            ? Activator.CreateInstance(type, System, settings)
            : Activator.CreateInstance(type, System))!;
}
