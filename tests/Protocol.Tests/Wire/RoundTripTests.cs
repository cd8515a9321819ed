using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class RoundTripTests
{
    public static TheoryData<string> Manifests => GoldenTests.Manifests;

    [Theory, MemberData(nameof(Manifests))]
    public void Whatever_is_written_is_read_back_equal_and_written_again_as_the_same_bytes(string manifest) =>
        Prop.ForAll(Any.Of(Wire.Types[manifest]).ToArbitrary(), message =>
        {
            var bytes = Wire.Serialize(message, out var said);
            var back = Wire.Deserialize(said, bytes);
            Assert.Equal(manifest, said);
            Assert.Equal(message, back);
            Assert.Equal(message.GetHashCode(), back.GetHashCode());
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(Wire.Serialize(back, out _)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory, MemberData(nameof(Manifests))]
    public void A_garbled_message_is_read_or_refused_and_nothing_else(string manifest)
    {
        var bytes = Wire.Serialize(Samples.ByType[Wire.Types[manifest]], out _);
        Prop.ForAll(Gen.Choose(0, bytes.Length - 1).ToArbitrary(), Gen.Elements("0\"{}[],:-e.nx\0\u007f".ToCharArray()).ToArbitrary(), (at, with) =>
        {
            byte[] garbled = [.. bytes];
            garbled[at] = (byte)with;
            try
            {
                Assert.NotNull(Wire.Deserialize(manifest, garbled));
            }
            catch (WireException refusal)
            {
                Assert.Contains(manifest, refusal.Message, StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
