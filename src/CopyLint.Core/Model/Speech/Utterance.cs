using CopyLint.Model.Attributions;

namespace CopyLint.Model.Speech;

/// <summary>A verb of saying with its speaker.</summary>
/// <param name="Verb">First token of the verb, or of "according to"; <paramref name="VerbEnd"/> is one past the last.</param>
/// <param name="Speaker">The noun phrase, or none in the passive.</param>
internal readonly record struct Utterance(int Verb, int VerbEnd, ReportingForm Form, UtteranceTraits Traits, NounPhrase Speaker)
{
    public bool Has(UtteranceTraits traits) => (Traits & traits) != 0;
}
