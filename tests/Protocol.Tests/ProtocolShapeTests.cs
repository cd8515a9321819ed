using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ccxt.Protocol.Tests;

/// <summary>Rules that every record of the protocol keeps.</summary>
public class ProtocolShapeTests
{
    private static readonly Type[] Records = [.. typeof(Request).Assembly.GetExportedTypes().Where(IsRecord)];

    [Fact]
    public void No_record_holds_an_actor_a_stream_an_exception_or_a_binary_fraction()
    {
        var members = Records.SelectMany(record => record.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.Name != "EqualityContract")
            .Select(property => (Record: record.Name, property.Name, Type: property.PropertyType)));

        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, member => Parts(member.Type).Any(IsForbidden));
    }

    [Fact]
    public void Every_record_is_sealed_or_abstract_and_immutable()
    {
        Assert.DoesNotContain(Records, record => record is { IsSealed: false, IsAbstract: false });
        Assert.DoesNotContain(
            Records.SelectMany(record => record.GetProperties()),
            property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.DoesNotContain(Records.SelectMany(record => record.GetFields(BindingFlags.Public | BindingFlags.Instance)), field => !field.IsInitOnly);
    }

    [Fact]
    public void Collections_in_records_have_value_equality()
    {
        var collections = Records.SelectMany(record => record.GetProperties())
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)));

        Assert.NotEmpty(collections);
        Assert.All(collections, property => Assert.True(
            property.PropertyType.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(property.PropertyType)),
            $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static bool IsForbidden(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || new[] { typeof(Stream), typeof(Exception), typeof(Delegate), typeof(Task) }.Any(type.IsAssignableTo)
        || type.GetInterfaces().Append(type).Any(IsActor);

    private static bool IsActor(Type type) => type.Name == "IActorRef" || type.Namespace?.StartsWith("Akka", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
}
