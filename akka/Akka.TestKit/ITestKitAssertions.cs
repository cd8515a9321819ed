using Akka.Actor;

namespace Akka.TestKit;

/// <summary>How the test framework in use says that a test has failed.</summary>
public interface ITestKitAssertions
{
    void Fail(string format = "", params object[] args);

    void AssertTrue(bool condition, string format = "", params object[] args);

    void AssertFalse(bool condition, string format = "", params object[] args);

    void AssertEqual<T>(T expected, T actual, string format = "", params object[] args);

    void AssertEqual<T>(T expected, T actual, Func<T, T, bool> comparer, string format = "", params object[] args);
}

/// <summary>A test (or probe) whose thread does not send as the test actor.</summary>
public interface INoImplicitSender;

public class TestKitAssertionsProvider(ITestKitAssertions assertions) : IExtension
{
    public ITestKitAssertions Assertions { get; } = assertions;
}

public class TestKitAssertionsExtension(ITestKitAssertions assertions) : ExtensionIdProvider<TestKitAssertionsProvider>
{
    public override TestKitAssertionsProvider CreateExtension(ExtendedActorSystem system) => new(assertions);

    public static TestKitAssertionsProvider For(ActorSystem system) => system.GetExtension<TestKitAssertionsProvider>();
}
