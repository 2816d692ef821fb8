//! Judges any number of generated drivers:
//! `cargo run -p spin-lock-safe-model --release -- --programs 10000 --seed 1`

use std::env;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use spin_lock_safe_model::{Plan, Survey};

const USAGE: &str = "usage: spin-lock-safe-model [--programs N] [--seed S] [--run-every BATCHES]";

fn main() -> ExitCode {
    let Some(plan) = plan() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let bar = ProgressBar::new(plan.programs);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} programs, {eta} left") {
        bar.set_style(style);
    }
    let name = format!("seed-{}", plan.seed);
    match Survey::make(&name, plan, &|count| bar.inc(count)) {
        Ok(survey) => {
            bar.finish_and_clear();
            println!("{survey}");
            if survey.is_clean() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(failure) => {
            bar.abandon();
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
fn plan() -> Option<Plan> {
    let mut plan = Plan {
        programs: 2000,
        seed: 1,
        run_every: 10,
    };
    let mut arguments = env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next()?.parse().ok()?;
        match name.as_str() {
            "--programs" => plan.programs = value,
            "--seed" => plan.seed = value,
            "--run-every" => plan.run_every = value,
            _ => return None,
        }
    }
    Some(plan)
}
