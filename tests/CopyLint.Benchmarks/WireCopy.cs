using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CopyLint.Benchmarks;

/// <summary>
/// A wire desk's day, for runs of whole processes: stories as files, or as JSON Lines of ninjs objects. They are made of the
/// stories' sentences without any made-up word, so that spelling checkers have no more to say than of news; the same every time.
/// </summary>
internal static class WireCopy
{
    private const int Seed = 1986;
    private const int StoryLength = 2_500;
    private const int StoriesForParagraphs = 4_000;
    private static readonly DateTime s_start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void WriteFiles(string folder, int files, int characters)
    {
        Directory.CreateDirectory(folder);
        var text = Text();
        for (var i = 1; i <= files; i++)
        {
            File.WriteAllText(Path.Join(folder, FormattableString.Invariant($"story-{i:00000}.txt")), text.Story(characters));
        }
    }

    /// <summary>Paragraphs are made and encoded once and dealt anew for each story: as fast as a pipe takes them.</summary>
    public static void WriteFeed(Stream output, long stories)
    {
        var text = Text();
        var made = Enumerable.Range(0, StoriesForParagraphs).Select(_ => text.Story(StoryLength).Split("\n\n")).ToList();
        var headlines = made.ConvertAll(story => Encoded(story[0]));
        var paragraphs = made.SelectMany(story => story.Skip(1)).Select(paragraph => Encoded(paragraph.TrimEnd('\n') + "\n\n")).ToList();
        var random = new Random(Seed);
        var line = new MemoryStream();
        for (var i = 1L; i <= stories; i++)
        {
            var date = s_start.AddSeconds(i).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            line.SetLength(0);
            line.Write(Encoding.UTF8.GetBytes($$"""{"uri":"urn:newsml:example.org:{{i}}","type":"text","versioncreated":"{{date}}","language":"en","byline":"By Mara Ellison","""));
            line.Write("\"headline\":\""u8);
            line.Write(Pick(headlines, random));
            line.Write("\",\"body_text\":\""u8);
            for (var start = line.Length; line.Length - start < StoryLength;)
            {
                line.Write(Pick(paragraphs, random));
            }

            line.Write("\"}\n"u8);
            line.WriteTo(output);
        }
    }

    /// <summary>The text as it stands in a JSON string.</summary>
    private static byte[] Encoded(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    private static byte[] Pick(List<byte[]> items, Random random) => items[random.Next(items.Count)];

    private static NewsText Text()
    {
        var pool = SentencePool.Load() with { Mix = SentenceMix.News with { Right = 0, Wrong = 0 } };
        return new NewsText(pool, Seed, pool.Names());
    }
}
