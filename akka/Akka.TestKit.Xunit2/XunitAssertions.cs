using System.Globalization;
using Xunit;

namespace Akka.TestKit.Xunit2;

public class XunitAssertions : ITestKitAssertions
{
    public void Fail(string format = "", params object[] args) => Assert.Fail(Text(format, args));

    public void AssertTrue(bool condition, string format = "", params object[] args)
    {
        if (!condition) Assert.Fail(Text(format, args));
    }

    public void AssertFalse(bool condition, string format = "", params object[] args)
    {
        if (condition) Assert.Fail(Text(format, args));
    }

    public void AssertEqual<T>(T expected, T actual, string format = "", params object[] args)
    {
        try
        {
            Assert.Equal(expected, actual);
        }
        catch (Xunit.Sdk.XunitException difference) when (!string.IsNullOrEmpty(format))
        {
            Assert.Fail($"{Text(format, args)}{Environment.NewLine}{difference.Message}");
        }
    }

    public void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args)
    {
        if (!comparer(expected, actual)) Assert.Fail(Text(format, args));
    }

    private static string Text(string format, object[] args) => args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
}
