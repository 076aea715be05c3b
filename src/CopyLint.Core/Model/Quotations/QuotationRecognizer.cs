using CopyLint.Text;

namespace CopyLint.Model.Quotations;

/// <summary>
/// Pairs quotation marks within a block, nested ones too, and tells them from apostrophes and inches. A mark that is
/// never closed opens a quotation to the end of its paragraph, and no further.
/// </summary>
internal static class QuotationRecognizer
{
    public static void Recognize(StoryModel model, Table<Quotation> quotations)
    {
        Span<OpenMark> open = stackalloc OpenMark[QuotationStack.Deepest];
        var scan = new QuotationScan(model.Tree, quotations, open);
        scan.Run();
    }
}
