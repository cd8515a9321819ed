using Akka.Serialization;

namespace Akka.Actor.Internal;

/// <summary>With `serialize-messages`: passes every message through its serializer, so that a test finds what could not cross a process.</summary>
internal sealed class MessageVerifier(ActorSystemImpl system)
{
    public object Copy(object message)
    {
        if (message is INoSerializationVerificationNeeded) return message;
        if (message is ActorSelectionMessage selection)
        {
            var copied = Copy(selection.Message);
            return ReferenceEquals(copied, selection.Message) ? message : selection.Copy(copied);
        }
        var serialization = system.Serialization;
        if (serialization.TryFindSerializerFor(message) is not { } serializer) return message;
        if (serializer is NullSerializer) return message;
        return Serialization.Serialization.WithTransport(system, (serialization, serializer, message), static state =>
        {
            var (serialization, serializer, message) = state;
            var bytes = serializer.ToBinary(message);
            return serialization.Deserialize(bytes, serializer.Identifier, Serialization.Serialization.ManifestFor(serializer, message));
        });
    }
}
