using System.Globalization;
using BenchmarkDotNet.Running;
using CopyLint.Benchmarks;

if (args is ["throughput", .. var options])
{
    return ThroughputRun.Print(options);
}

if (args is ["phrases"])
{
    return PhraseCost.Print();
}

if (args is ["allocation"])
{
    Allocation.Print(Repository.Pack.Rules, SentencePool.Load());
    return 0;
}

if (args is ["rules"])
{
    return RuleCost.Print();
}

if (args is ["files", var folder, var files, var characters])
{
    WireCopy.WriteFiles(folder, int.Parse(files, CultureInfo.InvariantCulture), int.Parse(characters, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["feed", var stories])
{
    WireCopy.WriteFeed(Console.OpenStandardOutput(), long.Parse(stories, CultureInfo.InvariantCulture));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(args);
return 0;
