//! A filter driver above a disk, under the lint `#[spin_lock_safe]`. It passes requests on, completes
//! some, holds others until it is resumed or they are canceled, and takes one back from below.
//!
//! | module | what it is | part of, on Windows |
//! |---|---|---|
//! | `driver` | the filter: its dispatch, cancel and completion routines | the driver |
//! | `disk` | the driver below, which completes its requests | another driver |
//! | `workload` | threads that use the device and check the results | applications |
//!
//! Start reading in `driver`.
//!
//! ```text
//! cargo run --example filter
//! ```

extern crate alloc;

mod disk;
mod driver;
mod report;
mod workload;

use std::process::ExitCode;

use ramdisk::workload::Failure;
use report::Report;
use spin_lock_safe::simulated_kernel;
use workload::Plan;

const PLAN: Plan = Plan {
    seed: 0x000F_117E,
    users: 4,
    batches: 2_000,
    batch: 8,
    busy_for_one_of: 10,
};

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{report}");
            report.verdict()
        }
        Err(failure) => {
            eprintln!("the filter fails: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<Report, Failure> {
    Ok(Report {
        plan: PLAN,
        totals: workload::run(&PLAN)?,
        kernel: simulated_kernel::statistics(),
    })
}
