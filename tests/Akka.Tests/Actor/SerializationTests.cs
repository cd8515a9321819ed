using System.Runtime.Serialization;
using System.Text;
using Akka.Actor;
using Akka.Serialization;

namespace Akka.Tests.Actor;

/// <summary>Serializers by binding, references as paths, and messages that pass through bytes when a test wants it.</summary>
public sealed class SerializationTests() : Akka.TestKit.Xunit2.TestKit(Akka.Configuration.ConfigurationFactory.ParseString($$"""
    akka.actor {
      serialize-messages = on
      serializers.notes = "{{typeof(NoteSerializer).FullName}}, Akka.Tests"
      serialization-bindings { "{{typeof(INote).FullName}}, Akka.Tests" = notes }
    }
    """).WithFallback(Quiet.Config))
{
    [Fact]
    public void A_bound_message_arrives_as_a_copy()
    {
        var note = new Note("hello", TestActor);
        TestActor.Tell(note);
        var copy = ExpectMsg<Note>();
        Assert.NotSame(note, copy);
        Assert.Equal(note, copy);
    }

    [Fact]
    public void What_has_no_serializer_or_must_not_be_copied_passes_as_it_is()
    {
        var plain = new object();
        TestActor.Tell(plain);
        Assert.Same(plain, ExpectMsg<object>());
        var local = new LocalNote();
        TestActor.Tell(local);
        Assert.Same(local, ExpectMsg<LocalNote>());
    }

    [Fact]
    public void A_message_that_cannot_be_written_fails_its_sender() =>
        Assert.Throws<SerializationException>(() => TestActor.Tell(new BrokenNote()));

    [Fact]
    public void Serializers_are_found_by_the_most_specific_binding()
    {
        Assert.IsType<NoteSerializer>(Sys.Serialization.FindSerializerFor(new Note("x", TestActor)));
        Assert.IsType<ByteArraySerializer>(Sys.Serialization.FindSerializerForType(typeof(byte[])));
        Assert.IsType<NullSerializer>(Sys.Serialization.FindSerializerFor(null!));
        Assert.Throws<SerializationException>(() => Sys.Serialization.FindSerializerForType(typeof(SerializationTests)));
    }

    [Fact]
    public void Bytes_and_back()
    {
        var note = new Note("hello", TestActor);
        var serializer = Sys.Serialization.FindSerializerFor(note);
        var bytes = Sys.Serialization.Serialize(note);
        Assert.Equal("N", Serialization.Serialization.ManifestFor(serializer, note));
        Assert.Equal(note, Sys.Serialization.Deserialize(bytes, serializer.Identifier, "N"));
        Assert.Throws<SerializationException>(() => Sys.Serialization.Deserialize(bytes, 4711, "N"));
        var array = new byte[] { 1, 2, 3 };
        Assert.Same(array, Sys.Serialization.Deserialize(Sys.Serialization.Serialize(array), 4, ""));
    }

    [Fact]
    public void A_reference_is_written_as_its_path_with_the_incarnation()
    {
        var path = Serialization.Serialization.SerializedActorPath(TestActor);
        Assert.StartsWith("akka://test/system/testActor", path, StringComparison.Ordinal);
        Assert.EndsWith($"#{TestActor.Path.Uid}", path, StringComparison.Ordinal);
        Assert.Equal(TestActor, Sys.Serialization.DeserializeActorRef(path));
        Assert.Equal("", Serialization.Serialization.SerializedActorPath(ActorRefs.NoSender));
        var remote = Serialization.Serialization.WithTransport(Sys, new Address("akka.tcp", "test", "host", 1), () => Serialization.Serialization.SerializedActorPath(TestActor));
        Assert.StartsWith("akka.tcp://test@host:1/system/testActor", remote, StringComparison.Ordinal);
        var surrogate = TestActor.ToSurrogate(Sys);
        Assert.Equal(TestActor, surrogate.FromSurrogate(Sys));
    }

    public interface INote;

    public sealed record Note(string Text, IActorRef From) : INote;

    public sealed record BrokenNote : INote;

    public sealed record LocalNote : INote, INoSerializationVerificationNeeded;

    public sealed class NoteSerializer(ExtendedActorSystem system) : SerializerWithStringManifest(system)
    {
        public override int Identifier => 4242;

        public override string Manifest(object o) => o is Note ? "N" : throw new SerializationException("unknown");

        public override byte[] ToBinary(object obj) => obj is Note note
            ? Encoding.UTF8.GetBytes($"{note.Text}\n{Serialization.Serialization.SerializedActorPath(note.From)}")
            : throw new SerializationException("unknown");

        public override object FromBinary(byte[] bytes, string manifest)
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n');
            return new Note(lines[0], system.Provider.ResolveActorRef(lines[1]));
        }
    }
}
