using System.Collections.Immutable;
using CopyLint.Workspace.Files;

namespace CopyLint.Workspace.Checking;

/// <summary>
/// Checks files on several threads and hands the results on in the order of the files, each as soon as it and all before
/// it are ready. Workers stop when they are a window ahead of the reader of the results, so memory does not grow with the
/// number of files. A fault in a worker is thrown to the reader; leaving the enumeration early stops the workers.
/// </summary>
public sealed class CheckPipeline(Func<StoryChecker> createChecker, int jobs)
{
    private const int WindowPerJob = 64;

    public IEnumerable<CheckedStory> Run(ImmutableArray<CopyFile> files, CancellationToken cancellationToken) =>
        Math.Min(jobs, files.Length) <= 1
            ? RunAlone(files, cancellationToken)
            : new Crew(createChecker, Math.Min(jobs, files.Length), files, cancellationToken).Run();

    private IEnumerable<CheckedStory> RunAlone(ImmutableArray<CopyFile> files, CancellationToken cancellationToken)
    {
        var checker = createChecker();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return checker.Check(file, cancellationToken);
        }
    }

    private sealed class Crew(Func<StoryChecker> createChecker, int jobs, ImmutableArray<CopyFile> files, CancellationToken cancellationToken)
    {
        private readonly object _gate = new();
        private readonly CheckedStory?[] _ring = new CheckedStory?[jobs * WindowPerJob];
        private int _taken;
        private int _handedOn;
        private bool _isStopped;
        private Exception? _fault;

        public IEnumerable<CheckedStory> Run()
        {
            var threads = new Thread[jobs];
            for (var i = 0; i < jobs; i++)
            {
                threads[i] = new Thread(Work) { IsBackground = true, Name = "check" };
                threads[i].Start();
            }

            try
            {
                for (var i = 0; i < files.Length; i++)
                {
                    yield return Next(i);
                }
            }
            finally
            {
                Stop(null);
                foreach (var thread in threads)
                {
                    thread.Join();
                }
            }
        }

        private CheckedStory Next(int index)
        {
            lock (_gate)
            {
                CheckedStory? story;
                while ((story = _ring[index % _ring.Length]) is null && _fault is null)
                {
                    Monitor.Wait(_gate);
                }

                if (story is null)
                {
                    System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault!);
                }

                _ring[index % _ring.Length] = null;
                _handedOn = index + 1;
                Monitor.PulseAll(_gate);
                return story;
            }
        }

        private void Work()
        {
            try
            {
                var checker = createChecker();
                while (TryTake(out var index))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Put(index, checker.Check(files[index], cancellationToken));
                }
            }
            catch (Exception failure)
            {
                Stop(failure);
            }
        }

        private bool TryTake(out int index)
        {
            lock (_gate)
            {
                while (!_isStopped && _taken < files.Length && _taken >= _handedOn + _ring.Length)
                {
                    Monitor.Wait(_gate);
                }

                index = _taken;
                if (_isStopped || _taken >= files.Length)
                {
                    return false;
                }

                _taken++;
                return true;
            }
        }

        private void Put(int index, CheckedStory story)
        {
            lock (_gate)
            {
                _ring[index % _ring.Length] = story;
                Monitor.PulseAll(_gate);
            }
        }

        private void Stop(Exception? fault)
        {
            lock (_gate)
            {
                _fault ??= fault;
                _isStopped = true;
                Monitor.PulseAll(_gate);
            }
        }
    }
}
