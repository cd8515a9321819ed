using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Ccxt.Benchmarks.Rest;

/// <summary>CCXT's npm package, as the oracle has it installed, on the same payloads.</summary>
public static class Ccxt
{
    /// <summary>The median of each case in microseconds of the processor; empty where there is no Node.js or no package.</summary>
    public static IReadOnlyDictionary<string, double> Measure(Payloads payloads)
    {
        var root = typeof(Ccxt).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
        if (!Directory.Exists(Path.Combine(root, "tests/oracle/node_modules/ccxt")))
        {
            Console.Error.WriteLine("without CCXT: npm ci --prefix tests/oracle installs it");
            return new Dictionary<string, double>();
        }
        var folder = Directory.CreateTempSubdirectory("benchmarks");
        try
        {
            foreach (var (name, payload) in new[] { ("markets", payloads.Markets), ("tickers", payloads.Tickers), ("depth", payloads.Depth), ("placed", payloads.Placed) })
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{name}.json"), payload);
            using var node = Process.Start(new ProcessStartInfo("node", ["--expose-gc", Path.Combine(root, "tests/Benchmarks/Rest/ccxt.mjs"), folder.FullName]) { RedirectStandardOutput = true })!;
            var results = JsonNode.Parse(node.StandardOutput.ReadToEnd())!.AsObject();
            node.WaitForExit();
            return results.ToDictionary(r => r.Key, r => r.Value!.GetValue<double>());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("without CCXT: there is no Node.js");
            return new Dictionary<string, double>();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
