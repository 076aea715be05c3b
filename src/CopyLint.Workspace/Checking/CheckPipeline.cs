namespace CopyLint.Workspace.Checking;

/// <summary>
/// Checks stories on several threads and hands the results on in the order of the inputs, each as soon as it and all
/// before it are ready. Workers stop when they are a window ahead of the reader of the results, so memory does not grow
/// with the number of stories. A fault in a worker is thrown to the reader; leaving the enumeration early stops the workers.
/// </summary>
public sealed class CheckPipeline(Func<StoryChecker> createChecker, int jobs)
{
    private const int WindowPerJob = 64;

    /// <param name="inputs">Taken from one at a time, and only as far ahead as the window goes.</param>
    public IEnumerable<(StoryInput Input, CheckedStory Story)> Run(IEnumerable<StoryInput> inputs, CancellationToken cancellationToken) =>
        jobs <= 1 ? RunAlone(inputs, cancellationToken) : new Crew(createChecker, jobs, inputs, cancellationToken).Run();

    private IEnumerable<(StoryInput Input, CheckedStory Story)> RunAlone(IEnumerable<StoryInput> inputs, CancellationToken cancellationToken)
    {
        var checker = createChecker();
        foreach (var input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (input, checker.Check(input, cancellationToken));
        }
    }

    private sealed class Crew(Func<StoryChecker> createChecker, int jobs, IEnumerable<StoryInput> inputs, CancellationToken cancellationToken)
    {
        private readonly object _gate = new();
        private readonly object _inputGate = new();
        private readonly IEnumerator<StoryInput> _inputs = inputs.GetEnumerator();
        private readonly (StoryInput Input, CheckedStory? Story)[] _ring = new (StoryInput, CheckedStory?)[jobs * WindowPerJob];
        private int _taken;
        private int _handedOn;
        private bool _isAtEnd;
        private bool _isStopped;
        private Exception? _fault;

        /// <summary>The worker that waits for the next input, which may never come.</summary>
        private volatile Thread? _reader;

        public IEnumerable<(StoryInput Input, CheckedStory Story)> Run()
        {
            var threads = new Thread[jobs];
            for (var i = 0; i < jobs; i++)
            {
                threads[i] = new Thread(Work) { IsBackground = true, Name = "check" };
                threads[i].Start();
            }

            try
            {
                while (Next() is { } next)
                {
                    yield return next;
                }
            }
            finally
            {
                Stop(null);
                foreach (var thread in threads)
                {
                    while (thread != _reader && !thread.Join(50))
                    {
                    }
                }

                if (_reader is null)
                {
                    _inputs.Dispose();
                }
            }
        }

        private (StoryInput Input, CheckedStory Story)? Next()
        {
            lock (_gate)
            {
                ref var place = ref _ring[_handedOn % _ring.Length];
                while (place.Story is null && _fault is null && !(_isAtEnd && _handedOn == _taken))
                {
                    Monitor.Wait(_gate);
                }

                if (place.Story is not { } story)
                {
                    if (_fault is not null)
                    {
                        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
                    }

                    return null;
                }

                var input = place.Input;
                place = default;
                _handedOn++;
                Monitor.PulseAll(_gate);
                return (input, story);
            }
        }

        private void Work()
        {
            try
            {
                var checker = createChecker();
                while (TryTake(out var index, out var input))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Put(index, input, checker.Check(input, cancellationToken));
                }
            }
            catch (Exception failure)
            {
                Stop(failure);
            }
        }

        /// <summary>Takes the next input once there is a place for its result. Results are handed on meanwhile.</summary>
        private bool TryTake(out int index, out StoryInput input)
        {
            lock (_inputGate)
            {
                (index, input) = (_taken, default);
                if (!WaitForPlace())
                {
                    return false;
                }

                _reader = Thread.CurrentThread;
                var isThere = _inputs.MoveNext();
                _reader = null;
                lock (_gate)
                {
                    _taken += isThere ? 1 : 0;
                    _isAtEnd = !isThere;
                    Monitor.PulseAll(_gate);
                }

                input = isThere ? _inputs.Current : default;
                return isThere;
            }
        }

        private bool WaitForPlace()
        {
            lock (_gate)
            {
                while (!_isStopped && !_isAtEnd && _taken >= _handedOn + _ring.Length)
                {
                    Monitor.Wait(_gate);
                }

                return !_isStopped && !_isAtEnd;
            }
        }

        private void Put(int index, StoryInput input, CheckedStory story)
        {
            lock (_gate)
            {
                _ring[index % _ring.Length] = (input with { Record = null }, story);
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
