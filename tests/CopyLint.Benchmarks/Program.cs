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

BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(args);
return 0;
