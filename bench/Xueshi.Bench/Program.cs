using System.Runtime.InteropServices;
using Xueshi.Bench;
using Xueshi.Bench.Start;

if (args is ["--list"])
{
    foreach (var each in Scenarios.All) Console.WriteLine($"{each.Name,-16} {each.Question}");
    return 0;
}

if (args is [StartScenario.EmptyProgram, var port])
{
    await EmptyProgram.RunAsync(port);
    return 0;
}

if (args is not [var name] || Scenarios.All.FirstOrDefault(each => each.Name == name) is not { } scenario)
{
    Console.Error.WriteLine("usage: bin/bench --list | bin/bench NAME");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });

var figures = new Figures(Console.Out);
var ratio = await scenario.MeasureAsync(figures, stop.Token);
figures.ReportRatio(ratio);
return 0;
