//! A bounded number of generated drivers: the lint's verdict is the model's, and those that
//! compile run as the model foresees.

use std::error::Error;

use spin_lock_safe_model::{Plan, Survey};

#[test]
fn the_lint_says_what_the_model_says() -> Result<(), Box<dyn Error>> {
    let plan = Plan {
        programs: 300,
        seed: 1,
        run_every: 1,
    };
    let survey = Survey::make("test", plan, &|_| {})?;
    assert!(survey.is_clean(), "{survey}");
    let [accepted, refused] = survey.both_sides();
    assert!(accepted > 150 && refused > 50, "{survey}");
    let [runs, stopped] = survey.runs();
    assert!(runs > 1000 && stopped > 0, "{survey}");
    assert!(survey.runs_in_threads() > 250, "{survey}");
    Ok(())
}
