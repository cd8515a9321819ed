using Akka.Actor;

namespace Akka.Serialization;

/// <summary>Turns objects into bytes and back. Its identifier is written beside the bytes, so it must never change.</summary>
public abstract class Serializer
{
    protected readonly ExtendedActorSystem system;

    protected Serializer(ExtendedActorSystem system) => this.system = system;

    /// <summary>0 to 40 are Akka's own. By default what `akka.actor.serialization-identifiers` says.</summary>
    public virtual int Identifier => SerializerIdentifierHelper.GetSerializerIdentifierFromConfig(GetType(), system);

    public abstract bool IncludeManifest { get; }

    public abstract byte[] ToBinary(object obj);

    public byte[] ToBinaryWithAddress(Address address, object obj) => Serialization.WithTransport(system, address, () => ToBinary(obj));

    public abstract object FromBinary(byte[] bytes, Type type);

    public T FromBinary<T>(byte[] bytes) => (T)FromBinary(bytes, typeof(T));
}

/// <summary>A serializer that names types by strings of its own, so that classes can move.</summary>
public abstract class SerializerWithStringManifest(ExtendedActorSystem system) : Serializer(system)
{
    public sealed override bool IncludeManifest => true;

    public sealed override object FromBinary(byte[] bytes, Type type) => FromBinary(bytes, type.AssemblyQualifiedName!);

    public abstract object FromBinary(byte[] bytes, string manifest);

    public abstract string Manifest(object o);
}

public class ByteArraySerializer(ExtendedActorSystem system) : Serializer(system)
{
    public override bool IncludeManifest => false;

    public override byte[] ToBinary(object obj) => obj switch
    {
        null => null!,
        byte[] bytes => bytes,
        _ => throw new NotSupportedException($"The object to convert is not a byte array but {obj.GetType()}."),
    };

    public override object FromBinary(byte[] bytes, Type type) => bytes;
}

public class NullSerializer(ExtendedActorSystem system) : Serializer(system)
{
    public override int Identifier => 0;

    public override bool IncludeManifest => false;

    public override byte[] ToBinary(object obj) => [];

    public override object FromBinary(byte[] bytes, Type type) => null!;
}

public static class SerializerIdentifierHelper
{
    public static int GetSerializerIdentifierFromConfig(Type type, ExtendedActorSystem system)
    {
        var identifiers = system.Settings.Config.GetConfig("akka.actor.serialization-identifiers");
        if (identifiers is not null)
        {
            foreach (var (name, value) in identifiers.AsEnumerable())
                if (Type.GetType(name) == type) return value.GetInt();
        }
        throw new ArgumentException($"Couldn't find serializer id for [{type}] under [akka.actor.serialization-identifiers]");
    }
}
