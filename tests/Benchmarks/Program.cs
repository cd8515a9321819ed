using Ccxt.Benchmarks;
using Ccxt.Benchmarks.Rest;

// dotnet run -c Release --project tests/Benchmarks -- rest [part of a case's name]
switch (args.FirstOrDefault())
{
    case "rest": RestBenchmarks.Run(new Bench(args.ElementAtOrDefault(1))); return 0;
    default:
        Console.WriteLine("benchmarks: rest [part of a case's name]");
        return 1;
}
