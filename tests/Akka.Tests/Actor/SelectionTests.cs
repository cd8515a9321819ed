using Akka.Actor;
using Akka.Event;

namespace Akka.Tests.Actor;

/// <summary>Actors by path: paths, names, lookups and selections.</summary>
public sealed class SelectionTests : Akka.TestKit.Xunit2.TestKit
{
    private readonly IActorRef _a;

    public SelectionTests() : base(Quiet.Config)
    {
        _a = ActorOf(Props.Create(() => new Tree(2)), "a");
        _a.Ask<string>("name", Quiet.Patience).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("/user/a", "a")]
    [InlineData("/user/a/", "a")]
    [InlineData("/user/a/c0", "c0")]
    [InlineData("/user/a/c1/c0", "c0")]
    [InlineData("/user/a/c0/../c1", "c1")]
    [InlineData("user/a", "a")]
    [InlineData("akka://test/user/a/c1", "c1")]
    public void One_actor_by_its_path(string path, string name)
    {
        Sys.ActorSelection(path).Tell("name");
        ExpectMsg(name);
        Assert.Equal(name, Sys.ActorSelection(path).ResolveOne(Quiet.Patience).GetAwaiter().GetResult().Path.Name);
    }

    [Theory]
    [InlineData("/user/a/*", 2)]
    [InlineData("/user/a/c?", 2)]
    [InlineData("/user/a/*1", 1)]
    [InlineData("/user/a/*/c0", 2)]
    [InlineData("/user/a/*/*", 4)]
    [InlineData("/user/a/**", 6)]
    [InlineData("/user/a/x*", 0)]
    public void Many_actors_by_a_pattern(string path, int count)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        Sys.ActorSelection(path).Tell("name");
        if (count > 0) Assert.All(ReceiveN(count), message => Assert.StartsWith("c", (string)message, StringComparison.Ordinal));
        ExpectNoMsg(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void A_relative_path_begins_at_the_actor()
    {
        _a.Tell(new Look("c1/c0"));
        ExpectMsg("c0");
        _a.Tell(new Look("../a/c1"));
        ExpectMsg("c1");
        new ActorSelection(_a, "c0").Tell("name");
        ExpectMsg("c0");
    }

    [Fact]
    public async Task Nobody_there_is_said_in_three_ways()
    {
        var nowhere = Sys.ActorSelection("/user/nowhere");
        await Assert.ThrowsAsync<ActorNotFoundException>(() => nowhere.ResolveOne(Quiet.Patience));
        nowhere.Tell(new Identify("id"));
        Assert.Null(ExpectMsg<ActorIdentity>(identity => identity.MessageId.Equals("id")).Subject);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        nowhere.Tell("hello");
        var dead = ExpectMsg<DeadLetter>();
        Assert.Equal("hello", dead.Message);
        Assert.Equal("/user/nowhere", dead.Recipient.Path.ToStringWithoutAddress());
    }

    [Fact]
    public void Identify_names_the_actor()
    {
        _a.Tell(new Identify(5));
        ExpectMsg(new ActorIdentity(5, _a));
        Sys.ActorSelection("/user/a/*").Tell(new Identify(6));
        Assert.Equal(["c0", "c1"], ReceiveN(2).Cast<ActorIdentity>().Select(identity => identity.Subject.Path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_can_be_resolved_from_its_path()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;
        Assert.Equal(_a, provider.ResolveActorRef(_a.Path.ToSerializationFormat()));
        Assert.Equal(_a, provider.ResolveActorRef(_a.Path));
        Assert.NotEqual(_a, provider.ResolveActorRef(_a.Path.WithUid(_a.Path.Uid + 1)));
        Assert.Equal(Sys.DeadLetters, provider.ResolveActorRef("akka://other/user/a"));
        Assert.Equal(Sys.DeadLetters, provider.ResolveActorRef("no path"));
    }

    [Fact]
    public void Children_by_name()
    {
        _a.Tell(new Child("c0"));
        Assert.Equal("c0", ExpectMsg<IActorRef>().Path.Name);
        _a.Tell(new Child("none"));
        Assert.True(ExpectMsg<IActorRef>().IsNobody());
    }

    [Theory]
    [InlineData("")]
    [InlineData("$a")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void Names_are_checked(string name) => Assert.Throws<InvalidActorNameException>(() => ActorOf(Props.Create(() => new Tree(0)), name));

    [Fact]
    public void A_name_is_taken_once()
    {
        Assert.Throws<InvalidActorNameException>(() => ActorOf(Props.Create(() => new Tree(0)), "a"));
        Assert.StartsWith("$", ActorOf(Props.Create(() => new Tree(0))).Path.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_names_differ()
    {
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(i => ActorNames.Generated(i)).Distinct().Count());
        Assert.Equal(["$a", "$b", "$~", "$ab"], new long[] { 0, 1, 63, 64 }.Select(ActorNames.Generated));
    }

    [Fact]
    public void Paths_are_built_parsed_and_compared()
    {
        var path = ActorPath.Parse("akka://sys/user/a/b#17");
        Assert.Equal(17, path.Uid);
        Assert.Equal("b", path.Name);
        Assert.Equal(["user", "a", "b"], path.Elements);
        Assert.Equal("akka://sys/user/a/b", path.ToString());
        Assert.Equal("akka://sys/user/a/b#17", path.ToSerializationFormat());
        Assert.Equal("/user/a/b", path.ToStringWithoutAddress());
        Assert.Equal(path, path.Root / "user" / "a" / "b");
        Assert.Equal(path.Parent, path.Root / new[] { "user", "a" });
        Assert.True(path != path.Parent);
        Assert.Equal("akka.tcp://sys@host:1/user", (new RootActorPath(new Address("akka.tcp", "sys", "host", 1)) / "user").ToString());
        Assert.Equal("akka.tcp://other@host:1/user/a/b", path.ToStringWithAddress(Address.Parse("akka.tcp://other@host:1")));
        Assert.False(ActorPath.TryParse("nonsense", out _));
        Assert.False(Address.TryParse("akka.tcp://sys@host", out _));
    }

    private sealed record Look(string Path);

    private sealed record Child(string Name);

    /// <summary>Two levels of children, c0 and c1.</summary>
    private sealed class Tree : ReceiveActor
    {
        public Tree(int depth)
        {
            if (depth > 0)
                for (var i = 0; i < 2; i++) Context.ActorOf(Props.Create(() => new Tree(depth - 1)), $"c{i}").Ask<string>("name", Quiet.Patience).GetAwaiter().GetResult();
            Receive<string>(_ => Sender.Tell(Self.Path.Name));
            Receive<Look>(look => Context.ActorSelection(look.Path).Tell("name", Sender));
            Receive<Child>(child => Sender.Tell(Context.Child(child.Name)));
        }
    }
}
