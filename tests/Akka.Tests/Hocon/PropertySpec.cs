using FsCheck;
using FsCheck.Fluent;
using Hocon;

namespace Akka.Tests.HoconSpecs;

/// <summary>What holds for every text, not only for the examples.</summary>
public class PropertySpec
{
    private static readonly Arbitrary<(Tree Tree, int Style)> Styled = Gen.Zip(Trees.Object, Gen.Choose(0, int.MaxValue)).ToArbitrary();

    private static readonly Arbitrary<(Tree Tree, int Style)> WithFields = Styled.Filter(s => s.Tree is Tree.Fields { Of.Count: > 0 });

    private static readonly string[] Samples =
    [
        "akka { actor { provider = local, ask-timeout = 10s }, loggers = [\"a\", \"b\"] } // end",
        "a = ${b.c} \"x\" ${?d}\nb { c = 1, c = ${b.c}2 }\nb.e += [1, {f = g}]\n# done",
        "x { y = \"\"\"a\nb\"\"\" }, z = ${x} { y = 5 }, include required(file(\"inc\")), w = [1] [2]\n\"q.r\".s : \"\\u0041\\n\"",
        "{\"json\": {\"a\": [1, 2.5e-3, true, null, \"x\\\"y\"]}, \"b\": -0}",
    ];

    private static readonly Gen<string> Fragment = Gen.Elements(
        "{", "}", "[", "]", "\"", "\"\"\"", "${", "${?", "$", "=", "+=", ":", ",", ".", "\n", " ", "#", "//", "\\", "\\u", "include ",
        "a", "b.c", "1", "-", "e", "null", "\0", "\uFEFF", "\uD800");

    [Fact]
    public void A_tree_is_found_again_whatever_the_style_it_is_written_in() =>
        Holds(Styled, s => Parsed.Json(s.Tree.Write(new Random(s.Style))) == s.Tree.AsJson, s => s.Tree.Write(new Random(s.Style)));

    [Fact]
    public void A_tree_is_found_again_from_its_paths() =>
        Holds(WithFields, s => Parsed.Json(Flat(s.Tree, s.Style)) == s.Tree.AsJson, s => Flat(s.Tree, s.Style));

    [Fact]
    public void A_tree_is_found_again_through_references() =>
        Holds(WithFields,
            s => Parsed.Json(HoconParser.Parse(Referring(s.Tree, s.Style)).GetValue("here")) == s.Tree.AsJson,
            s => Referring(s.Tree, s.Style));

    [Fact]
    public void The_text_of_a_tree_is_read_back_as_the_same_tree() =>
        Holds(Styled, s =>
        {
            var value = HoconParser.Parse(s.Tree.Write(new Random(s.Style))).Value;
            return Parsed.Json(value.ToString()) == s.Tree.AsJson && Parsed.Json(value.Raw!) == s.Tree.AsJson;
        }, s => s.Tree.Write(new Random(s.Style)));

    [Fact]
    public void Two_trees_in_a_row_are_the_second_in_front_of_the_first() =>
        Holds(Gen.Zip(Trees.Object, Trees.Object).ToArbitrary(), s =>
        {
            var (first, second) = (s.Item1.AsJson, s.Item2.AsJson);
            var row = HoconConfigurationFactory.ParseString($"a = {first}\na = {second}");
            var joined = HoconConfigurationFactory.ParseString($"a = {first} {second}");
            var fallback = HoconConfigurationFactory.ParseString(second).WithFallback(HoconConfigurationFactory.ParseString(first));
            return row.Equals(joined) && row.GetConfig("a").Equals(fallback);
        }, s => $"{s.Item1.AsJson} {s.Item2.AsJson}");

    [Fact]
    public void A_damaged_text_is_read_or_refused_with_its_place_and_nothing_else()
    {
        var damage = from at in Gen.Choose(0, int.MaxValue) from length in Gen.Choose(0, 4) from fragment in Fragment select (at, length, fragment);
        var damaged = Gen.Zip(Gen.Elements(Samples), Gen.NonEmptyListOf(damage)).Select(s => s.Item2.Take(6).Aggregate(s.Item1, Damage));

        Holds(damaged.ToArbitrary(), text =>
        {
            try
            {
                var root = HoconParser.Parse(text, (_, _) => Task.FromResult("included = ${?a}"));
                return Parsed.Json(root.ToString()) == Parsed.Json(root.Value);
            }
            catch (HoconParserException e)
            {
                return e.Message.StartsWith("Line ", StringComparison.Ordinal);
            }
        }, text => text, 2000);
    }

    private static string Damage(string text, (int At, int Length, string Fragment) by)
    {
        var at = by.At % (text.Length + 1);
        return text.Remove(at, Math.Min(by.Length, text.Length - at)).Insert(at, by.Fragment);
    }

    private static string Flat(Tree tree, int seed)
    {
        var style = new Random(seed);
        return string.Join('\n', tree.Leaves().Select(l => $"{Path(l.Path, style)} = {l.Value.AsJson}"));
    }

    // Every leaf stands in another place, in an order of its own, and is only referred to.
    private static string Referring(Tree tree, int seed)
    {
        var style = new Random(seed);
        var leaves = tree.Leaves().ToArray();
        var here = leaves.Select((l, i) => $"here.{Path(l.Path, style)} = ${{there.n{i}}}").ToList();
        var there = leaves.Select((l, i) => $"there.n{i} = {l.Value.AsJson}").ToArray();
        style.Shuffle(there);
        return string.Join('\n', style.Next(2) == 0 ? here.Concat(there) : there.Concat(here));
    }

    private static string Path(IEnumerable<string> keys, Random style) => string.Join('.', keys.Select(k => Tree.WriteKey(k, style)));

    private static void Holds<T>(Arbitrary<T> arbitrary, Func<T, bool> holds, Func<T, string> show, int times = 200) =>
        Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(arbitrary, x => holds(x).Label(show(x))));
}
