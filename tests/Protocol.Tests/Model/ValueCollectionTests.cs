namespace Ccxt.Protocol.Tests;

public class ValueCollectionTests
{
    [Fact]
    public void Lists_are_equal_by_their_elements_in_order()
    {
        ValueList<string> list = ["a", "b"];

        Assert.True(list.Equals(new List<string> { "a", "b" }.ToValueList()));
        Assert.Equal(list.GetHashCode(), new List<string> { "a", "b" }.ToValueList().GetHashCode());
        Assert.False(list.Equals(["b", "a"]));
        Assert.False(list.Equals(["a"]));
        Assert.False(list.Equals(null));
        Assert.True(new OrderBook("A/B") { Bids = [new(1, 2)] } == new OrderBook("A/B") { Bids = [new(1.0m, 2.00m)] });
        Assert.False(new OrderBook("A/B") { Bids = [new(1, 2)] } == new OrderBook("A/B") { Bids = [new(1, 3)] });
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        var source = new[] { "a", "b" };
        var list = source.ToValueList();
        source[0] = "c";

        Assert.Equal("[a, b]", list.ToString());
    }

    [Fact]
    public void Empty_lists_are_one() => Assert.Same(ValueList<string>.Empty, Array.Empty<string>().ToValueList());

    [Fact]
    public void Maps_are_equal_by_content_and_remember_their_order()
    {
        ValueMap<int> map = new([new("b", 1), new("a", 2)]);
        ValueMap<int> turned = new([new("a", 2), new("b", 1)]);

        Assert.True(map.Equals(turned));
        Assert.Equal(map.GetHashCode(), turned.GetHashCode());
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([1, 2], map.Values);
        Assert.False(map.Equals(new ValueMap<int>([new("b", 1), new("a", 3)])));
        Assert.False(map.Equals(new ValueMap<int>([new("b", 1), new("c", 2)])));
        Assert.False(map.Equals(new ValueMap<int>([new("b", 1)])));
        Assert.False(map.Equals(null));
    }

    [Fact]
    public void A_key_said_twice_has_its_last_value_in_its_first_place()
    {
        ValueMap<int> map = new([new("a", 1), new("b", 2), new("a", 3)]);

        Assert.Equal("{a = 3, b = 2}", map.ToString());
        Assert.Equal(3, map["a"]);
        Assert.True(map.TryGetValue("b", out var two) && two == 2);
        Assert.False(map.ContainsKey("A"));
    }
}
