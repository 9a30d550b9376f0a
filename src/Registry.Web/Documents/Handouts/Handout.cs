using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.Web.Learn;
using Registry.Web.Pages.Lab.Charts;
using Registry.Web.Services.Lab;

namespace Registry.Web.Documents.Handouts;

/// <summary>The sheet of a step, which a group works with where there is no screen.</summary>
/// <param name="Number">Of the step, from 1.</param>
/// <param name="Figure">Null where the exercise asks for no day of the lab.</param>
public sealed record Handout(LearningPath Path, LearningStep Step, int Number, HandoutFigure? Figure);

/// <summary>A day of the lab and the sum behind the model's answer.</summary>
public sealed record HandoutFigure(LabState Lab, FeatureRow Day, Prediction Prediction, Waterfall Sum);
