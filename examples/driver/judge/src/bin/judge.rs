//! Judges a driver's run by the calls in Wine's trace:
//!
//! ```text
//! judge TRACE DRIVER-FILE-NAME COMPLETIONS [EXPECTED-FINDING…]
//! ```
//!
//! The findings must be the expected ones, no more and no fewer.

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use judge::{FindingKind, Verdict, judge};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("judge: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [trace, driver, completions, expected @ ..] = &arguments[..] else {
        return Err("usage: judge TRACE DRIVER COMPLETIONS [FINDING...]".into());
    };
    let completions: usize = completions.parse()?;
    let kind = |name: &String| FindingKind::from_name(name).ok_or(format!("no finding {name}"));
    let expected = expected.iter().map(kind).collect::<Result<Vec<_>, _>>()?;
    let trace = String::from_utf8_lossy(&fs::read(trace)?).into_owned();
    let verdict = judge(&trace, driver).ok_or("the trace does not show how it is loaded")?;
    print(driver, &verdict);
    Ok(is_expected(&verdict, completions, expected))
}

fn print(driver: &str, verdict: &Verdict) {
    let totals = verdict.totals;
    println!("judge: {driver}: {} threads", totals.threads);
    println!("  {:>6} spin locks acquired", totals.acquires);
    println!(
        "  {:>6} held by one thread at a time, at most",
        totals.deepest
    );
    println!("  {:>6} requests completed", totals.completions);
    println!("  {:>6} requests passed on", totals.passed_on);
    println!("  {:>6} requests taken back", totals.taken_back);
    println!("  {:>6} packets started", totals.packets);
    println!("  {:>6} SRBs completed", totals.srbs);
    println!("  {:>6} findings", verdict.findings.len());
    for finding in &verdict.findings {
        println!("  {finding}");
    }
}

fn is_expected(verdict: &Verdict, completions: usize, mut expected: Vec<FindingKind>) -> bool {
    let mut found: Vec<_> = verdict
        .findings
        .iter()
        .map(|finding| finding.kind)
        .collect();
    found.sort_unstable();
    expected.sort_unstable();
    if found != expected {
        let names: Vec<_> = expected.iter().map(ToString::to_string).collect();
        println!("judge: the findings should be: [{}]", names.join(" "));
    }
    let counted = verdict.totals.completions;
    if counted != completions {
        println!("judge: the client has sent {completions} requests");
    }
    found == expected && counted == completions && verdict.totals.acquires != 0
}
