//! The PP-OCRv4 networks: where the lines are, which way up they stand, what they say.

use std::path::Path;

use rten::{Model, NodeId, ValueOrView};
use rten_tensor::NdTensor;

/// The three networks and the characters that the recogniser knows.
pub(crate) struct Models {
    detector: Model,
    classifier: Model,
    recogniser: Model,
    /// Class 0 is the blank; class n is `characters[n - 1]`.
    characters: Vec<String>,
}

impl Models {
    /// Loads the networks from a folder; `None` when one of them is not there or cannot be used.
    ///
    /// One small picture is run through, so that the worker threads exist before the sandbox forbids making any.
    pub(crate) fn load(folder: &Path) -> Option<Self> {
        let model = |name: &str| Model::load(std::fs::read(folder.join(name)).ok()?).ok();
        let characters = std::fs::read_to_string(folder.join("characters.txt")).ok()?;
        let models = Self {
            detector: model("ch_PP-OCRv4_det_infer.onnx")?,
            classifier: model("ch_ppocr_mobile_v2.0_cls_infer.onnx")?,
            recogniser: model("ch_PP-OCRv4_rec_infer.onnx")?,
            // The model's last class is the space, which the list leaves out.
            characters: characters
                .lines()
                .map(str::to_owned)
                .chain(std::iter::once(" ".to_owned()))
                .collect(),
        };
        models.detect(NdTensor::zeros([1, 3, 64, 64]))?;
        Some(models)
    }

    /// The probability of text for each pixel of a normalised picture `[1, 3, height, width]`.
    pub(crate) fn detect(&self, picture: NdTensor<f32, 4>) -> Option<NdTensor<f32, 4>> {
        run(&self.detector, picture)
    }

    /// For each line picture `[lines, 3, 48, 192]`, the probabilities that it stands upright and upside down.
    pub(crate) fn classify(&self, lines: NdTensor<f32, 4>) -> Option<NdTensor<f32, 2>> {
        run(&self.classifier, lines)
    }

    /// For each line picture `[lines, 3, 48, width]`, the probabilities `[lines, steps, classes]`.
    pub(crate) fn recognise(&self, lines: NdTensor<f32, 4>) -> Option<NdTensor<f32, 3>> {
        run(&self.recogniser, lines)
    }

    /// The character of a class; `None` for the blank.
    pub(crate) fn character(&self, class: usize) -> Option<&str> {
        self.characters.get(class.checked_sub(1)?).map(String::as_str)
    }
}

fn run<const N: usize>(model: &Model, input: NdTensor<f32, 4>) -> Option<NdTensor<f32, N>> {
    let inputs: [(NodeId, ValueOrView<'_>); 1] = [(*model.input_ids().first()?, input.into())];
    let output = model.run(inputs.into(), &[*model.output_ids().first()?], None).ok()?;
    output.into_iter().next()?.try_into().ok()
}
