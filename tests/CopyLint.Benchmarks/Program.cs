using BenchmarkDotNet.Running;
using CopyLint.Benchmarks;

if (args is ["throughput", .. var options])
{
    return ThroughputRun.Print(options);
}

BenchmarkSwitcher.FromAssembly(typeof(PartBenchmarks).Assembly).Run(args);
return 0;
