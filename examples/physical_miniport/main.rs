//! A physical Storport miniport under the lint `#[spin_lock_safe]`. Requests become commands
//! for a controller, whose interrupts complete them.
//!
//! | module | what it is | part of, on Windows |
//! |---|---|---|
//! | `driver` | the miniport: its routines, under Storport's locks | the driver |
//! | `controller` | the controller | the hardware |
//! | `workload` | threads that use the medium and check the results | applications |
//!
//! Start reading in `driver`. The simulated kernel simulates Storport. The parts of storport.h that a
//! virtual miniport also needs come from the example `ramdisk`.
//!
//! ```text
//! cargo run --example physical_miniport
//! ```

mod controller;
mod driver;
mod report;
mod request;
mod workload;

use std::process::ExitCode;

use report::Report;
use spin_lock_safe::simulated_kernel;
use workload::{Failure, Plan};

const PLAN: Plan = Plan {
    users: 4,
    batches: 2_000,
    batch: 8,
    processors: 2,
    engines: 2,
    batches_a_reset: 16,
};

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{report}");
            report.verdict()
        }
        Err(failure) => {
            eprintln!("the physical miniport fails: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<Report, Failure> {
    let (counts, tally) = workload::run(&PLAN)?;
    Ok(Report {
        plan: PLAN,
        counts,
        tally,
        kernel: simulated_kernel::statistics(),
    })
}
