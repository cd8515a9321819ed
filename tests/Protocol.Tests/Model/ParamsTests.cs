using FsCheck;
using FsCheck.Fluent;

namespace Ccxt.Protocol.Tests;

public class ParamsTests
{
    private static readonly Arbitrary<Params> AnyParams = Any.Of(typeof(Params)).Select(any => (Params)any).ToArbitrary();

    [Fact]
    public void They_keep_the_order_in_which_they_were_given()
    {
        Params given = [new("z", 1), new("a", "x"), new("m", true)];

        Assert.Equal(["z", "a", "m"], given.Select(entry => entry.Key));
        Assert.Equal("z=1&a=x&m=true", given.ToString());
        Assert.Equal("a=x&m=true&z=1", given.SortedByName().ToString());
        Assert.Equal("n=0&z=1&a=x&m=true", given.Prepend("n", 0).ToString());
        Assert.Equal("a=2&z=1&m=true", given.Prepend("a", 2).ToString());
        Assert.Equal("z=1&m=true", given.Without("a").ToString());
        Assert.Same(given, given.Without("b"));
    }

    [Fact]
    public void A_name_given_again_keeps_its_place_and_takes_the_new_value()
    {
        Params given = [new("a", 1), new("b", 2)];

        Assert.Equal("a=3&b=2", given.With("a", 3).ToString());
        Assert.Equal("a=3&b=2&c=4", given.With([new("a", 3), new("c", 4)]).ToString());
        Assert.Equal("a=1&b=2", given.ToString());
        Assert.Equal("a=2", Params.Create([new("a", 1), new("a", 2)]).ToString());
    }

    [Fact]
    public void A_null_is_not_given()
    {
        Params given = [new("a", 1)];

        Assert.Same(given, given.With("a", null));
        Assert.Same(given, given.With("b", null));
        Assert.False(given.Has("b"));
        Assert.Null(given["b"]);
    }

    [Fact]
    public void They_are_equal_by_value_and_order()
    {
        Params one = [new("a", 1), new("b", new Param.List(["x", 2])), new("c", Params.Of("d", true))];
        Params same = [new("a", 1.0m), new("b", new Param.List(["x", 2])), new("c", Params.Of("d", true))];

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same.With("a", "1"));
        Assert.NotEqual(one, same.Prepend("b", same["b"]!));
        Assert.NotEqual(one, same.Without("c"));
        Assert.Equal(new FetchTicker("A/B") { Extra = one }, new FetchTicker("A/B") { Extra = same });
        Assert.NotEqual(new FetchTicker("A/B") { Extra = one }, new FetchTicker("A/B"));
    }

    [Fact]
    public void Values_print_as_exchanges_sign_them()
    {
        Assert.Equal("1e-7", new Param.Number(0.0000001m).ToString());
        Assert.Equal("false", new Param.Flag(false).ToString());
        Assert.Equal("a,b", ((Param)new[] { "a", "b" }).ToString());
    }

    [Fact]
    public void Taking_out_what_was_put_in_first_gives_the_rest() =>
        Prop.ForAll(AnyParams, given =>
        {
            var more = given.Prepend("put in", 1);
            Assert.Equal(given, more.Without("put in"));
            Assert.Equal(given, Params.Empty.With(given));
            Assert.Equal(given, given.With(given));
            Assert.Equal(more, given.With("put in", 1).Without([.. given.Select(entry => entry.Key)]).With(given));
            Assert.Equal(given.Select(entry => entry.Key).Distinct(), given.Select(entry => entry.Key));
        }).QuickCheckThrowOnFailure();
}
