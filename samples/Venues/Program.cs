using System.Globalization;
using System.Runtime.InteropServices;
using Ccxt.Venues;

var options = new VenueOptions();
for (var i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return Usage();
    switch (args[i])
    {
        case "--port": options = options with { Port = value }; break;
        case "--seed": options = options with { Seed = value }; break;
        case "--interval": options = options with { Interval = value == 0 ? null : TimeSpan.FromMilliseconds(value) }; break;
        default: return Usage();
    }
}

await using var host = await VenueHost.StartAsync(options);
foreach (var venue in host.Venues)
{
    Console.WriteLine($"{venue.Id,-12} {venue.BaseUrl.GetLeftPart(UriPartial.Authority)}  key {venue.Credentials.ApiKey}  secret {venue.Credentials.Secret}" +
        (venue.Credentials.Passphrase is { } passphrase ? $"  passphrase {passphrase}" : ""));
}
Console.WriteLine($"{"control",-12} {host.ControlUrl.GetLeftPart(UriPartial.Authority)}");

var stopped = new TaskCompletionSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stopped.Task;
return 0;

static int Usage()
{
    Console.Error.WriteLine("Venues [--port 18100] [--seed 7] [--interval 250]");
    Console.Error.WriteLine("  ports: binance, kraken, coinbasepro, bitstamp, control; 0: any     interval in ms; 0: the market moves by the control only");
    return 64;
}
