using CopyLint.Formats;
using CopyLint.Model;
using CopyLint.Text;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>
/// What the stories of a document say, for outline, hover, lenses and hints. All versions of the document share it: the model of a
/// story is made when somebody first asks, out of the one of the version before. One asks at a time.
/// </summary>
internal sealed class StoryModels
{
    private readonly Lock _gate = new();

    /// <summary>By the story's place among those of the document.</summary>
    private readonly Dictionary<int, (ReadStory Story, StoryModel Model)> _models = [];

    /// <param name="file">The stories of the version that is asked about.</param>
    /// <param name="read">Takes out of the model what is wanted; the model itself is gone behind it.</param>
    public T Read<T>(ReadFile file, ReadStory story, Lexicon lexicon, Func<StoryModel, T> read)
    {
        lock (_gate)
        {
            var number = file.Stories.IndexOf(story);
            _models.Remove(number, out var modeled);
            if (modeled.Model is not { } model || !ReferenceEquals(model.Tree.Lexicon, lexicon))
            {
                model = StoryModel.Create(story.Source, lexicon);
            }
            else if (!ReferenceEquals(modeled.Story, story))
            {
                model.Load(story.Source);
            }

            var answer = read(model);
            _models[number] = (story, model); // Not where it failed: then it is made anew.
            return answer;
        }
    }
}
